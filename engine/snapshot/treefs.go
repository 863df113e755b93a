package snapshot

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"time"
)

// FS gives the files below a directory of the snapshot, of whatever kind, as a
// file system: rules of a commit are loaded through it. Links are listed and
// cannot be opened.
func (t *Tree) FS(dir string) fs.FS { return treeFS{t, dir} }

type treeFS struct {
	tree *Tree
	dir  string
}

// Open opens a file or a directory.
func (f treeFS) Open(name string) (opened fs.File, err error) {
	defer recovered(&err)
	fail := func(err error) (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: err} }
	if !fs.ValidPath(name) {
		return fail(fs.ErrInvalid)
	}
	full := path.Join(f.dir, name)
	found, err := f.tree.find(path.Join(f.tree.prefix, full))
	switch {
	case err != nil:
		return fail(err)
	case found.isModule():
		return fail(notOurs(f.tree.inside(found.path)))
	case found.missing(), found.rest != "" && !found.isLink():
		return fail(fs.ErrNotExist)
	case found.isLink():
		return fail(notFollowed(full))
	case found.isFolder():
		return openDir{treeEntry{item: found.item, name: path.Base(name)}}, nil
	}
	content, err := f.tree.Read(Entry{Path: full})
	if err != nil {
		return fail(err)
	}
	return &openFile{treeEntry{found.item, path.Base(name), int64(len(content))}, bytes.NewReader(content)}, nil
}

// ReadDir lists a directory, unless there is a submodule in it, or a link that leads
// to another directory: whoever walks would miss nothing of what is there.
func (f treeFS) ReadDir(name string) (list []fs.DirEntry, err error) {
	defer recovered(&err)
	found, err := f.tree.find(path.Join(f.tree.prefix, f.dir, name))
	if err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: err}
	}
	if !found.isFolder() || found.rest != "" {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	items, err := f.tree.folder(found.id)
	if err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: err}
	}
	for _, i := range items {
		if err := f.hides(name, i); err != nil {
			return nil, &fs.PathError{Op: "readdir", Path: path.Join(name, i.name), Err: err}
		}
		if i.isModule() {
			continue
		}
		e := treeEntry{item: i, name: i.name}
		if !i.isFolder() {
			if e.size, err = f.tree.from.objects.size(i.id); err != nil {
				return nil, &fs.PathError{Op: "readdir", Path: path.Join(name, i.name), Err: err}
			}
		}
		list = append(list, e)
	}
	return list, nil
}

// hides says what of an item in a directory cannot be entered, unless its name begins
// with a dot: nobody enters that.
func (f treeFS) hides(dir string, i item) error {
	full := path.Join(f.dir, dir, i.name)
	switch {
	case strings.HasPrefix(i.name, "."):
	case i.isModule():
		return notOurs(full)
	case i.isLink():
		l := lister{tree: f.tree}
		leads, err := l.leadsToFolder(path.Join(f.tree.prefix, full), i.id, maxLinks)
		if leads {
			return notFollowed(full)
		}
		return err
	}
	return nil
}

// treeEntry is an item of a tree as file systems describe it. Git keeps no time.
type treeEntry struct {
	item
	name string
	size int64
}

func (e treeEntry) Name() string               { return e.name }
func (e treeEntry) Size() int64                { return e.size }
func (e treeEntry) IsDir() bool                { return e.isFolder() }
func (e treeEntry) ModTime() time.Time         { return time.Time{} }
func (e treeEntry) Sys() any                   { return nil }
func (e treeEntry) Type() fs.FileMode          { return e.Mode().Type() }
func (e treeEntry) Info() (fs.FileInfo, error) { return e, nil }

func (e treeEntry) Mode() fs.FileMode {
	switch {
	case e.isFolder():
		return fs.ModeDir | 0o555
	case e.isLink():
		return fs.ModeSymlink | 0o444
	}
	return 0o444
}

type openFile struct {
	treeEntry
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.treeEntry, nil }
func (f *openFile) Close() error               { return nil }

// Size settles which of the two is meant.
func (f *openFile) Size() int64 { return f.treeEntry.size }

// openDir is a directory that was opened; ReadDir of the file system lists it.
type openDir struct {
	treeEntry
}

func (d openDir) Stat() (fs.FileInfo, error) { return d.treeEntry, nil }
func (d openDir) Close() error               { return nil }

func (d openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.name, Err: fs.ErrInvalid}
}
