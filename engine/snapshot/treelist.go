package snapshot

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

const (
	// maxDepth and maxItems stop trees that were made to be endless.
	maxDepth = 1000
	maxItems = 1 << 20
	// maxLinks is how many links may lead to one another, as in an open file
	// system.
	maxLinks = 40
)

// List gives every plan file at or below p, and nothing for a path that the
// snapshot does not have. Directories that begin with a dot are not entered.
func (t *Tree) List(p string, deep bool) (entries []Entry, ds diag.Diagnostics) {
	if !fs.ValidPath(p) {
		return nil, diag.Diagnostics{Unreadable(p, fs.ErrInvalid)}
	}
	l := lister{tree: t, deep: deep}
	if err := l.list(p); err != nil {
		l.fail(p, err)
	}
	slices.SortFunc(l.entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	for n := 1; n < len(l.entries); n++ {
		if l.entries[n-1].Path == l.entries[n].Path {
			l.fail(l.entries[n].Path, errors.New("two files of one name"))
		}
	}
	return l.entries, l.ds
}

type lister struct {
	tree *Tree
	deep bool
	seen int
	// links says that a symbolic link was met.
	links   bool
	entries []Entry
	ds      diag.Diagnostics
}

func (l *lister) list(p string) (err error) {
	defer recovered(&err)
	found, err := l.tree.find(path.Join(l.tree.prefix, p))
	switch {
	case err != nil:
		return err
	case found.missing():
		return nil
	case found.isModule() && l.tree.without:
		return nil
	case found.isModule():
		return notOurs(l.tree.inside(found.path))
	case found.isLink() && found.rest != "":
		return notFollowed(l.tree.inside(found.path))
	case found.isLink():
		l.entries = append(l.entries, Entry{Path: p, Link: true})
		return nil
	case found.isFolder():
		return l.enter(found.id, p, 0)
	case found.rest == "" && path.Ext(p) == ".hcl":
		l.file(p, found.id)
	}
	return nil
}

// enter lists a folder. A folder that cannot be read costs itself only.
func (l *lister) enter(id plumbing.Hash, at string, depth int) error {
	if l.seen++; l.seen > maxItems || depth > maxDepth {
		return errTooMuch
	}
	items, err := l.tree.folder(id)
	if err != nil {
		l.fail(at, err)
		return nil
	}
	for _, i := range items {
		if err := l.item(i, at, depth); err != nil {
			return err
		}
	}
	return nil
}

// item lists what stands in a folder.
func (l *lister) item(i item, at string, depth int) error {
	if strings.HasPrefix(i.name, ".") {
		return nil
	}
	name := i.name
	if at != "." {
		name = at + "/" + i.name
	}
	switch {
	case i.isFolder():
		if l.deep {
			return l.enter(i.id, name, depth+1)
		}
	case i.isLink():
		l.links = true
		l.link(name, i.id)
	case i.isModule():
		if l.deep && !l.tree.without {
			l.fail(name, notOurs(name))
		}
	case path.Ext(i.name) == ".hcl":
		l.file(name, i.id)
	}
	return nil
}

var errTooMuch = diag.Diagnostic{Text: diag.Say(
	"the directory holds more than %d directories, or some more than %d deep; it was not listed to the end: check a part of it",
	"thư mục chứa hơn %d thư mục con, hoặc sâu hơn %d cấp; chưa liệt kê hết: hãy kiểm tra từng phần", maxItems, maxDepth)}

func (l *lister) file(name string, id plumbing.Hash) {
	size, err := l.tree.from.objects.size(id)
	if err != nil {
		l.fail(name, err)
		return
	}
	l.entries = append(l.entries, Entry{Path: name, Size: size, Hash: id.String()})
}

// link lists a link where it stands for a plan file or may hide some.
func (l *lister) link(name string, id plumbing.Hash) {
	hides, err := path.Ext(name) == ".hcl", error(nil)
	if !hides {
		hides, err = l.leadsToFolder(path.Join(l.tree.prefix, name), id, maxLinks)
	}
	if err != nil {
		l.fail(name, err)
	}
	if hides {
		l.entries = append(l.entries, Entry{Path: name, Link: true})
	}
}

// leadsToFolder reports whether a link leads to a folder, or out of the
// snapshot, where it cannot be followed.
func (l *lister) leadsToFolder(link string, id plumbing.Hash, left int) (bool, error) {
	content, err := l.tree.from.objects.read(plumbing.BlobObject, id)
	if err != nil {
		return false, err
	}
	return l.endsInFolder(path.Dir(link), string(content), left)
}

func (l *lister) endsInFolder(from, target string, left int) (bool, error) {
	full := path.Join(from, target)
	inside := l.tree.prefix == "" || full == l.tree.prefix || strings.HasPrefix(full, l.tree.prefix+"/")
	if path.IsAbs(target) || full == ".." || strings.HasPrefix(full, "../") || !inside || left == 0 {
		return true, nil
	}
	found, err := l.tree.find(full)
	switch {
	case err != nil || found.missing():
		return false, err
	case found.isLink():
		content, err := l.tree.from.objects.read(plumbing.BlobObject, found.id)
		if err != nil {
			return false, err
		}
		return l.endsInFolder(path.Dir(found.path), path.Join(string(content), found.rest), left-1)
	}
	return found.isFolder() || found.isModule() || found.rest != "", nil
}

// fail records that a path could not be listed.
func (l *lister) fail(name string, err error) {
	if d := (diag.Diagnostic{}); !errors.As(err, &d) {
		err = unexpected(err)
	}
	l.ds = append(l.ds, Unreadable(name, err))
}
