package check

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// listing is how the plan files of a state were found.
type listing struct {
	// roots are the directories that hold them; above lists the files in the
	// directories over the roots, which may turn a larger directory into a plan.
	roots []string
	above []snapshot.Entry
	// links says that symbolic links are about, so that the files cannot be told
	// from what has changed.
	links bool
	total int64
	// stray are the files outside of any plan.
	stray []*source
}

// source is a plan file and what it says.
type source struct {
	file
	*plan.Source
}

// said is what the file says, nil where nothing could be read or there is none.
func (s *source) said() *hcldata.File {
	if s == nil {
		return nil
	}
	return s.File
}

// stateOf gives the state of a snapshot with its plans unjudged, but for those that
// are as in the state before: they are the same records. Nil says that all are.
func (p *Past) stateOf(before *State, from snapshot.Snapshot) (*State, diag.Diagnostics) {
	l := loader{from: from, limits: p.Config.Limits, decoder: &p.decoder}
	if after, known, ds := p.readChanges(l, before); known || len(ds) > 0 {
		return after, ds
	}
	kept := p.loader()
	l.parsed, l.seen = kept.parsed, kept.seen
	files, ds := l.files(p.Paths)
	if len(ds) > 0 {
		return nil, ds
	}
	after := &State{from: from}
	after.files.survey(l, p.Paths)
	for _, f := range files {
		after.files.total += f.Size
	}
	sources, ds := before.take(l, files)
	if len(ds) > 0 {
		return nil, ds
	}
	p.build(before, after, sources)
	if before.from != nil && before.alike(after) {
		return nil, nil
	}
	return after, nil
}

// survey notes what has to stay as it is for the files to be known by what
// changes.
func (f *listing) survey(l loader, paths []string) {
	for _, p := range paths {
		f.roots = append(f.roots, l.planRoot(p))
		f.above = append(f.above, over(l, p)...)
	}
	tree, ok := l.from.(*snapshot.Tree)
	f.links = !ok || slices.ContainsFunc(f.roots, tree.Links)
}

// over lists the files in the directories over a path.
func over(l loader, p string) []snapshot.Entry {
	var all []snapshot.Entry
	for dir := p; dir != "." && dir != "/"; {
		dir = path.Dir(dir)
		entries, _ := l.from.List(dir, false)
		all = append(all, entries...)
	}
	return all
}

// readChanges reads only what differs from the state before. known is false
// where that does not tell everything.
func (p *Past) readChanges(l loader, before *State) (after *State, known bool, ds diag.Diagnostics) {
	then, ok1 := before.from.(*snapshot.Tree)
	now, ok2 := l.from.(*snapshot.Tree)
	if !ok1 || !ok2 || before.files.links {
		return nil, false, nil
	}
	var above []snapshot.Entry
	for _, path := range p.Paths {
		above = append(above, over(l, path)...)
	}
	if !slices.Equal(above, before.files.above) {
		return nil, false, nil
	}
	gone, came := map[string]bool{}, map[string]file{}
	total := before.files.total
	for _, root := range before.files.roots {
		old, fresh, links, failed := now.Since(then, root)
		if len(failed) > 0 || links {
			return nil, false, nil
		}
		for _, e := range old {
			if !gone[e.Path] {
				gone[e.Path] = true
				total -= e.Size
			}
		}
		for _, e := range fresh {
			if _, ok := came[e.Path]; !ok {
				came[e.Path] = file{Entry: e, hash: e.Hash}
				total += e.Size
			}
		}
	}
	if len(gone)+len(came) == 0 {
		return nil, true, nil
	}
	if total > int64(p.Config.Limits.TotalBytes) {
		return nil, false, nil // the full listing says so
	}
	after = &State{from: l.from, files: before.files, stray: before.stray}
	after.files.total = total
	sources, ds := before.take(l, slices.SortedFunc(maps.Values(came), byPath))
	if len(ds) > 0 {
		return nil, true, ds
	}
	p.change(before, after, gone, sources)
	return after, true, nil
}

func byPath(a, b file) int { return strings.Compare(a.Path, b.Path) }

// take reads and parses files, except those that the state has already. Of one
// that has changed only what is new is parsed.
func (s *State) take(l loader, files []file) ([]*source, diag.Diagnostics) {
	out := make([]*source, len(files))
	failures := make([]error, len(files))
	parallel.Each(len(files), func(i int) {
		f := &files[i]
		old := s.source(f.Path)
		if old != nil && old.Entry == f.Entry && old.hash == f.hash {
			out[i] = old
			return
		}
		text, err := l.readAfter(old.said(), f)
		out[i], failures[i] = &source{file: *f, Source: text}, err
		out[i].file.content = nil
	})
	var ds diag.Diagnostics
	for i, err := range failures {
		if err != nil {
			ds = append(ds, snapshot.Unreadable(files[i].Path, err))
		}
	}
	return out, ds
}

// readAfter reads a file of which a state keeps what it says, given what its
// earlier version says, if there was one. It is decoded at once, so that its raw
// form does not have to wait for those of all other files.
func (l loader) readAfter(earlier *hcldata.File, f *file) (*plan.Source, error) {
	s, err := l.source(f, func(f *file) (*hcldata.File, []hcldata.Fault, error) {
		content := f.content
		if content == nil {
			var err error
			if content, err = l.from.Read(f.Entry); err != nil {
				return nil, nil, err
			}
		}
		parsed, faults := hcldata.ParseAfter(earlier, f.Path, content, l.limits.HCL())
		return parsed, faults, nil
	})
	if err == nil {
		l.decoder.Decode(s)
	}
	return s, err
}

// source finds a file of a state, nil if it has none of that name.
func (s *State) source(name string) *source {
	if r := s.owner(name); r != nil {
		return r.source(name)
	}
	for _, stray := range s.files.stray {
		if stray.file.Path == name {
			return stray
		}
	}
	return nil
}

// sources lists all files of a state.
func (s *State) sources() []*source {
	var all []*source
	for _, r := range s.plans {
		all = append(all, r.sources...)
	}
	return append(all, s.files.stray...)
}
