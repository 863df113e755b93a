package plan

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// FuzzBuild holds that no text makes Build panic, that every place lies inside
// its file, and that every defect speaks both languages.
func FuzzBuild(f *testing.F) {
	for _, text := range corpus(f) {
		f.Add(text, prelude)
	}
	f.Add(placed, prelude)
	f.Fuzz(func(t *testing.T, first, second string) {
		files := map[string]string{"a.hcl": first, "b/b.hcl": second}
		plans, stray := Build(parseAll(files))
		defects := stray
		for _, p := range plans {
			defects = append(defects, p.Defects...)
			for _, b := range p.Blocks() {
				inside(t, files, b.Header())
				for _, v := range b.Values {
					inside(t, files, b.Find(v.Name))
				}
				b.References(func(a *Attribute, target string) {
					if p.Lookup(target) == nil {
						t.Errorf("%s refers to %s, which is not there", b.Address, target)
					}
				})
			}
		}
		for _, d := range defects {
			inside(t, files, d.Range)
			for _, r := range d.Related {
				inside(t, files, r.Range)
			}
			if d.Text.En == "" || d.Text.Vi == "" || d.Fix.En == "" || d.Fix.Vi == "" {
				t.Errorf("not in both languages: %+v", d)
			}
		}
		if again, _ := Build(parseAll(files)); dump(again, nil) != dump(plans, nil) {
			t.Error("built differently the second time")
		}
	})
}

func inside(t *testing.T, files map[string]string, r diag.Range) {
	t.Helper()
	text, ok := files[r.File]
	if !ok || r.Start.Line < 1 || r.Start.Column < 1 || r.Start.Byte > r.End.Byte || r.End.Byte > len(text) {
		t.Errorf("%+v is not in a file of %d bytes", r, len(text))
	}
}
