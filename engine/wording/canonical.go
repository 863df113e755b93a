package wording

import (
	"regexp"
	"strconv"
	"strings"
)

var jsonNumber = regexp.MustCompile(`^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$`)

// maxExponent bounds what a short number may grow to when it is written out; it
// covers every float64.
const maxExponent = 400

// canonical writes a JSON number out by moving its point: 7e2 and 700.0 are
// 700. Nothing is rounded.
func canonical(number string) (string, bool) {
	parts := jsonNumber.FindStringSubmatch(number)
	if parts == nil {
		return "", false
	}
	sign, whole, fraction := parts[1], parts[2], parts[3]
	if parts[4] != "" {
		exponent, err := strconv.Atoi(parts[4])
		if err != nil || exponent > maxExponent || exponent < -maxExponent {
			return "", false
		}
		whole, fraction = shift(whole, fraction, exponent)
	}
	whole = strings.TrimLeft(whole, "0")
	fraction = strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		return sign + whole + "." + fraction, true
	}
	if whole == "0" {
		return "0", true
	}
	return sign + whole, true
}

// shift moves the decimal point to the right, or to the left if by is negative.
func shift(whole, fraction string, by int) (string, string) {
	if by >= 0 {
		fraction += strings.Repeat("0", max(0, by-len(fraction)))
		return whole + fraction[:by], fraction[by:]
	}
	whole = strings.Repeat("0", max(0, -by-len(whole))) + whole
	return whole[:len(whole)+by], whole[len(whole)+by:] + fraction
}
