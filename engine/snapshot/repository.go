package snapshot

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Repository reads a git repository and never writes to it. Its methods may be
// called from several goroutines at once. Replace refs and grafts are ignored:
// what a commit says about itself counts.
type Repository struct {
	location
	refs      references
	objects   *objects
	shallow   []plumbing.Hash
	indexFile string
	folders   folderCache
}

// OpenRepository opens the repository that holds a directory, as git run there
// with the same environment would find it. Errors are diagnostics.
func OpenRepository(dir string, env func(string) string) (r *Repository, err error) {
	defer recovered(&err)
	dir, err = physical(dir)
	if err != nil {
		return nil, err
	}
	at, err := locate(dir, env)
	if err != nil {
		return nil, err
	}
	s, err := readSettings(at)
	if err != nil {
		return nil, err
	}
	switch named := env("GIT_WORK_TREE"); {
	case named != "":
		at.root = against(dir, named)
	case s.bare:
		at.root = ""
	case s.worktree != "":
		at.root = against(at.gitDir, s.worktree)
	}
	r = &Repository{location: at, refs: references{at.gitDir, at.commonDir}}
	r.indexFile = filepath.Join(at.gitDir, "index")
	if named := env("GIT_INDEX_FILE"); named != "" {
		r.indexFile = against(r.base(), named)
	}
	dirs, err := objectDirs(r.base(), at.commonDir, env)
	if err != nil {
		return nil, err
	}
	r.objects = newObjects(dirs)
	r.shallow, err = readShallow(filepath.Join(at.commonDir, "shallow"))
	return r, err
}

// base is where git stands while it works; it takes the relative paths of
// GIT_INDEX_FILE and of the object directories from there.
func (r *Repository) base() string {
	if r.root == "" {
		return r.gitDir
	}
	return r.root
}

// Close releases the files that are kept open.
func (r *Repository) Close() error { return r.objects.close() }

// Root is the top of the worktree, links resolved; empty for a bare repository.
func (r *Repository) Root() string { return r.root }

// GitDir is the repository's own directory, of a linked worktree its own part.
func (r *Repository) GitDir() string { return r.gitDir }

// Prefix gives the place of a directory inside the worktree, as Tree and Index
// take it: slash-separated, empty for the top.
func (r *Repository) Prefix(dir string) (string, error) {
	dir, err := physical(dir)
	if err != nil {
		return "", err
	}
	root, err := physical(r.base())
	if err != nil {
		return "", err
	}
	prefix, err := filepath.Rel(root, dir)
	prefix = filepath.ToSlash(prefix)
	if err != nil || prefix == ".." || strings.HasPrefix(prefix, "../") {
		return "", diag.Diagnostic{Text: diag.Say(
			"%s is outside of the repository %s; name a directory of the repository",
			"%s nằm ngoài kho %s; hãy nêu một thư mục của kho", Quote(dir), Quote(root))}
	}
	if prefix == "." {
		return "", nil
	}
	return prefix, nil
}

// Shallow gives the ids of the commits behind which history is cut.
func (r *Repository) Shallow() []string {
	ids := make([]string, len(r.shallow))
	for i, id := range r.shallow {
		ids[i] = id.String()
	}
	return ids
}

// IsShallow reports whether history is cut behind a commit.
func (r *Repository) IsShallow(c Commit) bool {
	return slices.Contains(r.shallow, plumbing.NewHash(c.ID))
}

// physical makes a directory absolute and resolves its links, as git does with
// the directory where it was started.
func physical(dir string) (string, error) {
	absolute, err := filepath.Abs(dir)
	if err == nil {
		absolute, err = filepath.EvalSymlinks(absolute)
	}
	if err != nil {
		return "", Unreadable(dir, err)
	}
	return absolute, nil
}

// recovered turns a panic into an error; git data comes from strangers, and a
// reader that gives up must not look like one that found nothing.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = unexpected(fmt.Errorf("panic: %v", p))
	}
}

// unexpected words an error of the git library that has no sentence of its own.
func unexpected(err error) diag.Diagnostic {
	return diag.Diagnostic{Lost: true, Text: diag.Say(
		"the git repository could not be read: %v; run git fsck to see what is damaged",
		"không đọc được kho git: %v; hãy chạy git fsck để xem phần bị hỏng", err)}
}
