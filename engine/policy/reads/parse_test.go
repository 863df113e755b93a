package reads

import (
	"reflect"
	"testing"
)

// Parse undoes String for whatever the tables of these tests read.
func TestParseUndoesString(t *testing.T) {
	for _, key := range []string{"a", "_", "a_1", "1a", "", ".", "#", "?", "[*]", "]", `"`, `\`, "é", "a.b", "\x00", "\xff", " ", "\n"} {
		for _, steps := range [][]Step{{{Key: key}}, {{Any: true}, {Key: key}}, {{Key: key}, {Any: true}}, {{Key: key}, {Key: key}}} {
			for extent := Whole; extent <= Shape; extent++ {
				roundTrip(t, Path{steps, extent})
			}
		}
	}
	for extent := Whole; extent <= Shape; extent++ {
		roundTrip(t, Path{nil, extent})
		roundTrip(t, Path{[]Step{{Any: true}, {Any: true}}, extent})
	}
}

func roundTrip(t *testing.T, p Path) {
	t.Helper()
	got, err := Parse(p.String())
	if err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("%#v is written %s and read %#v, %v", p, p, got, err)
	}
}

// What String never writes is refused: a path that is read as another would make
// a key too narrow.
func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "#", "?", ".a", "a.", "a..b", "..", "a.[*]", "[*]a", "[*].", "[a]", "[", "[*", `["a`, `["a"`, "a b", "a##", "a?#", "é", "1", "a[*]b",
		`["a"]`, `a["b"]`, "['b c']", "[`b c`]", `["\u0041 "]`, `["a b"]c`, ".#?", ".[*]", `["a b"].["c d"]`} {
		if p, err := Parse(s); err == nil {
			t.Errorf("%q is read as %#v, which is written %s", s, p, p)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{".", ".#", "plan.objectives[*].goal", `a["b c"].d?`, "[*][*]#", `["\xff"]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, err := Parse(s); err == nil && p.String() != s {
			t.Errorf("%q is read as %#v, which is written %s", s, p, p)
		}
		// Any text is a key, too.
		roundTrip(t, Path{Steps: []Step{{Key: s}, {Any: true}, {Key: s}}, Extent: Extent(len(s) % 3)})
	})
}
