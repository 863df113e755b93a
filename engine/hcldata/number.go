package hcldata

import (
	"strconv"
	"strings"
)

// decimal writes a number token, which the parser has accepted, in its one
// canonical form. It works on the text because that is exact and many times
// faster than printing a big.Float.
func decimal(token string) string {
	mantissa, exponent := token, 0
	if i := strings.IndexAny(token, "eE"); i >= 0 {
		mantissa = token[:i]
		exponent, _ = strconv.Atoi(token[i+1:])
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if shift := exponent; shift > 0 {
		fraction += strings.Repeat("0", max(0, shift-len(fraction)))
		whole, fraction = whole+fraction[:shift], fraction[shift:]
	} else if shift < 0 {
		whole = strings.Repeat("0", max(0, -shift-len(whole))) + whole
		cut := len(whole) + shift
		whole, fraction = whole[:cut], whole[cut:]+fraction
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}
