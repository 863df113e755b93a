package titles

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// lists reads a lexicon as it is written.
func lists(t *testing.T, language string) map[string][]string {
	t.Helper()
	raw, err := files.ReadFile("lexicon/" + language + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var out map[string][]string
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestLexiconsAreTidy(t *testing.T) {
	other := lists(t, English)
	for name := range lists(t, Vietnamese) {
		if other[name] == nil {
			t.Errorf("English lacks the list %s", name)
		}
	}
	for _, language := range []string{Vietnamese, English} {
		for name, phrases := range lists(t, language) {
			for i, phrase := range phrases {
				if phrase != norm.NFC.String(strings.Join(strings.Fields(phrase), " ")) || phrase != fold(phrase) {
					t.Errorf("%s %s: %q is not in lower case, composed and with single spaces", language, name, phrase)
				}
				if slices.Contains(phrases[:i], phrase) {
					t.Errorf("%s %s: %q twice", language, name, phrase)
				}
			}
		}
	}
}

// Every phrase is found where it is all of a title, in capitals as well, and
// Vietnamese without its marks.
func TestEveryPhraseIsFound(t *testing.T) {
	for _, language := range []string{Vietnamese, English} {
		for name, phrases := range lists(t, language) {
			for _, phrase := range phrases {
				title := strings.ReplaceAll(phrase, "#", "40")
				for _, form := range []string{title, strings.ToUpper(title)} {
					a := Read(form, language)
					found := true
					switch name {
					case "quantity", "direction", "quality":
						found = len(a.Vague) == 1 && a.Vague[0] == Vague{form, name}
					case "fixed":
						found = len(a.Vague) == 0
					case "relative":
						found = len(a.Dates) == 1 && a.Dates[0] == Date{form, true}
					case "not_dates":
						found = len(a.Dates) == 0
					case "tactics":
						found = a.Tactic == form
					}
					if !found {
						t.Errorf("%s %s: %q reads %s", language, name, form, told(a))
					}
				}
			}
		}
	}
}
