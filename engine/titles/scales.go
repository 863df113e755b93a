package titles

import "strings"

// scaled takes in the words after a figure that make it larger: "12 nghìn tỷ",
// "2 triệu rưỡi", "1tr5", "1 tỷ 200 triệu".
func (r *reader) scaled(n *number, i int) int {
	for i < len(r.items) && r.items[i].kind == word {
		key := r.items[i].key
		if by, ok := r.lex.scales[key]; ok {
			n.scale = max(n.scale, 1) * by
			n.readings, n.counted = times(n.readings, by), true
			i++
			continue
		}
		name := strings.TrimRight(key, "0123456789")
		if by, ok := r.lex.scales[name]; ok && name != key && r.items[i].start == r.items[i-1].end {
			// 1tr5 is one million and a half.
			if rest := parsed("0." + key[len(name):]); rest != nil && len(n.readings) > 0 {
				n.scale, n.counted = by, true
				n.readings = []float64{tidy((n.readings[0] + rest[0]) * by)}
			}
			i++
			continue
		}
		break
	}
	if n.scale <= 1 || i >= len(r.items) || len(n.readings) == 0 {
		return i
	}
	if r.items[i].key == "rưỡi" || r.items[i].key == "ruoi" {
		n.readings = []float64{tidy(n.readings[0] + n.scale/2)}
		return i + 1
	}
	if end, rest := r.remainder(i, n.scale); rest > 0 {
		n.readings = []float64{tidy(n.readings[0] + rest)}
		return end
	}
	return i
}

// remainder reads a smaller scaled figure that continues a larger one.
func (r *reader) remainder(i int, below float64) (int, float64) {
	if r.items[i].kind != figure || r.items[i].number != nil {
		return i, 0
	}
	n := &number{readings: digitsValue(r.text[r.items[i].start:r.items[i].end], r.language), scale: 1}
	end := r.scaled(n, i+1)
	if len(n.readings) == 0 || n.scale <= 1 || n.readings[0] >= below {
		return i, 0
	}
	return end, n.readings[0]
}
