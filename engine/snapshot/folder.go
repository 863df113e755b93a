package snapshot

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"
)

// item is one line of a tree object.
type item struct {
	name string
	mode filemode.FileMode
	id   plumbing.Hash
}

func (i item) isFolder() bool { return i.mode&modeKind == filemode.Dir }
func (i item) isLink() bool   { return i.mode&modeKind == filemode.Symlink }
func (i item) isModule() bool { return i.mode&modeKind == filemode.Submodule }

// known reports whether the mode is one of those that git writes.
func (i item) known() bool {
	return i.isFolder() || i.isLink() || i.isModule() || i.mode&modeKind == filemode.Regular&modeKind
}

// modeKind cuts the permissions off a mode; old repositories have odd ones.
const modeKind = filemode.FileMode(0o170000)

// maxCached bounds the items that are kept, at some hundred bytes each.
const maxCached = 1 << 16

// folderCache keeps trees by id, so that what two commits share is read once.
// When it is full it starts over, which costs little and needs no bookkeeping.
type folderCache struct {
	mu    sync.Mutex
	items map[plumbing.Hash][]item
	count int
}

// folder gives the items of a tree object.
func (r *Repository) folder(id plumbing.Hash) ([]item, error) {
	r.folders.mu.Lock()
	items, known := r.folders.items[id]
	r.folders.mu.Unlock()
	if known {
		return items, nil
	}
	content, err := r.objects.read(plumbing.TreeObject, id)
	if err != nil {
		return nil, err
	}
	if items, err = parseFolder(content); err != nil {
		return nil, malformed(id, err)
	}
	r.folders.mu.Lock()
	defer r.folders.mu.Unlock()
	if r.folders.items == nil || r.folders.count > maxCached {
		r.folders.items, r.folders.count = map[plumbing.Hash][]item{}, 0
	}
	r.folders.items[id] = items
	r.folders.count += 1 + len(items)
	return items, nil
}

// parseFolder takes a tree object apart. Names are taken as they are, whatever
// bytes they hold, as git ls-tree does.
func parseFolder(content []byte) ([]item, error) {
	var items []item
	for len(content) > 0 {
		head, rest, ok := bytes.Cut(content, []byte{0})
		mode, name, spaced := bytes.Cut(head, []byte{' '})
		number, err := strconv.ParseUint(string(mode), 8, 32)
		if !ok || !spaced || err != nil || len(name) == 0 || len(rest) < len(plumbing.ZeroHash) {
			return nil, errors.New("not a list of names and ids")
		}
		i := item{name: string(name), mode: filemode.FileMode(number)}
		if !i.known() {
			return nil, fmt.Errorf("%s has the unknown mode %o", Quote(i.name), number)
		}
		content = rest[copy(i.id[:], rest):]
		items = append(items, i)
	}
	return items, nil
}
