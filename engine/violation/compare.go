package violation

import (
	"cmp"
	"slices"
	"strings"
)

// The statuses that a comparison with a base gives.
const (
	New      Status = "new"
	Worse    Status = "worse"
	Unwaived Status = "unwaived"
	Existing Status = "existing"
	Better   Status = "better"
	Fixed    Status = "fixed"
)

// Gates reports whether a violation of this status can fail a check. all makes
// the existing ones count, too.
func (s Status) Gates(all bool) bool {
	switch s {
	case Open, New, Worse, Unwaived:
		return true
	case Existing, Better:
		return all
	}
	return false
}

// Renames maps old addresses to new ones, as moved blocks say.
type Renames map[string]string

// Address follows renames. A chain a → b → c leads to c; a circle ends where it
// began.
func (r Renames) Address(a string) string {
	for range len(r) {
		next, ok := r[a]
		if !ok {
			break
		}
		a = next
	}
	return a
}

// identity is a violation's fingerprint after the renames.
func (r Renames) identity(v Violation) string {
	v.Address = r.Address(v.Address)
	if len(r) > 0 && strings.Contains(v.Key, ".") {
		// A key that names another block follows that block.
		parts := strings.Split(v.Key, ":")
		for i, p := range parts {
			parts[i] = r.Address(p)
		}
		v.Key = strings.Join(parts, ":")
	}
	return v.Fingerprint()
}

// Compare gives the violations of head with their status against base, and
// those of base that are gone as Fixed. renames maps, by plan, addresses of base
// to those of head. Several violations of one identity are matched in order of
// measure, so that one more of a kind is one new violation.
func Compare(base, head []Violation, renames map[string]Renames) []Violation {
	before := map[string][]Violation{}
	for _, v := range base {
		id := renames[v.Plan].identity(v)
		before[id] = append(before[id], v)
	}
	for _, group := range before {
		slices.SortStableFunc(group, byMeasure)
	}
	out := make([]Violation, 0, len(head))
	after := map[string][]int{}
	for _, v := range head {
		out = append(out, v)
		id := v.Fingerprint()
		after[id] = append(after[id], len(out)-1)
	}
	for id, indexes := range after {
		slices.SortStableFunc(indexes, func(a, b int) int { return byMeasure(out[a], out[b]) })
		group := before[id]
		for n, i := range indexes {
			switch {
			case out[i].Status == Waived:
			case n >= len(group):
				out[i].Status = New
			default:
				out[i].Status = against(group[n], out[i])
			}
		}
		before[id] = group[min(len(group), len(indexes)):]
	}
	for _, v := range base {
		id := renames[v.Plan].identity(v)
		if i := slices.IndexFunc(before[id], func(w Violation) bool { return same(v, w) }); i >= 0 {
			before[id] = slices.Delete(slices.Clone(before[id]), i, i+1)
			if v.Status != Waived {
				v.Status = Fixed
				out = append(out, v)
			}
		}
	}
	return out
}

// same tells the violations of one identity apart by place.
func same(a, b Violation) bool { return a.Range == b.Range && a.Message == b.Message }

// against gives the status of a violation that is in both.
func against(before, now Violation) Status {
	if before.Status == Waived {
		return Unwaived
	}
	if before.Measure == nil || now.Measure == nil {
		return Existing
	}
	switch cmp.Compare(*now.Measure, *before.Measure) {
	case 1:
		return Worse
	case -1:
		return Better
	}
	return Existing
}

// byMeasure puts the worst first.
func byMeasure(a, b Violation) int {
	measure := func(v Violation) float64 {
		if v.Measure == nil {
			return 0
		}
		return *v.Measure
	}
	return cmp.Compare(measure(b), measure(a))
}
