package machine

// span gives the first and the last day on which a comparison of a growing
// difference with zero comes out as it does today.
func span(c clock, difference line, today int) (first, last int) {
	d, s := difference.now, difference.perDay
	if s == 0 {
		return Always, Ever
	}
	switch c {
	case clockEqual, clockNotEqual:
		return apart(d, s, today)
	case clockLess:
		d, s = -d, -s
	case clockLessEq:
		d, s = 1-d, -s
	case clockGreaterEq:
		d++
	}
	// Today and in n days, d + n·s is above zero or it is not.
	switch above := d > 0; {
	case above && s > 0:
		return today + floor(-d, s) + 1, Ever
	case above:
		return Always, today - floor(-d, -s) - 1
	case s > 0:
		return Always, today + floor(-d, s)
	}
	return today - floor(-d, -s), Ever
}

// apart gives the days around today on which d + n·s is zero, or is not, as it is
// today.
func apart(d, s, today int) (first, last int) {
	switch n := floor(-d, s); {
	case d == 0:
		return today, today
	case n*s != -d:
		return Always, Ever
	case n > 0:
		return Always, today + n - 1
	default:
		return today + n + 1, Ever
	}
}

// floor divides and rounds down.
func floor(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
