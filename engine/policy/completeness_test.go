package policy

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/policies"
)

// A rule of the catalogue has everything that a user meets of it, in both
// languages, and tests of all that it can say.
func TestCatalogueIsComplete(t *testing.T) {
	set := builtIn(t)
	sources := sourceIDs(t)
	for _, r := range set.Rules {
		t.Run(r.ID, func(t *testing.T) {
			for _, lack := range lacks(set, r, sources) {
				t.Error(lack)
			}
		})
	}
}

func sourceIDs(t *testing.T) map[string]json.RawMessage {
	t.Helper()
	raw, err := fs.ReadFile(policies.FS, "taxonomy/sources.json")
	if err != nil {
		t.Fatal(err)
	}
	var ids map[string]json.RawMessage
	if err := json.Unmarshal(raw, &ids); err != nil {
		t.Fatal(err)
	}
	return ids
}

var sourcePattern = regexp.MustCompile(`^(S\d+)( L\d+)?$`)

// lacks lists what a rule of the catalogue does without.
func lacks(set *Set, r *Rule, sources map[string]json.RawMessage) []string {
	found := append(unwritten("title", r.Title), unwritten("description", r.Description)...)
	add := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	for _, p := range r.Params {
		found = append(found, unwritten("the words on parameter "+p.Name, p.Doc)...)
		if p.Default == nil {
			add("parameter %s has no default", p.Name)
		}
	}
	for _, key := range sortedKeys(r.Messages) {
		found = append(found, unwritten("message "+key, r.Messages[key].Text)...)
		found = append(found, unwritten("the fix of "+key, r.Messages[key].Fix)...)
	}
	for _, key := range sortedKeys(r.Reasons) {
		found = append(found, unwritten("reason "+key, r.Reasons[key])...)
	}
	if len(r.Sources) == 0 && r.Origin == "" {
		add("neither a source nor an origin")
	}
	for _, s := range r.Sources {
		if m := sourcePattern.FindStringSubmatch(s); m == nil || sources[m[1]] == nil {
			add("source %q is not one of taxonomy/sources.json", s)
		}
	}
	samples := set.Samples(r)
	if samples.Pass == "" || samples.Fail == "" {
		add("testdata/pass.hcl or testdata/fail.hcl is missing")
	}
	if r.Engine() {
		return found
	}
	if len(r.Messages) == 0 {
		add("no messages")
	}
	if text, err := fs.ReadFile(set.modules[r.File].from, set.modules[r.File].path); err != nil {
		add("%v", err)
	} else if verb := numbersAsText.Find(text); verb != nil {
		add("%s makes text of a number, which then reads the same in every language; give the number itself", verb)
	}
	return append(found, untested(set, r)...)
}

// numbersAsText finds numbers that Rego turns into text. %d is for the places of list
// items, which are no words.
var numbersAsText = regexp.MustCompile(`sprintf\([^\n]*%[-+0-9.]*[vfgeG]|format_int\([^\n]*`)

// untested lists messages and reasons that the code or the tests do not know,
// and those that METADATA does not.
func untested(set *Set, r *Rule) []string {
	var found []string
	m := set.modules[r.File]
	code := constants(m.parsed())
	var tests []byte
	files, ds := set.readTests()
	if len(ds) > 0 {
		return []string{ds.Error()}
	}
	for _, f := range files {
		if path.Dir(f.path) == path.Dir(m.path) {
			tests = append(tests, f.text...)
		}
	}
	if _, err := fs.Stat(m.from, strings.TrimSuffix(m.path, ".rego")+"_test.rego"); err != nil {
		found = append(found, "no tests")
	}
	keys := append(sortedKeys(r.Messages), sortedKeys(r.Reasons)...)
	for _, key := range keys {
		if !slices.Contains(code, key) {
			found = append(found, key+" is declared and never used")
		}
		if !strings.Contains(string(tests), key) {
			found = append(found, key+" has no test")
		}
	}
	for _, key := range literals(m.parsed(), "message") {
		if _, ok := r.Messages[key]; !ok {
			found = append(found, "message "+key+" is used and not declared")
		}
	}
	for _, key := range reasons(m.parsed()) {
		if _, ok := r.Reasons[key]; !ok {
			found = append(found, "reason "+key+" is used and not declared")
		}
	}
	return found
}

