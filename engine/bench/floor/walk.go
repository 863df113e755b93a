package main

import (
	"errors"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"
	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/go-git/go-git/v5/plumbing/storer"
	"github.com/go-git/go-git/v5/storage/filesystem"
)

// walk passes every blob on the first time that it comes by.
type walk struct {
	store *filesystem.Storage
	seen  map[plumbing.Hash]bool // trees and blobs
	found chan<- plumbing.Hash
	blobs int
}

// firstParents goes from HEAD to the first commit and says how many there are.
func (w *walk) firstParents(folder string) (int, error) {
	head, err := storer.ResolveReference(w.store, plumbing.HEAD)
	if err != nil {
		return 0, err
	}
	var last plumbing.Hash // the folder in the commit before
	for hash, commits := head.Hash(), 1; ; commits++ {
		c, err := object.GetCommit(w.store, hash)
		if err != nil {
			return commits, err
		}
		root, err := c.Tree()
		if err != nil {
			return commits, err
		}
		switch entry, err := root.FindEntry(folder); {
		case errors.Is(err, object.ErrEntryNotFound):
		case err != nil:
			return commits, err
		case entry.Hash != last:
			last = entry.Hash
			if err := w.tree(entry.Hash); err != nil {
				return commits, err
			}
		}
		if len(c.ParentHashes) == 0 {
			return commits, nil
		}
		hash = c.ParentHashes[0]
	}
}

// tree looks into what no earlier commit had: a tree that was seen has nothing
// new below it, which spares more than a comparison with the neighbour.
func (w *walk) tree(hash plumbing.Hash) error {
	t, err := object.GetTree(w.store, hash)
	if err != nil {
		return err
	}
	for _, e := range t.Entries {
		if w.seen[e.Hash] {
			continue
		}
		w.seen[e.Hash] = true
		if e.Mode == filemode.Dir {
			if err := w.tree(e.Hash); err != nil {
				return err
			}
			continue
		}
		w.blobs++
		w.found <- e.Hash
	}
	return nil
}
