package violation

import (
	"cmp"
	"slices"
	"strconv"
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

// Rename gives a violation the address and the key that the renames lead to.
func (r Renames) Rename(v Violation) Violation {
	v.Address = r.Address(v.Address)
	if len(r) > 0 && strings.Contains(v.Key, ".") {
		// A key that names another block follows that block.
		parts := strings.Split(v.Key, ":")
		for i, p := range parts {
			parts[i] = r.Address(p)
		}
		v.Key = strings.Join(parts, ":")
	}
	return v
}

// Identify numbers violations of one identity, the worst first, so that each has
// an id of its own, in the order of the list.
func Identify(vs []Violation) []string {
	ids := make([]string, len(vs))
	for id, indexes := range worstFirst(vs, Violation.Fingerprint) {
		for n, i := range indexes {
			ids[i] = id + "#" + strconv.Itoa(n)
		}
	}
	return ids
}

// Follow gives the violations of base the names that head has for their blocks.
// What head still says under the old name, such as that a reference leads to it,
// keeps that.
func Follow(base, head []Violation, renames map[string]Renames) []Violation {
	there := map[string]bool{}
	for _, v := range head {
		there[v.Fingerprint()] = true
	}
	out := make([]Violation, len(base))
	for i, v := range base {
		if out[i] = v; !there[v.Fingerprint()] {
			out[i] = renames[v.Plan].Rename(v)
		}
	}
	return out
}

// Compare gives the violations of head with their status against base, and
// those of base that are gone as Fixed. renames maps, by plan, addresses of base
// to those of head. Several violations of one identity are matched in order of
// measure, so that one more of a kind is one new violation.
func Compare(base, head []Violation, renames map[string]Renames) []Violation {
	before := worstFirst(Follow(base, head, renames), Violation.Fingerprint)
	out := append(make([]Violation, 0, len(head)), head...)
	matched := make([]bool, len(base))
	for id, indexes := range worstFirst(head, Violation.Fingerprint) {
		then := before[id]
		for n, i := range indexes {
			if n < len(then) {
				matched[then[n]] = true
			}
			switch {
			case out[i].Status == Waived:
				out[i].Fresh = n >= len(then)
			case n >= len(then):
				out[i].Status = New
			default:
				out[i].Status = against(base[then[n]], out[i])
			}
		}
	}
	for i, v := range base {
		if !matched[i] && v.Status != Waived {
			v.Status = Fixed
			out = append(out, v)
		}
	}
	return out
}

// worstFirst gives by identity where in the list its violations are, the worst
// first.
func worstFirst(vs []Violation, identity func(Violation) string) map[string][]int {
	groups := map[string][]int{}
	for i, v := range vs {
		id := identity(v)
		groups[id] = append(groups[id], i)
	}
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b int) int { return byMeasure(vs[a], vs[b]) })
	}
	return groups
}

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

// byMeasure puts the worst first, and those without a measure last.
func byMeasure(a, b Violation) int {
	switch {
	case a.Measure != nil && b.Measure != nil:
		return cmp.Compare(*b.Measure, *a.Measure)
	case a.Measure != nil:
		return -1
	case b.Measure != nil:
		return 1
	}
	return 0
}
