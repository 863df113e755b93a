package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// maxCauses bounds how many places a violation names as its cause.
const maxCauses = 3

// explain adds to violations that a change brought into a block which it did
// not touch what it did touch: the blocks around it that are gone, new or other
// than in base.
func (e *evaluation) explain(vs []violation.Violation, heads, bases *side) {
	for i := range vs {
		v := &vs[i]
		if v.Status != violation.New && v.Status != violation.Worse {
			continue
		}
		now, then := heads.plan(v.Plan), bases.plan(v.Plan)
		if now == nil || then == nil {
			continue
		}
		block := now.Lookup(v.Address)
		before := then.Lookup(v.Address)
		if before == nil || !untouched(block, before) {
			continue
		}
		found := named(causes(block, now, then), v.Key)
		v.Related = append(v.Related, found[:min(len(found), maxCauses)]...)
	}
}

// named narrows causes to the block that the violation itself names in its key,
// such as the one that a reference no longer finds; to none, and all stay.
func named(found []violation.Related, key string) []violation.Related {
	_, address, _ := strings.Cut(key, ":")
	for _, r := range found {
		if r.Address == address {
			return []violation.Related{r}
		}
	}
	return found
}

// untouched reports whether a block was left alone. One that became unreadable only
// because what it refers to is gone has its text unchanged.
func untouched(now, then *plan.Block) bool {
	return now != nil && then.SameText(now)
}

// causes lists the blocks next to an untouched one that differ between base and
// head, those that are gone first.
func causes(b *plan.Block, now, then *plan.Plan) []violation.Related {
	near := map[string]bool{}
	then.Lookup(b.Address).References(func(_ *plan.Attribute, target string) { near[target] = true })
	for _, p := range []*plan.Plan{now, then} {
		for _, other := range p.Referrers(b.Address) {
			near[other.Address] = true
		}
	}
	var gone, changed, added []violation.Related
	for _, address := range slices.Sorted(maps.Keys(near)) {
		before, after := then.Lookup(address), now.Lookup(address)
		switch {
		case before == nil && after == nil, before != nil && before.SameText(after):
		case after == nil:
			gone = append(gone, violation.Related{Address: address, Range: before.Header(),
				Message: diag.Say("removed by this change (place in base)", "bị thay đổi này xoá (vị trí ở bản gốc)")})
		case before == nil:
			added = append(added, violation.Related{Address: address, Range: after.Header(),
				Message: diag.Say("added here", "thêm ở đây")})
		default:
			changed = append(changed, violation.Related{Address: address, Range: after.Header(),
				Message: diag.Say("changed here", "thay đổi ở đây")})
		}
	}
	return append(append(gone, changed...), added...)
}
