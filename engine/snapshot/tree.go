package snapshot

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Tree is the files of a commit or of the index below a directory of the
// repository. A submodule is another repository: that it is not read is said.
type Tree struct {
	from   *Repository
	prefix string
	root   func() (plumbing.Hash, error)
	// made holds the trees that git has not written yet, those of the index.
	made map[plumbing.Hash][]item
	// without says that submodules are left out of lists without a word.
	without bool
}

// Tree gives the files of a commit below prefix, the project's directory inside
// of the repository; empty for the top.
func (r *Repository) Tree(c Commit, prefix string) *Tree {
	return &Tree{from: r, prefix: prefix, root: func() (plumbing.Hash, error) {
		if c.tree.IsZero() {
			read, err := r.Commit(c.ID)
			return read.tree, err
		}
		return c.tree, nil
	}}
}

// WithoutSubmodules gives the tree as the side that another is compared with: submodules are
// left out of its lists. What is not there makes nothing on the other side look old,
// and a change that takes a submodule away has to pass.
func (t *Tree) WithoutSubmodules() *Tree {
	other := *t
	other.without = true
	return &other
}

// TreeHash gives the id of the tree or file at a path, so that whoever knows it
// already need not look; empty where there is nothing.
func (t *Tree) TreeHash(p string) (string, error) {
	found, err := t.find(path.Join(t.prefix, p))
	switch {
	case err != nil || found.missing():
		return "", err
	case found.rest == "":
		return found.id.String(), nil
	case found.isLink():
		return "", notFollowed(t.inside(found.path))
	}
	return "", nil
}

// Read gives the content of a listed file, or of any other by its path.
func (t *Tree) Read(e Entry) ([]byte, error) {
	if e.Link {
		return nil, notFollowed(e.Path)
	}
	id := plumbing.NewHash(e.Hash)
	if e.Hash == "" {
		found, err := t.find(path.Join(t.prefix, e.Path))
		switch {
		case err != nil:
			return nil, err
		case found.missing():
			return nil, &fs.PathError{Op: "read", Path: e.Path, Err: fs.ErrNotExist}
		case found.isLink():
			return nil, notFollowed(t.inside(found.path))
		case found.isFolder(), found.isModule(), found.rest != "":
			return nil, &fs.PathError{Op: "read", Path: e.Path, Err: errors.New("not a file")}
		}
		id = found.id
	}
	content, err := t.from.objects.read(plumbing.BlobObject, id)
	if err == nil && e.Hash != "" && int64(len(content)) != e.Size {
		return nil, malformed(id, fmt.Errorf("it has %d bytes and says %d", len(content), e.Size))
	}
	return content, err
}

// inside turns a path of the repository into one of the snapshot.
func (t *Tree) inside(p string) string {
	if t.prefix == "" {
		return p
	}
	return strings.TrimPrefix(p, t.prefix+"/")
}

func (t *Tree) folder(id plumbing.Hash) ([]item, error) {
	if items, ok := t.made[id]; ok {
		return items, nil
	}
	return t.from.folder(id)
}

// place is where a path leads: an item, and what is left of the path where the
// item is no folder.
type place struct {
	item
	path, rest string
}

func (p place) missing() bool { return p.mode == 0 }

// find walks down a path of the repository and follows no link.
func (t *Tree) find(p string) (place, error) {
	id, err := t.root()
	if err != nil {
		return place{}, err
	}
	at := place{item: item{mode: filemode.Dir, id: id}, path: "."}
	for rest := p; rest != "." && rest != ""; {
		if !at.isFolder() {
			at.rest = rest
			return at, nil
		}
		items, err := t.folder(at.id)
		if err != nil {
			return place{}, err
		}
		var name string
		name, rest, _ = strings.Cut(rest, "/")
		at = place{path: path.Join(at.path, name)}
		if n := slices.IndexFunc(items, func(i item) bool { return i.name == name }); n >= 0 {
			at.item = items[n]
		}
		if at.missing() {
			return at, nil
		}
	}
	return at, nil
}

// Sized tells the tree the size of a content, by its hash: to ask the repository
// takes as long as to read it.
func (t *Tree) Sized(hash string, size int64) { t.from.objects.tell(plumbing.NewHash(hash), size) }

// notOurs is about a submodule. Its files may be in the worktree, but no commit of
// this repository has them.
func notOurs(name string) diag.Diagnostic {
	return diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
		"a submodule, another repository, so that it was not read; put the files themselves there, or name only directories without it",
		"submodule, tức một kho khác, nên không được đọc; hãy đặt chính các tệp vào đó, hoặc chỉ nêu các thư mục không chứa nó")}
}

func notFollowed(name string) diag.Diagnostic {
	return diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
		"a symbolic link, which is not followed; put the files themselves there",
		"liên kết tượng trưng, không được đi theo; hãy đặt chính các tệp vào đó")}
}
