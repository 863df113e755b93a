package policy

import (
	"fmt"
	"strings"
	"testing"
)

func TestExcerptKeepsWhatMatters(t *testing.T) {
	pass := "# as_of: 2027-04-20\nplan \"p\" {\n  title = \"P\"\n}\n\nkpi \"a\" {\n  cadence = \"monthly\"\n}\n\nkpi \"b\" {\n}\n"
	fail := "# as_of: 2027-04-20\nplan \"p\" {\n  title = \"P\"\n}\n\nkpi \"a\" { # want \"x/y\"\n}\n\nkpi \"b\" {\n}\n\nkpi \"c\" {}\n"
	for _, tt := range []struct{ name, got, want string }{
		{"failing", firstLines(Excerpt(fail, pass)), "1: # as_of: 2027-04-20|6: kpi \"a\" { # want \"x/y\"|12: kpi \"c\" {}"},
		{"passing", firstLines(Excerpt(pass, fail)), "1: # as_of: 2027-04-20|6: kpi \"a\" {"},
		{"alone", firstLines(Excerpt("kpi \"a\" {\n}\nkpi \"b\" {\n  open")), "1: kpi \"a\" {|3: kpi \"b\" {"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

func firstLines(passages []Passage) string {
	var lines []string
	for _, p := range passages {
		first, _, _ := strings.Cut(p.Text, "\n")
		lines = append(lines, fmt.Sprintf("%d: %s", p.Line, first))
	}
	return strings.Join(lines, "|")
}

// Every failing sample shows its expectations, and none is shown as long as it is.
func TestExcerptsOfTheCatalogueAreShort(t *testing.T) {
	set := builtIn(t)
	for _, r := range set.Rules {
		samples := set.Samples(r)
		var text strings.Builder
		for _, p := range Excerpt(samples.Fail, samples.Pass) {
			text.WriteString(p.Text + "\n")
		}
		if got, want := strings.Count(text.String(), wantMark), strings.Count(samples.Fail, wantMark); got != want {
			t.Errorf("%s: %d expectations are shown, want %d", r.ID, got, want)
		}
		if got := strings.Count(text.String(), "\n"); got > 90 {
			t.Errorf("%s: %d lines are shown", r.ID, got)
		}
	}
}
