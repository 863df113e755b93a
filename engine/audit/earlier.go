package audit

import (
	"cmp"
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// follows makes sure that an earlier report is about the beginning of this very
// history, judged by the same yardstick. It gives the place of its last commit.
func (o Options) follows(commits []snapshot.Commit) (int, error) {
	e, p := o.Earlier, o.Parameters
	at := slices.IndexFunc(commits, func(c snapshot.Commit) bool { return c.ID == e.Last.ID })
	if at < 0 || commits[0].ID != e.First.ID {
		gone := e.Last
		if at >= 0 {
			gone = e.First
		}
		return 0, diag.Diagnostics{{Text: diag.Say(
			"commit %s (%s) of the earlier report is not part of the history of %s any more: the history was rewritten since, or it is another; compare the two reports and audit without --since-report",
			"commit %s (%s) của báo cáo trước không còn trong lịch sử của %s: lịch sử đã bị viết lại hoặc là lịch sử khác; hãy so sánh hai báo cáo và chạy audit không có --since-report",
			short(gone.ID), gone.Date, p.Revision)}}
	}
	then, now := e.Parameters, p
	// Where the walk ends is what differs.
	then.Revision, then.Until, then.AllowIncomplete = now.Revision, now.Until, now.AllowIncomplete
	var why diag.Text
	switch {
	case e.Tool != o.Tool:
		why = diag.Say("made by another version of goalpost (%s, this is %s)", "do phiên bản goalpost khác tạo ra (%s, hiện tại là %s)", e.Tool, o.Tool)
	case e.RuleSet != o.Check.Rules.Digest:
		why = diag.Say("made with other rules (%s, now %s)", "dùng bộ quy tắc khác (%s, hiện tại là %s)", short(e.RuleSet), short(o.Check.Rules.Digest))
	case !then.equal(now):
		why = diag.Say("made with another configuration or with other options", "dùng cấu hình hoặc tùy chọn khác")
	case now.Since != "", e.Parameters.Until > e.Last.Date:
		why = diag.Say("made with --since or --until, so that it does not tell all", "dùng --since hoặc --until nên không đầy đủ")
	case !clockOf(commits[:at+1], "").alike(clockOf(commits, ""), commits[:at+1]):
		why = diag.Say("about commits whose dates look wrong beside those that came since", "có commit ghi ngày trông không đúng khi đặt cạnh các commit mới hơn")
	case now.AllParents:
		why = diag.Say("about all parents, which run side by side", "về mọi nhánh cha, vốn chạy song song")
	default:
		return at, nil
	}
	return 0, diag.Diagnostics{{Text: diag.Text{
		En: "the earlier report cannot be continued: it is " + why.En + "; audit without --since-report",
		Vi: "không thể nối tiếp báo cáo trước: báo cáo đó " + why.Vi + "; hãy chạy audit không có --since-report",
	}}}
}

func short(id string) string { return id[:min(len(id), 12)] }

// equal compares all parameters; a list that is empty may be nil.
func (p Parameters) equal(q Parameters) bool {
	return p.Revision == q.Revision && p.Since == q.Since && p.Until == q.Until && p.AllParents == q.AllParents &&
		p.AllowIncomplete == q.AllowIncomplete && p.Profile == q.Profile && p.Configuration == q.Configuration &&
		slices.Equal(p.Paths, q.Paths) && slices.Equal(p.Only, q.Only) && slices.Equal(p.Enabled, q.Enabled) && slices.Equal(p.Disabled, q.Disabled)
}

// replay goes to the end of the earlier report without judging what it has
// judged. Where a part of a plan is missing there, rules may have kept what they
// said before, which the report does not tell: then nothing is done, and all of it
// is judged again.
func (a *audit) replay(ctx context.Context, commits []snapshot.Commit) (state *check.State, standing string, done int, err error) {
	broken := map[string]bool{}
	for _, b := range a.Earlier.Broken {
		broken[b.Commit.ID] = true
	}
	for i, c := range commits {
		if broken[c.ID] {
			continue
		}
		next, err := a.past.Replay(ctx, state, a.tree(c), a.clock.day[c.ID])
		if err != nil {
			return nil, "", 0, err
		}
		if next != state {
			// The report tells the teams of blocks with violations only.
			a.knowAll(state, next)
			state, standing = next, c.ID
		}
		if a.Progress != nil {
			a.Progress(i+1, a.report.Commits)
		}
	}
	if slices.ContainsFunc(state.Plans(), func(p *plan.Plan) bool { return !p.Complete }) {
		a.teams, a.report.Teams = map[string]string{}, map[string]string{}
		return nil, "", 0, nil
	}
	if state, err = a.past.Judge(ctx, state, clockOf(commits, "").last); err != nil {
		return nil, "", 0, err
	}
	a.recall(clockOf(commits, "").last)
	return state, standing, len(commits), nil
}

// recall takes over what the earlier report tells, which ended on a day.
func (a *audit) recall(end string) {
	e := a.Earlier
	a.report.Judged, a.report.Broken, a.report.Moves = e.Judged, slices.Clone(e.Broken), slices.Clone(e.Moves)
	var vs []violation.Violation
	for _, b := range e.Biographies {
		l := &life{Biography: b, stands: b.Open, once: b.Past(), seen: violation.Violation{
			Rule: b.Rule, Plan: b.Plan, Address: b.Address, Key: b.Key, Severity: b.Severity, Status: violation.Open,
			Message: b.Message, Fix: b.Fix, Range: b.Range,
		}}
		for _, event := range b.Events {
			l.seen.Measure = cmp.Or(event.Measure, l.seen.Measure)
			if event.Kind == Introduced || event.Kind == Reopened {
				l.since = event.Date
			}
		}
		if l.stands {
			l.DaysOpen -= days.Between(l.since, end)
		}
		a.lives.all, vs = append(a.lives.all, l), append(vs, l.seen)
	}
	for i, id := range violation.Identify(vs) {
		a.lives.byID[id] = a.lives.all[i]
	}
}
