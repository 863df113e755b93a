package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/policies"
)

// project is where a command works: a root directory and its configuration.
type project struct {
	// root is absolute; every path in reports is relative to it.
	root   string
	config config.Config
}

// open finds the project that the paths belong to and reads its configuration.
// Without paths it is the project of the working directory.
func (a *app) open(paths []string) (project, error) {
	from := a.Dir
	p := project{config: config.Default()}
	if a.flags.config != "" {
		file := a.absolute(a.flags.config)
		return a.read(project{root: filepath.Dir(file)}, file)
	}
	p.root = findRoot(from)
	for _, path := range paths {
		if abs := a.absolute(path); !within(p.root, abs) {
			p.root = findRoot(abs)
			break
		}
	}
	return a.read(p, filepath.Join(p.root, config.FileName))
}

func (a *app) read(p project, file string) (project, error) {
	// A file that --config names may be a pipe that somebody writes to; nobody writes to
	// this one.
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() && a.flags.config == "" {
		return p, usage(say(diag.Say("the configuration %s is not a regular file; put a file in its place, or remove it", "cấu hình %s không phải tệp thường; hãy thay bằng một tệp, hoặc xóa đi", file)))
	}
	content, err := os.ReadFile(file)
	switch {
	case err == nil:
		name, _ := filepath.Rel(p.root, file)
		var ds diag.Diagnostics
		if p.config, ds = config.Parse(filepath.ToSlash(name), content); len(ds) > 0 {
			_ = a.chooseLang(p.config.Language)
			return p, exit{exitUsage, ds}
		}
	case errors.Is(err, fs.ErrNotExist) && a.flags.config == "":
		p.config = config.Default()
	default:
		return p, usage(say(diag.Say("the configuration %s could not be read: %s", "không đọc được cấu hình %s: %s", file, reason(err))))
	}
	return p, a.chooseLang(p.config.Language)
}

// configOf reads the configuration of a commit or of the index. Without one the
// defaults hold, as in the worktree.
func configOf(t *snapshot.Tree) (config.Config, error) {
	content, err := t.Read(snapshot.Entry{Path: config.FileName})
	if errors.Is(err, fs.ErrNotExist) {
		return config.Default(), nil
	}
	if err != nil {
		return config.Config{}, gitFailure(err)
	}
	c, ds := config.Parse(config.FileName, content)
	if len(ds) > 0 {
		return c, exit{exitUsage, ds}
	}
	return c, nil
}

// worktree opens the files of a project as they are now.
func worktree(root string) (*snapshot.Worktree, error) {
	tree, err := snapshot.OpenWorktree(root)
	if err != nil {
		return nil, failed(say(diag.Say("the project %s could not be read: %s", "không đọc được dự án %s: %s", root, reason(err))))
	}
	return tree, nil
}

// findRoot climbs from a path to the directory that holds a configuration or is
// the top of a git repository, bare or not; the path's own directory where
// neither is above.
func findRoot(from string) string {
	if info, err := os.Stat(from); err != nil || !info.IsDir() {
		from = filepath.Dir(from)
	}
	for dir := from; ; dir = filepath.Dir(dir) {
		if has(dir, config.FileName) || has(dir, ".git") || has(dir, "HEAD", "objects", "refs") {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return from
		}
	}
}

// has reports whether a directory holds all of these names.
func has(dir string, names ...string) bool {
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

// relative turns the paths of a command into paths below the root. Without any
// it gives the configured plan roots. With anyPath they need not be in the
// worktree, but may be in the commits that are looked at.
func (a *app) relative(p project, paths []string, anyPath bool) ([]string, error) {
	var out []string
	for _, path := range paths {
		abs := a.absolute(path)
		if !within(p.root, abs) {
			return nil, usage(say(diag.Say("%s lies outside of the project %s; check one project at a time", "%s nằm ngoài dự án %s; hãy kiểm tra từng dự án", path, p.root)))
		}
		if _, err := os.Lstat(abs); err != nil && !anyPath {
			return nil, failed(say(diag.Say("%s could not be read: %s; check the path", "không đọc được %s: %s; hãy kiểm tra đường dẫn", path, reason(err))))
		}
		rel, err := filepath.Rel(p.root, abs)
		if err != nil {
			return nil, failed(say(diag.Say("%s could not be read: %s", "không đọc được %s: %s", path, err)))
		}
		out = append(out, filepath.ToSlash(rel))
	}
	if len(out) == 0 {
		if ds := p.missing(p.config.Plans); len(ds) > 0 && !anyPath {
			return nil, usage(ds...)
		}
		for _, root := range p.config.Plans {
			out = append(out, root.Value)
		}
	}
	return out, nil
}

// rules loads the built-in rules and the project's own: those of the worktree,
// or of a commit or the index where from is set.
func (a *app) rules(p project, from *snapshot.Tree, base bool) (*policy.Set, diag.Diagnostics) {
	if ds := p.missing(p.config.Policies); len(ds) > 0 && from == nil {
		return &policy.Set{}, ds
	}
	sources := []policy.Source{{FS: policies.FS, Dir: "policies", BuiltIn: true}}
	return policy.Load(append(sources, a.ownRules(p, from, base)...)...)
}

// ownRules lists the directories of the project's own rules. Those of --policy
// come from the worktree; but where a base is to give the rules, it gives those
// that lie inside of the project as well.
func (a *app) ownRules(p project, from *snapshot.Tree, base bool) []policy.Source {
	var sources []policy.Source
	for _, dir := range p.config.Policies {
		src := policy.Source{Dir: dir.Value, FS: os.DirFS(filepath.Join(p.root, filepath.FromSlash(dir.Value)))}
		if from != nil {
			src.FS = from.FS(dir.Value)
		}
		sources = append(sources, src)
	}
	for _, dir := range a.flags.policies {
		src := policy.Source{FS: os.DirFS(a.absolute(dir)), Dir: filepath.ToSlash(dir)}
		if inside, err := filepath.Rel(p.root, a.absolute(dir)); err == nil && base && within(p.root, a.absolute(dir)) {
			src.FS = from.FS(filepath.ToSlash(inside))
		}
		sources = append(sources, src)
	}
	return sources
}

func (a *app) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(a.Dir, path)
}

func within(root, path string) bool {
	rel, err := filepath.Rel(root, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// reason gives the cause of a file error without the path, which the sentence
// around it names already.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}
