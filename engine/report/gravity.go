package report

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/violation"
)

// statusRank puts first what a change brings, then what was there, then what is
// over.
var statusRank = map[violation.Status]int{
	violation.Open: 0, violation.New: 0, violation.Worse: 1, violation.Unwaived: 2,
	violation.Existing: 3, violation.Better: 4, violation.Waived: 5, violation.Fixed: 6,
}

// worstFirst sorts violations by how much they ask of a reader, so that what has
// to be left out of a limited format is the least of it. Those that weigh the
// same keep their order.
func worstFirst(vs []violation.Violation, o Options) []violation.Violation {
	sorted := slices.Clone(vs)
	slices.SortStableFunc(sorted, func(a, b violation.Violation) int {
		return cmp.Or(
			cmp.Compare(order(!o.fails(a)), order(!o.fails(b))),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(statusRank[a.Status], statusRank[b.Status]),
		)
	})
	return sorted
}

func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// fails reports whether a violation makes the check fail.
func (o Options) fails(v violation.Violation) bool {
	if o.Fails == nil {
		return v.Status.Gates(o.All)
	}
	return o.Fails(v)
}
