package plan

import (
	"strings"
	"testing"
)

const settled = `objective "o" {
  title    = "MQL tăng từ 620 lên 700"
  target   = 700
  agreed_by = ["Lan", "Minh"]
  past_growth = { percent = 9, months = 6 }
  milestone "2027-03-31" { target = 650 }
  milestone "2027-04-30" { target = 670 }
}
`

// pair builds the objective o of two texts.
func pair(t *testing.T, a, b string) (*Block, *Block) {
	t.Helper()
	one, _ := built(t, a)
	other, _ := built(t, b)
	return one.Lookup("objective.o"), other.Lookup("objective.o")
}

func TestEqual(t *testing.T) {
	for name, tc := range map[string]struct {
		text        string
		equal, same bool
	}{
		"itself": {settled, true, true},
		"laid out otherwise": {`# another place


objective "o" {
  title       = "MQL tăng từ 620 lên 700"
  target      = 700.0 # as a decimal
  agreed_by   = [
    "Lan",
    "Minh",
  ]
  past_growth = { months = 6, percent = 9 }
  milestone "2027-03-31" {
    target = 650
  }
  milestone "2027-04-30" { target = 670 }
}
`, true, true},
		"attributes in another order": {`objective "o" {
  milestone "2027-03-31" { target = 650 }
  target   = 700
  past_growth = { percent = 9, months = 6 }
  agreed_by = ["Lan", "Minh"]
  title    = "MQL tăng từ 620 lên 700"
  milestone "2027-04-30" { target = 670 }
}
`, true, true},
		"another number": {replaced("target   = 700", "target   = 701"), false, false},
		"another text":   {replaced("MQL tăng", "SQL tăng"), false, false},
		"one item less":  {replaced(`["Lan", "Minh"]`, `["Lan"]`), false, false},
		"items in another order": {
			replaced(`["Lan", "Minh"]`, `["Minh", "Lan"]`), false, false},
		"within an object":  {replaced("months = 6", "months = 7"), false, false},
		"an attribute more": {replaced("target   = 700", "target   = 700\n  effort = 2"), false, false},
		"an attribute less": {replaced("target   = 700", ""), false, false},
		"within a child":    {replaced("target = 650", "target = 651"), false, false},
		"a child more":      {replaced("milestone \"2027-03-31\"", "milestone \"2027-03-01\" { target = 1 }\n  milestone \"2027-03-31\""), false, false},
		"a child of another name": {
			replaced("2027-04-30", "2027-04-29"), false, false},
		"a value of the wrong type": {replaced("target   = 700", `target   = "viel"`), false, false},
		"another label":             {settled + "\n" + `objective "p" { title = "x" }`, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			a, b := pair(t, settled, tc.text)
			if a == nil || b == nil {
				t.Fatal("the text has no objective.o")
			}
			if a.Equal(b) != tc.equal || b.Equal(a) != tc.equal {
				t.Errorf("equal: %t and %t, want %t", a.Equal(b), b.Equal(a), tc.equal)
			}
			if a.SameText(b) != tc.same || b.SameText(a) != tc.same {
				t.Errorf("same text: %t and %t, want %t", a.SameText(b), b.SameText(a), tc.same)
			}
		})
	}
}

// A reference that leads nowhere now is the same text and another content.
func TestSameTextLooksAtWhatWasWritten(t *testing.T) {
	text := "goal \"g\" {\n  title = \"x\"\n}\nobjective \"o\" {\n  goal = goal.g\n}\n"
	a, b := pair(t, text, "objective \"o\" {\n  goal = goal.g\n}\n")
	if a.Equal(b) {
		t.Error("a block whose goal is gone is equal to one that has it")
	}
	if !a.SameText(b) {
		t.Error("the text has not changed")
	}
}

// What is not there, or was not read, is equal to nothing.
func TestNothingIsEqual(t *testing.T) {
	a, b := pair(t, settled, settled)
	broken := *b
	broken.Broken = true
	for name, other := range map[string]*Block{"nil": nil, "broken": &broken} {
		if a.Equal(other) || other.Equal(a) || other.Equal(other) || a.SameText(other) {
			t.Errorf("a block is equal to one that is %s", name)
		}
	}
	invalid, _ := pair(t, replaced("target   = 700", `target   = "viel"`), settled)
	if invalid.Equal(invalid) {
		t.Error("a block with a value that could not be read is equal to itself")
	}
}

func replaced(old, now string) string {
	if !strings.Contains(settled, old) {
		panic("the plan does not hold " + old)
	}
	return strings.Replace(settled, old, now, 1)
}
