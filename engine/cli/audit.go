package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/auditreport"
	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// auditFlags are the flags of `goalpost audit`.
type auditFlags struct {
	checkFlags
	since, until, earlier    string
	jobs                     uint
	allParents, allowShallow bool
}

func (a *app) auditCommand() *cobra.Command {
	f := &auditFlags{}
	cmd := &cobra.Command{
		Use:   "audit [REV] [-- PATH…]",
		Short: "Tell the life of every violation over the history",
		Long: `audit walks the history of a revision (default HEAD) and judges the plans of every
commit that touches them as of the commit's own day, with the rules and the
configuration of the worktree. It says who brought which violation, who mended
it, how long it stood, and whose target or deadline was moved.

Exit codes: 0 no violation at or above the fail level stands at the end, 1 some
do, 2 usage or configuration error, 3 could not evaluate, 130 interrupted.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			revisions, paths := args, []string(nil)
			if n := cmd.ArgsLenAtDash(); n >= 0 {
				revisions, paths = args[:n], args[n:]
			}
			if len(revisions) > 1 {
				return usage(say(diag.Say("audit takes one revision; write paths after --", "audit nhận một revision; viết đường dẫn sau --")))
			}
			if slices.Contains(revisions, "") {
				return usage(emptyRevision)
			}
			return a.audit(cmd.Context(), strings.Join(revisions, ""), paths, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.since, "since", "", "leave out what was over before this `date` or the day of this revision")
	flags.StringVar(&f.until, "until", "", "walk up to this `date` or the day of this revision, included")
	flags.StringVar(&f.earlier, "since-report", "", "go on from an earlier report, a `file` in the format json, and fail if the history was rewritten since")
	flags.BoolVar(&f.allParents, "all-parents", false, "walk every commit, not only what landed (the first parents)")
	flags.BoolVar(&f.allowShallow, "allow-shallow", false, "audit a history that is cut; the report says that it is incomplete")
	flags.StringVar(&f.profile, "profile", "", "default, strict or minimal (default: the configuration's)")
	flags.StringArrayVar(&f.selection.Only, "only", nil, "run only this `rule`, or those matching a pattern such as kpi/*; may be repeated")
	flags.StringArrayVar(&f.selection.Enable, "enable", nil, "run this `rule` too; may be repeated")
	flags.StringArrayVar(&f.selection.Disable, "disable", nil, "do not run this `rule`; may be repeated")
	flags.StringVar(&f.failLevel, "fail-level", "", "mildest severity that gives exit code 1: error, warning, info or none (default: the configuration's, else error)")
	flags.StringArrayVarP(&f.formats, "format", "f", nil, "output `format`, or format=file; may be repeated: text, json, jsonl, csv, xlsx, html (default text)")
	flags.UintVar(&f.jobs, "jobs", 0, "how many cores to use (default all)")
	flags.BoolVar(&f.noCache, "no-cache", false, "keep nothing between runs")
	return cmd
}

func (a *app) audit(ctx context.Context, revision string, paths []string, f *auditFlags) error {
	p, err := a.open(paths)
	if err != nil {
		return err
	}
	outputs, err := readOutputs(f.formats, auditFormat)
	if err != nil {
		return err
	}
	o := audit.Options{Tool: version(), Progress: a.progress()}
	from := p.root
	if a.Env("GIT_DIR") != "" {
		from = a.Dir
	}
	if o.Repository, err = snapshot.OpenRepository(from, a.Env); err != nil {
		return gitFailure(err)
	}
	defer o.Repository.Close()
	if o.Prefix, err = o.Repository.Prefix(p.root); err != nil {
		return gitFailure(err)
	}
	if revision == "" {
		revision = "HEAD"
	}
	if o.Tip, err = o.Repository.Resolve(revision); err != nil {
		return a.unresolved(revision, gitFailure(err))
	}
	if o.Check, err = a.yardstick(&p, paths, f, o); err != nil {
		return err
	}
	o.Parameters = audit.Parameters{
		Revision: revision, AllParents: f.allParents, AllowIncomplete: f.allowShallow, Paths: o.Check.Paths,
		Only: f.selection.Only, Enabled: f.selection.Enable, Disabled: f.selection.Disable,
		Profile: string(p.config.Profile), Configuration: p.config.Digest(),
	}
	if o.Parameters.Since, err = day(o.Repository, "--since", f.since); err != nil {
		return err
	}
	if o.Parameters.Until, err = day(o.Repository, "--until", f.until); err != nil {
		return err
	}
	if since, until := o.Parameters.Since, o.Parameters.Until; until != "" && since > until {
		return usage(say(diag.Say("--since %s is after --until %s, so no day lies between them", "--since %s sau --until %s nên không có ngày nào ở giữa", since, until)))
	}
	if o.Earlier, err = a.earlierReport(f.earlier); err != nil {
		return err
	}
	collectSteadily(int64(p.config.Limits.MemoryBytes))
	if f.jobs > 0 {
		runtime.GOMAXPROCS(int(f.jobs))
	}
	r, err := audit.Run(ctx, o)
	if err != nil {
		return a.unaudited(ctx, err, o.Check.Cache != nil && !f.noCache && !f.allParents)
	}
	err = writeOutputs(a, outputs, false, func(w io.Writer, format auditreport.Format, _ bool) error {
		return format(w, r, a.lang)
	})
	if err != nil {
		return err
	}
	if b, ok := r.EndsBroken(); ok {
		return failed(append(diag.Diagnostics{say(diag.Say(
			"the newest commit %.12s could not be judged, so what stands at the end is not known; mend this and audit again",
			"commit mới nhất %.12s không kiểm tra được nên không biết cuối kỳ còn tồn tại vi phạm nào; hãy sửa lỗi sau rồi kiểm toán lại",
			b.Commit.ID))}, b.Why[:min(len(b.Why), 3)]...)...)
	}
	if slices.ContainsFunc(r.Biographies, func(b audit.Biography) bool {
		return b.Open && !b.Waived && p.config.FailLevel.Fails(b.Severity)
	}) {
		return exit{code: exitViolations}
	}
	return nil
}

// yardstick gives the rules and the configuration that the whole history is
// judged with: those of the worktree, and where there is none, those of the
// newest commit.
func (a *app) yardstick(p *project, paths []string, f *auditFlags, o audit.Options) (check.Options, error) {
	var from *snapshot.Tree
	if o.Repository.Root() == "" {
		from = o.Repository.Tree(o.Tip, o.Prefix)
		if a.flags.config == "" {
			var err error
			if p.config, err = configOf(from); err != nil {
				return check.Options{}, err
			}
			if err := a.chooseLang(p.config.Language); err != nil {
				return check.Options{}, err
			}
		}
	}
	if err := f.over(&p.config); err != nil {
		return check.Options{}, err
	}
	rules, ds := a.rules(*p, from, false)
	if len(ds) > 0 {
		return check.Options{}, failed(ds...)
	}
	c := check.Options{Rules: rules, Config: p.config, Selection: f.selection, Cache: a.cache(f.noCache, p.root)}
	if ds := c.Unusable(); len(ds) > 0 {
		return c, usage(ds...)
	}
	var err error
	c.Paths, err = a.relative(*p, paths, true)
	return c, err
}

// unaudited words why there is no report, in place of the progress. kept says that
// the next walk goes on from where this one ended.
func (a *app) unaudited(ctx context.Context, err error, kept bool) error {
	if a.ErrTerminal {
		fmt.Fprint(a.Err, clearLine)
	}
	if ctx.Err() != nil {
		text := diag.Say("goalpost: interrupted; nothing is kept, the same command begins anew", "goalpost: đã dừng; không giữ lại gì, chạy lại cùng lệnh sẽ bắt đầu từ đầu")
		if kept {
			text = diag.Say(
				"goalpost: interrupted; what was judged is kept, so that the same command goes on from there",
				"goalpost: đã dừng; phần đã kiểm tra được giữ lại, chạy lại cùng lệnh để tiếp tục")
		}
		fmt.Fprintln(a.Err, text.In(a.lang))
		return exit{code: exitInterrupted}
	}
	return gitFailure(err)
}

// earlierReport reads a report to go on from, nil if none is named.
func (a *app) earlierReport(file string) (*audit.Report, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(a.absolute(file))
	if err == nil {
		var r audit.Report
		if r, err = auditreport.Read(data); err == nil {
			return &r, nil
		}
	}
	why := diag.Text{En: err.Error(), Vi: err.Error()}
	if d := (diag.Diagnostic{}); errors.As(err, &d) {
		why = d.Text
	}
	return nil, usage(say(diag.Text{
		En: "the earlier report " + file + " could not be read: " + why.En + "; name a report that -f json has written",
		Vi: "không đọc được báo cáo trước " + file + ": " + why.Vi + "; hãy chỉ ra báo cáo do -f json ghi",
	}))
}

// day reads a date, or gives the day of a revision.
func day(r *snapshot.Repository, flag, text string) (string, error) {
	_, ds := config.ParseDate(text)
	if text == "" || len(ds) == 0 {
		return text, nil
	}
	c, err := r.Resolve(text)
	if d := (diag.Diagnostic{}); errors.As(err, &d) {
		d.Text = diag.Text{
			En: flag + " takes a date, such as 2027-04-20, or a revision: " + d.Text.En,
			Vi: flag + " nhận một ngày, chẳng hạn 2027-04-20, hoặc một revision: " + d.Text.Vi,
		}
		if strings.Trim(text, "0123456789-") == "" {
			return "", usage(ofFlag(flag, ds)...)
		}
		return "", failed(d)
	}
	if err != nil {
		return "", gitFailure(err)
	}
	return c.CommitterDate.Format(time.DateOnly), nil
}

func auditFormat(name string) (auditreport.Format, error) {
	if f, ok := auditreport.Formats[name]; ok {
		return f, nil
	}
	return nil, report.UnknownFormat(name, auditreport.Names)
}
