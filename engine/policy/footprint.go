package policy

import (
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/policy/machine"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// footprints tells what evaluations of one rule have read of their input, the clock
// and the parameters aside. A rule reads less in one evaluation than it can: few
// come past its first conditions. On another input that reads the same, and on
// another day for which the outcome holds, the rule says the same. Evaluations that
// asked for the same of the rule's parts share one footprint.
type footprints struct {
	// notes name a part of the rule and what is read there; see notesOf.
	notes []string
	code  *machine.Code

	once sync.Once
	// parts are read by evaluations that came by what their places stand for.
	parts []part
	// placeOf tells the place of a function by its slot.
	placeOf map[int]int
	// made holds footprints by the places that an evaluation came by.
	made sync.Map
}

// places is a set of functions of a rule, each a bit.
type places uint64

const maxPlaces = 64

type part struct {
	places
	paths []reads.Path
}

const noteSeparator = "\t"

// notesOf writes down what is read in each part of a rule.
func notesOf(parts []reads.Part) []string {
	var notes []string
	for _, part := range parts {
		for _, path := range part.Paths {
			notes = append(notes, strings.Join(part.Rules, " ")+noteSeparator+path.String())
		}
	}
	return notes
}

// joined is all that is read in any part.
func joined(parts []reads.Part) []reads.Path {
	var all [][]reads.Path
	for _, part := range parts {
		all = append(all, part.Paths)
	}
	return reads.Join(all...)
}

// parse makes the parts out of the notes. A name that has no place any more, or no
// function in the code, is taken for one that every evaluation comes by.
func (f *footprints) parse() {
	f.placeOf = map[int]int{}
	known, parts := map[string]places{}, map[places][]reads.Path{}
	for _, note := range f.notes {
		names, text, _ := strings.Cut(note, noteSeparator)
		path, err := reads.Parse(text)
		if err != nil {
			path = reads.Path{} // all of the input
		}
		var where places
		for _, name := range strings.Fields(names) {
			place, met := known[name]
			if slots := f.code.Slots(name); !met && len(slots) > 0 && len(known) < maxPlaces {
				place = 1 << len(known)
				for _, slot := range slots {
					f.placeOf[slot] = len(known)
				}
				known[name] = place
			}
			where |= place
		}
		parts[where] = append(parts[where], path)
	}
	for where, paths := range parts {
		f.parts = append(f.parts, part{where, paths})
	}
}

// of gives the footprint of an evaluation that came by functions, by their slots.
func (f *footprints) of(asked []int) *Reading {
	f.once.Do(f.parse)
	var came places
	for _, slot := range asked {
		if place, ok := f.placeOf[slot]; ok {
			came |= 1 << place
		}
	}
	if known, ok := f.made.Load(came); ok {
		return known.(*Reading)
	}
	var all [][]reads.Path
	for _, p := range f.parts {
		if came&p.places == p.places {
			all = append(all, p.paths)
		}
	}
	known, _ := f.made.LoadOrStore(came, newReading(named(reads.Join(all...))))
	return known.(*Reading)
}
