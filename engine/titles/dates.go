package titles

// findDates lists dates: relative ones, which move with the day on which the
// title is read, and fixed ones. "cuối năm 2027" is fixed.
func (r *reader) findDates(a *Analysis) {
	for i := 0; i < len(r.items); {
		if class, end, ok := r.lex.dates.at(r.items, i); ok {
			switch {
			case class == "not_dates":
			case r.yearNear(i, end):
				a.Dates = append(a.Dates, Date{r.span(i, end), false})
			default:
				a.Dates = append(a.Dates, Date{r.span(i, end), true})
			}
			i = end
			continue
		}
		if n := r.items[i].number; n != nil && r.fixed(i, n) {
			a.Dates = append(a.Dates, Date{r.span(i, i+1), false})
		} else if quarter(r.items[i].key) && r.items[i].kind == word {
			a.Dates = append(a.Dates, Date{r.span(i, i+1), false})
		}
		i++
	}
}

// yearNear tells whether a year follows a phrase, or stands right before it.
func (r *reader) yearNear(start, end int) bool {
	for i := end; i < len(r.items) && i < end+3; i++ {
		if n := r.items[i].number; n != nil {
			return n.kind == "year" || n.kind == "date"
		}
	}
	return start > 0 && r.items[start-1].number != nil && r.items[start-1].number.kind == "year"
}

var monthWords = setOf("quý tháng ngày quy thang ngay quarter month day")

var months = setOf("january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec")

// fixed tells whether a figure is a date or the number of one: "quý 2",
// "30 June".
func (r *reader) fixed(i int, n *number) bool {
	switch n.kind {
	case "date", "year":
		return true
	case "ordinal":
		return i > 0 && monthWords[r.items[i-1].key]
	}
	return false
}

// quarter knows Q2 and H1.
func quarter(key string) bool {
	return len(key) == 2 && (key[0] == 'q' && key[1] >= '1' && key[1] <= '4' || key[0] == 'h' && (key[1] == '1' || key[1] == '2'))
}
