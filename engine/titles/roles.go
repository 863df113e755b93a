package titles

// lead skips "about", "at least", "mức" and signs of currency before a figure.
func (r *reader) lead(i int) int {
	for i > 0 {
		if start, ok := r.lex.fillers.before(r.items, i); ok {
			i = start
		} else if _, money := map[string]bool{"$": true, "€": true, "£": true, "¥": true, "₫": true}[r.items[i-1].key]; money {
			i--
		} else {
			break
		}
	}
	return i
}

// assignRoles says of each figure whether it is where something starts, where it
// ends, or the way between.
func (r *reader) assignRoles() {
	for i := range r.items {
		n := r.items[i].number
		if n == nil {
			continue
		}
		if n.kind == "duration" {
			r.durationRole(i, n)
			continue
		}
		if !n.quantity() || n.kind == Ratio {
			continue
		}
		if n.role == "" {
			n.role = r.role(i)
		}
		r.pair(i, n, n.quantity)
	}
}

// pair marks a figure and the one after it as from and to.
func (r *reader) pair(i int, n *number, wanted func() bool) {
	j := r.next(i)
	if j < 0 || j-i > 7 || r.items[j].number.kind != n.kind || !wanted() || !r.leadsTo(i, j) {
		return
	}
	n.role, r.items[j].number.role = "from", "to"
}

// leadsTo tells a pair from a range: "từ 620 lên 700", "620 → 700", "from 45 to
// 55"; "từ 3 đến 5" is a pair only where something moves.
func (r *reader) leadsTo(i, j int) bool {
	k := r.lead(j)
	if k == 0 || !r.noMarks(i+1, k-1) {
		return false
	}
	switch r.items[k-1].key {
	case "→", "➔":
		return true
	case ">":
		return k >= 2
	}
	_, opened := r.lex.from.before(r.items, r.lead(i))
	if _, ok := r.lex.strongTo.before(r.items, k); ok {
		return opened || r.language == Vietnamese
	}
	_, ok := r.lex.to.before(r.items, k)
	return ok && opened && r.lex.moves.anywhere(r.items, i)
}

// role reads the words right before one figure.
func (r *reader) role(i int) string {
	k := r.lead(i)
	if k == 0 {
		return ""
	}
	n := r.items[i].number
	if key := r.items[k-1].key; n.kind != Factor && (key == "+" || key == "-" || key == "−") && r.items[k-1].end == r.items[k].start {
		return "by"
	}
	if _, ok := r.lex.by.before(r.items, k); ok {
		if r.language == Vietnamese || r.lex.moves.anywhere(r.items, k) {
			return "by"
		}
	}
	if _, ok := r.lex.to.before(r.items, k); ok && r.lex.moves.anywhere(r.items, k) {
		return "to"
	}
	return ""
}

// durationRole makes "từ 12 giờ xuống 4 giờ" a quantity: there time is what is
// measured.
func (r *reader) durationRole(i int, n *number) {
	j := r.next(i)
	if j >= 0 && r.items[j].number.kind == "duration" && j-i <= 7 && r.leadsTo(i, j) {
		n.kind, n.role = Time, "from"
		r.items[j].number.kind, r.items[j].number.role = Time, "to"
		return
	}
	if role := r.role(i); role == "to" {
		n.kind, n.role = Time, role
	}
}
