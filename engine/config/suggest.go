package config

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// orNearest adds the nearest name to a sentence, if one is near.
func orNearest(t diag.Text, word string, among []string) diag.Text {
	name := diag.Nearest(word, among)
	if name == "" {
		return t
	}
	return plus(t, diag.Say("did you mean %s?", "có phải ý bạn là %s?", quote(name)))
}

// orOneOf adds the nearest name to a sentence, or all names if none is near.
func orOneOf(t diag.Text, word string, among []string) diag.Text {
	if diag.Nearest(word, among) != "" {
		return orNearest(t, word, among)
	}
	quoted := make([]string, len(among))
	for i, name := range among {
		quoted[i] = quote(name)
	}
	return plus(t, diag.Say("choose from %s", "hãy chọn trong số %s", strings.Join(quoted, ", ")))
}

// plus joins two parts of a sentence.
func plus(a, b diag.Text) diag.Text {
	return diag.Text{En: a.En + "; " + b.En, Vi: a.Vi + "; " + b.Vi}
}

// quote sets off what stands in a file. A sentence stays readable whatever the
// length of that.
func quote(s string) string {
	const most = 80
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	return "`" + s + "`"
}
