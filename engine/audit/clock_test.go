package audit

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// An old date gets nobody out of a rule: the objective has begun, whatever the
// clock of the one who moves it says.
func TestAnOldDateHidesNoMove(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Write("plans/o.hcl", objectiveText("700", "2027-12-31"))
	r.Commit("start", "2027-03-01")
	r.Write("plans/o.hcl", objectiveText("500", "2027-12-31"))
	r.Commit("lowered", "2026-11-30")
	r.Write("README.md", "later\n")
	r.Commit("later", "2027-03-05")
	got := audited(t, options(t, r, "change/objective_frozen"))
	if len(got.Moves) != 1 || got.Moves[0].By.Subject != "lowered" || got.Moves[0].By.Date != "2026-11-30" {
		t.Errorf("moves: %v", got.Moves)
	}
	var lines []string
	for _, b := range got.Biographies {
		lines = append(lines, told(b))
	}
	want := []string{"change/objective_frozen objective.revenue: introduced 2027-03-01 (lowered)"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Clocks that go back, by an hour of travel or by months, bring and mend nothing;
// one that is ahead ages no plan.
func TestClocksThatDisagree(t *testing.T) {
	review := "review \"2027-05-24\" {\n  scope    = [goal.growth]\n  decision = \"keep\"\n  reason   = \"x\"\n}\n"
	weekly := strings.Replace(planText, "\n}", "\n  review_cadence = \"weekly\"\n}", 1)
	r := gittest.New(t)
	r.Write("plans/plan.hcl", weekly)
	r.Write("plans/reviews.hcl", review)
	// Rules that waivers name are asked on every day.
	r.Write("plans/w.hcl", "waiver \"w\" {\n  rule = \"history/review_overdue\"\n  target = plan.p\n  reason = \"x\"\n  approved_by = \"Lan\"\n  expires = \"2027-05-27\"\n}\n")
	r.Commit("start", "2027-05-25")
	for i, date := range []string{"2027-05-18", "2099-01-01", "2027-05-25T09:00:00+1400", "2027-05-25T01:00:00-1100", "2027-05-29"} {
		r.Write("plans/k0.hcl", kpiText("k0", strings.Repeat("\n", i)))
		r.Write("plans/plan.hcl", strings.Replace(weekly, "Sales", "Sales"+strings.Repeat("!", i), 1))
		r.Commit("edit", date)
	}
	o := options(t, r, "history/review_overdue")
	for _, b := range audited(t, o).Biographies {
		if b.Rule == "history/review_overdue" {
			t.Errorf("no review is overdue or yet to come: %v", told(b))
		}
	}
}

// Where the days of commits look otherwise since others came, a walk that was kept
// is not gone on from, and an earlier report is refused.
func TestNothingGoesOnFromAnotherClock(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/k0.hcl", kpiText("k0", ""))
	r.Commit("start", "2027-01-05")
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Commit("ahead", "2027-06-01")
	r.Write("README.md", "here")
	r.Commit("end", "2027-01-07")
	o := options(t, r, noBaseline)
	earlier := audited(t, o)
	r.Write("README.md", "there")
	r.Commit("later", "2027-02-01")
	cached := options(t, r, noBaseline)
	cached.Check.Cache = o.Check.Cache
	alone := cached
	alone.Check.Cache = nil
	if diff := cmp.Diff(audited(t, alone), audited(t, cached)); diff != "" {
		t.Errorf("(-nothing kept +kept)\n%s", diff)
	}
	alone.Earlier = &earlier
	if _, err := Run(t.Context(), alone); err == nil || !strings.Contains(err.Error(), "look wrong beside") {
		t.Errorf("got %v", err)
	}
}

func TestWhichDaysAreBelieved(t *testing.T) {
	for _, c := range []struct{ dates, want, last string }{
		{"01 02 02 05", "01 02 02 05", "05"},
		// An old date, in the middle, at the end, on top of a single commit.
		{"03 05 01 06", "03 05 05 06", "06"},
		{"03 05 01", "03 05 05", "05"},
		{"03 01", "03 03", "03"},
		{"03 01 04", "03 03 04", "04"},
		// A clock that was ahead, in the middle, at the beginning, twice.
		{"03 09 04 05", "03 04 04 05", "05"},
		{"09 03 04", "03 03 04", "04"},
		{"03 09 04 09 05 06", "03 04 04 05 05 06", "06"},
		// The one that is on top is believed until others contradict it.
		{"03 04 09", "03 04 09", "09"},
	} {
		var commits []snapshot.Commit
		for i, day := range strings.Fields(c.dates) {
			date, err := time.Parse(time.DateOnly, "2027-01-"+day)
			if err != nil {
				t.Fatal(err)
			}
			commit := snapshot.Commit{ID: strconv.Itoa(i), CommitterDate: date}
			if i > 0 {
				commit.Parents = []string{strconv.Itoa(i - 1)}
			}
			commits = append(commits, commit)
		}
		got := clockOf(commits, "")
		var days []string
		for _, commit := range commits {
			days = append(days, strings.TrimPrefix(got.day[commit.ID], "2027-01-"))
		}
		if strings.Join(days, " ") != c.want || got.last != "2027-01-"+c.last {
			t.Errorf("%s: got %v until %s, want %s until %s", c.dates, days, got.last, c.want, c.last)
		}
		if got := clockOf(commits, "2027-02-01").last; got != "2027-02-01" {
			t.Errorf("%s: ends on %s", c.dates, got)
		}
	}
}
