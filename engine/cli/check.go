package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
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
	all                             bool
	revisionFlags
}

func (a *app) checkCommand() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Evaluate plans and report violations",
		Long: `check evaluates every plan at or below the given paths and reports violations.
A path inside of a plan stands for the whole plan. With --base or --staged it
compares two snapshots, and only what the change brings fails the check.

Exit codes: 0 no violation at or above the fail level, 1 violations, 2 usage or
configuration error, 3 could not evaluate, 130 interrupted.`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.check(cmd.Context(), args, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.base, "base", "", "compare with this `revision` (a branch: with the merge base), A..B or A...B; auto in GitHub Actions")
	flags.StringVar(&f.head, "head", "", "judge this `revision` instead of the worktree")
	flags.BoolVar(&f.staged, "staged", false, "judge the index against HEAD: what git commit would commit now")
	flags.StringVar(&f.rulesFrom, "rules-from", "", "take rules, configuration and valid waivers from base (the top of the base branch) or head (default head)")
	flags.BoolVar(&f.all, "all", false, "existing violations fail the check, too")
	flags.StringVar(&f.asOf, "as-of", "", "`date` that rules take for today, YYYY-MM-DD (default: the configuration's, else with --head that of the commit, but none before the base and none after today, else today)")
	flags.StringVar(&f.profile, "profile", "", "default, strict or minimal (default: the configuration's)")
	flags.StringArrayVar(&f.selection.Only, "only", nil, "run only this `rule`, or those matching a pattern such as kpi/*; may be repeated")
	flags.StringArrayVar(&f.selection.Enable, "enable", nil, "run this `rule` too; may be repeated")
	flags.StringArrayVar(&f.selection.Disable, "disable", nil, "do not run this `rule`; may be repeated")
	flags.StringVar(&f.failLevel, "fail-level", "", "mildest severity that gives exit code 1: error, warning, info or none (default: the configuration's, else error)")
	flags.StringArrayVarP(&f.formats, "format", "f", nil, "output `format`, or format=file; may be repeated: text, json, jsonl, github, markdown, sarif, junit (default text)")
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
	outputs, err := readOutputs(f.formats, report.Lookup)
	if err != nil {
		return err
	}
	color, err := a.color(f.color)
	if err != nil {
		return err
	}
	s, err := a.look(p.root, f.revisionFlags)
	if err != nil {
		return err
	}
	defer s.close()
	o, err := a.options(&p, args, f, s)
	if err != nil {
		return err
	}
	if a.Env("GOGC") == "" && a.Env("GOMEMLIMIT") == "" {
		collectSeldom(int64(p.config.Limits.MemoryBytes))
	}
	r := report.Report{Version: version(), Head: s.headRev, Base: s.baseRev, BaseReason: s.reason}
	o.AsOf, r.AsOfReason = a.asOf(f.asOf, p.config, s)
	r.AsOf = o.AsOf
	var result check.Result
	set, ds := a.rules(p, s.rules, s.waivers != nil)
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
	fill(&r, result, set)
	r.Prefix = prefixOf(p.root)
	if s.base != nil {
		r.RulesFrom = whoseRules(s, p.config)
		r.Changes = func(lang diag.Lang) string { return changes(s, o.Paths, p.config, lang) }
	}
	r.Diagnostics = append(s.notes, r.Diagnostics...)
	options := report.Options{
		Lang: a.lang, Quiet: f.quiet, Verbose: f.verbose, ExplainSkips: f.skips, All: f.all,
		Fails: func(v violation.Violation) bool {
			return v.Status.Gates(f.all) && p.config.FailLevel.Fails(v.Severity)
		},
	}
	err = writeOutputs(a, outputs, color, func(w io.Writer, format report.Format, color bool) error {
		options.Color = color
		return format.Write(w, r, options)
	})
	if err != nil {
		return err
	}
	return verdict(r, options)
}

// options gathers what a check needs besides rules and date. Where the rules
// come from a commit or the index, so does the configuration.
func (a *app) options(p *project, args []string, f *checkFlags, s scene) (check.Options, error) {
	o := check.Options{Snapshot: s.head, Selection: f.selection, Cache: a.cache(f.noCache, p.root)}
	here := p.config
	if s.base != nil {
		o.Base = s.base
		o.HeadConfig = &here
		if t, ok := s.head.(*snapshot.Tree); ok {
			c, err := configOf(t)
			if err != nil {
				return o, err
			}
			o.HeadConfig = &c
		}
		if t, ok := s.base.(*snapshot.Tree); ok {
			c, err := configOf(t)
			var e exit
			switch {
			case err == nil:
				o.BaseConfig = &c
			case !errors.As(err, &e) || e.code != exitUsage:
				return o, err
			}
			// What cannot be followed in base is nothing that could be weakened.
		}
	}
	if s.waivers != nil {
		o.Waivers = s.waivers
	}
	if s.rules != nil && a.flags.config == "" {
		c, err := configOf(s.rules)
		if err != nil {
			return o, err
		}
		p.config = c
		if err := a.chooseLang(c.Language); err != nil {
			return o, err
		}
	}
	if err := f.over(&p.config); err != nil {
		return o, err
	}
	o.Config = p.config
	var err error
	if o.Paths, err = a.relative(*p, args, f.comparing()); err == nil && f.comparing() {
		err = a.met(*p, args, o.Paths, s.head, s.base)
	}
	return o, err
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

// asOf gives the date that rules take for today, and where it comes from. Base
// and head are judged as of the same day.
func (a *app) asOf(flag string, c config.Config, s scene) (string, diag.Text) {
	switch {
	case flag != "":
		return flag, diag.Say("given by --as-of", "theo --as-of")
	case c.AsOf != "":
		return c.AsOf, diag.Say("pinned in %s", "cố định trong %s", c.File)
	}
	if s.date != "" {
		return s.date, s.dateReason
	}
	return a.Now().Format(time.DateOnly), diag.Say("today", "hôm nay")
}

// cacheDir is where the user's programs keep what they can make again; empty
// where that is nowhere.
func (a *app) cacheDir() string {
	if dir := a.Env("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return dir
}

// cache opens the cache; without one the check is slower and just as right.
func (a *app) cache(off bool, project string) *check.Cache {
	dir := ""
	if !off {
		if base := a.cacheDir(); base != "" {
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
