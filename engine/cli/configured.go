package cli

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// missing tells which directories of the configuration are not in the worktree,
// at the place where each is written.
func (p project) missing(dirs []config.Placed[string]) diag.Diagnostics {
	var ds diag.Diagnostics
	for _, dir := range dirs {
		full := filepath.Join(p.root, filepath.FromSlash(dir.Value))
		info, err := os.Stat(full)
		switch {
		case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(dir.Value, "*?["):
			ds = ds.Append(dir.Range, diag.Say(
				"%q is a pattern, which is not read here; name a directory, and what is below it belongs to it",
				"%q là mẫu, không dùng được ở đây; hãy nêu một thư mục, mọi thứ nằm dưới nó đều được tính", dir.Value))
		case errors.Is(err, fs.ErrNotExist):
			ds = ds.Append(dir.Range, orNear(diag.Say("there is no directory %q", "không có thư mục %q", dir.Value), dir.Value, p.beside(dir.Value)))
		case err == nil && !info.IsDir():
			ds = ds.Append(dir.Range, diag.Say("%q is a file; name the directory, %q", "%q là một tệp; hãy nêu thư mục %q", dir.Value, path.Dir(dir.Value)))
		}
	}
	return ds
}

// met makes sure that every path which is not in the worktree is in one of the
// snapshots: what is mistyped would be left out without a word. Those of the
// configuration are told where they are written.
func (a *app) met(p project, typed, paths []string, among ...snapshot.Snapshot) error {
	for i, path := range paths {
		if _, err := os.Lstat(filepath.Join(p.root, filepath.FromSlash(path))); err == nil || anywhere(path, among) {
			continue
		}
		if len(typed) > 0 {
			return failed(say(diag.Say("%s is neither in the worktree nor in the commits that are looked at; check the path",
				"%s không có trong thư mục làm việc và cũng không có trong các commit được xét; hãy kiểm tra đường dẫn", typed[i])))
		}
		return usage(p.missing(p.config.Plans[i : i+1])...)
	}
	return nil
}

// anywhere reports whether something that git keeps has a plan file at a path, or
// cannot tell.
func anywhere(path string, among []snapshot.Snapshot) bool {
	return slices.ContainsFunc(among, func(s snapshot.Snapshot) bool {
		tree, ok := s.(*snapshot.Tree)
		if !ok {
			return false
		}
		entries, ds := tree.List(path, true)
		return len(entries)+len(ds) > 0
	})
}

// beside lists the directories next to a path.
func (p project) beside(dir string) []string {
	entries, _ := os.ReadDir(filepath.Join(p.root, filepath.FromSlash(path.Dir(dir))))
	var dirs []string
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			dirs = append(dirs, path.Join(path.Dir(dir), e.Name()))
		}
	}
	return dirs
}

// orNear adds what may have been meant, or else what to do.
func orNear(t diag.Text, word string, among []string) diag.Text {
	end := diag.Say("; make it, or correct this line", "; hãy tạo thư mục này hoặc sửa dòng này")
	if near := diag.Nearest(word, among); near != "" {
		end = diag.Say("; did you mean %q?", "; có phải ý bạn là %q?", near)
	}
	return diag.Text{En: t.En + end.En, Vi: t.Vi + end.Vi}
}
