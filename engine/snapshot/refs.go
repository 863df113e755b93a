package snapshot

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// maxSymbolic is how many references may lead to one another, as in git.
const maxSymbolic = 5

// references reads branches, tags and the like. go-git falls back to the packed
// state of a branch where its newer file is damaged; here that is an error.
type references struct{ gitDir, commonDir string }

// errNoReference says that a name is not that of a reference.
var errNoReference = errors.New("no such reference")

// resolve gives the object that a full name stands for.
func (r references) resolve(name string) (plumbing.Hash, error) {
	for range maxSymbolic {
		id, target, err := r.read(name)
		if err != nil || target == "" {
			return id, err
		}
		name = target
	}
	return plumbing.ZeroHash, damagedReference(name)
}

// read gives what a reference says: an id, or the name of another reference.
func (r references) read(name string) (id plumbing.Hash, target string, err error) {
	if !validReference(name) {
		return id, "", errNoReference
	}
	content, err := os.ReadFile(filepath.Join(r.holder(name), filepath.FromSlash(name)))
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		packed, err := r.packed()
		id, ok := packed[name]
		if err == nil && !ok {
			err = errNoReference
		}
		return id, "", err
	case err != nil:
		return id, "", Unreadable(name, err)
	}
	if rest, ok := bytes.CutPrefix(content, []byte("ref:")); ok {
		return id, string(bytes.TrimSpace(rest)), nil
	}
	// FETCH_HEAD says more behind the id.
	fields := bytes.Fields(content)
	if len(fields) == 0 || !plumbing.IsHash(string(fields[0])) {
		return id, "", damagedReference(name)
	}
	return plumbing.NewHash(string(fields[0])), "", nil
}

// holder is the directory that a reference is kept below: linked worktrees have
// their own HEAD and a few others.
func (r references) holder(name string) string {
	for _, shared := range []string{"refs/bisect/", "refs/worktree/", "refs/rewritten/"} {
		if strings.HasPrefix(name, shared) {
			return r.gitDir
		}
	}
	if strings.HasPrefix(name, "refs/") {
		return r.commonDir
	}
	return r.gitDir
}

// packed reads packed-refs, anew each time because git may rewrite it.
func (r references) packed() (map[string]plumbing.Hash, error) {
	f, err := os.Open(filepath.Join(r.commonDir, "packed-refs"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, Unreadable("packed-refs", err)
	}
	defer f.Close()
	ids := map[string]plumbing.Hash{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		// ^ is the commit of the annotated tag on the line before.
		if line == "" || line[0] == '#' || line[0] == '^' {
			continue
		}
		id, name, ok := strings.Cut(line, " ")
		if !ok || !plumbing.IsHash(id) {
			return nil, damagedReference("packed-refs")
		}
		ids[name] = plumbing.NewHash(id)
	}
	if err := lines.Err(); err != nil {
		return nil, Unreadable("packed-refs", err)
	}
	return ids, nil
}

// names lists the branches and tags as people write them, for suggestions.
func (r references) names() []string {
	packed, _ := r.packed()
	full := slices.Collect(maps.Keys(packed))
	_ = filepath.WalkDir(filepath.Join(r.commonDir, "refs"), func(file string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			name, _ := filepath.Rel(r.commonDir, file)
			full = append(full, filepath.ToSlash(name))
		}
		return nil
	})
	slices.Sort(full)
	var names []string
	for _, kind := range []string{"refs/heads/", "refs/tags/", "refs/remotes/"} {
		for _, name := range slices.Compact(full) {
			if short, ok := strings.CutPrefix(name, kind); ok {
				names = append(names, short)
			}
		}
	}
	return names
}

// validReference refuses names that would lead to files which are no
// references: only capital letters stand for themselves, as HEAD does.
func validReference(name string) bool {
	rest, below := strings.CutPrefix(name, "refs/")
	if !below {
		return name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
	}
	for part := range strings.SplitSeq(rest, "/") {
		if part == "" || part[0] == '.' || strings.HasSuffix(part, ".lock") {
			return false
		}
	}
	return !strings.Contains(rest, "..") && !strings.ContainsAny(rest, "\\:?*[^~\x7f") &&
		!strings.ContainsFunc(rest, func(r rune) bool { return r <= ' ' })
}

func damagedReference(name string) error {
	return diag.Diagnostic{Text: diag.Say(
		"the reference %s is damaged; run git fsck, then git fetch or git update-ref",
		"tham chiếu %s bị hỏng; hãy chạy git fsck, rồi git fetch hoặc git update-ref", Quote(name))}
}
