package titles

// inherit gives the first figure of a range or a pair what only the second one
// says: "10–15%", "từ 12 lên 18 tỷ", "18 đến 25 tuổi". A scale is a second
// reading, since "from 900 to 1 thousand" is no range of millions.
func (r *reader) inherit() {
	for i := range r.items {
		j := r.next(i)
		if j < 0 || j-i > 4 || !r.joined(i, j) {
			continue
		}
		a, b := r.items[i].number, r.items[j].number
		if a.kind != Amount || len(a.readings) == 0 {
			continue
		}
		switch b.kind {
		case Percent, Points:
			if j-i <= 3 && a.scale == 1 {
				a.kind = b.kind
			}
		case "age", "duration":
			if j-i <= 2 {
				a.kind = b.kind
			}
		case Amount:
			if a.scale == 1 && b.scale > 1 {
				a.readings = append(a.readings, times(a.readings, b.scale)...)
			}
		}
	}
}

// next finds the figure after the one at i.
func (r *reader) next(i int) int {
	if r.items[i].number == nil {
		return -1
	}
	for j := i + 1; j < len(r.items); j++ {
		if r.items[j].number != nil {
			return j
		}
	}
	return -1
}

var dashes = setOf("– — - → > ➔ ~")

// joined tells whether two figures are parted by a dash, an arrow, or words of
// which the last leads to the second figure.
func (r *reader) joined(i, j int) bool {
	if j == i+1 {
		return r.items[j].start-r.items[i].end == 1
	}
	k := r.lead(j)
	if _, ok := r.lex.to.before(r.items, k); ok {
		return r.noMarks(i+1, k)
	}
	return dashes[r.items[k-1].key] && r.noMarks(i+1, k-2)
}

// noMarks tells whether nothing but words and the arrow's shaft stands between.
func (r *reader) noMarks(i, j int) bool {
	for ; i < j; i++ {
		if r.items[i].kind == mark && !dashes[r.items[i].key] && r.items[i].key != "/" {
			return false
		}
	}
	return true
}
