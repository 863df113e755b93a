package plan

import (
	"cmp"
	"maps"
	"slices"
)

// Rebuild gives what Build makes of a plan in which some files have changed, at
// the cost of what changed: gone are the files as they were, came those that are
// there now, sources all of them in path order. The files still belong to the
// plan. ok is false where that takes a look at the whole plan: it had or has
// something wrong that is not one file's own, or names another block for a moved
// one.
func (d *Decoder) Rebuild(old *Plan, gone, came, sources []*Source) (p *Plan, ok bool) {
	if !old.Complete || slices.ContainsFunc(old.Defects, func(d Defect) bool { return !d.local }) || len(sources) == 0 {
		return nil, false
	}
	p = &Plan{
		Dir: old.Dir, Sources: sources, Moved: old.Moved, Complete: true,
		root: old.root, byAddress: old.byAddress.Fork(), invalid: map[*Block]map[string]string{},
	}
	r, ok := d.revision(gone, came)
	if !ok || !p.exchange(r) {
		return nil, false
	}
	p.reindex(old, r)
	if !p.holds(old, r) {
		return nil, false
	}
	for _, d := range old.Defects {
		if !slices.ContainsFunc(gone, func(s *Source) bool { return s.Path == d.Range.File }) {
			p.Defects = append(p.Defects, d)
		}
	}
	p.Defects = append(p.Defects, r.defects...)
	p.order()
	return p, true
}

// revision is which blocks of a list make way for which others.
type revision struct {
	left map[*Block]bool
	// came holds the new blocks by address, and addresses those of all blocks, in
	// order.
	came      map[string]*Block
	addresses []string
	// defects are those of the files that came.
	defects []Defect
}

// revision finds the blocks of the files that changed. ok is false where
// something is wrong with the new ones, or blocks are moved.
func (d *Decoder) revision(gone, came []*Source) (r revision, ok bool) {
	r = revision{left: map[*Block]bool{}, came: map[string]*Block{}}
	all := map[string]bool{}
	for _, s := range gone {
		for _, c := range d.decode(s) {
			for _, b := range c.blocks {
				if b.Type == movedBlock {
					return r, false
				}
				r.left[b], all[b.Address] = true, true
			}
		}
	}
	for _, s := range came {
		if !s.whole() {
			return r, false
		}
		for _, c := range d.decode(s) {
			if c.lost {
				return r, false
			}
			for _, f := range c.drafts {
				f.local = true
				r.defects = append(r.defects, f.in(c.site))
			}
			for _, b := range c.blocks {
				if b.Type == movedBlock || r.came[b.Address] != nil {
					return r, false
				}
				r.came[b.Address], all[b.Address] = b, true
			}
		}
	}
	for address, b := range r.came {
		if r.left[b] { // stays where it is
			delete(r.left, b)
			delete(r.came, address)
		}
	}
	r.addresses = slices.Sorted(maps.Keys(all))
	return r, true
}

// apply gives a list in the order of addresses with the new blocks instead of
// those that left.
func (r revision) apply(list []*Block) []*Block {
	out := make([]*Block, 0, len(list)+len(r.came))
	for _, address := range r.addresses {
		at, there := slices.BinarySearchFunc(list, address, func(b *Block, address string) int { return cmp.Compare(b.Address, address) })
		out = append(out, list[:at]...)
		list = list[at:]
		if there && r.left[list[0]] {
			list = list[1:]
		}
		if b := r.came[address]; b != nil {
			out = append(out, b)
		}
	}
	return append(out, list...)
}

// only gives the part of the revision that concerns some blocks.
func (r revision) only(concerns func(b *Block) bool) revision {
	part := revision{left: r.left, came: map[string]*Block{}, addresses: r.addresses}
	for address, b := range r.came {
		if concerns(b) {
			part.came[address] = b
		}
	}
	return part
}

// exchange puts the new blocks in the place of those that left; false where one that
// left is not the plan's, or two claim to be one.
func (p *Plan) exchange(r revision) bool {
	for b := range r.left {
		if p.Lookup(b.Address) != b {
			return false
		}
		p.byAddress.Delete(b.Address)
		if b == p.root {
			p.root = nil
		}
	}
	for address, b := range r.came {
		if p.Lookup(address) != nil || b.Type == planBlock && p.root != nil {
			return false
		}
		if p.byAddress.Set(address, b); b.Type == planBlock {
			p.root = b
		}
	}
	return true
}

// reindex makes the index from that of the plan before.
func (p *Plan) reindex(old *Plan, r revision) {
	old.index.Do(old.makeIndex)
	p.index.Do(func() {
		p.byType, p.referrers = maps.Clone(old.byType), old.referrers.Fork()
		types, targets := map[*BlockType]bool{}, map[string]map[*Block]bool{}
		note := func(b *Block) {
			types[b.Type] = true
			b.References(func(_ *Attribute, target string) {
				if targets[target] == nil {
					targets[target] = map[*Block]bool{}
				}
				targets[target][b] = true
			})
		}
		for b := range r.left {
			note(b)
		}
		for _, b := range r.came {
			note(b)
		}
		for bt := range types {
			p.byType[bt] = r.only(func(b *Block) bool { return b.Type == bt }).apply(old.byType[bt])
		}
		for target, from := range targets {
			p.referrers.Set(target, r.only(func(b *Block) bool { return from[b] }).apply(old.Referrers(target)))
		}
	})
}

// holds reports whether all references of a plan lead somewhere and none goes in a
// circle, given that this was so before. A circle that is new leads through a new
// block.
func (p *Plan) holds(old *Plan, r revision) bool {
	refs := newResolver(p, nil)
	sound := true
	check := func(a *Attribute, target string) { sound = sound && refs.resolves(a, target) }
	for _, b := range r.came {
		b.References(check)
	}
	for _, m := range p.Moved {
		m.References(check)
		sound = sound && p.Lookup(m.Text("from")) == nil
	}
	for b := range r.left {
		sound = sound && (p.Lookup(b.Address) != nil || len(p.Referrers(b.Address)) == 0)
	}
	if !sound {
		return false
	}
	for _, bt := range Model {
		var from []*Block
		for _, b := range r.came {
			if b.Type == bt {
				from = append(from, b)
			}
		}
		for _, a := range bt.Attributes {
			if a.Acyclic && len(circles(p, from, a.Name)) > 0 {
				return false
			}
		}
	}
	return true
}
