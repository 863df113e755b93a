package plan

import (
	"cmp"
	"path"
	"slices"
	"strconv"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/parallel"
)

// Build groups files into plans and resolves every reference. See Decoder.Build.
func Build(sources []*Source) ([]*Plan, []Defect) { return new(Decoder).Build(sources) }

// Build groups files into plans and resolves every reference. A file belongs to
// the nearest directory above it that holds a plan block. Files outside any
// plan come back as stray defects, one for each directory. Sources may come in
// any order.
func (d *Decoder) Build(sources []*Source) (plans []*Plan, stray []Defect) {
	sources = slices.Clone(sources)
	slices.SortFunc(sources, func(a, b *Source) int { return cmp.Compare(a.Path, b.Path) })
	dirs := planDirs(sources)
	byDir := map[string]*Plan{}
	told := map[string]bool{}
	for _, s := range sources {
		dir, ok := owner(path.Dir(s.Path), dirs)
		if !ok {
			if d := path.Dir(s.Path); !told[d] {
				told[d] = true
				stray = append(stray, noPlan(s.Path))
			}
			continue
		}
		p := byDir[dir]
		if p == nil {
			p = &Plan{Dir: dir, Complete: true, invalid: map[*Block]map[string]string{}}
			byDir[dir] = p
			plans = append(plans, p)
		}
		p.Sources = append(p.Sources, s)
	}
	slices.SortFunc(plans, func(a, b *Plan) int { return cmp.Compare(a.Dir, b.Dir) })
	for _, p := range plans {
		p.decode(d)
	}
	all := plans
	if d.Apart {
		all = nil
	}
	for _, p := range plans {
		p.resolve(all)
		p.order()
	}
	return plans, stray
}

// planDirs lists the directories that hold a plan block. A file that could not
// be read whole, with no plan above it, may have held one, so its directory
// counts too: the rest of the plan is still checked.
func planDirs(sources []*Source) map[string]bool {
	dirs := map[string]bool{}
	var doubtful []string
	for _, s := range sources {
		if HasRoot(s.File) {
			dirs[path.Dir(s.Path)] = true
		} else if !s.whole() {
			doubtful = append(doubtful, path.Dir(s.Path))
		}
	}
	slices.SortFunc(doubtful, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, d := range doubtful {
		if _, ok := owner(d, dirs); !ok {
			dirs[d] = true
		}
	}
	return dirs
}

// HasRoot reports whether a file holds a plan block. The file may be nil.
func HasRoot(f *hcldata.File) bool {
	if f == nil {
		return false
	}
	return slices.ContainsFunc(f.Chunks, isRoot)
}

func owner(dir string, dirs map[string]bool) (string, bool) {
	for {
		if dirs[dir] {
			return dir, true
		}
		parent := path.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

func (p *Plan) decode(d *Decoder) {
	// Files are decoded on all cores and then taken in in their order.
	decoded := make([][]*decodedChunk, len(p.Sources))
	parallel.Each(len(p.Sources), func(i int) { decoded[i] = d.decode(p.Sources[i]) })
	for i, s := range p.Sources {
		p.Defects = append(p.Defects, faults(s)...)
		p.Complete = p.Complete && s.whole()
		for _, c := range decoded[i] {
			p.take(c)
		}
	}
	sortBlocks(p.blocks)
}

// take adds the blocks of a chunk to the plan, and what is wrong with them.
func (p *Plan) take(c *decodedChunk) {
	// What other blocks make of these is noted apart: other plans share the chunk.
	d := &decoder{drafts: slices.Clip(c.drafts), lost: c.lost}
	for _, b := range c.blocks {
		switch first := p.Lookup(b.Address); {
		case b.Type == movedBlock:
			p.Moved = append(p.Moved, b)
		case b.Type == planBlock && p.Root() != nil:
			p.Complete = false
			d.add(b.header, twoPlans(b, p.Root()))
		case first != nil:
			p.Complete = false
			d.add(b.header, duplicate(b, first, p.Lookup))
		default:
			if b.Type == planBlock {
				p.root = b
			}
			p.byAddress.Set(b.Address, b)
			p.blocks = append(p.blocks, b)
		}
	}
	p.Complete = p.Complete && !d.lost
	for i, f := range d.drafts {
		f.local = i < len(c.drafts)
		p.Defects = append(p.Defects, f.in(c.site))
	}
}

// in gives the defect its place in a file.
func (f draft) in(s *site) Defect {
	f.Range = s.place(f.span)
	if f.first != nil {
		f.Related = []Place{{f.first.Address, firstOne, s.place(f.firstSpan)}}
	}
	return f.Defect
}

// order sorts the defects by place and makes their keys distinct: two blocks
// without a label share an address and may lack the same.
func (p *Plan) order() {
	slices.SortStableFunc(p.Defects, func(a, b Defect) int {
		return cmp.Or(cmp.Compare(a.Range.File, b.Range.File), cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte))
	})
	seen := map[[3]string]int{}
	for i := range p.Defects {
		d := &p.Defects[i]
		id := [3]string{d.Rule, d.Address, d.Key}
		if seen[id]++; seen[id] > 1 {
			d.Key += ":" + strconv.Itoa(seen[id])
		}
	}
}

// faults turns what kept a text from being read into defects. The path is in
// the key because a fault has no address.
func faults(s *Source) []Defect {
	out := make([]Defect, len(s.Faults))
	for i, f := range s.Faults {
		out[i] = Defect{Rule: RuleSyntax, Key: s.Path + ":" + string(f.Code), Text: sentence(f.Text), Fix: f.Fix, Range: f.Range}
	}
	return out
}

// whole reports whether everything in the file was read.
func (s *Source) whole() bool { return s.File != nil && len(s.Faults) == 0 }

func start(file string) diag.Range {
	first := diag.Pos{Line: 1, Column: 1}
	return diag.Range{File: file, Start: first, End: first}
}
