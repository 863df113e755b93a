// Package layered has maps of which there are many, each a little different from
// the one before.
package layered

import (
	"iter"
	"maps"
	"reflect"
)

// Map is a map that shares what it has in common with the map that it was forked
// from. The zero value of V stands for nothing. The zero Map is empty.
type Map[K comparable, V any] struct {
	// over goes before base, which is not written to. shared says that neither is
	// over: it is the other map's, too.
	base, over map[K]V
	shared     bool
}

// fewest is how much may lie over the base, however small that is.
const fewest = 32

// Fork gives a map that may be written to. From then on m must not be. It costs
// nothing until something is written: many forks are only looked at.
func (m Map[K, V]) Fork() Map[K, V] {
	m.shared = true
	return m
}

// own makes over one that may be written to.
func (m *Map[K, V]) own() {
	switch n := len(m.over); {
	case len(m.base) == 0:
		*m = Map[K, V]{base: m.over}
		return
	case n <= fewest || n*n <= len(m.base):
		*m = Map[K, V]{base: m.base, over: maps.Clone(m.over)}
		return
	}
	base := maps.Clone(m.base)
	for k, v := range m.over {
		if isZero(v) {
			delete(base, k)
		} else {
			base[k] = v
		}
	}
	*m = Map[K, V]{base: base}
}

func isZero[V any](v V) bool { return reflect.ValueOf(&v).Elem().IsZero() }

// Get gives the value of a key, zero where there is none.
func (m Map[K, V]) Get(k K) V {
	if v, ok := m.over[k]; ok {
		return v
	}
	return m.base[k]
}

// Set gives a key a value; zero takes it away.
func (m *Map[K, V]) Set(k K, v V) {
	if m.shared {
		m.own()
	}
	if m.over == nil {
		m.over = map[K]V{}
	}
	m.over[k] = v
}

// All visits the keys that have a value, in no order.
func (m Map[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for k, v := range m.over {
			if !isZero(v) && !yield(k, v) {
				return
			}
		}
		for k, v := range m.base {
			if _, hidden := m.over[k]; !hidden && !isZero(v) && !yield(k, v) {
				return
			}
		}
	}
}
