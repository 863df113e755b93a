package gittest

import (
	"strings"
	"testing"
)

// The same steps make the same commits, whatever the machine and whatever git
// says in the environment of the test.
func TestSameCommitsEverywhere(t *testing.T) {
	steps := func() string {
		r := New(t)
		r.Write("plans/plan.hcl", "plan {}\n")
		r.Commit("first", "2027-01-05")
		r.Branch("side")
		r.Write("plans/side.hcl", "# side\n")
		r.Commit("side", "2027-01-06")
		r.Switch("main")
		r.Merge("side", "2027-01-07")
		clone := r.Clone("--quiet")
		return r.Git("log", "--graph", "--format=%H %an %ae %aI %cn %ce %cI %s") + clone.Git("rev-parse", "HEAD")
	}
	first := steps()
	for name, value := range map[string]string{
		"GIT_DIR": "elsewhere", "GIT_INDEX_FILE": "elsewhere", "GIT_AUTHOR_NAME": "x", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8",
	} {
		t.Setenv(name, value)
	}
	if second := steps(); second != first {
		t.Errorf("got\n%s\nand\n%s", first, second)
	}
	if !strings.Contains(first, "2027-01-05T09:00:00+07:00 Minh Trần minh@example.com") {
		t.Errorf("got\n%s", first)
	}
}

func TestFailingCommands(t *testing.T) {
	out, err := New(t).Try("rev-parse", "--verify", "nothing")
	if err == nil || !strings.Contains(out, "fatal") {
		t.Errorf("got %q, %v", out, err)
	}
	if got := New(t).Input("abc").Git("hash-object", "--stdin"); got != "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f" {
		t.Errorf("got %s", got)
	}
}
