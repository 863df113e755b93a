package policy

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"
)

//go:embed testdata/refused_builtins.txt
var refused string

// A builtin of a new OPA belongs to one of the lists once somebody has looked
// at it: builtins.txt if it is a pure function that ends, the other if not.
func TestEveryBuiltinIsDecidedOn(t *testing.T) {
	lists := append(strings.Fields(allowed), strings.Fields(refused)...)
	slices.Sort(lists)
	var linked []string
	for _, b := range ast.CapabilitiesForThisVersion().Builtins {
		linked = append(linked, b.Name)
	}
	slices.Sort(linked)
	for _, name := range linked {
		if !slices.Contains(lists, name) {
			t.Errorf("%s is in neither list", name)
		}
	}
	for i, name := range lists {
		if !slices.Contains(linked, name) {
			t.Errorf("%s is listed, and the linked OPA has no such builtin", name)
		}
		if i > 0 && lists[i-1] == name {
			t.Errorf("%s is listed twice", name)
		}
	}
}

func TestAllowedBuiltinsAreDeterministic(t *testing.T) {
	for _, b := range capabilities().Builtins {
		if b.Nondeterministic {
			t.Errorf("%s is not", b.Name)
		}
	}
	if got, want := len(capabilities().Builtins), len(strings.Fields(allowed)); got != want {
		t.Errorf("%d builtins, %d allowed", got, want)
	}
	if len(capabilities().AllowNet) != 0 || capabilities().AllowNet == nil {
		t.Errorf("hosts may be reached: %v", capabilities().AllowNet)
	}
}

// callOf writes a call of a builtin with arguments of its types, so that
// nothing but the name can be wrong with it.
func callOf(b *ast.Builtin) string {
	var args []string
	for _, arg := range b.Decl.NamedFuncArgs().Args {
		args = append(args, argument(arg))
	}
	return fmt.Sprintf("%s(%s)", b.Name, strings.Join(args, ", "))
}

func argument(t types.Type) string {
	if named, ok := t.(*types.NamedType); ok {
		t = named.Type
	}
	switch t := t.(type) {
	case types.Number:
		return "1"
	case types.Boolean:
		return "true"
	case *types.Array:
		return "[]"
	case *types.Object:
		return "{}"
	case *types.Set:
		return "set()"
	case types.Any:
		if len(t) > 0 {
			return argument(t[0])
		}
	}
	return `"x"`
}

func TestRefusedBuiltinsDoNotCompile(t *testing.T) {
	for _, name := range strings.Fields(refused) {
		t.Run(name, func(t *testing.T) {
			b := ast.BuiltinMap[name]
			if b == nil {
				t.Skip("known to no parser any more")
			}
			code := "violation contains {\"message\": \"m\"} if {\n  " + callOf(b) + "\n}"
			_, _, ds := one(t, "team", code)
			wantRefused(t, ds.Error(), name)

			set, ds := own(map[string]string{
				"r.rego":      rule("r", "team", violates),
				"r_test.rego": "package goalpost.rules.own.r_test\ntest_x if {\n  " + callOf(b) + "\n}",
			})
			if len(ds) == 0 {
				_, _, ds = set.Test(context.Background(), false)
			}
			wantRefused(t, ds.Error(), name)
		})
	}
}

// wantRefused wants the complaint that the function is unknown, and none about
// its arguments: those would hide that it is there.
func wantRefused(t *testing.T, complaint, name string) {
	t.Helper()
	if !strings.Contains(complaint, "undefined function "+name) {
		t.Errorf("got %q", complaint)
	}
}

// The calls above would compile if only the names were allowed.
func TestCallsAreWellFormed(t *testing.T) {
	for _, name := range []string{"time.clock", "regex.match", "object.union", "sprintf", "graph.reachable"} {
		code := "violation contains {\"message\": \"m\"} if {\n  " + callOf(ast.BuiltinMap[name]) + "\n}"
		if _, _, ds := one(t, "team", code); len(ds) > 0 {
			t.Errorf("%s: %v", name, ds)
		}
	}
}
