package machine

import (
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// coded compiles a module in which day and mode are common.
func coded(t testing.TB, body, query string) *Code {
	t.Helper()
	code, err := Compile(t.Context(), compiled(t, module(t, body), ast.EvalModeIR), query, "day", "mode")
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// What codes share is written once.
func TestSharedFunctions(t *testing.T) {
	size := func(names ...string) int {
		var w Writer
		for _, name := range names {
			w.Add(name, coded(t, "p contains f(x) if some x in input.xs\nf(x) := x * 2 if x > 1", "x = data.t.p"))
		}
		return len(w.Bytes("mark"))
	}
	if more := size("one", "two") - size("one"); more > 20 {
		t.Errorf("the same code again takes %d bytes", more)
	}
}

// What looks at common members only is found once; what looks at others, in any
// way, is found anew for each input.
func TestCommon(t *testing.T) {
	const body = `
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
	c := coded(t, body, `x = {"once": data.t.once, "through": data.t.through, "helped": data.t.helped, "every_item": data.t.every_item, "mixed": data.t.mixed,
		"whole": data.t.whole, "dynamic": data.t.dynamic, "passed": data.t.passed, "with_other": data.t.with_other, "missing": [1 | data.t.missing]}`)
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
		want, _, err := c.Run(input, ast.ObjectTerm(), nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := c.Run(input, ast.ObjectTerm(), nil, common, nil)
		if err != nil || told(got, nil) != told(want, nil) {
			t.Errorf("with %s: %v, %v; want %v", items, got, err, want)
		}
	}
	if len(common.known) != 4 {
		t.Errorf("%d results are remembered", len(common.known))
	}
}
