package machine

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A list that nobody looks at is not made; one that somebody looks at is made
// once, and is what it would be if it had been there.
func TestLazy(t *testing.T) {
	made := 0
	list := func() *ast.Term {
		made++
		return ast.ArrayTerm(ast.IntNumberTerm(1), ast.IntNumberTerm(2))
	}
	for _, c := range []struct {
		body string
		made int
	}{
		{`p := input.x`, 0},
		{`p if { input.x > 5; input.plan.list[_] == 1 }`, 0},
		{`p := input.plan.list`, 1},
		{`p := [input.plan.list[1], count(input.plan.list), sum(input.plan.list)]`, 1},
		{`p := [v | some v in input.plan.list]`, 1},
		{`p if [1, 2] == input.plan.list`, 1},
		{`p := object.get(input.plan, "list", [])`, 1},
		{`p := object.get(input, ["plan", "list", 1], 0)`, 1},
		{`p := object.get(input, ["plan", "list", 7], "none")`, 1},
		{`p := object.get(input.plan, ["list"], 0)`, 1},
		{`p := object.get(input, ["plan", "other", 1], "none")`, 0},
		{`p := object.get(input, ["x"], "none")`, 0},
		{`p := object.get(input.plan, [], 0).list`, 1},
		{`p := f(input.plan)
f(plan) := plan.list[0]`, 1},
		{`p := [k | some k, v in input.plan; count(v) == 2]`, 1},
	} {
		code := coded(t, c.body, "x = data.t.p")
		input := func(list *ast.Term) *ast.Term {
			return ast.ObjectTerm(ast.Item(ast.StringTerm("x"), ast.IntNumberTerm(3)), ast.Item(ast.StringTerm("plan"), ast.ObjectTerm(ast.Item(ast.StringTerm("list"), list))))
		}
		want, _, err := code.Run(input(list()), ast.ObjectTerm(), nil, nil, nil)
		if err != nil {
			t.Fatal(c.body, err)
		}
		made = 0
		lazy := NewLazy(list)
		for range 2 {
			got, _, err := code.Run(input(lazy), ast.ObjectTerm(), nil, nil, nil)
			if told(got, err) != told(want, nil) {
				t.Errorf("%s: %v, %v, want %v", c.body, got, err, want)
			}
		}
		if made != c.made || Made(lazy) != (made > 0) {
			t.Errorf("%s: the list was made %d times, want %d", c.body, made, c.made)
		}
	}
}

// To whoever compares values or writes them down, a lazy one is what it stands for.
func TestLazyValue(t *testing.T) {
	one := ast.ArrayTerm(ast.StringTerm("a"))
	lazy := NewLazy(func() *ast.Term { return one })
	if lazy.Value.Compare(one.Value) != 0 || lazy.Value.String() != one.String() || lazy.Value.StringLength() != len(one.String()) || !lazy.IsGround() {
		t.Errorf("%v is not %v", lazy, one)
	}
	if v, err := lazy.Value.Find(ast.Ref{ast.IntNumberTerm(0)}); err != nil || v.Compare(ast.String("a")) != 0 {
		t.Error(v, err)
	}
	if Forced(nil) != nil || Forced(one) != one || !Made(one) {
		t.Error("a value that is there is made")
	}
}
