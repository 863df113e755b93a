package machine

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
)

// parts of Rego that must not be left to exceptions: where a folder of cases has
// none that holds, nothing is proved.
var parts = []string{
	"withkeyword", "every", "elsekeyword", "defaultkeyword", "partialobjectdoc", "partialsetdoc", "refheads",
	"varreferences", "virtualdocs", "topdowndynamicdispatch", "stringinterpolation", "negation", "comprehensions",
	"functions", "walkbuiltin", "logic_operators", "planner-ir",
}

// OPA's own cases say what Rego means. Those that cannot hold here are listed
// with their reasons.
func TestConformance(t *testing.T) {
	unmet, hold, used := exceptions(t), map[string]int{}, map[op]bool{}
	all := conformance(t)
	for _, tc := range all {
		t.Run(tc.Note, func(t *testing.T) {
			code, results, err := play(t, tc)
			name := strings.TrimPrefix(t.Name(), "TestConformance/")
			reason, listed := unmet[name]
			delete(unmet, name)
			switch wrong := differs(tc, results, err); {
			case wrong != nil && !listed:
				t.Error(wrong)
			case wrong == nil && listed:
				t.Errorf("holds and is listed as %q", reason)
			case wrong == nil:
				hold[path.Base(path.Dir(tc.Filename))]++
				visit(code, func(in *instruction) { used[in.op] = true })
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(unmet)) {
		t.Errorf("%s is listed and is no case", name)
	}
	for _, part := range parts {
		if hold[part] == 0 {
			t.Errorf("nothing of %s holds", part)
		}
	}
	for op := range opResult + 1 {
		if !used[op] {
			t.Errorf("no case comes by operation %d", op)
		}
	}
	if len(all) < 2000 {
		t.Errorf("only %d cases", len(all))
	}
}

// exceptions reads the cases that do not hold here: "reason:" and their names.
func exceptions(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("testdata/exceptions.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, reason := map[string]string{}, ""
	for line := range strings.Lines(string(text)) {
		name := strings.TrimSpace(line)
		switch {
		case name == "":
		case name == line[:len(name)]:
			reason = strings.TrimSuffix(name, ":")
		default:
			all[name] = reason
		}
	}
	return all
}

// differs says how an outcome is not that of a case.
func differs(tc cases.TestCase, results []Result, err error) error {
	switch {
	case tc.WantErrorCode != nil:
		var e *topdown.Error
		if !errors.As(err, &e) || e.Code != *tc.WantErrorCode {
			return fmt.Errorf("got %v and %v, want an error %s", results, err, *tc.WantErrorCode)
		}
	case tc.WantError != nil && err == nil:
		return fmt.Errorf("got %v, want the error %s", results, *tc.WantError)
	case tc.WantError == nil && err != nil:
		return err
	}
	if tc.WantError != nil && !strings.Contains(err.Error(), *tc.WantError) {
		return fmt.Errorf("got the error %v, want %s", err, *tc.WantError)
	}
	if tc.WantResult == nil || err != nil {
		return nil // what was found before an error is no result
	}
	got, want := ast.NewSet(), ast.NewSet()
	for _, bindings := range *tc.WantResult {
		want.Add(ast.NewTerm(ast.MustInterfaceToValue(bindings)))
	}
	for _, r := range results {
		bindings, err := plain(tc, r)
		if err != nil {
			return err
		}
		got.Add(ast.NewTerm(ast.MustInterfaceToValue(bindings)))
	}
	if got.Compare(want) != 0 {
		return fmt.Errorf("got  %v\nwant %v", got, want)
	}
	return nil
}

// plain gives a result as JSON, in the form in which a case writes it.
func plain(tc cases.TestCase, result Result) (map[string]any, error) {
	value, err := ast.JSON(result.object().Value)
	if err != nil {
		return nil, err
	}
	bindings := value.(map[string]any)
	if tc.SortBindings {
		for _, v := range bindings {
			slices.SortFunc(v.([]any), util.Compare)
		}
	}
	return bindings, nil
}
