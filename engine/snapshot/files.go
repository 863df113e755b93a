package snapshot

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Files is a snapshot held in memory: contents by path. It serves samples and
// tests.
type Files map[string]string

// List gives the plan files at or below p.
func (f Files) List(p string, deep bool) ([]Entry, diag.Diagnostics) {
	var entries []Entry
	for name, content := range f {
		rel, below := strings.CutPrefix(name, p+"/")
		if p == "." {
			rel, below = name, true
		}
		if name != p && !below || path.Ext(name) != ".hcl" {
			continue
		}
		if strings.HasPrefix(rel, ".") || strings.Contains(rel, "/.") || !deep && strings.Contains(rel, "/") {
			continue
		}
		entries = append(entries, Entry{Path: name, Size: int64(len(content))})
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return entries, nil
}

// Read gives the content of a file.
func (f Files) Read(e Entry) ([]byte, error) {
	content, ok := f[e.Path]
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: e.Path, Err: fs.ErrNotExist}
	}
	return []byte(content), nil
}
