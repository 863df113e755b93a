package titles

// spelled reads a number in words. One alone is an article, năm alone is a year,
// unless what follows can be counted.
func (r *reader) spelled(i int) (*number, int) {
	// total holds what ends in thousands and more, group the hundreds and tens.
	total, group, part, end := 0.0, 0.0, 0.0, i
	scaled := false
	for end < len(r.items) && r.items[end].kind == word {
		key := r.items[end].key
		if v, ok := r.digit(key, end > i); ok {
			part += v
		} else if by, ok := r.lex.scales[key]; ok && end > i {
			scaled = true
			switch {
			case by < 1000:
				group, part = group+max(part, 1)*by, 0
			case group+part > 0:
				total, group, part = total+(group+part)*by, 0, 0
			default:
				total *= by
			}
		} else if end == i || !joins[key] || !scaled || !r.goesOn(end+1) {
			break
		}
		end++
	}
	if end == i {
		return nil, i
	}
	first := r.items[i].key
	if end == i+1 && (r.lex.numerals[first] == 1 || r.ambiguous(first, end)) {
		return nil, i
	}
	value := total + group + part
	if r.plain && !scaled {
		return nil, i
	}
	return &number{kind: Amount, readings: []float64{tidy(value)}, scale: 1, counted: scaled && value >= 20}, end
}

// joins are words inside a number: "một trăm lẻ năm", "two hundred and ten".
var joins = setOf("lẻ linh le and")

// inner are numerals that only follow others.
var inner = map[string]float64{"mốt": 1, "tư": 4, "lăm": 5}

func (r *reader) digit(key string, inside bool) (float64, bool) {
	if v, ok := r.lex.numerals[key]; ok {
		return v, true
	}
	v, ok := inner[key]
	return v, ok && inside && r.language == Vietnamese
}

func (r *reader) goesOn(i int) bool {
	if i >= len(r.items) {
		return false
	}
	_, ok := r.digit(r.items[i].key, true)
	return ok
}

// ambiguous are numerals that are other words more often than not.
func (r *reader) ambiguous(key string, next int) bool {
	if key != "năm" {
		return false
	}
	_, _, ok := r.lex.counted.at(r.items, next)
	return !ok
}

// halfOfYear stands before a half that is a time.
var halfOfYear = setOf("first second latter other 1st 2nd")

// factorAt reads "gấp đôi", "tăng 3 lần", "double", "một nửa".
func (r *reader) factorAt(i int) (*number, int) {
	as := func(v float64, end int) (*number, int) {
		return &number{kind: Factor, readings: []float64{v}, scale: 1, counted: true}, end
	}
	if i+1 < len(r.items) {
		if v, ok := folds[r.items[i].key+" "+r.items[i+1].key]; ok {
			return as(v, i+2)
		}
	}
	if v, ok := folds[r.items[i].key]; ok {
		return as(v, i+1)
	}
	before := ""
	if i > 0 {
		before = r.items[i-1].key
	}
	if _, end, ok := r.lex.halves.at(r.items, i); ok && !halfOfYear[before] {
		return as(0.5, end)
	}
	next := i + 1
	if r.items[i].kind != figure || next >= len(r.items) {
		return nil, i
	}
	if key := r.items[next].key; key == "lần" && setOf("gấp tăng nhân lên")[before] || key == "lan" && setOf("gap tang")[before] {
		if v := digitsValue(r.text[r.items[i].start:r.items[i].end], r.language); len(v) > 0 {
			return as(v[0], next+1)
		}
	}
	return nil, i
}
