package machine

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/test/cases"
)

// Code that was written and read does what it did before, in all cases of OPA.
func TestReadCodeIsTheSame(t *testing.T) {
	var w Writer
	codes, played := map[string]*Code{}, map[string]cases.TestCase{}
	for _, tc := range conformance(t) {
		if code, err := compileCase(t, tc); err == nil && !impure(code) && len(tc.Env) == 0 && codes[tc.Note] == nil {
			codes[tc.Note], played[tc.Note] = code, tc
			w.Add(tc.Note, code, "note of "+tc.Note, "")
		}
	}
	library, err := Read(w.Bytes("a mark"))
	if err != nil {
		t.Fatal(err)
	}
	if library.Mark != "a mark" || len(codes) < 2000 {
		t.Errorf("the mark is %q, of %d codes", library.Mark, len(codes))
	}
	for _, name := range sorted(codes) {
		read, notes := library.Code(name)
		if want := []string{"note of " + name, ""}; !slices.Equal(notes, want) {
			t.Errorf("%s has the notes %q", name, notes)
		}
		results, err := runCase(played[name], codes[name])
		again, err2 := runCase(played[name], read)
		if got, want := told(again, err2), told(results, err); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", name, got, want)
		}
	}
	if code, notes := library.Code("no such name"); code != nil || notes != nil {
		t.Error("there is code under a name that was never added")
	}
}

// small is a library with what an instruction may have.
func small(t testing.TB) []byte {
	t.Helper()
	var w Writer
	for i, body := range []string{
		"p contains [x, k] if { some x in input.xs; some k in input.ks; not data.t.c[k] == x with input.n as 1 }\nc.a := 1\nc.b := 2",
		"p := {k: f(v, 1.5) | some k, v in input.o} if every x in input.xs { x < 9 }\nf(x, y) := x * y\nf(x, null) := x if false",
		"p[k] contains x if { some k in input.ks; some x in numbers.range(1, 3) }",
		"p := q if { some k in input.ks; q := data.t.r[k] }\nr.a := true\nr.c := false",
	} {
		code, err := Compile(t.Context(), compiled(t, module(t, body), ast.EvalModeIR), "x = data.t.p")
		if err != nil {
			t.Fatal(err)
		}
		w.Add(fmt.Sprint("rule ", i), code, "input.xs")
	}
	return w.Bytes("mark")
}

func TestFirstUseByMany(t *testing.T) {
	library, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	input := ast.MustParseTerm(trickyInput)
	var wg sync.WaitGroup
	said := make([]string, 8)
	for i := range said {
		wg.Go(func() {
			for _, name := range sorted(library.entries) {
				code, _ := library.Code(name)
				results, _, err := code.Run(input, ast.ObjectTerm(), nil, &Common{}, nil)
				said[i] += told(results, err)
			}
		})
	}
	wg.Wait()
	for _, s := range said {
		if s != said[0] {
			t.Errorf("one says %s\nanother %s", said[0], s)
		}
	}
}
