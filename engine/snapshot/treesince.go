package snapshot

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Since lists how the plan files at or below p differ from those of an earlier
// tree: those that are gone and those that came, in path order; one whose content
// changed is in both lists. What is the same in both is not looked at. links says
// that a symbolic link came or went: what one hides depends on the whole tree, so
// that the lists may not be all.
func (t *Tree) Since(before *Tree, p string) (gone, came []Entry, links bool, ds diag.Diagnostics) {
	then, now := lister{tree: before, deep: true}, lister{tree: t, deep: true}
	if err := since(&then, &now, p); err != nil {
		now.fail(p, err)
	}
	for _, l := range []*lister{&then, &now} {
		slices.SortFunc(l.entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
		ds = append(ds, l.ds...)
	}
	return then.entries, now.entries, then.links || now.links, ds
}

func since(then, now *lister, p string) (err error) {
	defer recovered(&err)
	a, err := then.tree.find(path.Join(then.tree.prefix, p))
	if err != nil {
		return err
	}
	b, err := now.tree.find(path.Join(now.tree.prefix, p))
	if err != nil {
		return err
	}
	switch {
	case a.id == b.id && a.mode == b.mode && a.rest == b.rest:
		return nil
	case a.isFolder() && b.isFolder() && a.rest == "" && b.rest == "":
		return compare(then, now, a.id, b.id, p, 0)
	}
	then.links, now.links = a.isLink(), b.isLink()
	if err := then.list(p); err != nil {
		return err
	}
	return now.list(p)
}

// compare enters two folders side by side.
func compare(then, now *lister, a, b plumbing.Hash, at string, depth int) error {
	if now.seen++; now.seen > maxItems || depth > maxDepth {
		return errTooMuch
	}
	old, err := then.tree.folder(a)
	if err != nil {
		return err
	}
	items, err := now.tree.folder(b)
	if err != nil {
		return err
	}
	left := make(map[string]item, len(old))
	for _, i := range old {
		left[i.name] = i
	}
	seen := make(map[string]bool, len(items))
	for _, i := range items {
		if seen[i.name] {
			return fmt.Errorf("two files of the name %s", Quote(i.name))
		}
		seen[i.name] = true
		was, known := left[i.name]
		delete(left, i.name)
		switch {
		case known && was == i:
			continue
		case known && was.isFolder() && i.isFolder() && !strings.HasPrefix(i.name, "."):
			err = compare(then, now, was.id, i.id, path.Join(at, i.name), depth+1)
		default:
			if known {
				err = then.item(was, at, depth)
			}
			if err == nil {
				err = now.item(i, at, depth)
			}
		}
		if err != nil {
			return err
		}
	}
	for _, i := range old {
		if _, only := left[i.name]; only {
			if err := then.item(i, at, depth); err != nil {
				return err
			}
		}
	}
	return nil
}

// Links reports whether there is a symbolic link at or below p.
func (t *Tree) Links(p string) bool {
	l := lister{tree: t, deep: true}
	return l.list(p) != nil || l.links || slices.ContainsFunc(l.entries, func(e Entry) bool { return e.Link })
}
