package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/go-git/go-billy/v5"
	"github.com/go-git/go-billy/v5/osfs"
)

// maxAlternates is how far alternates of alternates are followed, as in git.
const maxAlternates = 5

// objectDirs lists the directories that hold objects: the repository's own, and
// those that it borrows from. go-git finds borrowed objects in some calls only,
// so each directory is read as a store of its own.
func objectDirs(base, commonDir string, env func(string) string) ([]string, error) {
	own := filepath.Join(commonDir, "objects")
	if named := env("GIT_OBJECT_DIRECTORY"); named != "" {
		own = against(base, named)
	}
	dirs, err := withAlternates(nil, own, 0)
	if err != nil {
		return nil, err
	}
	for _, named := range filepath.SplitList(env("GIT_ALTERNATE_OBJECT_DIRECTORIES")) {
		if named == "" {
			continue
		}
		if dirs, err = withAlternates(dirs, against(base, unquoted(named)), 0); err != nil {
			return nil, err
		}
	}
	return dirs, nil
}

// withAlternates adds a directory and those that its alternates file names.
func withAlternates(dirs []string, dir string, depth int) ([]string, error) {
	if slices.Contains(dirs, dir) || depth > maxAlternates {
		return dirs, nil
	}
	dirs = append(dirs, dir)
	name := filepath.Join(dir, "info", "alternates")
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return dirs, nil
	}
	if err != nil {
		return nil, Unreadable(name, err)
	}
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if dirs, err = withAlternates(dirs, against(dir, unquoted(line)), depth+1); err != nil {
			return nil, err
		}
	}
	return dirs, nil
}

// unquoted undoes the quotes that git puts around a path with odd characters.
func unquoted(name string) string {
	if !strings.HasPrefix(name, `"`) {
		return name
	}
	if plain, err := strconv.Unquote(name); err == nil {
		return plain
	}
	return name
}

// objectsOnly shows one directory of objects as go-git expects it: as the
// folder objects of a git directory, whatever its name, and without alternates.
type objectsOnly struct{ billy.Filesystem }

func newObjectsOnly(dir string) objectsOnly { return objectsOnly{osfs.New(dir)} }

func (o objectsOnly) inside(name string) string {
	name = filepath.ToSlash(name)
	if name == "objects" {
		return "."
	}
	return strings.TrimPrefix(name, "objects/")
}

func (o objectsOnly) Open(name string) (billy.File, error) {
	if name = o.inside(name); name == "info/alternates" {
		return nil, fs.ErrNotExist
	}
	return o.Filesystem.Open(name)
}

func (o objectsOnly) Stat(name string) (os.FileInfo, error) {
	return o.Filesystem.Stat(o.inside(name))
}

func (o objectsOnly) ReadDir(name string) ([]os.FileInfo, error) {
	return o.Filesystem.ReadDir(o.inside(name))
}