// constants lists every string that a module writes.
func constants(m *ast.Module) []string {
	var all []string
	ast.WalkTerms(m, func(t *ast.Term) bool {
		if s, ok := t.Value.(ast.String); ok {
			all = append(all, string(s))
		}
		return false
	})
	return all
}

// literals lists the strings that objects of a module have under a key.
func literals(m *ast.Module, key string) []string {
	var all []string
	ast.WalkTerms(m, func(t *ast.Term) bool {
		if o, ok := t.Value.(ast.Object); ok {
			if v := o.Get(ast.StringTerm(key)); v != nil {
				if s, ok := v.Value.(ast.String); ok {
					all = append(all, string(s))
				}
			}
		}
		return false
	})
	return all
}

// reasons lists the strings that `not_applicable contains` names.
func reasons(m *ast.Module) []string {
	var all []string
	for _, rule := range m.Rules {
		if rule.Head.Name == "not_applicable" && rule.Head.Key != nil {
			if s, ok := rule.Head.Key.Value.(ast.String); ok {
				all = append(all, string(s))
			}
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{|\}\}|\{[^}]*\}`)

// unwritten says what is wrong with a sentence in two languages.
func unwritten(what string, t diag.Text) []string {
	var found []string
	if strings.TrimSpace(t.En) == "" {
		found = append(found, what+" has no English")
	}
	switch vi := placeholder.ReplaceAllString(t.Vi, ""); {
	case strings.TrimSpace(t.Vi) == "":
		found = append(found, what+" has no Vietnamese")
	case t.Vi == t.En:
		found = append(found, what+" is the same in both languages")
	case !accented(vi):
		found = append(found, what+" has Vietnamese without diacritics: "+t.Vi)
	}
	if accented(placeholder.ReplaceAllString(t.En, "")) {
		found = append(found, what+" has English with Vietnamese letters: "+t.En)
	}
	return found
}

// accented reports whether a text has a letter that only Vietnamese has, in
// whatever form it is written.
func accented(text string) bool {
	return strings.ContainsAny(norm.NFD.String(text), "đĐ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
}

func TestLacksAreSeen(t *testing.T) {
	for text, want := range map[diag.Text]string{
		{}:                                  "x has no English",
		{En: "A", Vi: " "}:                  "x has no Vietnamese",
		{En: "A", Vi: "A"}:                  "x is the same in both languages",
		{En: "A {b}", Vi: "Doi {đội}"}:      "x has Vietnamese without diacritics: Doi {đội}",
		{En: "The đội", Vi: "Đội"}:          "x has English with Vietnamese letters: The đội",
		{En: "A", Vi: "Đội"}:                "",
		{En: "A", Vi: norm.NFD.String("ố")}: "",
	} {
		got := unwritten("x", text)
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%v: got %v, want %q", text, got, want)
		}
	}
	set, ds := own(map[string]string{
		"r.rego":      rule("r", "team", "violation contains {\"message\": \"used\"} if true\nnot_applicable contains \"why\" if false"),
		"r_test.rego": "package goalpost.rules.own.r_test",
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	r := set.Rules[0]
	r.Messages["declared"] = Message{}
	got := strings.Join(lacks(set, r, nil), "\n")
	for _, want := range []string{"neither a source nor an origin", "testdata/pass.hcl or", "declared is declared and never used", "declared has no test",
		"message used is used and not declared", "reason why is used and not declared", "the words on parameter max has no English", "message declared has no English", "the fix of declared has no Vietnamese"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not seen in\n%s", want, got)
		}
	}
}
