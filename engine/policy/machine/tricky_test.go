package machine

// tricky are bodies of a module where a plan and topdown may part: values that
// are shared and then grow, negation around what a plan nests, functions that
// are replaced.
var tricky = map[string]string{
	"an object of the input grows": `
p[x] := input.o if x := "a"
p[x][y] := 1 if { x := "a"; y := "new" }`,
	"an object of another rule grows": `
q := {"b": 1}
p[x] := q if x := "a"
p[x][y] := 1 if { x := "a"; y := "new" }
r := q`,
	"an object of a constant grows": `
p[x] := {"b": 1} if x := "a"
p[x].c := 1 if x := "a"`,
	"a set of the input": `
q[x] contains y if { some x in input.ks; some y in input.xs }
p := [q, {"k": q}]
r := q == {"a": {1, 2, 3}, "b": {1, 2, 3}}
s := {"x": q}[k] if some k in {"x"}`,
	"negation with a body in a loop": `
import future.keywords.not
p contains x if { some x in input.xs; not { y := x * 2; y == 2 } }
q contains x if { some x in input.xs; not { some y in input.xs; y < x } }
r contains [x, k] if { some x in input.xs; some k in input.ks; not { input.o[k] == x } }
s contains x if { some x in input.xs; not x == 1; not { x == 2 } }
v contains x if { some x in input.xs; not w(x) with input.o as {"k": x} }
w(x) if not input.o.k == 2`,
	"a set as a key after it grew": `
q[x] contains y if { some x in input.ks; some y in input.xs }
p := {s: 1 | some s in q}
r := p[{1, 2, 3}]
t if { some k; p[k] == 1; k == {1, 2, 3} }`,
	"sets by keys, nested": `
q[x][y] contains z if { some x in input.ks; some y in input.ks; some z in input.xs }
p := q == {k: {l: {n | some n in input.xs} | some l in input.ks} | some k in input.ks}
r := {q: 1}[{"a": {"a": {1, 2, 3}, "b": {1, 2, 3}}, "b": {"a": {1, 2, 3}, "b": {1, 2, 3}}}]`,
	"objects by keys, nested": `
q[x][y] := z if { some x in input.ks; some y in input.ks; z := concat("", [x, y]) }
p := {q: 1}[{"a": {"a": "aa", "b": "ab"}, "b": {"a": "ba", "b": "bb"}}]`,
	"arrays with a common beginning": `
a := [x | some x in input.xs]
p := [array.concat(a, [4]), array.concat(a, [5]), a]
q := [y | some x in input.xs; y := [z | some z in array.concat(a, [x])]]`,
	"negation of a rule that a variable names": `
x.a := 1
x.b := 2
p contains k if { some k in input.ks; not data.t.x[k] == 1 }
q contains k if { some k in input.ks; not data.t.x[k] }
r contains k if { some k in ["a", "c"]; not data.t.x[k] }
s contains k if { some k in ["a", "c"]; not x[k] == 1 }`,
	"negation of a rule in a tree of rules": `
x.a.b := 1
x.c := {"d": 2}
p contains [k, l] if { some k in ["a", "c", "e"]; some l in ["b", "d"]; not data.t.x[k][l] == 1 }
q contains [k, l] if { some k in ["a", "c", "e"]; some l in ["b", "d"]; not data.t.x[k][l] }
r contains k if { some k in ["a", "c", "e"]; not data.t.x[k] }
s contains [k, l] if { some k in ["a", "c", "e"]; some l in ["b", "d"]; data.t.x[k][l] }`,
	"negation of a rule with keys": `
x[k] := v if some k, v in {"a": 1, "b": 2}
x.c.d := 3
p contains k if { some k in ["a", "b", "c", "e"]; not x[k] == 1 }
q contains k if { some k in ["a", "b", "c", "e"]; not x[k].d == 3 }
r contains k if { some k in ["a", "b", "c", "e"]; not data.t.x[k].d }`,
	"negation of packages (refused)": `
x.a := 1
p contains k if { some k in ["x", "y"]; not data.t[k].a }
q contains [m, k] if { some m in ["t", "u"]; some k in ["x", "y"]; not data[m][k].a }
r contains [m, k] if { some m in ["t", "u"]; some k in ["x", "y"]; data[m][k].a }`,
	"negation of a membership": `
p contains x if { some x in input.xs; not x in [1, 2] }
q contains x if { some x in input.xs; not f(x) }
f(x) if x > 1
r if not false
s if not input.none
t if { not input.o.k }`,
	"negation in a function of a rule with keys": `
x[k] := v if some k, v in {"a": 1, "b": 2}
f(k) := "no" if not x[k]
f(k) := "yes" if x[k]
p := [f(k) | some k in ["a", "c"]]
r contains k if { some k in ["a", "c"]; not g(k) }
g(k) if not data.t.x[k] == 1
q := [k | some k in ["a", "b", "c"]; g(k)]`,
	"every over rules": `
x.a := 1
x.b := 2
p if every k in ["a", "b"] { data.t.x[k] }
q if every k in ["a", "c"] { data.t.x[k] }
r if every k in ["a", "b"] { data.t.x[k] < 2 }
s if every k, v in input.o { v == k }
u if every v in input.none { v }
w if every v in [] { v }`,
	"comprehensions of rules that a variable names": `
x.a := 1
x.b := 2
p := {k: v | some k in ["a", "b", "c"]; v := data.t.x[k]}
q := [v | some k in ["a", "c", "b"]; v := data.t.x[k]]
r := {k: [v | v := data.t.x[k]] | some k in ["a", "c"]}`,
	"with inside comprehensions": `
f(x) := x + 1
q := [f(x) | some x in input.xs]
p := [q, r, s]
r := v if v := q with input.xs as [7]
s := v if v := q with f as g
g(x) := x * 10
u := [y | some n in [1, 2]; y := q with input.xs as [n]]
w := [y | some n in [1, 2]; y := count(q) with input as {"xs": [n]}]`,
	"else, default and false": `
default f(_) := "none"
f(1) := "one"
f(2) := "two" if false
else := "second" if input.none
else := false
p := [f(x) | some x in input.xs]
default q := false
q if input.o == {"k": 1}
r := x if { x := q } else := 3
s if f(2) else := "no"
default d := {"z": 1}
d := 7 if input.none`,
	"conflicts": `
p := x if some x in input.xs`,
	"conflicts of keys": `
p[k] := x if { some x in input.xs; k := "a" }`,
	"conflicts in a comprehension": `
p := {k: x | some x in input.xs; k := "a"}`,
	"conflicts of a function": `
f(x) := y if some y in [1, x]
p := f(2)`,
	"a function fails": `
p := x if x := to_number("x")`,
	"collections of constants": `
p := [(x in {"a", 1}) | some x in input.mixed]
q := [{k: [1, {"c", {2}}], "l": {"m": [], "n": {{}, set()}}} | some k in input.ks]
r := [y | some x in input.xs; y := {"a": 1, "b": [2]}[k]; k in ["a", "b"]; x > 1]
s contains x if { some x in {3, 4}; not x in {4, 5} }
u := {1, 2} | {x | some x in input.xs; x in {2, 3}}
v[x] contains y if { some x in ["a", "b"]; some y in {1, 2}; input.xs[_] == y }
w := array.concat(["a"], [x | some x in ["b", "c"]; x in input.ks])
f(x) := {"y": {"z": x}}
z := [f(1), f("a"), f({"k"})]`,
	"objects with a constant key twice": `
p := {"a": x, "a": 1} if some x in [1]
q := {"a": x, "a": 1} if some x in [2]`,
	"what is known at the first": `
default p := false
p if { some x in input.xs; x > 1 }
p if { some k in input.ks; k == "none" }
default q := "no"
q := "yes" if { some x in input.xs; x > 5 }
q := "yes" if { some x in input.mixed; x == true }
r if { some x in input.xs; x > 5 } else := "later" if input.o.k == 1
s := "a" if { some x in input.xs; x > 1 } else := "a" if input.none
u := 1 if { some x in input.xs; x > 1 }
u := 1.0 if { some x in input.xs; x > 2 }
f(x) if { some y in input.xs; y > x }
f(x) if { some y in input.ks; y == x }
v := [x | some x in [0, 1, 3, "a", "c"]; f(x)]
w := false if { some x in input.xs; x > 1 }
z := [r, p, s] if not w`,
	"a failure behind what is known": `
p if { some x in input.mixed; x + 1 > 0 }
q := 1 if { some x in ["1", "x"]; to_number(x) > 0 }
q := 1 if to_number("y")`,
	"what two say is in conflict": `
p := 1 if { some x in input.xs; x > 1 }
p := 2 if { some x in input.xs; x > 1 }
q := x if { some x in input.xs; x > 1 }
r := "a" if input.o
r := {"a"} if input.o`,
	"a division by zero": `
p := [y | some x in [1, 0]; y := 1 / x]`,
	"patterns": `
p contains [a, b] if [a, [b, 1]] = [1, [2, 1]]
q contains a if { some x in [[1, 2], [3, 4, 5], "s", {"k": 1}]; [a, _] = x }
r contains a if { some x in [{"k": 1}, {"k": 2, "l": 3}, [1]]; {"k": a} = x }
s contains [x, y] if { {"a": x, "b": {"c": y}} = {"a": 1, "b": {"c": 2}} }
f([x, {"y": y}]) := x + y
u := f([1, {"y": 2}])
w contains i if { input.xs[i] = i }`,
	"membership and comparison of kinds": `
p := [x | some x in ["a", 1, 1.0, true, null, [1], {"a": 1}, {1}]; x in [1, "a", [1], {1}]]
q := [[x, y] | some x in [1, "a", null, [2], {3}, {"k": 1}]; some y in [1, "a", null, [2], {3}, {"k": 1}]; x < y]
r := {1, 1.0, 1e0, 10e-1}
s := {1: "a"}[1.0]
u if { "o", "k" in {"o": "k"} }
w := [x | some x in input.mixed; x == 1]`,
	"copies of what changes": `
p := [a, b, x.o] if { x := input; a := x.o with input as {"o": 2}; b := x.o }
q := [x, y, z] if { x := input.o; y := r with input.o as 3; z := input.o with input.o as x.k }
r := input.o
s contains [x, z] if { some x in input.xs; y := x; some x2 in input.xs; z := [y, x2]; x2 != y }
u := [a, t] if { a := {x | some x in input.xs}; b := a; t := {x | some x in b; x > 1} | {9}; b == {1, 2, 3} }
v := [y | some x in input.xs; y := {x | some x in input.mixed; z := x; z == x}]`,
	"a variable in several bodies": `
import future.keywords.not
p if { x := input.none; x }
p if { x := input.o.k; y := x; not y == 2 }
q := x if { x := input.none }
q := x if { x := [y | some y in input.xs; not y == 2] }
f(x) := y if { y := x.none } else := z if { z := [x] }
r := [f(input.o), f(2)]
s contains y if { some x in input.xs; y := x; not { z := y + 1; z == 3 } }
s contains z if { some y in input.ks; z := y; not z == "a" }`,
	"values behind a default": `
default p := "p"
p := input.none
default q := "q"
q := input.o if input.none
default r := "r"
r := input.o if not input.none
default f(_) := "f"
f(x) := x.k
s := [f(x) | some x in [input.o, 1, {"k": false}, {"k": null}]]
default u := 1
u := v
v := w if w := input.none
g(x) := x.k if x != 1
g(x) := 5 if x == 1
y := [g(x) | some x in [1, input.o, 2]]
default z := {"a"}
z := y if { y := {x | some x in input.xs; not x == 1} }`,
	"negation in negation": `
import future.keywords.not
p contains x if { some x in input.xs; not { not x == 1; not x == 2 } }
q contains x if { some x in input.xs; not g(x); not h(x) }
g(x) if not h(x)
h(x) if { not x == 1; not x == 3 }
r if not not_s
not_s if not not_r
not_r if { not input.o.k == 1 }
u contains x if { some x in input.xs; every y in input.xs { not y == x + 1; not y == x - 2 } }
v contains k if { some k in ["a", "c"]; not { not data.t.w[k] } }
w.a := 1
w.b := false
y contains x if { some x in input.xs; not x in {y | some y in input.xs; not y == 2} }`,
	"strings in strings": "\np := $\"a {input.xs[0]} {input.none} {q}\"\nq := 3\nr := [$\"{x}!\" | some x in input.xs]",
}
