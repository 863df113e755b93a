package policy

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/titles"
)

const callsTitle = `violation contains {"message": "m", "args": {"n": goalpost.title(input.team.name, input.plan.language).quantities[_].value}}`

func TestTitleIsABuiltin(t *testing.T) {
	set, program, ds := one(t, "team", callsTitle)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var names []string
	for _, read := range program.Reads().Of(set.Rules[0]).Paths {
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

// What is remembered of titles stays bounded, and is what reading would say.
func TestTitleMemory(t *testing.T) {
	m := titleMemory{known: map[heading]*ast.Term{}}
	for i := range 3 * maxTitles {
		m.of(heading{fmt.Sprint("Tăng ", i%(maxTitles+7)), "vi"})
		if len(m.known) > maxTitles {
			t.Fatalf("%d titles", len(m.known))
		}
	}
	for _, of := range []heading{{"Tăng 20% trong quý 3", "vi"}, {"Tăng 20% trong quý 3", "en"}, {strings.Repeat("dài ", maxTitle), "vi"}} {
		want := titleTerm(titles.Read(of.text, of.language))
		for range 2 {
			if got := m.of(of); !got.Equal(want) {
				t.Errorf("of %v\ngot  %v\nwant %v", of, got, want)
			}
		}
		if _, kept := m.known[of]; kept != (len(of.text) < maxTitle) {
			t.Errorf("%d bytes are kept: %v", len(of.text), kept)
		}
	}
}
