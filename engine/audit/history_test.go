package audit

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

const noBaseline = "kpi/baseline_or_benchmark"

// A history with known answers: every event, move and figure.
func TestScriptedHistory(t *testing.T) {
	r := gittest.New(t)
	waiver := "waiver \"w\" {\n  rule = \"" + noBaseline + "\"\n  target = kpi.one\n  reason = \"first year\"\n  approved_by = \"Lan\"\n  expires = \"2027-05-31\"\n}\n"
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Write("plans/o.hcl", objectiveText("700", "2027-06-30"))
	r.Commit("start", "2027-01-10")
	r.Write("plans/k1.hcl", kpiText("k1", ""))
	r.Commit("broke", "2027-02-01")
	r.Write("README.md", "nothing\n")
	r.Commit("elsewhere", "2027-02-05")
	r.Write("plans/k1.hcl", kpiText("one", "")+"moved {\n  from = kpi.k1\n  to = kpi.one\n}\n")
	r.Write("plans/o.hcl", objectiveText("650", "2027-06-30"))
	r.Write("plans/b/reviews.hcl", "review \"2027-03-01\" {\n  scope = [objective.revenue]\n  decision = \"keep\"\n  reason = \"On course\"\n}\n")
	r.Commit("renamed", "2027-03-01")
	r.Write("plans/k0.hcl", "kpi \"k0\" {\n")
	r.Commit("unreadable", "2027-03-10")
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Write("plans/w.hcl", waiver)
	r.Commit("waived", "2027-04-01")
	r.Write("plans/o.hcl", objectiveText("650", "2027-09-30")+"review \"2027-04-19\" {\n  scope = [objective.revenue]\n  decision = \"adjust\"\n  reason = \"The market is smaller\"\n}\n")
	r.Commit("later", "2027-04-20")
	r.Write("plans/k1.hcl", kpiText("one", baseline)+"moved {\n  from = kpi.k1\n  to = kpi.one\n}\n")
	remove(t, filepath.Join(r.Dir, "plans/w.hcl"))
	r.Commit("mended", "2027-06-10")
	r.Write("plans/k1.hcl", kpiText("one", "")+"moved {\n  from = kpi.k1\n  to = kpi.one\n}\n")
	r.Commit("again", "2027-06-20")
	r.Write("README.md", "more\n")
	r.Commit("end", "2027-06-30")

	o := options(t, r, noBaseline)
	got := audited(t, o)
	var lines []string
	for _, b := range got.Biographies {
		if b.Rule == noBaseline {
			lines = append(lines, told(b))
			if !b.Open || b.Waived || b.DaysOpen != 129+10 || b.Team != "team.sales" {
				t.Errorf("open %v, waived %v, %d days, team %q", b.Open, b.Waived, b.DaysOpen, b.Team)
			}
		}
	}
	want := []string{noBaseline + " kpi.one: introduced 2027-02-01 (broke) waived 2027-04-01 (waived) unwaived 2027-06-01 (time) fixed 2027-06-10 (mended) reopened 2027-06-20 (again)"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("biographies (-want +got)\n%s", diff)
	}
	lines = nil
	for _, m := range got.Moves {
		lines = append(lines, strings.Join([]string{m.Objective, m.Team, m.Attribute, m.Before, m.After, m.By.Subject, map[bool]string{true: "reviewed", false: "alone"}[m.Reviewed], map[bool]string{true: "looser", false: "tighter"}[m.Looser]}, " "))
	}
	want = []string{"objective.revenue team.sales target 700 650 renamed alone looser", "objective.revenue team.sales deadline 2027-06-30 2027-09-30 later reviewed looser"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("moves (-want +got)\n%s", diff)
	}
	if len(got.Broken) != 1 || got.Broken[0].Commit.Subject != "unreadable" || len(got.Broken[0].Why) == 0 {
		t.Errorf("broken: %+v", got.Broken)
	}
	if got.Commits != 10 || got.Judged != 7 || got.First.Subject != "start" || got.Last.Subject != "end" {
		t.Errorf("%d commits, %d judged, %s to %s", got.Commits, got.Judged, got.First.Subject, got.Last.Subject)
	}
	for _, f := range got.Figures.ByRule {
		if f.Name == noBaseline && f != (Figure{Name: noBaseline, Introduced: 2, Fixed: 1, Open: 1, MedianDays: 139}) {
			t.Errorf("figures: %+v", f)
		}
	}
	if diff := cmp.Diff(got, audited(t, o)); diff != "" {
		t.Errorf("the same audit again (-first +second)\n%s", diff)
	}
}

