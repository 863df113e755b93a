package titles

// ordinal tells a place in an order from an amount: "top 3", "quý 2", "#1",
// "ISO 9001". A figure that is scaled is none.
func (r *reader) ordinal(i int) bool {
	n := r.items[i].number
	if i == 0 || n.scale > 1 || len(n.readings) == 0 {
		return false
	}
	start, ok := r.lex.ordinals.before(r.items, i)
	if !ok {
		return r.items[i-1].key == "#"
	}
	most, known := largest[r.items[start].key]
	if !known {
		most = 100
	}
	return n.readings[0] <= most
}

// largest says up to where a figure after a word is its number: there is no
// month 45, so "mỗi tháng 45 lên 55" has amounts. 100 where nothing is said.
var largest = map[string]float64{
	"top": 1000, "iso": 99999, "số": 10, "so": 10, "number": 10, "no": 10, "quý": 4, "quy": 4, "quarter": 4,
	"tháng": 12, "thang": 12, "month": 12, "ngày": 31, "ngay": 31, "day": 31, "tuần": 53, "tuan": 53, "week": 53, "năm": 10, "nam": 10, "year": 10,
}
