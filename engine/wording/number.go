// Package wording says how values look in sentences: numbers, money, dates and
// lists in the reader's language, message templates, and text from strangers
// made safe to print.
package wording

import (
	"regexp"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

var plainDecimal = regexp.MustCompile(`^(-?)([0-9]+)(?:\.([0-9]+))?$`)

// Number groups the digits of a decimal as the language does: 12,000.5 in
// English, 12.000,5 in Vietnamese. It works on the digits as they stand, so no
// target is ever rounded; what is not a plain decimal comes back unchanged.
func Number(lang diag.Lang, canonicalDecimal string) string {
	parts := plainDecimal.FindStringSubmatch(canonicalDecimal)
	if parts == nil {
		return canonicalDecimal
	}
	group, point := ",", "."
	if lang == diag.Vietnamese {
		group, point = ".", ","
	}
	sign, whole, fraction := parts[1], parts[2], parts[3]

	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range []byte(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteByte(digit)
	}
	if fraction != "" {
		b.WriteString(point + fraction)
	}
	return b.String()
}

// Percent writes a number that already counts hundredths: 9 is 9%.
func Percent(lang diag.Lang, canonicalDecimal string) string {
	return Number(lang, canonicalDecimal) + "%"
}
