package titles

import "strings"

// dated are words before a day and a month.
var dated = setOf("ngày trước đến tới hết từ vào ngay truoc den by before on until from since")

// ratio tells a day of a month from a share and from a score: "trước 30/6",
// "9/10 khách hàng", "4,8/5 sao".
func (r *reader) ratio(i int, n *number) {
	text := r.text[r.items[i].start:r.items[i].end]
	top, bottom, _ := strings.Cut(text, "/")
	day, month := digitsValue(top, r.language), parsed(bottom)
	if len(day) == 0 || len(month) == 0 {
		n.kind = "code"
		return
	}
	if i > 0 && dated[r.items[i-1].key] && !strings.ContainsAny(top, ".,") && day[0] >= 1 && day[0] <= 31 && month[0] >= 1 && month[0] <= 12 {
		n.kind = "date"
		return
	}
	n.readings, n.scale = day, 1
	if strings.ContainsAny(top, ".,") || month[0] == 5 && day[0] <= 5 {
		n.kind = Amount
	}
}
