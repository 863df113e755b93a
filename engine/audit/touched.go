package audit

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// footprint tells the plan files of commits apart: by trees, which costs
// nothing where they are the same, and by the files in them.
type footprint struct{ trees, files string }

// footprintOf looks at all that a commit may say about plans. A path inside of
// a plan stands for the whole plan, so the directory at the top counts.
func footprintOf(t *snapshot.Tree, paths []string, before footprint) (footprint, error) {
	var f footprint
	var tops []string
	for _, p := range append([]string{config.FileName}, paths...) {
		top, _, _ := strings.Cut(p, "/")
		hash, err := t.TreeHash(top)
		if err != nil {
			return f, err
		}
		tops = append(tops, top)
		f.trees += top + " " + hash + "\x00"
	}
	if f.trees == before.trees {
		return before, nil
	}
	hash, err := t.TreeHash(config.FileName)
	if err != nil {
		return f, err
	}
	files := []string{hash}
	for _, top := range tops {
		entries, ds := t.List(top, true)
		if len(ds) > 0 {
			// What cannot be listed is for the judgement to say.
			return footprint{trees: f.trees, files: f.trees}, nil
		}
		for _, e := range entries {
			files = append(files, e.Path+" "+e.Hash)
		}
	}
	f.files = strings.Join(files, "\x00")
	return f, nil
}
