package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// checkFlags are the flags of `goalpost check`.
type checkFlags struct {
	asOf, profile, failLevel, color string
	formats                         []string
	selection                       config.Selection
	noCache, quiet, verbose, skips  bool
}

func (a *app) checkCommand() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Evaluate plans and report violations",
		Long: `check evaluates every plan at or below the given paths and reports violations.
A path inside of a plan stands for the whole plan.

Exit codes: 0 no violation at or above the fail level, 1 violations, 2 usage or
configuration error, 3 could not evaluate, 130 interrupted.`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.check(cmd.Context(), args, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.asOf, "as-of", "", "`date` that rules take for today, YYYY-MM-DD (default: the configuration's, else today)")
	flags.StringVar(&f.profile, "profile", "", "default, strict or minimal (default: the configuration's)")
	flags.StringArrayVar(&f.selection.Only, "only", nil, "run only this `rule`, or those matching a pattern such as kpi/*; may be repeated")
	flags.StringArrayVar(&f.selection.Enable, "enable", nil, "run this `rule` too; may be repeated")
	flags.StringArrayVar(&f.selection.Disable, "disable", nil, "do not run this `rule`; may be repeated")
	flags.StringVar(&f.failLevel, "fail-level", "", "mildest severity that gives exit code 1: error, warning, info or none (default: the configuration's, else error)")
	flags.StringArrayVarP(&f.formats, "format", "f", nil, "output `format`, or format=file; may be repeated: text, json, jsonl (default text)")
	flags.StringVar(&f.color, "color", "auto", "auto, always or never")
	flags.BoolVar(&f.noCache, "no-cache", false, "keep nothing between runs")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "print only violations and the summary line")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "also list waived violations")
	flags.BoolVar(&f.skips, "explain-skips", false, "also list where rules did not apply, and why")
	return cmd
}

func (a *app) check(ctx context.Context, args []string, f *checkFlags) error {
	p, err := a.open(args)
	if err != nil {
		return err
	}
	paths, err := a.relative(p, args)
	if err != nil {
		return err
	}
	if err := f.over(&p.config); err != nil {
		return err
	}
	outputs, err := a.outputs(f.formats)
	if err != nil {
		return err
	}
	color, err := a.color(f.color)
	if err != nil {
		return err
	}
	// Garbage is collected in good time before the limit on memory stops a run.
	debug.SetMemoryLimit(int64(p.config.Limits.MemoryBytes) / 4 * 3)
	tree, err := snapshot.OpenWorktree(p.root)
	if err != nil {
		return failed(say(diag.Say("the project %s could not be read: %s", "không đọc được dự án %s: %s", p.root, reason(err))))
	}
	defer tree.Close()
	o := check.Options{Snapshot: tree, Paths: paths, Config: p.config, Selection: f.selection, Cache: a.cache(f.noCache, p.root)}
	r := report.Report{Version: version(), Head: report.Revision{Kind: "worktree"}}
	o.AsOf, r.AsOfReason = a.asOf(f.asOf, p.config)
	r.AsOf = o.AsOf
	var result check.Result
	set, ds := a.rules(p)
	if len(ds) > 0 {
		result.Diagnostics = ds
	} else {
		o.Rules = set
		result, err = check.Run(ctx, o)
		var unusable diag.Diagnostics
		if errors.As(err, &unusable) {
			return usage(unusable...)
		}
	}
	fill(&r, result)
	options := report.Options{Lang: a.lang, Color: color, Quiet: f.quiet, Verbose: f.verbose, ExplainSkips: f.skips}
	if err := a.write(outputs, r, options); err != nil {
		return err
	}
	return verdict(r, p.config.FailLevel)
}

// over lays the flags over the configuration.
func (f *checkFlags) over(c *config.Config) error {
	var ds, more diag.Diagnostics
	if f.profile != "" {
		if c.Profile, more = config.ParseProfile(f.profile); len(more) > 0 {
			ds = append(ds, ofFlag("--profile", more)...)
		}
	}
	if f.failLevel != "" {
		if c.FailLevel, more = config.ParseFailLevel(f.failLevel); len(more) > 0 {
			ds = append(ds, ofFlag("--fail-level", more)...)
		}
	}
	if f.asOf != "" {
		if _, more = config.ParseDate(f.asOf); len(more) > 0 {
			ds = append(ds, ofFlag("--as-of", more)...)
		}
	}
	if len(ds) > 0 {
		return usage(ds...)
	}
	return nil
}

// ofFlag says which flag a diagnostic is about.
func ofFlag(flag string, ds diag.Diagnostics) diag.Diagnostics {
	out := make(diag.Diagnostics, len(ds))
	for i, d := range ds {
		out[i] = diag.Diagnostic{Text: diag.Text{En: flag + ": " + d.Text.En, Vi: flag + ": " + d.Text.Vi}}
	}
	return out
}

// asOf gives the date that rules take for today, and where it comes from.
func (a *app) asOf(flag string, c config.Config) (string, diag.Text) {
	switch {
	case flag != "":
		return flag, diag.Say("given by --as-of", "theo --as-of")
	case c.AsOf != "":
		return c.AsOf, diag.Say("pinned in %s", "cố định trong %s", c.File)
	}
	return a.Now().Format(time.DateOnly), diag.Say("today", "hôm nay")
}

// cache opens the cache; without one the check is slower and just as right.
func (a *app) cache(off bool, project string) *check.Cache {
	dir := ""
	if !off {
		if base, err := os.UserCacheDir(); err == nil {
			dir = filepath.Join(base, "goalpost")
			if os.MkdirAll(dir, 0o755) != nil {
				dir = ""
			}
		}
	}
	c, err := check.OpenCache(dir, build())
	if err != nil {
		return nil
	}
	c.At(project)
	return c
}

// fill carries a result over into the report.
func fill(r *report.Report, result check.Result) {
	r.Violations = result.Violations
	r.Diagnostics = result.Diagnostics
	r.Complete = len(result.Diagnostics) == 0
	r.Evaluated = report.Evaluated{Plans: result.Plans, Files: result.Files, Rules: result.Rules, Subjects: result.Subjects}
	for _, s := range result.Skips {
		r.Skips = append(r.Skips, report.Skip(s))
	}
}

// verdict turns a report into an exit code: what could not be evaluated
// outranks violations.
func verdict(r report.Report, level config.FailLevel) error {
	if !r.Complete {
		return exit{code: exitFailed}
	}
	for _, v := range r.Violations {
		if v.Status != violation.Waived && level.Fails(v.Severity) {
			return exit{code: exitViolations}
		}
	}
	return nil
}
