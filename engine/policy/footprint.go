package policy

import (
	"slices"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/policy/machine"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Footprint is what an evaluation has read of its input, the clock and the
// parameters aside. A rule reads less in one evaluation than it can: few come
// past its first conditions. On another input that reads the same, and on another
// day for which the outcome holds, the rule says the same. Evaluations of one
// rule that asked for the same of its parts share one footprint.
type Footprint struct{ Paths []Read }

// Past reports whether the past of the subject was looked at.
func (f *Footprint) Past() bool {
	return slices.ContainsFunc(f.Paths, func(path Read) bool {
		return len(path.Steps) == 0 || path.Steps[0].Any || path.Steps[0].Key == partPast
	})
}

// footprints makes the footprints of one rule.
type footprints struct {
	// notes name a part of the rule and what is read there; see note.
	notes []string
	code  *machine.Code

	once sync.Once
	// always is read by every evaluation, parts by those that asked for the part;
	// partOf tells it by the slot that the machine knows it by.
	always []reads.Path
	parts  [][]reads.Path
	partOf map[int]int
	// made holds footprints by the parts that were asked for.
	made sync.Map
}

const noteSeparator = "\t"

// notesOf writes down what is read in each part of a rule.
func notesOf(byPart map[string][]reads.Path) []string {
	var notes []string
	for _, part := range sortedKeys(byPart) {
		for _, path := range byPart[part] {
			notes = append(notes, part+noteSeparator+path.String())
		}
	}
	return notes
}

// parse makes the parts out of the notes. There are at most 64, so that what was
// asked for is one number; what is read in others, or in a part that the code
// does not have, counts as always read.
func (f *footprints) parse() {
	f.partOf = map[int]int{}
	known := map[string]int{}
	for _, note := range f.notes {
		name, text, _ := strings.Cut(note, noteSeparator)
		path, err := reads.Parse(text)
		if err != nil {
			path = reads.Path{} // all of the input
		}
		part, met := known[name]
		if slots := f.code.Slots(name); !met && len(slots) > 0 && len(f.parts) < 64 {
			part, met = len(f.parts), true
			known[name], f.parts = part, append(f.parts, nil)
			for _, slot := range slots {
				f.partOf[slot] = part
			}
		}
		if met {
			f.parts[part] = append(f.parts[part], path)
		} else {
			f.always = append(f.always, path)
		}
	}
}

// of gives the footprint of an evaluation that asked for rules by their slots.
func (f *footprints) of(asked []int) *Footprint {
	f.once.Do(f.parse)
	var parts uint64
	for _, slot := range asked {
		if part, ok := f.partOf[slot]; ok {
			parts |= 1 << part
		}
	}
	if known, ok := f.made.Load(parts); ok {
		return known.(*Footprint)
	}
	all := [][]reads.Path{f.always}
	for i, paths := range f.parts {
		if parts&(1<<i) != 0 {
			all = append(all, paths)
		}
	}
	known, _ := f.made.LoadOrStore(parts, &Footprint{named(reads.Join(all...))})
	return known.(*Footprint)
}
