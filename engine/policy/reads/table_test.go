package reads

import "testing"

func TestReferences(t *testing.T) {
	check(t, []sample{
		{"nothing", `v := 1`, ""},
		{"complete rule", `v := input.a.b`, "a.b"},
		{"condition", `v if input.a.b`, "a.b?"},
		{"condition on a block", `v if input.objective.goal`, "objective.goal?"},
		{"comparison", `v if input.a.b == 1`, "a.b"},
		{"two references", `v if input.a.b == input.c`, "a.b c"},
		{"bracketed key", `v if input["a"]["b c"] == 1`, `a["b c"]`},
		{"the input itself", `v := input`, "."},
		{"iteration", `v if input.a[_].b == 1`, "a[*].b"},
		{"iteration over members unread", `v if { some x in input.a; true }`, "a#"},
		{"iteration twice", `v if { some i, j; input.a[i].b[j].c == 1 }`, "a[*].b[*].c"},
		{"position in a list", `v if input.a[0].b == 1`, "a[*].b"},
		{"index from the input", `v if input.plan[input.x].y == 1`, "plan[*].y x"},
		{"index of an index", `v if input.a[input.b[input.c]] == 1`, "a[*] b[*] c"},
		{"index by a local", `v if { k := input.k; input.a[k].b == 1 }`, "a[*].b k"},
		{"index by a block reads it whole", `v if { k := input.k; k.z == 1; input.a[k] == 1 }`, "a[*] k"},
		{"key built from a string", `v if input.a[sprintf("x_%s", [input.n])] == 1`, "a[*] n"},
		{"some without in", `v if { some i; input.xs[i].id == "a"; input.ys[i] == 2 }`, "xs[*].id ys[*]"},
		{"key and value", `v if { some k, x in input.a; k == "x"; x.b > 1 }`, "a[*].b"},
		{"key alone", `v contains k if some k, _ in input.a`, "a#"},
		{"covered paths are dropped", `v if { input.a.b == 1; input.a == 2; input.c[_].d == 1; input.c.x.d.e == 1 }`, "a c[*].d"},
		{"the clock and parameters", `v if { input.objective.deadline < input.as_of; input.n > input.params.max }`, "as_of n objective.deadline params.max"},
	})
}

func TestLocals(t *testing.T) {
	check(t, []sample{
		{"assigned", `v if { x := input.a; x.b.c == 1 }`, "a.b.c a?"},
		{"unified", `v if { x = input.a; x.b == 1 }`, "a.b a?"},
		{"unified the other way", `v if { input.a = x; x.b == 1 }`, "a.b a?"},
		{"chain", `v if { x := input.a; y := x.b; z := y.c; z == 1 }`, "a.b.c a.b? a?"},
		{"never read", `v if { x := input.a; true }`, "a?"},
		{"member of a collection", `v if { some k in input.team.kpis; k.status == "active" }`, "team.kpis[*].status"},
		{"collection first", `v if { ks := input.team.kpis; some k in ks; k.status == "active" }`, "team.kpis[*].status"},
		{"compared", `v if { some k in input.a; k == 1 }`, "a[*]"},
		{"compared with each other", `v if { x := input.a; y := input.b; x == y }`, "a b"},
		{"unified twice", `v if { x = input.a; x = input.b }`, "a b"},
		{"joined by a variable", `v if { input.a[i].id = x; input.b[j].ref = x }`, "a[*].id b[*].ref"},
		{"given to a builtin", `v if { x := input.a; json.marshal(x) == "" }`, "a"},
		{"in a result", `v contains x if { x := input.a[_]; x.b }`, "a[*]"},
		{"in a message", `v contains {"args": {"t": x.b}} if { x := input.a; x.c == 1 }`, "a.b a.c a?"},
		{"shadowed by a closure", `v if { x := input.a; y := [z | x := input.b; z := x.c]; y == []; x.d == 1 }`, "a.d a? b.c? b?"},
		{"shadowed input", `v if { x := f({"a": input.b}); x }
f(input2) := input2.a`, "b?"},
		{"local composite", `v if { o := {"x": input.a, "y": input.b}; o.x.c == 1 }`, "a.c a? b.c b?"},
		{"local composite compared", `v if { o := {"x": input.a}; o == {"x": 1} }`, "a"},
		{"set of blocks", `v if { s := {input.a}; count(s) == 1 }`, "a"},
	})
}

