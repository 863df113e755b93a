package snapshot

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// stagedFile is a file of the index.
type stagedFile struct {
	path string
	item
}

// build makes the trees that git commit would write, with the same ids, so that
// an unchanged directory is the same directory in a commit and in the index.
func (t *Tree) build(files []stagedFile) error {
	slices.SortFunc(files, func(a, b stagedFile) int { return strings.Compare(a.path, b.path) })
	t.made = map[plumbing.Hash][]item{}
	root, err := t.buildFolder(files, 0, 0)
	if err != nil {
		return diag.Diagnostic{Text: diag.Say(
			"the index could not be read: %v; remove it and run git reset",
			"không đọc được index: %v; hãy xóa tệp index và chạy git reset", err)}
	}
	t.root = func() (plumbing.Hash, error) { return root, nil }
	return nil
}

// buildFolder makes the tree of files that share the first bytes of their path.
// In the order of paths, what belongs to a directory is never torn apart, and
// the order is that of the items in a tree.
func (t *Tree) buildFolder(files []stagedFile, skip, depth int) (plumbing.Hash, error) {
	if depth > maxDepth {
		return plumbing.ZeroHash, errors.New("too deep")
	}
	var items []item
	var content []byte
	for len(files) > 0 {
		name, _, below := strings.Cut(files[0].path[skip:], "/")
		if name == "" || name == "." || name == ".." {
			return plumbing.ZeroHash, fmt.Errorf("%s is no path", Quote(files[0].path))
		}
		i, n := files[0].item, 1
		if !i.known() {
			return plumbing.ZeroHash, fmt.Errorf("%s has the unknown mode %o", Quote(files[0].path), i.mode)
		}
		if below {
			folder := files[0].path[:skip+len(name)+1]
			for n < len(files) && strings.HasPrefix(files[n].path, folder) {
				n++
			}
			id, err := t.buildFolder(files[:n], len(folder), depth+1)
			if err != nil {
				return id, err
			}
			i = item{mode: filemode.Dir, id: id}
		}
		i.name = name
		items = append(items, i)
		content = fmt.Appendf(content, "%o %s\x00%s", i.mode, name, i.id[:])
		files = files[n:]
	}
	id := hashOf(plumbing.TreeObject, content)
	t.made[id] = items
	return id, nil
}
