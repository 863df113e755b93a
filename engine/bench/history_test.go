package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

func made(t *testing.T, s shape) (dir string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed; it writes the histories")
	}
	dir = t.TempDir()
	if err := generate(dir, s); err != nil {
		t.Fatal(err)
	}
	return dir
}

func gitSays(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out, err := gitOutput(dir, args...)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(out)
}

// command runs goalpost in this process, on the last day of a history.
func command(t *testing.T, dir string, wantCode int, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	code := cli.Main(append(args, "--no-cache", "--format", "json"), cli.World{
		Out: &out, Err: &errs, Dir: dir,
		Env: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC) },
	})
	if code != wantCode {
		t.Fatalf("goalpost %q: exit %d instead of %d\n%s%s", args, code, wantCode, out.String(), errs.String())
	}
	return out.Bytes()
}

var small = shape{commits: 30, plans: 2, files: 10, settled: 3, blobs: 1.3, seed: 1}

func TestTheSameShapeGivesTheSameCommits(t *testing.T) {
	dir := made(t, small)
	head := gitSays(t, dir, "rev-parse", "HEAD")
	if again := gitSays(t, made(t, small), "rev-parse", "HEAD"); again != head {
		t.Errorf("HEAD is %s and then %s", head, again)
	}
	shorter := small
	shorter.commits = 20
	if got, want := gitSays(t, made(t, shorter), "rev-parse", "HEAD"), gitSays(t, dir, "rev-parse", "HEAD~10"); got != want {
		t.Errorf("20 commits end in %s, the first 20 of 30 in %s", got, want)
	}
	other := small
	other.seed = 2
	if got := gitSays(t, made(t, other), "rev-parse", "HEAD"); got == head {
		t.Error("another seed gives the same history")
	}
}

func TestWhatStaysChangesNothingElse(t *testing.T) {
	for name, tc := range map[string]struct {
		more  func(s *shape)
		files int
	}{
		"files": {func(s *shape) { s.settled *= 10 }, 2 * 27},
		"plans": {func(s *shape) { s.idle = 3 }, 3 * 10},
	} {
		more := small
		tc.more(&more)
		few, many := newHistory(small), newHistory(more)
		if n := len(many.first().files) - len(few.first().files); n != tc.files {
			t.Errorf("%s: %d more files in the first commit, want %d", name, n, tc.files)
		}
		for range 100 {
			if a, b := few.next(), many.next(); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s: a commit differs: %v and %v", name, a, b)
			}
		}
	}
}

func TestAHistoryHasWhatItsShapeSays(t *testing.T) {
	dir := made(t, small)
	if got := gitSays(t, dir, "rev-list", "--count", "HEAD"); got != "30" {
		t.Errorf("%s commits", got)
	}
	if files := strings.Fields(gitSays(t, dir, "ls-tree", "-r", "--name-only", "HEAD")); len(files) != 2*13 {
		t.Errorf("%d files: %q", len(files), files)
	}
	for commit := range strings.FieldsSeq(gitSays(t, dir, "rev-list", "HEAD~29..HEAD")) {
		changed := strings.Fields(gitSays(t, dir, "diff-tree", "--no-commit-id", "--name-only", "-r", commit))
		if n := len(changed); n < 1 || n > 2 {
			t.Errorf("commit %s changes %q", commit, changed)
		}
		for _, name := range changed {
			if strings.Contains(name, "settled") {
				t.Errorf("commit %s changes %s", commit, name)
			}
		}
	}
}

func TestTenThousandCommitsAreOfTheSizeThatIsMeasured(t *testing.T) {
	h := newHistory(shape{commits: 10_000, plans: 20, files: 50, blobs: 1.3, seed: 1})
	blobs, bytes := 0, 0
	for i := range 10_000 {
		c := h.next
		if i == 0 {
			c = h.first
		}
		for _, text := range c().files {
			blobs, bytes = blobs+1, bytes+len(text)
		}
	}
	if blobs < 13_500 || blobs > 14_500 {
		t.Errorf("%d blobs", blobs)
	}
	if each := bytes / blobs; each < 3_500 || each > 3_900 {
		t.Errorf("%d bytes each", each)
	}
	if h.now.Before(lastDay.AddDate(0, 0, -14)) || h.now.After(lastDay.AddDate(0, 0, 14)) {
		t.Errorf("the last commit is of %s", h.now)
	}
	if n := len(h.known); n < 200 {
		t.Errorf("only %d mishaps", n)
	}
}

func TestThePlansOfAHistoryAreSound(t *testing.T) {
	dir := made(t, shape{commits: 200, plans: 1, files: 50, settled: 10, blobs: 1.3, seed: 1})
	rules := func(report []byte) []string {
		var parsed struct {
			Violations []struct{ Rule string }
		}
		if err := json.Unmarshal(report, &parsed); err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, v := range parsed.Violations {
			names = append(names, v.Rule)
		}
		return names
	}
	last := gitSays(t, dir, "log", "-1", "--format=%cs")
	if got := rules(command(t, dir, 0, "check", ".", "--as-of", last, "--fail-level", "none")); len(got) > 20 {
		t.Errorf("%d violations at the end: %q", len(got), got)
	}
	gitSays(t, dir, "checkout", "-q", gitSays(t, dir, "rev-list", "--max-parents=0", "HEAD"))
	got := rules(command(t, dir, 0, "check", ".", "--as-of", "2027-01-04", "--fail-level", "none"))
	if want := []string{"kpi/count_per_function"}; !slices.Equal(got, want) {
		t.Errorf("the first commit breaks %q instead of %q", got, want)
	}
}

func TestAnAuditFindsWhatWasBroken(t *testing.T) {
	s := shape{commits: 16, plans: 1, files: 6, blobs: 1.3, seed: 283}
	want := known(s)
	if len(want) == 0 {
		t.Fatal("nothing is broken; take another seed")
	}
	got, err := auditVerdict(command(t, made(t, s), 0, "audit", "--fail-level", "none"))
	if err != nil {
		t.Fatal(err)
	}
	if err := sameVerdict("audit", got, want); err != nil {
		t.Error(err)
	}
}

func TestTheLoopLooksAtPlansThatChanged(t *testing.T) {
	h := newHistory(small)
	last := h.first()
	for range small.commits - 1 {
		last = h.next()
	}
	got, err := touchedPlans(made(t, small), "HEAD")
	if err != nil || len(got) == 0 {
		t.Fatalf("got %q, %v", got, err)
	}
	for name := range last.files {
		if !slices.ContainsFunc(got, func(plan string) bool { return strings.HasPrefix(name, plan+"/") }) {
			t.Errorf("%s is in none of %q", name, got)
		}
	}
}
