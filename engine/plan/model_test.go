package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// TestEveryAttribute holds for every attribute of the model: a good value gives
// no defect, and everything else gives exactly one, on what is wrong.
func TestEveryAttribute(t *testing.T) {
	checked := 0
	for _, s := range subjects() {
		for i := range s.Attributes {
			a := &s.Attributes[i]
			one(t, s, a.Name, block(s.BlockType, "it", a.Name, valid(a)), "")
			for _, f := range faultsOf(a) {
				one(t, s, a.Name, block(s.BlockType, "it", a.Name, f.value), f.wrong)
				checked++
			}
			if a.Required {
				header := s.Name + label(s.BlockType, "it")
				one(t, s, a.Name, block(s.BlockType, "it", a.Name, ""), header)
				one(t, s, a.Name, block(s.BlockType, "it", a.Name, "null"), a.Name+" = null")
			} else {
				one(t, s, a.Name, block(s.BlockType, "it", a.Name, "null"), "")
				misspelt := strings.Replace(block(s.BlockType, "it", a.Name, valid(a)), "  "+a.Name+" =", "  "+a.Name+"_x =", 1)
				one(t, s, a.Name+"_x", misspelt, a.Name+"_x")
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d faults", checked)
	}
}

// one builds a block and wants one defect that spans the wrong text, or none
// where that is empty.
func one(t *testing.T, s subject, attribute, text, wrong string) {
	t.Helper()
	files := s.around(text)
	plans, stray := Build(parseAll(files))
	if len(plans) != 1 || len(stray) != 0 {
		t.Fatalf("%d plans, %d stray in %s", len(plans), len(stray), text)
	}
	ds := plans[0].Defects
	if wrong == "" {
		if len(ds) != 0 {
			t.Errorf("want no defect in\n%s%s", text, describe(plans, nil))
		}
		return
	}
	if len(ds) != 1 {
		t.Errorf("want one defect on %s in\n%s%s", wrong, text, describe(plans, nil))
		return
	}
	d := ds[0]
	if got := cut(files, d.Range); got != wrong {
		t.Errorf("defect on %q, want %q in\n%s%s", got, wrong, text, describe(plans, nil))
	}
	if name, _, _ := strings.Cut(d.Attribute, "."); name != attribute {
		t.Errorf("attribute %s, want %s in\n%s", d.Attribute, attribute, text)
	}
	wellWorded(t, d)
}

func cut(files map[string]string, r diag.Range) string {
	return files[r.File][r.Start.Byte:r.End.Byte]
}

// wellWorded holds what is true of every message and fix.
func wellWorded(t *testing.T, d Defect) {
	t.Helper()
	for _, text := range []diag.Text{d.Text, d.Fix} {
		if text.En == "" || text.Vi == "" || text.En == text.Vi {
			t.Errorf("not in two languages: %+v", text)
		}
		for _, s := range []string{text.En, text.Vi} {
			if strings.Contains(s, "%!") || strings.Contains(s, "  ") || strings.Contains(s, "\n") {
				t.Errorf("badly formatted: %q", s)
			}
		}
	}
	if !strings.HasSuffix(d.Text.En, ".") || !strings.HasSuffix(d.Text.Vi, ".") {
		t.Errorf("not a sentence: %+v", d.Text)
	}
	for _, fix := range []string{d.Fix.En, d.Fix.Vi} {
		if first, _ := utf8.DecodeRuneInString(fix); unicode.IsUpper(first) || strings.HasSuffix(fix, ".") {
			t.Errorf("not a short phrase: %q", fix)
		}
	}
}

// TestModelIsSound holds what decoding takes for granted about the table.
func TestModelIsSound(t *testing.T) {
	var check func(where string, as []Attribute)
	check = func(where string, as []Attribute) {
		seen := map[string]bool{}
		for _, a := range as {
			at := where + "." + a.Name
			if seen[a.Name] {
				t.Errorf("%s twice", at)
			}
			seen[a.Name] = true
			if a.Doc.En == "" || a.Doc.Vi == "" {
				t.Errorf("%s is not described in both languages", at)
			}
			if (a.Type == Enum) != (len(a.Values) > 0) || (a.Type == Ref) != (len(a.Targets) > 0) || (a.Type == Object) != (len(a.Fields) > 0) {
				t.Errorf("%s: type %d with %v %v and %d fields", at, a.Type, a.Values, a.Targets, len(a.Fields))
			}
			if a.Default != "" && a.Type == Enum && !slices.Contains(a.Values, a.Default) {
				t.Errorf("%s: default %q", at, a.Default)
			}
			for _, target := range a.Targets {
				if bt := TypeOf(target); bt == nil || bt.Label != LabelID {
					t.Errorf("%s: references cannot name a %s", at, target)
				}
			}
			if a.Acyclic && (a.Type != Ref || !a.List || !slices.Equal(a.Targets, []string{where})) {
				t.Errorf("%s: only a list of references to the same type can form a circle", at)
			}
			if a.Or != "" && (!a.Required || find(as, a.Or) == nil) {
				t.Errorf("%s: or %s", at, a.Or)
			}
			check(at, a.Fields)
		}
	}
	for _, s := range subjects() {
		check(s.Name, s.Attributes)
		if s.Doc.En == "" || s.Doc.Vi == "" || s.Plural == "" {
			t.Errorf("%s is not described", s.Name)
		}
		if (s.Label == LabelEnum) != (len(s.LabelValues) > 0) {
			t.Errorf("%s: label values %v", s.Name, s.LabelValues)
		}
		for _, c := range s.Children {
			if s.Attribute(c.Name) != nil || TypeOf(c.Name) != nil {
				t.Errorf("%s: the name %s is taken", s.Name, c.Name)
			}
		}
	}
}

// TestModelIsTheDocumentedOne pins what the plan format promises: a change here
// is a change for everyone who writes plans.
func TestModelIsTheDocumentedOne(t *testing.T) {
	var b strings.Builder
	var show func(indent string, as []Attribute)
	show = func(indent string, as []Attribute) {
		for _, a := range as {
			fmt.Fprintf(&b, "%s%s %s", indent, a.Name, [...]string{"str", "num", "bool", "date", "enum", "ref", "object", "any"}[a.Type])
			if a.List {
				b.WriteString(" list")
			}
			b.WriteString(strings.TrimRight(" "+strings.Join(append(slices.Clone(a.Values), a.Targets...), "|"), " "))
			if a.Required {
				b.WriteString(" R")
			}
			if a.Or != "" {
				b.WriteString(" or " + a.Or)
			}
			if a.Default != "" {
				b.WriteString(" D " + a.Default)
			}
			b.WriteString("\n")
			show(indent+"  ", a.Fields)
		}
	}
	for _, s := range subjects() {
		fmt.Fprintf(&b, "%s %s %s\n", s.Name, [...]string{"id", "none", "date", "enum"}[s.Label], strings.Join(s.LabelValues, "|"))
		show("  ", s.Attributes)
	}
	golden(t, "testdata/model.txt", b.String())
}
