package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Worktree is the files below a directory as they are now, tracked or not.
type Worktree struct {
	dir  string
	root *os.Root
}

// OpenWorktree opens a directory. Nothing outside of it can be reached, not
// even through links.
func OpenWorktree(dir string) (*Worktree, error) {
	// A link that leads to the project is no link inside of it: a walk that began at
	// one would end there.
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Worktree{dir, root}, nil
}

// Close releases the directory.
func (w *Worktree) Close() error { return w.root.Close() }

// List gives every plan file at or below p. A submodule there that is not checked out
// is a diagnostic. Directories that begin with a dot
// are not entered. It walks by name, which is many times faster than through
// the root, and never follows a link; Read goes through the root.
func (w *Worktree) List(p string, deep bool) ([]Entry, diag.Diagnostics) {
	var entries []Entry
	var ds diag.Diagnostics
	err := filepath.WalkDir(filepath.Join(w.dir, filepath.FromSlash(p)), func(full string, d fs.DirEntry, err error) error {
		name := w.name(full)
		if err != nil {
			ds = append(ds, Unreadable(name, err))
			return nil
		}
		if strings.HasPrefix(d.Name(), ".") && name != p {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.Type()&fs.ModeSymlink != 0 {
			if path.Ext(name) == ".hcl" || w.leadsToDirectory(name) {
				entries = append(entries, Entry{Path: name, Link: true})
			}
			return nil
		}
		if d.IsDir() && name != p && !deep {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".hcl" {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			ds = append(ds, Unreadable(name, err))
			return nil
		}
		if !info.Mode().IsRegular() {
			ds = append(ds, Unreadable(name, errors.New("not a regular file")))
			return nil
		}
		entries = append(entries, Entry{Path: name, Size: info.Size(), Stamp: stampOf(info)})
		return nil
	})
	if err != nil {
		ds = append(ds, Unreadable(p, err))
	}
	if deep {
		ds = append(ds, w.absent(p)...)
	}
	return entries, ds
}

// name is the slash-separated path below the root.
func (w *Worktree) name(full string) string {
	rel, err := filepath.Rel(w.dir, full)
	if err != nil {
		return full
	}
	return filepath.ToSlash(rel)
}

// leadsToDirectory reports whether a link may hide plan files: it leads to a
// directory, or to a place that cannot be looked at from here.
func (w *Worktree) leadsToDirectory(name string) bool {
	info, err := w.root.Stat(name)
	return err != nil && !errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir()
}

// Read reads a file.
func (w *Worktree) Read(e Entry) ([]byte, error) {
	return w.root.ReadFile(e.Path)
}

// Unreadable words that a file could not be read. An error that is a diagnostic
// already says why and what to do; it only gets its place.
func Unreadable(name string, err error) diag.Diagnostic {
	var d diag.Diagnostic
	if errors.As(err, &d) {
		if d.Range.File == "" {
			d.Range.File = name
		}
		return d
	}
	reason := err.Error()
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		reason = pathErr.Err.Error()
	}
	return diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
		"could not be read: %s; check that it exists and may be read",
		"không đọc được: %s; hãy kiểm tra tệp có tồn tại và được phép đọc", reason)}
}
