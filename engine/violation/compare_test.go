package violation

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// of reads violations of one rule and plan: "address[#key][=measure][ waived]".
func of(lines ...string) []Violation {
	var out []Violation
	for _, line := range lines {
		line, waived := strings.CutSuffix(line, " waived")
		v := Violation{Rule: "own/rule", Plan: "plans/a", Status: Open}
		if waived {
			v.Status = Waived
		}
		line, measure, measured := strings.Cut(line, "=")
		if measured {
			var n float64
			if _, err := fmt.Sscan(measure, &n); err != nil {
				panic(err)
			}
			v.Measure = &n
		}
		v.Address, v.Key, _ = strings.Cut(line, "#")
		out = append(out, v)
	}
	return out
}

// shown is the reverse, with the status before it, sorted.
func shown(vs []Violation) []string {
	out := []string{}
	for _, v := range vs {
		line := string(v.Status) + " " + v.Address
		if v.Key != "" {
			line += "#" + v.Key
		}
		if v.Measure != nil {
			line += fmt.Sprintf("=%g", *v.Measure)
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestCompare(t *testing.T) {
	for name, tc := range map[string]struct {
		base, head []string
		moved      Renames
		want       []string
	}{
		"nothing":               {nil, nil, nil, []string{}},
		"new":                   {nil, []string{"kpi.a"}, nil, []string{"new kpi.a"}},
		"fixed":                 {[]string{"kpi.a"}, nil, nil, []string{"fixed kpi.a"}},
		"existing":              {[]string{"kpi.a"}, []string{"kpi.a"}, nil, []string{"existing kpi.a"}},
		"one for another":       {[]string{"kpi.a"}, []string{"kpi.b"}, nil, []string{"fixed kpi.a", "new kpi.b"}},
		"the key tells apart":   {[]string{"kpi.a#x"}, []string{"kpi.a#y"}, nil, []string{"fixed kpi.a#x", "new kpi.a#y"}},
		"worse":                 {[]string{"team.a=1"}, []string{"team.a=2"}, nil, []string{"worse team.a=2"}},
		"better":                {[]string{"team.a=2"}, []string{"team.a=1"}, nil, []string{"better team.a=1"}},
		"as bad":                {[]string{"team.a=2"}, []string{"team.a=2"}, nil, []string{"existing team.a=2"}},
		"below zero":            {[]string{"team.a=-2"}, []string{"team.a=-1"}, nil, []string{"worse team.a=-1"}},
		"a measure that is new": {[]string{"team.a"}, []string{"team.a=9"}, nil, []string{"existing team.a=9"}},
		"a measure that is gone": {
			[]string{"team.a=9"}, []string{"team.a"}, nil, []string{"existing team.a"}},

		"waived":                  {nil, []string{"kpi.a waived"}, nil, []string{"waived kpi.a"}},
		"waived on both sides":    {[]string{"kpi.a waived"}, []string{"kpi.a waived"}, nil, []string{"waived kpi.a"}},
		"waived now":              {[]string{"kpi.a"}, []string{"kpi.a waived"}, nil, []string{"waived kpi.a"}},
		"unwaived":                {[]string{"kpi.a waived"}, []string{"kpi.a"}, nil, []string{"unwaived kpi.a"}},
		"unwaived, though better": {[]string{"kpi.a=9 waived"}, []string{"kpi.a=1"}, nil, []string{"unwaived kpi.a=1"}},
		"waived and gone":         {[]string{"kpi.a waived"}, nil, nil, []string{}},

		"one more of a kind": {[]string{"kpi.a"}, []string{"kpi.a", "kpi.a"}, nil, []string{"existing kpi.a", "new kpi.a"}},
		"one less of a kind": {[]string{"kpi.a", "kpi.a"}, []string{"kpi.a"}, nil, []string{"existing kpi.a", "fixed kpi.a"}},
		"several of a kind are matched worst first": {
			[]string{"kpi.a=1", "kpi.a=5"}, []string{"kpi.a=6", "kpi.a=1"}, nil, []string{"existing kpi.a=1", "worse kpi.a=6"}},
		"the mildest of a kind is the new one": {
			[]string{"kpi.a=5"}, []string{"kpi.a=1", "kpi.a=5"}, nil, []string{"existing kpi.a=5", "new kpi.a=1"}},

		"renamed":           {[]string{"kpi.a"}, []string{"kpi.b"}, Renames{"kpi.a": "kpi.b"}, []string{"existing kpi.b"}},
		"renamed and worse": {[]string{"kpi.a=1"}, []string{"kpi.b=2"}, Renames{"kpi.a": "kpi.b"}, []string{"worse kpi.b=2"}},
		"renamed twice":     {[]string{"kpi.a"}, []string{"kpi.c"}, Renames{"kpi.a": "kpi.b", "kpi.b": "kpi.c"}, []string{"existing kpi.c"}},
		"renamed and fixed": {[]string{"kpi.a"}, nil, Renames{"kpi.a": "kpi.b"}, []string{"fixed kpi.a"}},
		"renames in a circle": {
			[]string{"kpi.a"}, []string{"kpi.a"}, Renames{"kpi.a": "kpi.b", "kpi.b": "kpi.a"}, []string{"existing kpi.a"}},
		"two become one": {
			[]string{"kpi.a", "kpi.b"}, []string{"kpi.c"}, Renames{"kpi.a": "kpi.c", "kpi.b": "kpi.c"}, []string{"existing kpi.c", "fixed kpi.b"}},
		"a key that names a renamed block": {
			[]string{"team.t#kpi.a:target"}, []string{"team.t#kpi.b:target"}, Renames{"kpi.a": "kpi.b"}, []string{"existing team.t#kpi.b:target"}},
		"a key that names a block by its old name": {
			[]string{"waiver.w#kpi.a"}, []string{"waiver.w#kpi.a"}, Renames{"kpi.a": "kpi.b"}, []string{"existing waiver.w#kpi.a"}},
		"a rename in another plan": {
			[]string{"kpi.a"}, []string{"kpi.b"}, nil, []string{"fixed kpi.a", "new kpi.b"}},
	} {
		t.Run(name, func(t *testing.T) {
			renames := map[string]Renames{"plans/a": tc.moved, "plans/b": {"kpi.a": "kpi.b"}}
			if diff := cmp.Diff(tc.want, shown(Compare(of(tc.base...), of(tc.head...), renames))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Violations of head keep their order and what they say; those that are fixed
// come behind, as they were in base.
func TestCompareKeepsWhatHeadSays(t *testing.T) {
	base, head := of("kpi.c", "kpi.a"), of("kpi.z", "kpi.a", "kpi.b")
	base[1].Range.File, head[1].Range.File = "before.hcl", "after.hcl"
	var got []string
	for _, v := range Compare(base, head, nil) {
		got = append(got, v.Address+" "+v.Range.File)
	}
	if diff := cmp.Diff([]string{"kpi.z ", "kpi.a after.hcl", "kpi.b ", "kpi.c "}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if head[0].Status != Open || base[0].Status != Open {
		t.Error("the violations that were given have changed")
	}
}

func TestGates(t *testing.T) {
	for status, want := range map[Status][2]bool{
		Open: {true, true}, New: {true, true}, Worse: {true, true}, Unwaived: {true, true},
		Existing: {false, true}, Better: {false, true}, Fixed: {false, false}, Waived: {false, false},
	} {
		if got := [2]bool{status.Gates(false), status.Gates(true)}; got != want {
			t.Errorf("%s gates: %v, want %v", status, got, want)
		}
	}
}

// anything is a set of violations in which identities repeat.
func anything(r *rand.Rand) []Violation {
	var lines []string
	for range r.IntN(12) {
		line := fmt.Sprintf("kpi.%c#%d", 'a'+rune(r.IntN(3)), r.IntN(2))
		if r.IntN(2) == 0 {
			line += fmt.Sprintf("=%d", r.IntN(4))
		}
		lines = append(lines, line)
	}
	vs := of(lines...)
	// A waiver covers all that a rule says of a block.
	waived := fmt.Sprintf("kpi.%c", 'a'+rune(r.IntN(6)))
	for i := range vs {
		if vs[i].Address == waived {
			vs[i].Status = Waived
		}
	}
	return vs
}

func count(vs []Violation) map[Status]int {
	n := map[Status]int{}
	for _, v := range vs {
		n[v.Status]++
	}
	return n
}

func TestCompareProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		x, y := anything(r), anything(r)
		n := count(Compare(x, x, nil))
		if n[Existing]+n[Waived] != len(x) || len(n) > 2 {
			t.Fatalf("%v compared with itself: %v", shown(x), n)
		}
		if n := count(Compare(nil, y, nil)); n[New]+n[Waived] != len(y) {
			t.Fatalf("%v compared with nothing: %v", shown(y), n)
		}
		if n := count(Compare(y, nil, nil)); n[Fixed] != len(y)-count(y)[Waived] || len(n) > 1 {
			t.Fatalf("nothing compared with %v: %v", shown(y), n)
		}
		got := Compare(x, y, nil)
		if n := count(got); len(got)-n[Fixed] != len(y) || n[Open] != 0 {
			t.Fatalf("%v compared with %v: %v", shown(y), shown(x), shown(got))
		}
		r.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		r.Shuffle(len(y), func(i, j int) { y[i], y[j] = y[j], y[i] })
		if diff := cmp.Diff(shown(got), shown(Compare(x, y, nil))); diff != "" {
			t.Fatalf("in another order (-before +after)\n%s", diff)
		}
	}
}