func TestPatterns(t *testing.T) {
	check(t, []sample{
		{"array", `v if { [x, y] := input.a; x.b == 1; y.c == 2 }`, "a[*].b a[*].c"},
		{"array with a constant", `v if { ["k", x] = input.a; x.b == 1 }`, "a[*]"},
		{"array of references", `v if { [x, y] := [input.a, input.b]; x.c == 1; y == 2 }`, "a.c a? b"},
		{"pairs that wait", `v if { [x, y] = [y, input.a]; x.b == 1 }`, "a.b a?"},
		{"object", `v if { {"k": x} = input.a; x.b == 1 }`, "a# a.k.b"},
		{"object with a constant", `v if { {"k": 1, "l": x} = input.a; x.b == 1 }`, "a# a.k a.l.b"},
		{"object with a key from the input", `v if { k := input.k; {k: x} = input.a; x.b == 1 }`, "a[*].b k"},
		{"nested", `v if { [x, {"k": [y]}] = input.a; x.b == y.b }`, "a[*]# a[*].b a[*].k[*].b"},
		{"empty array", `v if input.a == []`, "a#"},
		{"objects on both sides", `v if { {"k": x} = {"k": input.a}; x.b == 1 }`, "a"},
	})
}

func TestClosures(t *testing.T) {
	check(t, []sample{
		{"array comprehension", `v if { xs := [x.n | some x in input.a; x.s == "on"]; xs == ["b"] }`, "a[*].n a[*].s"},
		{"members stay unread", `v if { xs := [x | some x in input.a; x.s == "on"]; count(xs) > 3 }`, "a[*].s"},
		{"members are read later", `v if { xs := [x | some x in input.a; x.s]; some y in xs; y.t == 1 }`, "a[*].s? a[*].t"},
		{"members are read whole", `v if { xs := [x | some x in input.a; x.s]; sort(xs) == [] }`, "a[*]"},
		{"set comprehension", `v if { xs := {x.n | some x in input.a}; count(xs) > 3 }`, "a[*].n"},
		{"set comprehension of blocks", `v if { xs := {x | some x in input.a}; count(xs) > 3 }`, "a[*]"},
		{"object comprehension", `v if { xs := {x.k: x.n | some x in input.a}; xs.b == 1 }`, "a[*].k a[*].n"},
		{"object comprehension of blocks", `v if { xs := {x.k: x | some x in input.a}; xs.b.c == 1 }`, "a[*]"},
		{"nested", `v if { xs := [ys | some x in input.a; ys := [y.b | some y in x.c]]; xs == [[1]] }`, "a[*].c[*].b"},
		{"nested with an outer variable", `v if { o := input.o; xs := [1 | some x in input.a; x.r == o.address]; count(xs) == 0 }`, "a[*].r o.address o?"},
		{"two with one name", `v if { count([1 | x = input.a; x.c]) == count([1 | x = input.b; x.c]) }`, "a.c? a? b.c? b?"},
		{"inline", `v if count([x | some x in input.a; x.s == "on"]) > 3`, "a[*].s"},
		{"every", `v if { every x in input.a { x.b > 1 } }`, "a[*].b"},
		{"every with key", `v if { every k, x in input.a { k != "z"; x.b > input.c } }`, "a[*].b c"},
		{"every over members of a comprehension", `v if { every x in [y | some y in input.a; y.s] { x.t == 1 } }`, "a[*].s? a[*].t"},
		{"every in every", `v if { every x in input.a { every y in x.c { y.b } } }`, "a[*].c[*].b?"},
		{"condition on a member", `v if { some x in input.a; x }`, "a[*]?"},
		{"not", `v if not input.a.b`, "a.b?"},
		{"not of a comparison", `v if not input.a.b == 1`, "a.b"},
		{"not of a local", `v if { x := input.a; not x.b }`, "a.b? a?"},
		{"not of a call", `v if { some x in input.a; not f(x) }
f(x) if x.b == 1`, "a[*].b"},
		{"not of a closure", `v if not any
any if { some x in input.a; x.b == 1 }`, "a[*].b"},
		{"not with a body", `import future.keywords.not
v if { x := input.a; not { x.b == 1; input.c } }`, "a.b a? c?"},
		{"and, or", `import future.keywords.and
import future.keywords.or
v if { input.a == 1 and input.b or { x := input.c; x.d == 1 } }`, "a b? c.d c?"},
		{"in", `v if "x" in input.a`, "a"},
		{"in, by a local", `v if { some x in input.a; x.id in input.b }`, "a[*].id b"},
		{"key and value in", `v if { "k", 1 in input.a }`, "a"},
		{"template string", `v contains $"{input.a.b} of {x}" if { some x in input.c }`, "a.b c[*]"},
	})
}

