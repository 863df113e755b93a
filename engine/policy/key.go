package policy

import (
	"crypto/sha256"
	"encoding/hex"
)

// Key identifies everything that an evaluation could read: the rule with its
// libraries, its parameters, and the parts of the input that the compiled rule
// can reach. Equal keys mean equal outcomes.
type Key [sha256.Size]byte

func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Reads tells what each rule can read, by rule id.
type Reads map[string]*Reading

var readsEverything = newReading([]Read{{Name: "."}})

// Reads gives what the compiled rules can read.
func (p *Program) Reads() Reads { return p.reads }

// Of gives what a rule can read; all of the input where that is not known.
func (rs Reads) Of(r *Rule) *Reading {
	if reading, known := rs[r.ID]; known {
		return reading
	}
	return readsEverything
}

// Key computes the key of a task.
func (rs Reads) Key(t Task) Key { return keyOf(t, rs.Of(t.Rule).Paths) }

func keyOf(t Task, paths []Read) Key {
	d := make(material, 0, 1024)
	d.text(t.Rule.digest)
	d.text(t.Rule.ID)
	for _, path := range paths {
		d.text(path.Name)
		if len(path.Steps) == 0 || path.Steps[0].Any {
			d.whole(t.input(wholeInput))
			continue
		}
		name := path.Steps[0].Key
		switch term := t.part(name, parts{}); {
		case term == nil:
			// Absent here, present for another subject: a tag of its own.
			d.tag('-', 0)
		case name == partPlan:
			part := t.View.planDigest(path)
			d = append(d, part[:]...)
		case name == partBase:
			part := t.Before.View.planDigest(path)
			d = append(d, part[:]...)
		default:
			d.walk(term.Value, path.below(1))
		}
	}
	return sha256.Sum256(d)
}

// planDigest digests a path below input.plan once for all subjects.
func (v *View) planDigest(path Read) Key {
	if k, ok := v.made.digests.Load(path.Name); ok {
		return k.(Key)
	}
	var d material
	path.Steps = path.Steps[1:]
	term := v.plan(everything)
	d.walk(term.Value, path.Path)
	k := Key(sha256.Sum256(d))
	v.made.digests.Store(path.Name, k)
	return k
}

// DigestOf identifies a list of rules with all that decides what they say.
func DigestOf(rules []*Rule) string {
	var d material
	for _, r := range rules {
		d.text(r.ID)
		d.text(r.digest)
	}
	return Key(sha256.Sum256(d)).String()
}
