package policy

import (
	"crypto/sha256"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/titles"
)

const callsTitle = `violation contains {"message": "m", "args": {"n": goalpost.title(input.team.name, input.plan.language).quantities[_].value}}`

func TestTitleIsABuiltin(t *testing.T) {
	set, program, ds := one(t, "team", callsTitle)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var names []string
	for _, read := range program.Reads().Of(set.Rules[0]) {
		names = append(names, read.Name)
	}
	if got := strings.Join(names, " "); got != "plan.language team.name" {
		t.Errorf("reads %s", got)
	}
}

func TestPathsOfAnAnalysisAreChecked(t *testing.T) {
	_, _, ds := one(t, "team", strings.ReplaceAll(callsTitle, ".value", ".valeu"))
	if !strings.Contains(ds.Error(), "undefined ref") {
		t.Errorf("got %v", ds)
	}
}

// A rule that reads titles is another one when titles are read in another way.
func TestLexiconsCountInTheDigestOfRules(t *testing.T) {
	with := map[string]*module{"a.rego": {source: "v := goalpost.title(x, y)"}}
	without := map[string]*module{"a.rego": {source: "v := 1"}}
	var d material
	d.text("a.rego")
	d.text(with["a.rego"].source)
	d.text(titles.Digest())
	if got := digest(with, nil); got != Key(sha256.Sum256(d)).String() {
		t.Errorf("got %s", got)
	}
	d = nil
	d.text("a.rego")
	d.text(without["a.rego"].source)
	if got := digest(without, nil); got != Key(sha256.Sum256(d)).String() {
		t.Errorf("got %s", got)
	}
}

func TestNumbersAreWrittenAsInPlans(t *testing.T) {
	for v, want := range map[float64]string{12000000000: "12000000000", 1.5: "1.5", 1e21: "1e+21"} {
		if got := number(v).String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