func TestRules(t *testing.T) {
	check(t, []sample{
		{"function", `v if f(input.a)
f(x) if x.b == 1`, "a.b a?"},
		{"two levels", `v if { some k in input.a; f(k, input.p) == 1 }
f(k, p) := g(k.x, p)
g(x, p) := x.y + p.max`, "a[*].x.y a[*].x? p.max p?"},
		{"one function, two arguments", `v if { f(input.a); f(input.b) }
f(x) if x.c == 1`, "a.c a? b.c b?"},
		{"returns its argument", `v if { x := f(input.a); x.b == 1 }
f(x) := x`, "a.b a?"},
		{"returns part of its argument", `v if f(input.a).c == 1
f(x) := x.b`, "a.b.c a.b? a?"},
		{"several definitions compare results", `v if { x := f(input.a); x.b == 1 }
f(x) := x if x.c == 1
f(x) := x.d if x.c == 2`, "a"},
		{"several solutions compare results", `v if { x := f(input); x.b == 1 }
f(x) := y if some y in x.ys`, "ys[*]"},
		{"truth of a member that is returned", `v if { some x in input.a; f(x) }
f(x) := x`, "a[*]?"},
		{"literal arguments", `v if f(input.a, input.b) == 1
f(1, _) := 1
f("x", y) := y.z`, "a b.z b?"},
		{"array argument", `v if f([input.a, input.b])
f([x, y]) if x.c == y.d`, "a.c a.d a? b.c b.d b?"},
		{"object argument", `v if f(input.a)
f({"k": x}) if x.c == 1`, "a# a.k.c"},
		{"one parameter twice", `v if f(input.a, input.b)
f(x, x) := true`, "a b"},
		{"function without a result", `v if { f(input.a) }
f(x) := x.b`, "a.b? a?"},
		{"else", `v := x if x := f(input.a)
f(x) := 1 if x.b == 1
else := x.c if x.d
else := 3`, "a.b a.c a.d? a?"},
		{"else keeps places apart", `v if k.z == 1
k := input.a if input.x
else := input.b`, "a.z a? b.z b? x?"},
		{"default", `default v := false
v if input.a == 1`, "a"},
		{"default of a function", `v if { f(input.a) == 3 }
default f(_) := 3
f(x) := x.y if x.z`, "a.y a.z? a?"},
		{"complete rule as a place", `v if { some k in kpis; k.status == "x" }
kpis := input.team.kpis`, "team.kpis[*].status"},
		{"two complete rules compare", `v if k.b == 1
k := input.x if input.y == 1
k := input.z if input.y == 2`, "x y z"},
		{"partial set", `v contains x if some x in s
s contains k.n if some k in input.a`, "a[*].n"},
		{"partial set, looked up", `v if { x := input.k; s[x] }
s contains k.n if some k in input.a`, "a[*].n k"},
		{"partial set of blocks", `v if { some x in s; x.n == 1 }
s contains k if some k in input.a`, "a[*]"},
		{"partial object", `v if o[input.k] == 1
o[k.id] := k.n if some k in input.a`, "a[*].id a[*].n k"},
		{"partial object of blocks", `v if o.x.n == 1
o[k.id] := k if some k in input.a`, "a[*]"},
		{"dotted name", `v if o.p.q.z == 1
o.p.q := input.a
o.p.r := input.b`, "a.z a?"},
		{"dotted name, above", `v if o.p == {}
o.p.q := input.a
o.p.r := input.b`, "a b"},
		{"dotted name, dynamic", `v if { o.x.y[1] }
o[k].y contains z if some k, z in input.a`, "a[*]"},
		{"unused rules do not count", `v if input.a
w if input.b`, "a?"},
		{"of another package", `import data.lib.x as l
v if { l.f(input.a); l.g }

package lib.x
f(y) if { y.b == 1; g }
g if input.c`, "a.b a? c?"},
		{"a whole package", `import data.lib
v if lib.x == {}

package lib.x
a := input.a
f(x) if { x; input.b }`, "a b?"},
		{"a rule by a computed name", `v if data.lib[input.n].r == 1

package lib.a
r := input.x
q := input.y

package lib.b
r := input.z`, "n x z"},
		{"data that no rule defines", `v if { some k in data.table; k == input.a.b }`, "a.b"},
		{"with another input", `v if w with input.a as 1
w if input.b`, "."},
		{"with other data", `v if w with data.x as input.a
w if data.x`, "."},
		{"with another function", `v if count(input.a) == 1 with count as 1`, "."},
	})
}

