package check

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// side is one snapshot of a check: head, base, or the one whose waivers count.
type side struct {
	name string
	from snapshot.Snapshot
	// files are in the order of their paths.
	files  []file
	failed diag.Diagnostics
	plans  []*plan.Plan
	// stray are the defects of files outside of any plan.
	stray []plan.Defect
}

const (
	head    = "head"
	base    = "base"
	waivers = "waivers"
)

// sides are the snapshots of a check, head first.
func (o Options) sides() []side {
	sides := []side{{name: head, from: o.Snapshot}}
	if o.Base != nil {
		sides = append(sides, side{name: base, from: o.Base})
	}
	if o.Waivers != nil {
		sides = append(sides, side{name: waivers, from: o.Waivers})
	}
	return sides
}

func find(sides []side, name string) *side {
	for i := range sides {
		if sides[i].name == name {
			return &sides[i]
		}
	}
	return nil
}

// tellSizes tells a side that lies in a repository the sizes of the contents that
// other sides have, too.
func (s *side) tellSizes(others []side) {
	tree, ok := s.from.(*snapshot.Tree)
	if !ok {
		return
	}
	for _, other := range others {
		for _, f := range other.files {
			switch {
			case f.content != nil: // it may have been written to since it was listed
				tree.Sized(f.hash, int64(len(f.content)))
			case f.hash != "":
				tree.Sized(f.hash, f.Size)
			}
		}
	}
}

func (s *side) build(l loader) {
	sources, failed := l.sources(s.files)
	s.failed = append(s.failed, failed...)
	s.plans, s.stray = l.decoder.Build(sources)
}

// all are the plans of a side, none of one that is not there.
func (s *side) all() []*plan.Plan {
	if s == nil {
		return nil
	}
	return s.plans
}

// mourn adds what is left of the plans that only base has: rules about changes
// judge a removed plan like any other change. Where a file of head could not be
// read the plan may be there.
func (s *side) mourn(bases *side) {
	if len(s.failed) > 0 {
		return
	}
	for _, p := range bases.all() {
		if s.plan(p.Dir) == nil {
			s.plans = append(s.plans, p.Gone())
		}
	}
}

// plan finds a plan by its directory, nil if the side has none there.
func (s *side) plan(dir string) *plan.Plan {
	if s == nil {
		return nil
	}
	for _, p := range s.plans {
		if p.Dir == dir {
			return p
		}
	}
	return nil
}