// What is overdue is so for longer on every day. That is one event and many
// days, and the message says how it looks on the last of them.
func TestOverdueForLong(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", strings.Replace(planText, "\n}", "\n  review_cadence = \"monthly\"\n}", 1))
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Write("plans/o.hcl", objectiveText("700", "2027-12-31"))
	r.Commit("start", "2027-01-01")
	r.Write("README.md", "much later\n")
	r.Commit("end", "2027-06-30")
	got := audited(t, options(t, r, "history/review_overdue")).Biographies
	// Monthly with a week of grace: 38 days after the first of January it is in time.
	if want := "history/review_overdue plan.p: introduced 2027-02-09 (time)"; len(got) != 1 || told(got[0]) != want {
		t.Fatalf("got %v", got)
	}
	if want := "1 January 2027, 180 days ago"; got[0].DaysOpen != 141 || !strings.Contains(got[0].Message.En, want) {
		t.Errorf("%d days, %s", got[0].DaysOpen, got[0].Message.En)
	}
	// Once it is held, the message is that of the last day without it.
	r.Write("plans/reviews.hcl", "review \"2027-07-31\" {\n  scope = [objective.revenue]\n  decision = \"keep\"\n  reason = \"On course\"\n}\n")
	r.Commit("held", "2027-07-31")
	got = audited(t, options(t, r, "history/review_overdue")).Biographies
	if want := "1 January 2027, 211 days ago"; len(got) != 1 || got[0].Open || !strings.Contains(got[0].Message.En, want) {
		t.Errorf("got %v", got)
	}
}

// What is cut off is said, and never passes unless it was asked for.
func TestShallowHistory(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/k0.hcl", kpiText("k0", ""))
	r.Commit("one", "2027-01-10")
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Commit("two", "2027-01-20")
	o := options(t, r.Clone("--depth", "1"), noBaseline)
	if _, err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "history is cut") {
		t.Errorf("got %v", err)
	}
	o.Parameters.AllowIncomplete = true
	if got := audited(t, o); got.Incomplete.Empty() || got.Incomplete.Vi == "" {
		t.Error("the report does not say that history is missing")
	}
}

// A plan that time has changed before its directory gets a new name, and a block
// with it, goes on under the new names.
func TestTimePassesBeforeARename(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/a/plan.hcl", strings.Replace(planText, "\n}", "\n  review_cadence = \"monthly\"\n}", 1))
	r.Write("plans/a/k0.hcl", kpiText("k0", ""))
	r.Write("plans/a/o.hcl", objectiveText("700", "2027-12-31"))
	r.Commit("start", "2027-01-01")
	r.Git("mv", "plans/a", "plans/b")
	r.Write("plans/b/k0.hcl", kpiText("k", "")+"moved {\n  from = kpi.k0\n  to = kpi.k\n}\n")
	r.Write("plans/b/o.hcl", strings.ReplaceAll(objectiveText("700", "2027-12-31"), "kpi.k0", "kpi.k"))
	r.Write("plans/b/reviews.hcl", "review \"2027-03-01\" {\n  scope = [objective.revenue]\n  decision = \"keep\"\n  reason = \"On course\"\n}\n")
	r.Commit("renamed", "2027-03-01")
	var lines []string
	for _, b := range audited(t, options(t, r, noBaseline, "history/review_overdue")).Biographies {
		lines = append(lines, b.Plan+" "+told(b))
	}
	want := []string{
		"plans/b " + noBaseline + " kpi.k: introduced 2027-01-01 (start)",
		"plans/b history/review_overdue plan.p: introduced 2027-02-09 (time) fixed 2027-03-01 (renamed)",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
