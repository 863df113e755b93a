package titles

import "strings"

// number is what is known of a figure.
type number struct {
	kind, role string
	readings   []float64
	// scale is what "tỷ" or "million" multiplied the figure by.
	scale float64
	// counted is false for small numbers in words.
	counted bool
}

func (n *number) quantity() bool {
	switch n.kind {
	case Amount, Percent, Points, Factor, Time, Ratio:
		return true
	}
	return false
}

// attached tells whether letters right after a figure are a unit.
func (l *lexicon) attached(unit string, plain bool) bool {
	key := fold(unit)
	if plain {
		key = strip(key)
	}
	name := strings.TrimRight(key, "0123456789")
	_, scale := l.scales[name]
	return scale || suffixes[key]
}

// readNumbers turns figures and number words, with the words that scale them
// and say percent, into one item each.
func (r *reader) readNumbers() {
	var out []item
	for i := 0; i < len(r.items); {
		it := r.items[i]
		n, end := it.number, i+1
		if n == nil {
			n, end = r.numberAt(i)
		}
		if n == nil {
			out = append(out, it)
			i++
			continue
		}
		it.end, it.kind, it.number = r.items[end-1].end, figure, n
		out = append(out, it)
		i = end
	}
	r.items = out
}

func (r *reader) numberAt(i int) (*number, int) {
	if n, end := r.factorAt(i); n != nil {
		return n, end
	}
	var n *number
	end := i + 1
	switch it := r.items[i]; it.kind {
	case figure:
		n = &number{kind: Amount, readings: digitsValue(r.text[it.start:it.end], r.language), scale: 1, counted: true}
		if len(n.readings) == 0 {
			return &number{kind: "code"}, end
		}
		end = r.scaled(n, end)
	case word:
		if n, end = r.spelled(i); n == nil {
			return nil, i
		}
	default:
		return nil, i
	}
	return n, r.unit(n, end)
}

// unit takes in what makes a figure a percentage, or a multiple.
func (r *reader) unit(n *number, i int) int {
	if _, end, ok := r.lex.points.at(r.items, i); ok {
		n.kind, n.counted = Points, true
		return end
	}
	if i < len(r.items) && r.items[i].key == "%" {
		n.kind, n.counted = Percent, true
		if _, end, ok := r.lex.points.at(r.items, i+1); ok {
			n.kind = Points
			return end
		}
		return i + 1
	}
	if _, end, ok := r.lex.percents.at(r.items, i); ok {
		n.kind, n.counted = Percent, true
		return end
	}
	if i < len(r.items) && r.items[i].key == "x" && r.items[i].start == r.items[i-1].end {
		n.kind = Factor
		return i + 1
	}
	return i
}
