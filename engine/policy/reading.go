package policy

import (
	"encoding/json"
	"hash/maphash"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Read is one path below the input that a rule can read, with its name.
type Read struct {
	reads.Path
	Name string
	// id stands for the name, within this process.
	id int32
}

// ids are those of all paths that were met, by name.
var ids struct {
	sync.Mutex
	byName map[string]int32
}

func idOf(name string) int32 {
	ids.Lock()
	defer ids.Unlock()
	id, met := ids.byName[name]
	if !met {
		if ids.byName == nil {
			ids.byName = map[string]int32{}
		}
		id = int32(len(ids.byName))
		ids.byName[name] = id
	}
	return id
}

// below gives what the path reads of the value to which its first steps lead.
func (r Read) below(steps int) reads.Path {
	return reads.Path{Steps: r.Steps[steps:], Extent: r.Extent}
}

// Reading is what a rule can read of its input, or what one evaluation of it has
// read.
type Reading struct {
	Paths []Read
	// everything says that the whole input is read.
	everything bool
	// plan, base and subject are the members that are read of the plan, of its base
	// and of the subject on any side, and the paths that begin there.
	plan, base, subject members
	// past says that the past of the subject is read.
	past bool
}

// members are those that are read of a value, and by which paths.
type members struct {
	marks
	paths []Read
}

func (m *members) add(path Read) {
	m.marks |= firstMark(path.Steps[1:])
	m.paths = append(m.paths, path)
}

func newReading(paths []Read) *Reading {
	r := &Reading{Paths: paths}
	for i := range paths {
		path := &paths[i]
		path.id = idOf(path.Name)
		if len(path.Steps) == 0 || path.Steps[0].Any {
			r.everything, r.past = true, true
			continue
		}
		switch path.Steps[0].Key {
		case partAsOf, partParams, partReviews, partRenamed:
		case partPast:
			r.past = true
		case partPlan:
			r.plan.add(*path)
		case partBase:
			r.base.add(*path)
		default:
			r.subject.add(*path)
		}
	}
	return r
}

// Past reports whether the past of the subject was looked at.
func (r *Reading) Past() bool { return r.past }

// marks stand for a set of names, each by one of 64 bits. Sets that share no bit
// share no name, which is the answer to most questions of what differs; sets that
// share one have to be looked at.
type marks uint64

const allMarks = ^marks(0)

var markSeed = maphash.MakeSeed()

func mark(name string) marks { return 1 << (maphash.String(markSeed, name) % 64) }

// marksOf stands for the names in a map.
func marksOf[V any](names map[string]V) marks {
	var all marks
	for name := range names {
		all |= mark(name)
	}
	return all
}

// firstMark stands for the member that a path leads through, all of them where it
// leads through any or ends before it comes to one.
func firstMark(steps []reads.Step) marks {
	if len(steps) == 0 || steps[0].Any {
		return allMarks
	}
	return mark(steps[0].Key)
}

// MarshalJSON writes down what is read.
func (r *Reading) MarshalJSON() ([]byte, error) { return json.Marshal(r.Paths) }

// UnmarshalJSON reads it back.
func (r *Reading) UnmarshalJSON(data []byte) error {
	var paths []Read
	if err := json.Unmarshal(data, &paths); err != nil {
		return err
	}
	*r = *newReading(paths)
	return nil
}
