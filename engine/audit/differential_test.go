package audit

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// The proof that the walk is right: it tells what checking every commit, and
// every day between, from scratch tells.
func TestWalkAgreesWithScratch(t *testing.T) {
	kinds := map[string]int{}
	// The first are as good as any; the others have waivers that come while time passes.
	for _, seed := range []uint64{0, 1, 3, 11, 19, 57} {
		r := randomHistory(t, seed)
		o := options(t, r, noBaseline, "history/review_overdue", "structure/objective_has_goal")
		got := audited(t, o)
		var lines []string
		for _, b := range got.Biographies {
			if strings.HasPrefix(b.Rule, "change/") {
				continue // what happened once stands on no day
			}
			lines = append(lines, told(b))
			for _, e := range b.Events {
				kinds[string(e.Kind)]++
				if b.Rule == "history/review_overdue" {
					kinds["overdue"]++
				}
				if e.By == nil {
					kinds["time"]++
				}
			}
		}
		kinds["broken"] += len(got.Broken)
		slices.Sort(lines)
		if diff := cmp.Diff(fromScratch(t, o, r), lines); diff != "" {
			t.Fatalf("seed %d (-from scratch +walk)\n%s\n%s", seed, diff, r.Git("log", "--graph", "--format=%h %cs %s"))
		}
	}
	t.Log(kinds)
	for _, kind := range []string{"overdue", "introduced", "fixed", "reopened", "waived", "time", "broken"} {
		if kinds[kind] == 0 {
			t.Errorf("the histories are too dull to prove anything: no %s in %v", kind, kinds)
		}
	}
}

// randomHistory has merges, renames, reverts and broken commits.
func randomHistory(t *testing.T, seed uint64) *gittest.Repo {
	rnd := rand.New(rand.NewPCG(seed, 7))
	r := gittest.New(t)
	// Every week a review, with a week of grace: time alone brings what is overdue.
	r.Write("plans/plan.hcl", strings.Replace(planText, "\n}", "\n  review_cadence = \"weekly\"\n}", 1))
	r.Write("plans/o.hcl", objectiveText("700", "2027-06-30"))
	for i := range 4 {
		r.Write(fmt.Sprintf("plans/k%d.hcl", i), kpiText(fmt.Sprintf("k%d", i), baseline))
	}
	day := "2027-01-05"
	r.Commit("start", day)
	for step := range 24 {
		day = days.After(day, rnd.IntN(6))
		name := fmt.Sprintf("%d ", step)
		switch rnd.IntN(9) {
		case 1:
			if r.Git("rev-list", "--count", "HEAD") == "1" || r.Git("show", "--format=", "--name-only", "HEAD") == "" {
				continue // the start, or a commit that changes nothing by itself
			}
			r.On(day).Git("revert", "--no-edit", "HEAD")
		case 2:
			branch := fmt.Sprintf("side%d", step)
			r.Branch(branch)
			r.Commit(name+edit(t, r, rnd, day)+" aside", day)
			r.Switch("main")
			r.Write("README.md", name)
			r.Commit(name+"meanwhile", day)
			r.Merge(branch, day)
		default:
			r.Commit(name+edit(t, r, rnd, day), day)
		}
	}
	return r
}

// edit changes one file and says how.
func edit(t *testing.T, r *gittest.Repo, rnd *rand.Rand, day string) string {
	name := fmt.Sprintf("plans/k%d.hcl", rnd.IntN(4))
	for i := range 4 {
		// Where nothing can be judged nothing is proved: most breaks are mended soon.
		broken := fmt.Sprintf("plans/k%d.hcl", i)
		if text, err := os.ReadFile(filepath.Join(r.Dir, broken)); err == nil && strings.HasSuffix(string(text), "{ {\n") && rnd.IntN(3) > 0 {
			r.Write(broken, strings.TrimSuffix(string(text), "{ {\n"))
			return "repairs " + broken
		}
	}
	raw, err := os.ReadFile(filepath.Join(r.Dir, name))
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	switch rnd.IntN(9) {
	case 6:
		r.Write("plans/r-"+day+".hcl", fmt.Sprintf("review %q {\n  scope = [goal.growth]\n  decision = \"keep\"\n  reason = \"x\"\n}\n", day))
		return "reviews"
	case 7:
		r.Write("plans/wr.hcl", fmt.Sprintf("waiver \"r\" {\n  rule = \"history/review_overdue\"\n  target = plan.p\n  reason = \"x\"\n  approved_by = \"Lan\"\n  expires = %q\n}\n", days.After(day, rnd.IntN(12))))
		return "waives reviews"
	case 0:
		label := strings.Split(text, `"`)[1]
		r.Write(name, strings.Replace(text, `"`+label+`"`, `"`+label+`x"`, 1)+fmt.Sprintf("moved {\n  from = kpi.%s\n  to = kpi.%sx\n}\n", label, label))
		return "renames " + label
	case 1:
		label := strings.Split(text, `"`)[1]
		r.Write("plans/w.hcl", fmt.Sprintf("waiver \"w\" {\n  rule = %q\n  target = kpi.%s\n  reason = \"x\"\n  approved_by = \"Lan\"\n  expires = %q\n}\n", noBaseline, label, days.After(day, rnd.IntN(12))))
		return "waives " + label
	case 2:
		if strings.HasSuffix(text, "{ {\n") {
			r.Write(name, strings.TrimSuffix(text, "{ {\n"))
			return "repairs " + name
		}
		r.Write(name, text+"{ {\n")
		return "breaks " + name
	}
	if strings.Contains(text, baseline) {
		r.Write(name, strings.Replace(text, baseline, "", 1))
		return "drops the baseline of " + name
	}
	r.Write(name, strings.Replace(text, "team.sales\n", "team.sales\n"+baseline, 1))
	return "gives a baseline to " + name
}

