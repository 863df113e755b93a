package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// pullFile is where the page of each language lies.
var pullFile = map[diag.Lang]string{diag.English: "docs/pull-request.md", diag.Vietnamese: "docs/vi/pull-request.md"}

var pullIntro = map[diag.Lang]string{
	diag.English: `# What a reviewer sees

[GitHub](github.md) · [Tiếng Việt](vi/pull-request.md)

A change to the [bakery's plan](../plans/bakery) lowers a target, gives a KPI to another team, and retires one. Below is the comment that goalpost puts on its pull request, as GitHub shows it: made from this repository's plan by ` + "`goalpost check --base main -f markdown`" + `.

---

`,
	diag.Vietnamese: `# Người duyệt nhìn thấy gì

[GitHub](github.md) · [English](../pull-request.md)

Một thay đổi trong [kế hoạch của tiệm bánh](../../plans/bakery) hạ một chỉ tiêu, chuyển một KPI sang đội khác và ngừng một KPI. Dưới đây là bình luận mà goalpost ghi vào pull request, đúng như GitHub hiển thị; nó được tạo từ kế hoạch trong kho mã này bằng lệnh ` + "`goalpost check --base main --lang vi -f markdown`" + `.

---

`,
}

// pullEdits are the change that the page shows.
var pullEdits = []struct{ file, old, now string }{
	{"plans/bakery/plan.hcl", "target      = 55", "target      = 50"},
	{"plans/bakery/kpis.hcl", "kpi \"email_clicks\" {\n  metric    = \"email_ctr\"\n", "kpi \"email_clicks\" {\n  metric    = \"email_ctr\"\n  status    = \"retired\"\n"},
	{"plans/bakery/kpis.hcl", "  metric   = \"average_order_value\"\n  team     = team.sales\n", "  metric   = \"average_order_value\"\n  team     = team.marketing\n"},
}

// pullPages shows the comment on a pull request in each language, made with a
// repository of its own. Without git on the machine there are no such pages.
func pullPages(root string) (pages, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "goalpost-pull")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	s := &stage{dir: dir}
	for _, path := range []string{"plans/bakery", ".goalpost.hcl"} {
		if err := s.copy(root, path); err != nil {
			return nil, err
		}
	}
	if err := commit(dir, "main"); err != nil {
		return nil, err
	}
	for _, e := range pullEdits {
		text, err := os.ReadFile(filepath.Join(dir, e.file))
		if err != nil {
			return nil, err
		}
		if bytes.Count(text, []byte(e.old)) != 1 {
			return nil, fmt.Errorf("%s does not hold %q once", e.file, e.old)
		}
		if err := s.write(e.file, string(bytes.Replace(text, []byte(e.old), []byte(e.now), 1))); err != nil {
			return nil, err
		}
	}
	if err := commit(dir, "spring"); err != nil {
		return nil, err
	}
	out := pages{}
	for _, lang := range languages {
		var comment, complaints bytes.Buffer
		code := cli.Main([]string{"check", "--base", "main", "--head", "spring", "--lang", string(lang), "-f", "markdown", "--no-cache"}, cli.World{
			Out: &comment, Err: &complaints, Dir: dir, Now: func() time.Time { return today }, Env: func(string) string { return "" },
		})
		if code != 1 {
			return nil, fmt.Errorf("the example of a pull request ends with code %d: %s", code, complaints.String())
		}
		out[pullFile[lang]] = pullIntro[lang] + comment.String()
	}
	return out, nil
}

// commit puts everything in the directory on a new branch, always the same way.
func commit(dir, branch string) error {
	for _, args := range [][]string{{"init", "--quiet"}, {"checkout", "--quiet", "-b", branch}, {"add", "--all"}, {"commit", "--quiet", "--message", branch}} {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_DIR="+filepath.Join(dir, ".git"), "GIT_WORK_TREE="+dir,
			"GIT_AUTHOR_NAME=Lan", "GIT_AUTHOR_EMAIL=lan@example.com", "GIT_AUTHOR_DATE=2027-01-11T09:00:00Z",
			"GIT_COMMITTER_NAME=Lan", "GIT_COMMITTER_EMAIL=lan@example.com", "GIT_COMMITTER_DATE=2027-01-11T09:00:00Z")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("git %v: %w\n%s", args, err, out)
		}
	}
	return nil
}
