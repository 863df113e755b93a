package cli

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/policies"
)

// diffFlags are the flags of `goalpost diff`.
type diffFlags struct {
	formats                    []string
	color                      string
	staged, exitCode, external bool
}

func (a *app) diffCommand() *cobra.Command {
	f := &diffFlags{}
	cmd := &cobra.Command{
		Use:   "diff [A..B | A...B | REV] [-- PATH…]",
		Short: "Say how plans differ in what they mean",
		Long: `diff compares plans block by block and attribute by attribute: which goals,
objectives and KPIs were added, removed or renamed, which targets and deadlines
moved, and by how much. Moving a block to another file and formatting are no
difference.

Without arguments it compares HEAD with the worktree, with --staged HEAD with the
index. REV is compared with the worktree, A..B are two commits, and A...B compares
B with the merge base of both.

Exit codes: 0 compared, 1 there are differences (with --exit-code only), 2 usage
or configuration error, 3 something could not be read, 130 interrupted.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.external {
				return a.diffFiles(args, f)
			}
			revisions, paths := args, []string(nil)
			if n := cmd.ArgsLenAtDash(); n >= 0 {
				revisions, paths = args[:n], args[n:]
			}
			if len(revisions) > 1 {
				return usage(say(diag.Say("diff takes one revision or range; write A..B for two commits, and paths after --",
					"diff nhận một revision hoặc khoảng; viết A..B cho hai commit, và đường dẫn sau --")))
			}
			if slices.Contains(revisions, "") {
				return usage(emptyRevision)
			}
			return a.diff(strings.Join(revisions, ""), paths, f)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.staged, "staged", false, "compare HEAD, or REV, with the index: what git commit would commit now")
	flags.BoolVar(&f.exitCode, "exit-code", false, "exit with 1 if there are differences")
	flags.BoolVar(&f.external, "external", false, "compare two files, with the arguments that git gives to an external diff command")
	flags.StringArrayVarP(&f.formats, "format", "f", nil, "output `format`, or format=file; may be repeated: text, json, markdown (default text)")
	flags.StringVar(&f.color, "color", "auto", "auto, always or never")
	return cmd
}

func (a *app) diff(revision string, paths []string, f *diffFlags) error {
	p, err := a.open(paths)
	if err != nil {
		return err
	}
	typed := paths
	paths, err = a.relative(p, typed, true)
	if err != nil {
		return err
	}
	outputs, err := readOutputs(f.formats, diffFormat)
	if err != nil {
		return err
	}
	v := revisionFlags{base: revision, staged: f.staged, pairing: outright}
	if f.staged && strings.Contains(revision, "..") {
		return usage(say(diag.Say("--staged compares one revision with the index; %s names two", "--staged so sánh một revision với vùng chờ commit (index); %s nêu hai", revision)))
	}
	if revision == "" && !f.staged {
		v.base = "HEAD"
	}
	s, err := a.look(p.root, v)
	if err != nil {
		return a.unresolved(revision, err)
	}
	defer s.close()
	if err := a.met(p, typed, paths, s.head, s.base); err != nil {
		return err
	}
	r := differences(s, paths, p.config)
	// That a base was named is no news, how it was found is.
	if strings.Contains(revision, "...") || revision == auto || s.baseRev.Commit == "" {
		r.Reason = s.reason
	}
	if r.Compared == 0 {
		r.Complete = false
		if len(r.Diagnostics)+len(r.Notes) == 0 {
			r.Diagnostics = r.Diagnostics.Append(diag.Range{}, diag.Say(
				"no plan was found on either side, so nothing was compared",
				"không tìm thấy kế hoạch nào ở cả hai bên nên chưa so sánh gì"))
		}
	}
	return a.tellDiff(r, outputs, f)
}

// tellDiff writes a report and gives the exit code: what could not be read
// outranks differences.
func (a *app) tellDiff(r plandiff.Report, outputs []output[plandiff.Format], f *diffFlags) error {
	color, err := a.color(f.color)
	if err != nil {
		return err
	}
	r.Version = version()
	r.Diagnostics = append(r.Diagnostics, r.Notes...)
	err = writeOutputs(a, outputs, color, func(w io.Writer, format plandiff.Format, color bool) error {
		return format(w, r, plandiff.Options{Lang: a.lang, Color: color})
	})
	switch {
	case err != nil:
		return err
	case !r.Complete:
		return exit{code: exitFailed}
	case f.exitCode && r.Summary() != (plandiff.Summary{}):
		return exit{code: exitViolations}
	}
	return nil
}

func diffFormat(name string) (plandiff.Format, error) {
	if f, ok := plandiff.Formats[name]; ok {
		return f, nil
	}
	return nil, report.UnknownFormat(name, plandiff.Names)
}

// catalogueUnits gives the unit of every metric of the KPI catalogue. The rules,
// which know it too, are not needed for a diff.
func catalogueUnits() plandiff.Units {
	raw, err := policies.FS.ReadFile("taxonomy/metrics.json")
	var metrics []struct{ ID, Unit string }
	if err = errors.Join(err, json.Unmarshal(raw, &metrics)); err != nil {
		panic("the KPI catalogue is part of the program: " + err.Error())
	}
	units := plandiff.Units{}
	for _, m := range metrics {
		units[m.ID] = m.Unit
	}
	return units
}