// fromScratch checks every commit and every day, with nothing kept.
func fromScratch(t *testing.T, o Options, r *gittest.Repo) []string {
	o.Check.Cache = nil
	stories, standing := map[string]string{}, map[string]string{}
	run := func(base, head snapshot.Snapshot, day string) check.Result {
		c := o.Check
		c.Base, c.Snapshot, c.AsOf = base, head, day
		result, err := check.Run(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	compare := func(result check.Result, of snapshot.Snapshot, day, by string) {
		now := map[string]string{}
		// A rule that does not apply because a part of the plan is missing has mended
		// nothing.
		for _, s := range result.Skips {
			id := s.Rule + " " + s.Address
			if standing[id] != "" && strings.Contains(s.Reason.En, "could not be read") {
				now[id] = map[bool]string{true: "waived", false: "open"}[covered(o, of, s.Rule, s.Address, day)]
			}
		}
		for _, v := range result.Violations {
			id := v.Rule + " " + v.Address
			for now[id] != "" {
				id += "'"
			}
			now[id] = string(v.Status)
		}
		tell := func(id, kind string) { stories[id] += fmt.Sprintf(" %s %s (%s)", kind, day, by) }
		for id, status := range now {
			was := standing[id]
			switch {
			case was == "" && stories[id] == "":
				tell(id, "introduced")
			case was == "":
				tell(id, "reopened")
			}
			switch {
			case status == "waived" && was != "waived":
				tell(id, "waived")
			case status != "waived" && was == "waived":
				tell(id, "unwaived")
			}
		}
		for id := range standing {
			if now[id] == "" {
				tell(id, "fixed")
			}
		}
		standing = now
	}
	var before snapshot.Snapshot = snapshot.Files{}
	last := ""
	advance := func(day string) {
		for last != "" && last < day {
			last = days.After(last, 1)
			compare(run(nil, before, last), before, last, "time")
		}
	}
	for id := range strings.FieldsSeq(r.Git("rev-list", "--first-parent", "--reverse", "HEAD")) {
		c, err := o.Repository.Commit(id)
		if err != nil {
			t.Fatal(err)
		}
		head := o.tree(c)
		now := run(nil, head, dayOf(c))
		if slices.ContainsFunc(now.Violations, func(v violation.Violation) bool { return v.Rule == plan.RuleSyntax }) {
			continue
		}
		advance(dayOf(c))
		for from, to := range renamed(o, head) {
			for _, m := range []map[string]string{stories, standing} {
				for key := range m {
					if rule, address, _ := strings.Cut(key, " "); address == from {
						m[rule+" "+to] = m[key]
						delete(m, key)
					}
				}
			}
		}
		compare(now, head, dayOf(c), c.Subject)
		before, last = head, dayOf(c)
	}
	advance(dayOf(o.Tip))
	var lines []string
	for id, story := range stories {
		lines = append(lines, strings.TrimRight(id, "'")+":"+story)
	}
	slices.Sort(lines)
	return lines
}

// covered reports whether a waiver covers a violation on a day.
func covered(o Options, of snapshot.Snapshot, rule, address, day string) bool {
	c := o.Check
	c.Snapshot = of
	plans, _ := check.Load(c)
	for _, p := range plans {
		for _, w := range p.Of(plan.TypeOf("waiver")) {
			if w.Text("rule") == rule && w.Text("target") == address && day <= w.Text("expires") {
				return true
			}
		}
	}
	return false
}

// renamed gives the new addresses of blocks by the old ones.
func renamed(o Options, head snapshot.Snapshot) map[string]string {
	c := o.Check
	c.Snapshot = head
	plans, _ := check.Load(c)
	renames := violation.Renames{}
	for _, p := range plans {
		for _, m := range p.Moved {
			if from := m.Text("from"); p.Lookup(from) == nil {
				renames[from] = m.Text("to")
			}
		}
	}
	for from := range renames {
		renames[from] = renames.Address(from)
	}
	return renames
}
