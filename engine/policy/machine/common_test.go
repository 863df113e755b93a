package machine

import (
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

const sample = `package t

import data.lib

outcome contains {"message": "many", "args": {"n": n, "half": n / 2}} if {
	n := count(late)
	n > 1
	not quiet
}

late contains item.name if {
	some item in input.items
	lib.late(item.due, input.day)
}

quiet if input.mode == "quiet"

default level := "low"

level := "high" if count(late) > 2
`

const helper = `package lib

late(due, day) if due < day

late(_, "") := true
`

// assembled compiles modules and a query.
func assembled(t testing.TB, query string, modules ...string) *Code {
	t.Helper()
	parsed := map[string]*ast.Module{}
	for _, text := range modules {
		m := ast.MustParseModule(text)
		parsed[m.Package.Path.String()] = m
	}
	c := ast.NewCompiler().WithEvalMode(ast.EvalModeIR)
	if c.Compile(parsed); c.Failed() {
		t.Fatal(c.Errors)
	}
	code, err := Compile(t.Context(), c, query, "day", "mode")
	if err != nil {
		t.Fatal(err)
	}
	return code
}

const question1 = `x = {"outcome": data.t.outcome, "level": data.t.level}`

var (
	empty = ast.ObjectTerm()
)

func written(codes map[string]*Code) []byte {
	var w Writer
	for _, name := range sorted(codes) {
		w.Add(name, codes[name])
	}
	return w.Bytes("m")
}

// What codes share is written once.
func TestSharedFunctions(t *testing.T) {
	one, two := assembled(t, question1, sample, helper), assembled(t, question1, sample, helper)
	alone, both := written(map[string]*Code{"one": one}), written(map[string]*Code{"one": one, "two": two})
	if more := len(both) - len(alone); more > 20 {
		t.Errorf("the same code again takes %d bytes", more)
	}
	library, err := Read(both)
	if err != nil {
		t.Fatal(err)
	}
	if code, _ := library.Code("three"); code != nil {
		t.Error("there is code under a name that nobody gave")
	}
}

// What looks at common members only is found once; what looks at others, in any
// way, is found anew for each input.
func TestCommon(t *testing.T) {
	const code = `package t

once := count(input.day)

through := once + 1

helped := twice(input.day)

twice(x) := concat("", [x, x])

every_item contains item if some item in input.items

mixed := count(every_item) + once

whole := count(input)

dynamic := [v | some k in ["day", "items"]; v := input[k]]

passed := sees(input)

sees(x) := x.items

with_other := x if x := once with input.day as "2027-12-31x"

missing if input.mode == "never"
`
	c := assembled(t, `x = {"once": data.t.once, "through": data.t.through, "helped": data.t.helped, "every_item": data.t.every_item, "mixed": data.t.mixed,
		"whole": data.t.whole, "dynamic": data.t.dynamic, "passed": data.t.passed, "with_other": data.t.with_other, "missing": [1 | data.t.missing]}`, code)
	shared := map[string]bool{}
	for _, fn := range c.functions() {
		shared[strings.TrimPrefix(fn.name, "g0.data.t.")] = fn.common
	}
	for _, name := range []string{"once", "through", "helped", "twice", "missing"} {
		if !shared[name] {
			t.Errorf("%s is found anew for each input", name)
		}
	}
	for _, name := range []string{"every_item", "mixed", "whole", "dynamic", "passed", "with_other"} {
		if shared[name] {
			t.Errorf("%s is found once, although it looks at what inputs have of their own", name)
		}
	}
	common := &Common{}
	for _, items := range []string{`[1]`, `[1, 2]`, `[]`} {
		input := ast.MustParseTerm(`{"day": "2027-04-20", "items": ` + items + `}`)
		want, err := c.Run(input, empty, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Run(input, empty, nil, common)
		if err != nil || !slices.EqualFunc(got, want, (*ast.Term).Equal) {
			t.Errorf("with %s: %v, %v; want %v", items, got, err, want)
		}
	}
	if len(common.known) != 4 {
		t.Errorf("%d results are remembered", len(common.known))
	}
}
