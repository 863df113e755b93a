package snapshot

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// absent tells of submodules at or below p that are not checked out: git leaves an
// empty directory in their place, so that their plans would be missing without a
// word.
func (w *Worktree) absent(p string) diag.Diagnostics {
	top := topOf(w.dir)
	if top == "" {
		return nil
	}
	modules, err := readConfig(filepath.Join(top, ".gitmodules"))
	if err != nil {
		return diag.Diagnostics{Unreadable(".gitmodules", err)}
	}
	var ds diag.Diagnostics
	for _, module := range modules.Section("submodule").Subsections {
		name := w.name(filepath.Join(top, filepath.FromSlash(module.Option("path"))))
		if within(name, p) && emptyDirectory(filepath.Join(w.dir, filepath.FromSlash(name))) {
			ds = append(ds, diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
				"a submodule that is not checked out, so that it was not read; run git submodule update --init, or name only directories without it",
				"submodule chưa được checkout nên không đọc được; hãy chạy git submodule update --init, hoặc chỉ nêu các thư mục không chứa nó")})
		}
	}
	return ds
}

// topOf finds the top of the worktree that a directory is in, empty if there is none.
func topOf(dir string) string {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
}

// within reports whether a path is p or below it.
func within(name, p string) bool {
	return p == "." && name != ".." && !strings.HasPrefix(name, "../") || name == p || strings.HasPrefix(name, p+"/")
}

func emptyDirectory(dir string) bool {
	f, err := os.Open(dir)
	if err != nil {
		return false
	}
	defer f.Close()
	_, err = f.ReadDir(1)
	return err == io.EOF
}
