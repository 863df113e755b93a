package check

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// change makes the plans of a state from those before it and the files that are
// gone and came.
func (p *Past) change(before, after *State, gone map[string]bool, came []*source) {
	paths, fresh := maps.Clone(gone), map[string]*source{}
	for _, s := range came {
		paths[s.file.Path], fresh[s.file.Path] = true, s
	}
	// touched are the files that differ in each plan, in order.
	touched := map[*record][]string{}
	alone := true
	for _, name := range slices.Sorted(maps.Keys(paths)) {
		owner := before.owner(name)
		touched[owner] = append(touched[owner], name)
		was, is := owner.source(name), fresh[name]
		// Which files make a plan changes with plan blocks, and outside of plans with
		// files that may hold one.
		alone = alone && owner != nil && plan.HasRoot(was.said()) == plan.HasRoot(is.said())
	}
	defer func() {
		for name := range paths {
			if was := before.source(name); was != nil {
				p.decoder.Forget(was.Source)
			}
		}
	}()
	if !alone {
		stay := slices.DeleteFunc(before.sources(), func(s *source) bool { return paths[s.file.Path] })
		p.build(before, after, append(stay, came...))
		return
	}
	for _, r := range before.plans {
		names := touched[r]
		if names == nil {
			after.plans = append(after.plans, r)
			continue
		}
		sources, was, is := r.revised(names, fresh)
		texts := textsOf(sources)
		if built, ok := p.decoder.Rebuild(r.plan, textsOf(was), textsOf(is), texts); ok {
			after.plans = append(after.plans, &record{plan: built, sources: sources})
			continue
		}
		plans, _ := p.decoder.Build(texts)
		for _, built := range plans {
			after.plans = append(after.plans, &record{plan: built, sources: sources})
		}
	}
}

// revised gives the files of the plan after some of them, by name and in order,
// have become others, with those that were and those that are there instead.
func (r *record) revised(names []string, fresh map[string]*source) (all, was, is []*source) {
	all = make([]*source, 0, len(r.sources)+len(names))
	rest := r.sources
	for _, name := range names {
		at, there := slices.BinarySearchFunc(rest, name, func(s *source, name string) int { return strings.Compare(s.file.Path, name) })
		all, rest = append(all, rest[:at]...), rest[at:]
		if there {
			was, rest = append(was, rest[0]), rest[1:]
		}
		if s := fresh[name]; s != nil {
			all, is = append(all, s), append(is, s)
		}
	}
	return append(all, rest...), was, is
}

// owner finds the plan that a file belongs to, nil if it is in none.
func (s *State) owner(name string) *record {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if r := s.plan(dir); r != nil {
			return r
		}
		if dir == "." || dir == "/" {
			return nil
		}
	}
}

// build makes the plans of a state from all of its files. One that is as it was
// keeps its record.
func (p *Past) build(before, after *State, sources []*source) {
	slices.SortFunc(sources, inOrder)
	byName := map[string]*source{}
	for _, s := range sources {
		byName[s.file.Path] = s
	}
	plans, stray := p.decoder.Build(textsOf(sources))
	after.stray = stray
	after.plans = nil
	for _, built := range plans {
		r := &record{plan: built}
		for _, s := range built.Sources {
			r.sources = append(r.sources, byName[s.Path])
			delete(byName, s.Path)
		}
		if old := before.plan(built.Dir); old != nil && slices.EqualFunc(old.sources, r.sources, sameSource) {
			r = old
		}
		after.plans = append(after.plans, r)
	}
	after.files.stray = nil
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		after.files.stray = append(after.files.stray, byName[name])
	}
}

func inOrder(a, b *source) int { return strings.Compare(a.file.Path, b.file.Path) }

func textsOf(sources []*source) []*plan.Source {
	out := make([]*plan.Source, len(sources))
	for i, s := range sources {
		out[i] = s.Source
	}
	return out
}

// alike reports whether two states have the same files.
func (s *State) alike(other *State) bool {
	return slices.Equal(s.plans, other.plans) && slices.EqualFunc(s.files.stray, other.files.stray, sameSource)
}

func sameSource(a, b *source) bool { return a == b || a.Entry == b.Entry && a.hash == b.hash }
