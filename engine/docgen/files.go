package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// pages are the contents of files by their slash-separated path from the root.
type pages map[string]string

// compare lists the files that differ from what they should be, and those that
// should not be there.
func compare(root string, want pages) ([]string, error) {
	var stale []string
	for _, name := range slices.Sorted(maps.Keys(want)) {
		have, err := os.ReadFile(filepath.Join(root, name))
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
		if err != nil || string(have) != want[name] {
			stale = append(stale, name)
		}
	}
	names, err := markdown(root)
	for _, name := range names {
		if _, wanted := want[name]; generated(name) && !wanted {
			stale = append(stale, name)
		}
	}
	return stale, err
}

// write brings the stale files up to date.
func write(root string, want pages, stale []string) error {
	for _, name := range stale {
		file := filepath.Join(root, name)
		content, wanted := want[name]
		if !wanted {
			if err := os.Remove(file); err != nil {
				return err
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// markdown lists the documents of the repository.
func markdown(root string) ([]string, error) {
	var names []string
	for _, name := range []string{"ARCHITECTURE.md", "README.md"} {
		if _, err := os.Stat(filepath.Join(root, name)); err == nil {
			names = append(names, name)
		}
	}
	docs := os.DirFS(root)
	err := fs.WalkDir(docs, "docs", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(name, ".md") {
			names = append(names, name)
		}
		return err
	})
	return names, err
}
