package titles

import "strings"

// classify finds figures that say when, which or whom to call, and not how
// much.
func (r *reader) classify() {
	for i := range r.items {
		n := r.items[i].number
		if n == nil {
			continue
		}
		switch n.kind {
		case Amount:
			r.amount(i, n)
		case Percent:
			if r.ordinal(i) {
				n.kind = "ordinal"
			} else if n.readings[0] == 100 && r.idiom(i) {
				n.kind = "idiom"
			}
		case Ratio:
			r.ratio(i, n)
		}
	}
}

// idiom knows "100% effort".
func (r *reader) idiom(i int) bool {
	_, before := r.lex.idioms.before(r.items, i)
	return before || after(r.lex.idioms, r.items, i)
}

func (r *reader) amount(i int, n *number) {
	text := r.text[r.items[i].start:r.items[i].end]
	switch {
	case after(r.lex.ages, r.items, i):
		n.kind = "age"
	case r.ofMonth(i, n):
		n.kind = "date"
	case year(text) && !after(r.lex.counted, r.items, i):
		n.kind = "year"
	case after(r.lex.times, r.items, i) && n.scale == 1:
		n.kind = "duration"
	case r.suffixed(i, "st", "nd", "rd", "th"), r.ordinal(i):
		n.kind = "ordinal"
	}
}

// ofMonth knows "30 June" and "June 30th".
func (r *reader) ofMonth(i int, n *number) bool {
	if r.language != English || n.readings[0] > 31 {
		return false
	}
	next := i + 1
	if r.suffixed(i, "st", "nd", "rd", "th") {
		next++
	}
	return i > 0 && months[r.items[i-1].key] || next < len(r.items) && months[r.items[next].key]
}

func after(p *phrases, items []item, i int) bool {
	_, _, ok := p.at(items, i+1)
	return ok
}

// suffixed tells whether one of the words sticks to the figure.
func (r *reader) suffixed(i int, words ...string) bool {
	if i+1 >= len(r.items) || r.items[i+1].start != r.items[i].end {
		return false
	}
	for _, w := range words {
		if r.items[i+1].key == w {
			return true
		}
	}
	return false
}

// year tells whether a figure looks like a year in which a plan may run.
func year(text string) bool {
	return len(text) == 4 && text >= "2015" && text <= "2060" && strings.Trim(text, "0123456789") == ""
}

// findNumbers lists figures in their order, those that say how much apart.
func (r *reader) findNumbers(a *Analysis) {
	for i, it := range r.items {
		n := it.number
		switch {
		case n == nil:
		case n.quantity() && len(n.readings) > 0:
			a.Quantities = append(a.Quantities, Quantity{
				Text: r.quote(i), Kind: n.kind, Role: n.role, Value: n.readings[0], Readings: n.readings, Small: !n.counted,
			})
		default:
			a.Others = append(a.Others, Other{r.text[it.start:it.end], n.kind})
		}
	}
}

// quote gives a figure as it stands, with the sign of its currency.
func (r *reader) quote(i int) string {
	start, end := r.items[i].start, r.items[i].end
	if i > 0 && strings.Contains("$€£¥₫", r.items[i-1].key) && r.items[i-1].end == start {
		start = r.items[i-1].start
	}
	if _, next, ok := r.lex.currency.at(r.items, i+1); ok {
		end = r.items[next-1].end
	} else if i+1 < len(r.items) && strings.Contains("€₫", r.items[i+1].key) {
		end = r.items[i+1].end
	}
	return r.text[start:end]
}
