package machine

import (
	"fmt"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/goalpost-dev/goalpost/engine/days"
)

func init() {
	rego.RegisterBuiltin1(&rego.Function{Name: Counter, Decl: types.NewFunction(types.Args(types.S), types.N)},
		func(_ rego.BuiltinContext, day *ast.Term) (*ast.Term, error) {
			return DayNumber([]*ast.Term{day}), nil
		})
}

// A span holds exactly the days around today on which a comparison comes out the
// same: never one more, which would be wrong, nor one less.
func TestSpans(t *testing.T) {
	holds := map[clock]func(d int) bool{
		clockLess: func(d int) bool { return d < 0 }, clockLessEq: func(d int) bool { return d <= 0 },
		clockGreater: func(d int) bool { return d > 0 }, clockGreaterEq: func(d int) bool { return d >= 0 },
		clockEqual: func(d int) bool { return d == 0 }, clockNotEqual: func(d int) bool { return d != 0 },
	}
	const today, far = 1000, 60
	for c, hold := range holds {
		for d := -20; d <= 20; d++ {
			for s := -3; s <= 3; s++ {
				first, last := today, today
				for first > today-far && hold(d+(first-1-today)*s) == hold(d) {
					first--
				}
				for last < today+far && hold(d+(last+1-today)*s) == hold(d) {
					last++
				}
				gotFirst, gotLast := span(c, line{d, s}, today)
				if max(gotFirst, today-far) != first || min(gotLast, today+far) != last {
					t.Errorf("comparison %d of %d%+dn: %d to %d, want %d to %d", c, d, s, gotFirst, gotLast, first, last)
				}
			}
		}
	}
}

// On every day of a trace the same comes out, whatever a rule does with the day;
// and where it does what rules do, the trace is longer than a day.
func TestTracesHold(t *testing.T) {
	const lib = `
day(d) := goalpost.day(d)
between(a, b) := day(b) - day(a)
late(d) := between(d, input.day) - 14
left := between(input.day, input.end)
begun if input.start <= input.day
today := input.day
age := between(input.start, today)
label := "old" if age > 30 else := "young"
older(d, n) if input.day > sprintf("2027-%02d-%02d", [n, d])
`
	for _, c := range []struct {
		body string
		long bool
	}{
		{`p if input.day < input.end`, true},
		{`p if input.end >= input.day`, true},
		{`p if not begun`, true},
		{`p if input.day == "2027-03-10"`, true},
		{`p if input.day != "2027-03-10"`, true},
		{`p if "2027-03-10" = input.day`, true},
		{`p if late(input.start) > 0`, true},
		{`p if left < 20`, true},
		{`p := x if { x := label }`, true},
		{`p if 3 * 4 <= age`, true},
		{`p if age == 40`, true},
		{`p if age != 40`, true},
		{`p if age - left > 0`, true},
		{`p if age + left > 50`, true},
		{`p if left - left == 0`, true},
		{`p if input.day > "2027-02-30"`, true},
		{`p if older(31, 2)`, true},
		{`p if older(30, 3)`, true},
		{`p := [d | some d in input.dates; d <= input.day]`, true},
		{`p := count([d | some d in input.dates; d > today])`, true},
		{`p if { some d in input.dates; between(d, today) == 3 }`, true},
		{`p if every d in input.dates { d < input.day }`, true},
		{`p contains d if { some d in input.dates; late(d) >= 0 }`, true},
		{`p := 1 if { begun; age > 20 } else := 2 if left > 5 else := 3`, true},
		{`p if { x := input.day; y := x; y > input.start }`, true},
		{`p if { begun; not input.day > input.end }`, true},
		{`p if input.day > 7`, false},
		{`p if input.day < "soon"`, false},
		{`p := input.day`, false},
		{`p := age`, false},
		{`p := {"d": age}`, false},
		{`p := {age: "d"}`, false},
		{`p contains age`, false},
		{`p := sprintf("%s", [input.day])`, false},
		{`p := substring(input.day, 0, 7)`, false},
		{`p := age * 2`, false},
		{`p := abs(left)`, false},
		{`p if age > 30.5`, false},
		{`p if age / 7 > 4`, false},
		{`p := max([age, 30])`, false},
		{`p := {"2027-03-10": 1}[input.day]`, false},
		{`p if input.day in {"2027-03-10", "2027-04-01"}`, false},
		{`p := object.get(input, "day", "")`, false},
		{`p := [v | some v in input]`, false},
		{`p := [v | some k in ["day", "end"]; v := input[k]]`, false},
		{`p := x if x := {"in": input}.in.day`, false},
		{`p if begun with input.start as input.day`, false},
		{`p if input == {"day": "2027-03-10"}`, false},
		{`p := count(input.day)`, false},
		{`p if startswith(input.day, "2027-03")`, false},
		{`p := [k, v] if some k, v in {"a": input.day}`, false},
		{`p if [input.day, 1] == ["2027-03-10", 1]`, true},
		{`p := numbers.range(1, age)`, false},
		{`p[input.day] := 1`, false},
		{`p.k := input.day`, false},
		{`p[k] := v if some k, v in {"a": age}`, false},
		{`x["2027-03-10"] := 1
p if data.t.x[input.day]`, false},
		{`f(x) := x - 20
p if f(age) > 0`, true},
		{`q := input.day
r := q
p if r > "2027-03-10"`, true},
	} {
		code := coded(t, lib+c.body, "x = data.t.p")
		long := false
		results, traces := map[int]string{}, map[int]Trace{}
		first, _ := days.Number("2027-01-20")
		last := first + 130
		for d := first; d <= last; d++ {
			day := ast.StringTerm(days.Of(d))
			input := ast.ObjectTerm(
				ast.Item(ast.StringTerm("day"), day), ast.Item(ast.StringTerm("start"), ast.StringTerm("2027-02-10")), ast.Item(ast.StringTerm("end"), ast.StringTerm("2027-04-15")),
				ast.Item(ast.StringTerm("dates"), ast.NewTerm(ast.MustInterfaceToValue([]any{"2027-02-20", "2027-03-10", "2027-04-20"}))))
			rs, trace, err := code.Run(input, ast.ObjectTerm(), nil, &Common{}, day)
			results[d], traces[d] = told(rs, err), trace
			if !(trace.First <= d && d <= trace.Last) {
				t.Fatalf("%s: the trace of %s goes from %d to %d, and the day is %d", c.body, days.Of(d), trace.First, trace.Last, d)
			}
			long = long || trace.First < trace.Last
		}
		for d, trace := range traces {
			for other := max(first, trace.First); other <= min(last, trace.Last); other++ {
				if results[other] != results[d] {
					t.Errorf("%s: on %s the result is %s, and it was to hold on %s, where it is %s", c.body, days.Of(d), results[d], days.Of(other), results[other])
				}
			}
		}
		if long != c.long {
			t.Errorf("%s: a trace longer than a day: %v", c.body, long)
		}
	}
}

