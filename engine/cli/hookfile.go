package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// hook is the pre-commit hook of a repository.
type hook struct {
	file string
	// project is the directory to check, from the top of the worktree on.
	project string
	// exists says that there is a hook, own that goalpost wrote it.
	exists, own bool
}

// findHook looks where git would. It asks git itself, since core.hooksPath may
// stand in any of the files that make up git's configuration.
func (a *app) findHook() (hook, error) {
	// Whatever is wrong with the configuration, a hook can be taken out; those that
	// are in say what it is.
	p, _ := a.open(nil)
	repo, err := snapshot.OpenRepository(a.Dir, a.Env)
	if err != nil {
		return hook{}, gitFailure(err)
	}
	defer repo.Close()
	if repo.Root() == "" {
		return hook{}, usage(say(diag.Say("nobody commits in a bare repository; run goalpost hook in one of its worktrees", "không ai commit trong kho bare; hãy chạy goalpost hook trong một worktree của kho")))
	}
	h := hook{}
	if h.project, err = repo.Prefix(p.root); err != nil {
		return hook{}, gitFailure(err)
	}
	git := exec.Command("git", "rev-parse", "--git-common-dir", "--git-path", "hooks")
	git.Dir = repo.Root()
	out, err := git.Output()
	common, dir, ok := strings.Cut(strings.TrimRight(string(out), "\r\n"), "\n")
	if err != nil || !ok {
		return hook{}, failed(say(diag.Say("git did not say where its hooks are: %v; check that git runs here", "git không cho biết hook nằm ở đâu: %v; hãy kiểm tra git có chạy được ở đây không", complaint(err))))
	}
	common, dir = under(repo.Root(), common), under(repo.Root(), dir)
	h.file = filepath.Join(dir, "pre-commit")
	if !within(common, dir) && !within(repo.Root(), dir) {
		return hook{}, usage(say(diag.Say(
			"core.hooksPath makes git take its hooks from %s, which other repositories may share; add the line %s to the hook pre-commit there by hand, or set core.hooksPath to a directory inside this repository",
			"core.hooksPath khiến git lấy hook từ %s, nơi các kho khác có thể cùng dùng; hãy tự thêm dòng %s vào hook pre-commit ở đó, hoặc đặt core.hooksPath thành một thư mục trong kho này",
			snapshot.Quote(dir), hookLine)))
	}
	return h, h.look()
}

// complaint is what git itself said, in one line, where it ran: its exit code alone
// tells nobody that, for example, the directory belongs to someone else.
func complaint(err error) string {
	var ran *exec.ExitError
	if errors.As(err, &ran) {
		first, _, _ := strings.Cut(strings.TrimSpace(string(ran.Stderr)), "\n")
		return cmp.Or(first, err.Error())
	}
	return fmt.Sprint(err)
}

// hookLine is what a hook of someone else needs.
const hookLine = "goalpost check --staged || exit"

// look finds out whose hook there is, if any. Only a file can be goalpost's: a
// link leads to what someone else keeps elsewhere.
func (h *hook) look() error {
	info, err := os.Lstat(h.file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	h.exists = true
	if err == nil && !info.Mode().IsRegular() {
		return nil
	}
	content, err := os.ReadFile(h.file)
	if err != nil {
		return failed(say(diag.Say("the hook %s could not be read: %s", "không đọc được hook %s: %s", snapshot.Quote(h.file), reason(err))))
	}
	h.own = strings.Contains(string(content), "\n"+hookMark+"\n")
	return nil
}

func under(dir, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(dir, path)
}
