package config

import (
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Profile is a starting point for all rules at once.
type Profile string

// The profiles: every rule at its own severity; every severity one step up;
// only the rules whose own severity is error.
const (
	ProfileDefault Profile = "default"
	ProfileStrict  Profile = "strict"
	ProfileMinimal Profile = "minimal"
)

// FailLevel is the severity from which on a violation fails a check.
type FailLevel string

// The fail levels, from the strictest to none at all.
const (
	FailOnInfo    FailLevel = "info"
	FailOnWarning FailLevel = "warning"
	FailOnError   FailLevel = "error"
	FailNever     FailLevel = "none"
)

// Fails reports whether a violation of a severity fails the check. A level that
// nobody set fails on everything.
func (l FailLevel) Fails(s diag.Severity) bool {
	if l == FailNever {
		return false
	}
	least, _ := diag.ParseSeverity(string(l))
	return s >= least
}

// Milder reports whether a level lets something pass that another one fails on.
func (l FailLevel) Milder(than FailLevel) bool {
	for _, s := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
		if than.Fails(s) && !l.Fails(s) {
			return true
		}
	}
	return false
}

// ParseLanguage reads the name of a language.
func ParseLanguage(word string) (diag.Lang, diag.Diagnostics) {
	return choose(diag.Say("unknown language", "không có ngôn ngữ"), word, diag.English, diag.Vietnamese)
}

// ParseProfile reads the name of a profile.
func ParseProfile(word string) (Profile, diag.Diagnostics) {
	return choose(diag.Say("unknown profile", "không có bộ thiết lập"), word,
		ProfileDefault, ProfileStrict, ProfileMinimal)
}

// ParseFailLevel reads a fail level.
func ParseFailLevel(word string) (FailLevel, diag.Diagnostics) {
	return choose(diag.Say("unknown fail level", "không có ngưỡng thất bại"), word,
		FailOnError, FailOnWarning, FailOnInfo, FailNever)
}

// ParseDate reads a date, YYYY-MM-DD.
func ParseDate(word string) (string, diag.Diagnostics) {
	if _, err := time.Parse(time.DateOnly, word); err != nil {
		return "", diag.Diagnostics{{Text: diag.Say(
			"%s is not a date; write year-month-day, such as 2027-04-20",
			"%s không phải là ngày hợp lệ; hãy viết năm-tháng-ngày, chẳng hạn 2027-04-20",
			quote(word))}}
	}
	return word, nil
}

// ignore is the word that configuration has besides the severities.
const ignore = "ignore"

// parseSeverity reads a severity; `ignore` gives none.
func parseSeverity(word string) (diag.Severity, diag.Diagnostics) {
	name, diags := choose(diag.Say("unknown severity", "không có mức độ nghiêm trọng"), word,
		diag.Error.String(), diag.Warning.String(), diag.Info.String(), ignore)
	severity, _ := diag.ParseSeverity(name)
	return severity, diags
}

func choose[T ~string](unknown diag.Text, word string, among ...T) (T, diag.Diagnostics) {
	names := make([]string, len(among))
	for i, name := range among {
		if string(name) == word {
			return name, nil
		}
		names[i] = string(name)
	}
	text := diag.Text{En: unknown.En + " " + quote(word), Vi: unknown.Vi + " " + quote(word)}
	return "", diag.Diagnostics{{Text: orOneOf(text, word, names)}}
}