func TestBuiltins(t *testing.T) {
	check(t, []sample{
		{"count", `v if count(input.a.b) > 3`, "a.b#"},
		{"count of a local", `v if { x := input.a; count(x.b) > 3; x.c }`, "a.b# a.c? a?"},
		{"several arguments", `v if startswith(input.a.b, input.c)`, "a.b c"},
		{"result bound", `v if { [x, y] := split(input.a.b, input.c); x == y }`, "a.b c"},
		{"result compared", `v if { split(input.a, ",") == input.b }`, "a b"},
		{"nested calls", `v if upper(trim(input.a, input.b)) == "X"`, "a b"},
		{"arithmetic", `v if input.a.b + 1 > input.c * 2`, "a.b c"},
		{"walk", `v if { walk(input.a, [p, x]); x == 1 }`, "a"},
		{"walk in a complete rule", `v if k.b == 1
k := x if { x := input.x; walk(input.a, [_, y]); y == 1 }`, "a x"},
		{"object.get", `v if object.get(input.team, "x", null) == null`, "team.x team?"},
		{"object.get of a member", `v if { some x in input.a; object.get(x, "b", 1) == 1 }`, "a[*].b a[*]?"},
		{"object.get of a block", `v if object.get(input.team, "x", {}).y == 1`, "team.x.y team.x? team?"},
		{"object.get by path", `v if object.get(input.team, ["x", "y"], null) == null`, "team.x.y team?"},
		{"object.get by position", `v if object.get(input.team, ["x", 0], 1) == 1`, "team.x[*] team?"},
		{"object.get of all", `v if object.get(input.team, [], 1) == 1`, "team"},
		{"object.get by a local", `v if { k := input.k; object.get(input.team, k, 1) == 1 }`, "k team"},
		{"object.get with a default from the input", `v if object.get(input.team, "x", input.d).y == 1`, "d.y d? team.x.y team.x? team?"},
		{"object.keys", `v if "x" in object.keys(input.team)`, "team#"},
		{"json.filter", `v if json.filter(input.team, ["a"]) == {}`, "team"},
		{"json.remove of the input", `v if json.remove(input, ["a"]) == {}`, "."},
		{"walk of the input", `v if { walk(input, [_, "x"]) }`, "."},
		{"time", `v if time.parse_ns("2006-01-02", input.a.d) > 0`, "a.d"},
	})
}
