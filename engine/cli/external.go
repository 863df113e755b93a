package cli

import (
	"os"
	"path"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

// diffFiles compares the two files that git hands to an external diff command:
// path old-file old-hex old-mode new-file new-hex new-mode, and for a renamed
// file the new path and a note on the similarity. A conflict has the path alone.
// A file that says nothing is a note and no failure, which would stop git.
func (a *app) diffFiles(args []string, f *diffFlags) error {
	if n := len(args); n != 1 && n != 7 && n != 9 {
		return usage(say(diag.Say(
			"--external takes the seven arguments of git's external diff: path old-file old-hex old-mode new-file new-hex new-mode",
			"--external nhận bảy tham số của external diff trong git: path old-file old-hex old-mode new-file new-hex new-mode")))
	}
	p, err := a.open(nil)
	if err != nil {
		return err
	}
	outputs, err := readOutputs(f.formats, diffFormat)
	if err != nil {
		return err
	}
	name := args[0]
	if len(args) == 9 {
		name = args[7]
	}
	r := plandiff.Report{Complete: true}
	note := func(why diag.Text) {
		r.Diagnostics = r.Diagnostics.Append(diag.Range{File: name}, why)
	}
	switch {
	case len(args) == 1:
		note(diag.Say("has conflicts; not compared", "đang có xung đột; không so sánh"))
	case path.Ext(name) != ".hcl" || strings.HasPrefix(path.Base(name), "."):
		note(diag.Say("is no plan file; not compared", "không phải tệp kế hoạch; không so sánh"))
	default:
		base, err := a.fragment(name, args[1], p.config.Limits.HCL())
		if err != nil {
			return err
		}
		head, err := a.fragment(name, args[4], p.config.Limits.HCL())
		if err != nil {
			return err
		}
		r.Result = plandiff.Files(base, head, catalogueUnits())
	}
	return a.tellDiff(r, outputs, f)
}

// fragment reads one of the two files; git says where it is, or /dev/null.
func (a *app) fragment(name, file string, limits hcldata.Limits) (*plan.Plan, error) {
	content, err := []byte(nil), error(nil)
	if file != os.DevNull && file != "/dev/null" {
		content, err = os.ReadFile(a.absolute(file))
	}
	if err != nil {
		return nil, failed(say(diag.Say("%s could not be read: %s", "không đọc được %s: %s", file, reason(err))))
	}
	parsed, faults := hcldata.Parse(name, content, limits)
	return plan.Fragment(&plan.Source{Path: name, File: parsed, Faults: faults}), nil
}
