package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// location says where the parts of a repository are.
type location struct {
	// gitDir is the repository's own directory; of a linked worktree the one
	// that holds its HEAD and index.
	gitDir string
	// commonDir holds what all worktrees share: objects, branches, config.
	commonDir string
	// root is the top of the worktree, empty for a bare repository.
	root string
}

// locate finds the repository as git does: by GIT_DIR, or from dir upwards.
func locate(dir string, env func(string) string) (location, error) {
	if named := env("GIT_DIR"); named != "" {
		gitDir, err := throughGitFile(against(dir, named))
		if err != nil {
			return location{}, err
		}
		commonDir, err := commonDirOf(gitDir, dir, env)
		if err != nil {
			return location{}, err
		}
		if !isGitDir(gitDir, commonDir, env) {
			return location{}, diag.Diagnostic{Text: diag.Say(
				"GIT_DIR names %s, which is not a git repository; correct it or unset it",
				"GIT_DIR trỏ tới %s, không phải kho git; hãy sửa hoặc bỏ biến này", Quote(gitDir))}
		}
		return location{gitDir: gitDir, commonDir: commonDir, root: dir}, nil
	}
	for at := dir; ; at = filepath.Dir(at) {
		found, err := locateAt(at, dir, env)
		if err != nil || found.gitDir != "" {
			return found, err
		}
		if at == filepath.Dir(at) {
			return location{}, diag.Diagnostic{Text: diag.Say(
				"%s is not inside a git repository; run goalpost in a checkout, or git init there",
				"%s không nằm trong kho git nào; hãy chạy goalpost trong một bản checkout, hoặc chạy git init tại đó", Quote(dir))}
		}
	}
}

// locateAt looks at one directory: it may hold a .git or be a bare repository.
func locateAt(at, dir string, env func(string) string) (location, error) {
	inner := filepath.Join(at, ".git")
	gitDir, err := throughGitFile(inner)
	if err != nil {
		return location{}, err
	}
	for _, candidate := range []location{{gitDir: gitDir, root: at}, {gitDir: at}} {
		commonDir, err := commonDirOf(candidate.gitDir, dir, env)
		if err != nil {
			return location{}, err
		}
		if isGitDir(candidate.gitDir, commonDir, env) {
			candidate.commonDir = commonDir
			return candidate, nil
		}
		if candidate.gitDir == gitDir && gitDir != inner {
			return location{}, diag.Diagnostic{Text: diag.Say(
				"%s leads to %s, which is not a git repository; run git worktree repair in the main worktree",
				"%s trỏ tới %s, không phải kho git; hãy chạy git worktree repair trong worktree chính", Quote(inner), Quote(gitDir))}
		}
	}
	return location{}, nil
}

// throughGitFile follows a .git that is a file, as linked worktrees and
// submodules have it; anything else is given back as it is.
func throughGitFile(name string) (string, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return name, nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return "", Unreadable(name, err)
	}
	target, ok := strings.CutPrefix(string(content), "gitdir: ")
	target = strings.TrimRight(target, "\r\n")
	if !ok || target == "" {
		return "", diag.Diagnostic{Text: diag.Say(
			"%s does not say where the git directory is; run git worktree repair in the main worktree",
			"%s không cho biết thư mục git ở đâu; hãy chạy git worktree repair trong worktree chính", Quote(name))}
	}
	return against(filepath.Dir(name), target), nil
}

// commonDirOf follows the commondir file of a linked worktree.
func commonDirOf(gitDir, dir string, env func(string) string) (string, error) {
	if named := env("GIT_COMMON_DIR"); named != "" {
		return against(dir, named), nil
	}
	content, err := os.ReadFile(filepath.Join(gitDir, "commondir"))
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && !isDir(gitDir):
		return gitDir, nil
	case err != nil:
		return "", Unreadable(filepath.Join(gitDir, "commondir"), err)
	}
	return against(gitDir, strings.TrimRight(string(content), "\r\n")), nil
}

func isGitDir(gitDir, commonDir string, env func(string) string) bool {
	// HEAD may be a link that leads nowhere yet, and objects may be elsewhere.
	_, err := os.Lstat(filepath.Join(gitDir, "HEAD"))
	return err == nil && isDir(filepath.Join(commonDir, "refs")) &&
		(env("GIT_OBJECT_DIRECTORY") != "" || isDir(filepath.Join(commonDir, "objects")))
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// against makes a path absolute.
func against(dir, name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(dir, name)
}
