// Package persistent has maps of which there are many, each a little different from
// the one before.
package persistent

import (
	"hash/maphash"
	"iter"
	"math/bits"
	"slices"
)

// Map is a hash array mapped trie: a map that shares with the one it was forked
// from all but the way to what differs. The zero Map is empty.
type Map[V any] struct {
	root *node[V]
	// owner marks the nodes that this map alone has, which it may write to.
	owner *byte
}

// node holds the entries whose hashes begin alike, in the order of what comes next
// in them.
type node[V any] struct {
	owner *byte
	// slots says which of the next steps are taken.
	slots   uint32
	entries []entry[V]
}

// entry is a key with its value, or a node of several.
type entry[V any] struct {
	key   string
	value V
	below *node[V]
}

// step is how many bits of a hash lead from a node to the one below. Where no bits
// are left a node is a list.
const step = 5

var seed = maphash.MakeSeed()

// hashOf is the hash of a key; tests have one that is the same for many.
var hashOf = func(key string) uint64 { return maphash.String(seed, key) }

// find gives the place of a key in a node that lies some bits deep, or where it
// would be; there says that something is in that place.
func (n *node[V]) find(key string, hash uint64, deep uint) (at int, bit uint32, there bool) {
	if deep >= 64 {
		for at := range n.entries {
			if n.entries[at].key == key {
				return at, 0, true
			}
		}
		return len(n.entries), 0, false
	}
	bit = 1 << (hash >> deep & (1<<step - 1))
	return bits.OnesCount32(n.slots & (bit - 1)), bit, n.slots&bit != 0
}

// Fork gives a map that may be written to. From then on m must not be.
func (m Map[V]) Fork() Map[V] { return Map[V]{root: m.root} }

// Get gives the value of a key, zero where there is none.
func (m Map[V]) Get(key string) (value V) {
	hash, n := hashOf(key), m.root
	for deep := uint(0); n != nil; deep += step {
		at, _, there := n.find(key, hash, deep)
		if !there {
			return value
		}
		e := &n.entries[at]
		if e.below == nil {
			if e.key == key {
				return e.value
			}
			return value
		}
		n = e.below
	}
	return value
}

// Set gives a key a value.
func (m *Map[V]) Set(key string, value V) {
	m.root = m.own(m.root, 0)
	m.put(m.root, entry[V]{key: key, value: value}, hashOf(key), 0)
}

// own gives a node that m may write to, with room for some more entries.
func (m *Map[V]) own(n *node[V], room int) *node[V] {
	if m.owner == nil {
		m.owner = new(byte)
	}
	if n == nil {
		return &node[V]{owner: m.owner}
	}
	if n.owner == m.owner {
		return n
	}
	out := &node[V]{owner: m.owner, slots: n.slots, entries: make([]entry[V], len(n.entries), len(n.entries)+room)}
	copy(out.entries, n.entries)
	return out
}

// put puts an entry into a node that m owns.
func (m *Map[V]) put(n *node[V], e entry[V], hash uint64, deep uint) {
	at, bit, there := n.find(e.key, hash, deep)
	if !there {
		n.slots |= bit
		n.entries = slices.Insert(n.entries, at, e)
		return
	}
	old := &n.entries[at]
	switch {
	case old.below != nil:
		old.below = m.own(old.below, 1)
		m.put(old.below, e, hash, deep+step)
	case old.key == e.key:
		*old = e
	default:
		below := m.own(nil, 0)
		m.put(below, *old, hashOf(old.key), deep+step)
		m.put(below, e, hash, deep+step)
		*old = entry[V]{below: below}
	}
}

// Delete takes a key away.
func (m *Map[V]) Delete(key string) {
	if m.root != nil {
		m.root = m.without(m.root, key, hashOf(key), 0)
	}
}

// without gives a node without a key, nil if that leaves nothing.
func (m *Map[V]) without(n *node[V], key string, hash uint64, deep uint) *node[V] {
	at, bit, there := n.find(key, hash, deep)
	if !there || n.entries[at].below == nil && n.entries[at].key != key {
		return n
	}
	if below := n.entries[at].below; below != nil {
		rest := m.without(below, key, hash, deep+step)
		if rest == below {
			return n
		}
		if rest != nil {
			n = m.own(n, 0)
			n.entries[at].below = rest
			return n
		}
	}
	if len(n.entries) == 1 {
		return nil
	}
	n = m.own(n, 0)
	n.slots &^= bit
	n.entries = slices.Delete(n.entries, at, at+1)
	return n
}

// All visits the keys with their values, in no order.
func (m Map[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) { m.root.each(yield) }
}

func (n *node[V]) each(yield func(string, V) bool) bool {
	if n == nil {
		return true
	}
	for i := range n.entries {
		if !n.entries[i].each(yield) {
			return false
		}
	}
	return true
}

func (e *entry[V]) each(yield func(string, V) bool) bool {
	switch {
	case e == nil:
		return true
	case e.below != nil:
		return e.below.each(yield)
	}
	return yield(e.key, e.value)
}

// Differences visits the keys of which two maps may have different values, in no
// order and some of them twice. What the maps share is passed over.
func (m Map[V]) Differences(other Map[V], visit func(key string)) {
	differences(m.root, other.root, func(key string, _ V) bool { visit(key); return true })
}

func differences[V any](a, b *node[V], visit func(key string, _ V) bool) {
	if a == b {
		return
	}
	if a == nil || b == nil || a.slots == 0 || b.slots == 0 {
		a.each(visit)
		b.each(visit)
		return
	}
	for slots := a.slots | b.slots; slots != 0; slots &= slots - 1 {
		x, y := a.at(slots&-slots), b.at(slots&-slots)
		if x != nil && y != nil && x.below != nil && y.below != nil {
			differences(x.below, y.below, visit)
			continue
		}
		x.each(visit)
		y.each(visit)
	}
}

// at gives the entry of a step, nil if there is none.
func (n *node[V]) at(bit uint32) *entry[V] {
	if n.slots&bit == 0 {
		return nil
	}
	return &n.entries[bits.OnesCount32(n.slots&(bit-1))]
}
