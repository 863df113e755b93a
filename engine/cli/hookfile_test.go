package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func TestHookComesAndGoes(t *testing.T) {
	git := gittest.New(t)
	file := filepath.Join(git.Dir, ".git/hooks/pre-commit")
	ours(t, git, 0, "no hook: "+file+" does not exist", "hook", "status")
	ours(t, git, 0, "no hook", "hook", "uninstall")
	ours(t, git, 0, file+" is in place", "hook", "install")
	first, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	ours(t, git, 0, "is in place", "hook", "install")
	second, _ := os.ReadFile(file)
	if string(first) != string(second) {
		t.Errorf("the second install wrote\n%s", second)
	}
	if info, _ := os.Stat(file); info.Mode()&0o111 == 0 {
		t.Error("the hook is not executable, so git skips it")
	}
	ours(t, git, 0, file+" đã sẵn sàng", "hook", "status", "--lang", "vi")
	ours(t, git, 0, "removed "+file, "hook", "uninstall")
	if _, err := os.Lstat(file); !os.IsNotExist(err) {
		t.Errorf("the hook is still there: %v", err)
	}
}

// A hook of someone else stays as it is, also one that calls goalpost.
func TestHookOfSomeoneElse(t *testing.T) {
	for _, content := range []string{"#!/bin/sh\nexit 0\n", "#!/bin/sh\ngoalpost check --staged || exit\nmake lint\n", ""} {
		git := gittest.New(t)
		git.Write(".git/hooks/pre-commit", content)
		ours(t, git, 2, "add this line to it by hand: goalpost check --staged || exit", "hook", "install")
		ours(t, git, 2, "hãy tự thêm vào đó dòng: goalpost check --staged || exit", "hook", "install", "--lang", "vi")
		ours(t, git, 0, "a hook that goalpost did not write", "hook", "status")
		ours(t, git, 0, "a hook that goalpost did not write", "hook", "uninstall")
		if got, err := os.ReadFile(filepath.Join(git.Dir, ".git/hooks/pre-commit")); err != nil || string(got) != content {
			t.Errorf("the hook became %q, %v", got, err)
		}
	}
}

// What a link leads to is kept by someone else, even if it is not there.
func TestHookThatIsALink(t *testing.T) {
	git := gittest.New(t)
	target := filepath.Join(t.TempDir(), "pre-commit")
	git.Write(".git/hooks/x", "")
	if err := os.Symlink(target, filepath.Join(git.Dir, ".git/hooks/pre-commit")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	ours(t, git, 2, "by hand", "hook", "install")
	if _, err := os.Lstat(target); !os.IsNotExist(err) {
		t.Error("the hook was written through the link")
	}
}

// The hook is where git looks for it, wherever goalpost is called.
func TestHookIsWhereGitLooks(t *testing.T) {
	for _, tc := range []struct{ name, setting, dir, want string }{
		{"the top", "", ".", ".git/hooks/pre-commit"},
		{"below", "", "plans", ".git/hooks/pre-commit"},
		{"a linked worktree", "", "wt", ".git/hooks/pre-commit"},
		{"hooks in the worktree", ".githooks", "plans", ".githooks/pre-commit"},
		{"hooks in a linked worktree", ".githooks", "wt", "wt/.githooks/pre-commit"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			git := bakery(t)
			git.Git("worktree", "add", "--quiet", "wt")
			if tc.setting != "" {
				git.Git("config", "core.hooksPath", tc.setting)
			}
			ours(t, git.At(tc.dir), 0, filepath.Join(git.Dir, tc.want)+" is in place", "hook", "install")
			ours(t, git.At(tc.dir), 0, "is in place", "hook", "status")
			at := git
			if tc.dir == "wt" {
				at = git.At("wt")
			}
			breakPlan(t, at)
			commits(t, at, deadline, "--all")
		})
	}
}

func TestHookIsRefused(t *testing.T) {
	shared := t.TempDir()
	for _, tc := range []struct {
		name, want string
		code       int
		prepare    func() *gittest.Repo
	}{
		{"hooks of all repositories", "which other repositories may share", 2, func() *gittest.Repo {
			git := gittest.New(t)
			git.Git("config", "core.hooksPath", shared)
			return git
		}},
		{"hooks switched off", os.DevNull, 2, func() *gittest.Repo {
			git := gittest.New(t)
			git.Git("config", "core.hooksPath", os.DevNull)
			return git
		}},
		{"a bare repository", "bare repository", 2, func() *gittest.Repo { return gittest.New(t, "--bare") }},
		{"no repository", "is not inside a git repository", 3, func() *gittest.Repo { return gittest.In(t, t.TempDir()) }},
	} {
		t.Run(tc.name, func(t *testing.T) { ours(t, tc.prepare(), tc.code, tc.want, "hook", "install") })
	}
	if left, _ := os.ReadDir(shared); len(left) > 0 {
		t.Errorf("the shared hooks now hold %s", left[0].Name())
	}
	ours(t, gittest.New(t), 2, "install, uninstall or status", "hook", "instal")
}

// The program that go run makes is gone when the hook wants to run it.
func TestHookWantsAProgramThatStays(t *testing.T) {
	git := gittest.New(t)
	installed, err := exec.LookPath("goalpost")
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "go-build1", "goalpost")
	if err := os.Mkdir(filepath.Dir(program), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(installed, program); err != nil {
		t.Skipf("no second name for the program: %v", err)
	}
	out, err := git.Run(program, "hook", "install")
	if exitCode(t, err) != 2 || !strings.Contains(out, "go install ./cmd/goalpost") {
		t.Errorf("got %v\n%s", err, out)
	}
}

// A configuration that cannot be followed stops every commit, but not who wants to
// take the hook out.
func TestHookIsTakenOutWhateverTheConfigurationSays(t *testing.T) {
	git := bakery(t)
	ours(t, git, 0, "is in place", "hook", "install")
	git.Write(".goalpost.hcl", "plans = [\n")
	ours(t, git, 0, "is in place", "hook", "status")
	ours(t, git, 0, "removed", "hook", "uninstall")
}

// Git says itself why it does not run here, such as that its configuration is broken
// or the directory belongs to someone else.
func TestHookSaysWhatGitSaid(t *testing.T) {
	git := gittest.New(t)
	git.Git("config", "include.path", "broken")
	git.Write(".git/broken", "[core\n")
	ours(t, git, 3, "bad config line 1", "hook", "status")
}
