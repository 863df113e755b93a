package cli

import (
	"fmt"
	"path"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/policy"
)

// example is a sample of a rule, with those it is told apart from.
type example struct {
	title, text string
	// file is where the sample is, and blank where it has none to itself.
	file   string
	beside []string
}

// examples shows what fails and what passes: the blocks that make the
// difference, or the whole plans.
func (a *app) examples(r *policy.Rule, s policy.Samples, whole bool) {
	shown := false
	for _, e := range []example{
		{a.text("Fails, after it was", "Vi phạm, trước đó là"), s.FailBase, "fail_base.hcl", []string{s.Fail}},
		{a.text("Fails, after it was", "Vi phạm, trước đó là"), s.FailPast, "fail_past.hcl", []string{s.Fail}},
		{a.text("Fails", "Vi phạm"), s.Fail, "fail.hcl", []string{s.Pass, s.FailBase}},
		{a.text("Passes, after it was", "Đạt, trước đó là"), s.PassBase, "pass_base.hcl", []string{s.Pass}},
		{a.text("Passes, after it was", "Đạt, trước đó là"), s.PassPast, "pass_past.hcl", []string{s.Pass}},
		{a.text("Passes", "Đạt"), s.Pass, "pass.hcl", []string{s.Fail, s.PassBase}},
	} {
		if e.text == "" {
			continue
		}
		shown = true
		fmt.Fprintf(a.Out, "\n%s:\n\n", e.title)
		if whole {
			fmt.Fprintln(a.Out, indent(e.text))
			continue
		}
		e.excerpt(a, path.Join(path.Dir(r.File), "testdata", e.file))
	}
	if shown && !whole {
		fmt.Fprintf(a.Out, "\n%s\n", a.text(
			"These are the blocks that make the difference; goalpost explain %s --whole shows the whole plans.",
			"Trên đây là những khối tạo nên khác biệt; goalpost explain %s --whole hiện toàn bộ kế hoạch.", r.ID))
	}
}

// excerpt shows the blocks that matter, each with its place.
func (e example) excerpt(a *app, file string) {
	for i, p := range policy.Excerpt(e.text, e.beside...) {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if !strings.HasPrefix(p.Text, "#") {
			fmt.Fprintf(a.Out, "  %s:%d\n", file, p.Line)
		}
		fmt.Fprintln(a.Out, indent(p.Text))
	}
}

func indent(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = "  " + l
		}
	}
	return strings.Join(lines, "\n")
}
