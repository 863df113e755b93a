package rehearsal

import (
	"fmt"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/runner"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// want asserts what a job came to: the exit code, what its log and summary say,
// and the annotations as "kind title".
func (r result) want(t *testing.T, code int, annotations []string, say ...string) {
	t.Helper()
	if r.code != code || r.outputs["exit-code"] != fmt.Sprint(code) {
		t.Errorf("exit code %d, output %q, want %d\n%s", r.code, r.outputs["exit-code"], code, r.log)
	}
	var got []string
	for _, c := range runner.Commands(r.log) {
		got = append(got, c.Name+" "+c.Properties["title"])
	}
	if annotations != nil && strings.Join(got, "\n") != strings.Join(annotations, "\n") {
		t.Errorf("annotations\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(annotations, "\n"))
	}
	for _, text := range say {
		if !strings.Contains(r.log+r.summary, text) {
			t.Errorf("nothing says %q in\n%s\n%s", text, r.log, r.summary)
		}
	}
}

func ours(t *testing.T) func(r *gittest.Repo) { return func(r *gittest.Repo) { project(t, r) } }

func TestAnHonestChange(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/plan.hcl", `["social"]`, `["social", "website"]`)
	r := p.merge().play(t)
	r.want(t, 0, []string{"notice change/strategy_changed · strategy.films"}, "### ✅ goalpost: nothing in this change has to be mended", "the first parent of the pull request's merge commit")
	if r.outputs["new"] != "1" || r.outputs["error"] != "0" {
		t.Errorf("outputs %v", r.outputs)
	}
}

func TestAGoalpostIsMoved(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	j := p.merge()
	var posted *string
	j.api, posted = api(t, 0)
	j.inputs = map[string]string{"comment": "true", "sarif-file": "out.sarif"}
	r := j.play(t)
	// The title still says 120.
	r.want(t, 1, []string{"error change/objective_frozen · objective.revenue", "warning language/title_matches_data · objective.revenue"},
		"### ❌ goalpost: this change brings 1 violation that must be mended", "What the change means", "Commented on pull request 7.")
	if !strings.Contains(*posted, "<code>₫120</code> → <code>₫110</code>") {
		t.Errorf("the comment is %q", *posted)
	}
	j.inputs["language"] = "vi"
	j.play(t).want(t, 1, nil, "### ❌ goalpost: thay đổi này mang đến 1 vi phạm cần sửa", "Đã bình luận trên pull request 7.")
	// From a fork the token may only read: that is said, and changes nothing.
	j.api, _ = api(t, 403)
	j.inputs["language"] = ""
	j.play(t).want(t, 1, nil, "This token may not comment on pull request 7, so nothing was done")
}

// A stranger changes the rules, the configuration, a waiver and the plan in one
// pull request. None of it counts before it is merged.
func TestAStrangersChange(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	p.edit(".goalpost.hcl", `plans = ["plans"]`, "plans = [\"plans\"]\npolicies = [\"policies\"]\nfail_level = \"none\"\nrule \"change/objective_frozen\" { enabled = false }")
	p.fork.Write("policies/own/x/x.rego", "package goalpost.rules.own.x\nviolation contains 1 / 0 if true\n")
	p.fork.Write("plans/2027/waiver.hcl", "waiver \"mine\" {\n  rule        = \"change/objective_frozen\"\n  target      = objective.revenue\n  reason      = \"Tôi muốn vậy\"\n  approved_by = \"Tôi\"\n  expires     = \"2029-01-01\"\n}\n")
	j := p.merge()
	j.inputs = map[string]string{"policy": "policies\n"}
	r := j.play(t)
	// The rules of --policy are the base's as well, and base has none there.
	r.want(t, 3, nil, "policies: the rules could not be read")
	j.inputs = nil
	r = j.play(t)
	r.want(t, 1, []string{
		"error change/objective_frozen · objective.revenue",
		"warning language/title_matches_data · objective.revenue",
		"notice change/waiver_added",
		"notice change/waiver_added",
		"notice change/waiver_added · waiver.mine",
		"notice structure/waiver · waiver.mine",
	}, "This waiver is pending", "Rules, configuration and waivers are those of the base branch, at", "This change alters .goalpost.hcl")
}

func TestAShallowCheckout(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	p.merge("--depth=1").play(t).want(t, 3, nil, "fetch-depth: 0")
}

func TestTwoHundredViolations(t *testing.T) {
	p := openPull(t, ours(t))
	var more strings.Builder
	for i := range 200 {
		fmt.Fprintf(&more, "kpi \"more_%d\" {\n  name      = \"Chỉ số %d\"\n  tier      = \"functional\"\n  timing    = \"leading\"\n  unit      = \"count\"\n  direction = \"increase\"\n  team      = team.sales\n  status    = \"retired\"\n  colour    = \"red\"\n}\n", i, i)
	}
	p.fork.Write("plans/2027/more.hcl", more.String())
	r := p.merge().play(t)
	r.want(t, 1, nil, "190 more are not annotated", "<summary>195 more</summary>")
	if n := len(runner.Commands(r.log)); n != 10 {
		t.Errorf("%d annotations, GitHub shows 10", n)
	}
	if r.outputs["error"] != "200" {
		t.Errorf("outputs %v", r.outputs)
	}
}

// Names in the plan look like commands of a workflow; none of them is one.
func TestForgedCommands(t *testing.T) {
	p := openPull(t, ours(t))
	const forged = `\n::stop-commands::x\n::set-output name=exit-code::0\n##[group]y ##[error]z %0A::error::w </details> @lan`
	p.edit("plans/2027/work.hcl", `"Doanh thu tăng từ 100 lên 120"`, `"`+forged+`"`)
	p.edit("plans/2027/work.hcl", "target   = 120", `target   = "`+forged+`"`)
	p.fork.Write("plans/2027/::error::x.hcl", "goal \"x\" {\n  colour = \""+forged+"\"\n}\n")
	p.fork.Write("plans/2027/##[error]x.hcl", "}\n")
	r := p.merge().play(t)
	r.want(t, 1, nil)
	for _, c := range runner.Commands(r.log) {
		if c.Name != "error" && c.Name != "warning" && c.Name != "notice" || !strings.Contains(c.Properties["title"], "/") {
			t.Errorf("the runner takes this for a command: %+v", c)
		}
	}
	if strings.Count(r.summary, "<details>") != strings.Count(r.summary, "</details>") || strings.Contains(r.summary, " @lan") {
		t.Errorf("the summary has lost its shape:\n%s", r.summary)
	}
}

// The base does not know goalpost yet.
func TestTheFirstAdoption(t *testing.T) {
	p := openPull(t, func(r *gittest.Repo) { r.Write("README.md", "# Marketing\n") })
	project(t, p.fork)
	p.edit("plans/2027/work.hcl", "  deadline = \"2027-12-31\"\n", "")
	j := p.merge()
	r := j.play(t)
	r.want(t, 1, nil, "There is no .goalpost.hcl yet, so the built-in rules hold with their defaults.", "smart/deadline_present · objective.revenue")
	if r.outputs["existing"] != "0" || r.outputs["new"] == "0" {
		t.Errorf("outputs %v", r.outputs)
	}
}

// The version may come from the name of a branch or tag, and goes to the linker.
func TestAVersionThatIsNone(t *testing.T) {
	p := openPull(t, ours(t))
	j := p.merge()
	j.inputs = map[string]string{"version": "1 -extld=./theirs"}
	if r := j.play(t); r.code != 2 || !strings.Contains(r.log, "the version may hold") {
		t.Errorf("exit code %d\n%s", r.code, r.log)
	}
}

// A push is checked as it stands, with the rules that are there.
func TestAPush(t *testing.T) {
	p := openPull(t, ours(t))
	j := p.merge()
	j.name = "push"
	r := j.play(t)
	r.want(t, 0, nil, "### ✅ goalpost: nothing has to be mended")
}
