package policy

import (
	"cmp"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Delta is what differs between two states of a plan, as rules see it. What it
// does not name is the same on both sides, so that a rule says the same of it.
type Delta struct {
	before, after *View
	// all says that nothing can be taken for the same.
	all bool
	// rows holds the blocks whose row differs or is there on one side only,
	// subjects those whose own view may differ: they or a neighbour have.
	rows, subjects map[string]bool
	// ordered are the subjects, once somebody asked.
	ordered []string
	// members are the types of which one side has other blocks.
	members map[*plan.BlockType]bool
	// plan are the members of the plan in which something may differ, paths those
	// below input.plan that were compared, by their ids.
	plan  marks
	paths findings
	// changed are the blocks that do not say the same, by address, nil where one is
	// not there.
	changed [][2]*plan.Block
	// around are the blocks of rows, once somebody asked.
	around []rowChange
	// own are the comparisons of subjects, by address, pairs those of states of a block
	// that may have another name on the two sides.
	own   map[string]*comparison
	pairs map[[2]*plan.Block]*comparison
	// alike are those that blocks with the same around them share.
	alike map[surroundings]*comparison
}

// NewDelta compares two states of a plan. Its cost is that of comparing blocks,
// not that of showing them to rules.
func NewDelta(before, after *View) *Delta {
	d := &Delta{
		before: before, after: after,
		// The catalogue's words for KPIs follow the language of the plan.
		all:  before.lang != after.lang,
		rows: map[string]bool{}, subjects: map[string]bool{},
		members: map[*plan.BlockType]bool{},
		own:     map[string]*comparison{}, pairs: map[[2]*plan.Block]*comparison{},
		alike: map[surroundings]*comparison{},
	}
	d.compareRows()
	d.plan = d.planMembers()
	for address := range d.rows {
		d.subjects[address] = true
		for _, v := range []*View{before, after} {
			if b := v.Plan.Lookup(address); b != nil {
				b.References(func(_ *plan.Attribute, target string) { d.subjects[target] = true })
			}
			for _, b := range v.Plan.Referrers(address) {
				d.subjects[b.Address] = true
			}
		}
	}
	return d
}

func (d *Delta) compareRows() {
	now := d.after.Plan
	plan.Differences(d.before.Plan, now, func(old, b *plan.Block) {
		d.changed = append(d.changed, [2]*plan.Block{old, b})
		if old != nil && b != nil {
			d.rows[b.Address] = true
			return
		}
		b = cmp.Or(b, old)
		d.rows[b.Address], d.members[b.Type] = true, true
	})
	for _, address := range slices.Collect(maps.Keys(d.rows)) {
		for _, b := range now.Referrers(address) {
			if lender(b) == address {
				d.rows[b.Address] = true
			}
		}
	}
}

// planMembers are the members of the plan in which something may differ.
func (d *Delta) planMembers() marks {
	var differing marks
	for bt := range d.types() {
		if bt.Name == partPlan {
			return allMarks
		}
		differing |= mark(bt.Plural)
	}
	return differing
}

// Changed visits the blocks that do not say the same, by address, nil where one is
// not there.
func (d *Delta) Changed(visit func(old, now *plan.Block)) {
	for _, pair := range d.changed {
		visit(pair[0], pair[1])
	}
}

// Touches reports whether the view of a block may differ.
func (d *Delta) Touches(address string) bool { return d.all || d.subjects[address] }

// Sees reports whether what is read of the view of a block differs. One that is
// there on one side only differs.
func (d *Delta) Sees(r *Reading, address string) bool {
	if d.all {
		return true
	}
	c := d.own[address]
	if c == nil {
		if !d.subjects[address] {
			return false
		}
		c = d.at(address)
		d.own[address] = c
	}
	return c.sees(r)
}

// at compares the views of the block with an address.
func (d *Delta) at(address string) *comparison {
	before, after := d.before.Plan.Lookup(address), d.after.Plan.Lookup(address)
	if before == nil || after == nil {
		return &comparison{oneSided: true}
	}
	return d.between(before, after)
}

// between compares the views of two states of a block.
func (d *Delta) between(before, after *plan.Block) *comparison {
	c := d.pairs[[2]*plan.Block{before, after}]
	if c == nil {
		c = d.comparison(before, after)
		d.pairs[[2]*plan.Block{before, after}] = c
	}
	return c
}

// Concerns reports whether a rule about changes can see one between two states of a
// block, or of the plan.
func (d *Delta) Concerns(r *Reading, before, after *plan.Block) bool {
	return d.all || r.everything || d.differing(r.base) || d.Affects(r) || d.between(before, after).sees(r)
}

// Alters reports whether two states of a block, or of the plan, say anything else,
// neighbours included, as Differ does without looking at what is the same.
func (d *Delta) Alters(before, after *plan.Block) bool {
	if d.all || before.Type.Name == partPlan {
		return Differ(d.before, before, d.after, after)
	}
	whole := Read{Path: reads.Path{Steps: []reads.Step{{Key: before.Type.Name}}}}
	c := d.between(before, after)
	return c.oneSided || c.differ(whole)
}

// Subjects lists the blocks whose view may differ, in order.
func (d *Delta) Subjects() []string {
	if d.ordered == nil {
		d.ordered = d.order()
	}
	return d.ordered
}

func (d *Delta) order() []string {
	if !d.all {
		return slices.Sorted(maps.Keys(d.subjects))
	}
	all := map[string]bool{}
	for _, b := range slices.Concat(d.before.Plan.Blocks(), d.after.Plan.Blocks()) {
		all[b.Address] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// Empty reports whether rules see no difference at all.
func (d *Delta) Empty() bool {
	return !d.all && len(d.rows) == 0 && d.before.Plan.Complete == d.after.Plan.Complete
}

// Affects reports whether something of the plan as a whole that a rule reads
// differs, so that the rule may say something else of every block.
func (d *Delta) Affects(r *Reading) bool { return d.all || r.everything || d.differing(r.plan) }

// differing reports whether something else is read of the plan, or of its base.
func (d *Delta) differing(read members) bool {
	return read.marks&d.plan != 0 && slices.ContainsFunc(read.paths, d.differs)
}

func (d *Delta) differs(path Read) bool {
	return d.paths.of(path, func(path Read) bool { return d.compare(path.Path) })
}

// compare says whether a path below input.plan reads something else.
func (d *Delta) compare(path reads.Path) bool {
	path.Steps = path.Steps[1:]
	if len(path.Steps) > 0 && !path.Steps[0].Any {
		for _, bt := range collections {
			if bt.Plural == path.Steps[0].Key {
				path.Steps = path.Steps[1:]
				return d.members[bt] || d.inRows(bt, path)
			}
		}
		return !same(d.before.plan(parts{}), d.after.plan(parts{}), path)
	}
	if len(path.Steps) == 0 && path.Extent != reads.Whole {
		return !same(d.before.plan(parts{}), d.after.plan(parts{}), path)
	}
	return len(d.rows) > 0 || !same(d.before.plan(parts{}), d.after.plan(parts{}), reads.Path{})
}

// inRows says whether a path below a collection whose members are the same
// reads something else in one of them.
func (d *Delta) inRows(bt *plan.BlockType, path reads.Path) bool {
	if len(path.Steps) == 0 && path.Extent != reads.Whole {
		return false
	}
	for _, row := range d.rowChanges() {
		if row.states == nil || row.now.Type != bt {
			continue
		}
		rest := path
		if len(rest.Steps) > 0 {
			if !rest.Steps[0].Any {
				return true
			}
			rest.Steps = rest.Steps[1:]
		}
		if row.differs(rest) {
			return true
		}
	}
	return false
}

// rowChange is a block whose row differs, nil on the side where it is not there.
type rowChange struct {
	address   string
	then, now *plan.Block
	// states are those of the row, nil if it is on one side only.
	*states
}

// rowChanges are the blocks whose row differs or is there on one side only.
func (d *Delta) rowChanges() []rowChange {
	if d.around == nil {
		d.around = make([]rowChange, 0, len(d.rows))
		for address := range d.rows {
			row := rowChange{address: address, then: d.before.Plan.Lookup(address), now: d.after.Plan.Lookup(address)}
			if row.then != nil && row.now != nil {
				row.states = newStates(d.before.row(row.then), d.after.row(row.now))
			}
			d.around = append(d.around, row)
		}
	}
	return d.around
}
