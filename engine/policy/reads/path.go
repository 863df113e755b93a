package reads

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Path names a part of the input that an evaluation can read: a place, and how
// much of the value there.
//
// To see what a path reads, walk its steps from the input. A named step goes to
// that member of an object; anywhere else there is nothing. A [*] step reads
// the Keys of the value it stands on and goes on into each member of the array
// or object. Where the steps end, Extent says what is read; that there is
// nothing is part of it. Two inputs of which all paths read the same give the
// same result.
type Path struct {
	Steps  []Step
	Extent Extent
}

// Step goes from a collection to one of its members by name, or to each of them.
type Step struct {
	Key string
	Any bool
}

// Extent is how much of a value is read. Each one includes those after it, so a
// caller may always read more than it is told.
type Extent int

const (
	// Whole is everything at and below the place.
	Whole Extent = iota
	// Keys is the Shape, and which keys an object has or how long an array is.
	Keys
	// Shape tells nothing, an array, an object and each scalar value apart.
	Shape
)

var plainKey = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// String writes a path as in "plan.objectives[*].goal". What reads less than
// the whole value ends in "#" (Keys) or "?" (Shape); the input itself is ".".
// Distinct paths have distinct strings.
func (p Path) String() string {
	return place(p.Steps).String() + [...]string{Whole: "", Keys: "#", Shape: "?"}[p.Extent]
}

// place is where a value stands in the input.
type place []Step

func (at place) String() string {
	var b strings.Builder
	for i, step := range at {
		switch {
		case step.Any:
			b.WriteString("[*]")
		case !plainKey.MatchString(step.Key):
			b.WriteString("[" + strconv.Quote(step.Key) + "]")
		case i > 0:
			b.WriteString("." + step.Key)
		default:
			b.WriteString(step.Key)
		}
	}
	if len(at) == 0 {
		return "."
	}
	return b.String()
}

// member leaves the receiver's backing array alone: places share prefixes.
func (at place) member(step Step) place {
	return append(slices.Clip(slices.Clone(at)), step)
}

// includes says whether every place that other stands for is one of at's.
func (at place) includes(other place) bool {
	return slices.EqualFunc(at, other, func(a, b Step) bool { return a.Any || a == b })
}

// covers says whether whatever other reads is read by p too.
func (p Path) covers(other Path) bool {
	mine, theirs := place(p.Steps), place(other.Steps)
	if n := len(theirs); len(mine) > n {
		// On its way through a collection a path reads the keys there.
		return other.Extent != Whole && mine[n].Any && mine[:n].includes(theirs)
	}
	if !mine.includes(theirs[:len(mine)]) {
		return false
	}
	return p.Extent == Whole || len(mine) == len(theirs) && p.Extent <= other.Extent
}

// minimal sorts paths and drops those that another one covers.
func minimal(found map[string]Path) []Path {
	var paths []Path
	for name, p := range found {
		covered := false
		for other, q := range found {
			if other != name && q.covers(p) {
				covered = true
				break
			}
		}
		if !covered {
			paths = append(paths, p)
		}
	}
	slices.SortFunc(paths, func(a, b Path) int { return strings.Compare(a.String(), b.String()) })
	return paths
}

// Parse reads what String writes, and nothing else.
func Parse(s string) (Path, error) {
	var p Path
	rest := s
	switch {
	case strings.HasSuffix(rest, "#"):
		p.Extent, rest = Keys, strings.TrimSuffix(rest, "#")
	case strings.HasSuffix(rest, "?"):
		p.Extent, rest = Shape, strings.TrimSuffix(rest, "?")
	}
	if rest == "." {
		return p, nil
	}
	for first := true; first || rest != ""; first = false {
		step, after, err := nextStep(rest, first)
		if err != nil {
			return Path{}, fmt.Errorf("%q is no path: %w", s, err)
		}
		p.Steps, rest = append(p.Steps, step), after
	}
	if written := p.String(); written != s {
		return Path{}, fmt.Errorf("%q is no path: it is written %q", s, written)
	}
	return p, nil
}

func nextStep(s string, first bool) (Step, string, error) {
	if after, ok := strings.CutPrefix(s, "[*]"); ok {
		return Step{Any: true}, after, nil
	}
	if inner, ok := strings.CutPrefix(s, "["); ok {
		quoted, err := strconv.QuotedPrefix(inner)
		if err != nil {
			return Step{}, "", err
		}
		after, closed := strings.CutPrefix(inner[len(quoted):], "]")
		key, err := strconv.Unquote(quoted)
		if err != nil || !closed {
			return Step{}, "", errors.New("a key in brackets does not end")
		}
		return Step{Key: key}, after, nil
	}
	name, dotted := strings.CutPrefix(s, ".")
	if dotted == first {
		return Step{}, "", errors.New("a dot stands between two names")
	}
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	if !plainKey.MatchString(name[:end]) {
		return Step{}, "", fmt.Errorf("%q is no name", name[:end])
	}
	return Step{Key: name[:end]}, name[end:], nil
}
