package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// longCommits are so many that nobody's machine has judged them all in the moment
// that it takes to press two keys.
const longCommits = 6000

// longHistory is a history of so many commits.
func longHistory(t *testing.T) string {
	t.Helper()
	r := gittest.New(t)
	plan, err := os.ReadFile("testdata/repo/plans/2027/plan.hcl")
	if err != nil {
		t.Fatal(err)
	}
	var stream strings.Builder
	data := func(text string) { fmt.Fprintf(&stream, "data %d\n%s\n", len(text), text) }
	for i := range longCommits {
		fmt.Fprintf(&stream, "commit refs/heads/main\ncommitter Lan <lan@example.com> %d +0700\n", 1799000000+3600*i)
		data(fmt.Sprintf("Commit %d", i))
		stream.WriteString("M 100644 inline plans/2027/plan.hcl\n")
		data(string(plan) + fmt.Sprintf("\nkpi \"k%d\" {\n  metric = \"nps\"\n  team   = team.sales\n}\n", i))
	}
	r.Input(stream.String()).Git("fast-import", "--quiet")
	return r.Dir
}

// The program itself, on a terminal, with a person who presses Ctrl-C as soon as
// it says how far it is.
func TestCtrlC(t *testing.T) {
	if _, err := exec.LookPath("script"); err != nil {
		t.Skip("script of util-linux is not installed; it makes the terminal of this test")
	}
	dir, cache, report := longHistory(t), t.TempDir(), filepath.Join(t.TempDir(), "audit.json")
	command := "goalpost audit --only kpi/data_source --fail-level none -f json=" + report
	run := func(args ...string) *exec.Cmd {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+cache)
		return cmd
	}
	terminal := run("script", "--quiet", "--return", "--flush", "--command", command, os.DevNull)
	keys, err1 := terminal.StdinPipe()
	screen, err2 := terminal.StdoutPipe()
	if err := terminal.Start(); err1 != nil || err2 != nil || err != nil {
		t.Fatal(err1, err2, err)
	}
	var shown bytes.Buffer
	for pressed := false; ; {
		chunk := make([]byte, 1024)
		n, err := screen.Read(chunk)
		shown.Write(chunk[:n])
		if !pressed && strings.Contains(shown.String(), fmt.Sprintf(" of %d commits", longCommits)) {
			pressed = true
			if _, err := io.WriteString(keys, "\x03"); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil {
			break
		}
	}
	_ = terminal.Wait()
	if code := terminal.ProcessState.ExitCode(); code != 130 || !strings.Contains(shown.String(), "goalpost: interrupted; what was judged is kept") {
		t.Errorf("code %d, %q", code, shown.String())
	}
	if _, err := os.Stat(report); !os.IsNotExist(err) {
		t.Errorf("a report is there: %v", err)
	}

	words := strings.Fields(command)
	again, err1 := run(words...).Output()
	before, err2 := os.ReadFile(report)
	undisturbed, err3 := run(append(words, "--no-cache")...).Output()
	after, err4 := os.ReadFile(report)
	if err1 != nil || err2 != nil || err3 != nil || err4 != nil || !bytes.Equal(again, undisturbed) || !bytes.Equal(before, after) {
		t.Errorf("again it differs from an undisturbed run: %v, %v, %v, %v\n%s\n%s", err1, err2, err3, err4, again, undisturbed)
	}
}