// What was found for another input holds for as long as it did there, and whoever
// uses it came by what it came by.
func TestTracesOfWhatIsCommon(t *testing.T) {
	const body = `
begun if input.day >= "2027-03-10"
deep := "yes" if begun
age := goalpost.day(input.day) - goalpost.day("2027-03-01")
first := [deep | input.x == 1]
p := [1 | input.x == 1; begun]
q := [1 | deep; input.x]
r if age > input.x
`
	for _, query := range []string{"[data.t.p, data.t.q]", "[data.t.q, data.t.p]", "[data.t.first, data.t.p, data.t.q]", "data.t.r", "[data.t.deep, data.t.begun, data.t.r]"} {
		code := coded(t, body, "x = "+query)
		day := ast.StringTerm("2027-03-20")
		common := &Common{}
		for _, x := range []int{1, 2, 1} {
			input := ast.ObjectTerm(ast.Item(ast.StringTerm("day"), day), ast.Item(ast.StringTerm("x"), ast.IntNumberTerm(x)))
			_, want, err := code.Run(input, ast.ObjectTerm(), nil, &Common{}, day)
			if err != nil {
				t.Fatal(err)
			}
			_, got, err := code.Run(input, ast.ObjectTerm(), nil, common, day)
			if err != nil || got.First != want.First || got.Last != want.Last || !sameSlots(got, want) {
				t.Errorf("%s, x = %d: %v, %v; alone %v", query, x, got, err, want)
			}
		}
	}
}

func sameSlots(a, b Trace) bool {
	set := func(t Trace) string {
		all := map[int]bool{}
		for _, slot := range t.Asked {
			all[slot] = true
		}
		return fmt.Sprint(all)
	}
	return set(a) == set(b)
}
