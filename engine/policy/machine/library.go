package machine

import (
	"maps"
	"slices"
	"sync"
)

// Library holds code that was compiled earlier. What is not run is not decoded.
// It may be used from several goroutines.
type Library struct {
	// Mark is what the writer gave.
	Mark string

	constants []string
	functions []*function
	entries   map[string]entry
	builtins  sync.Map
	runs      sync.Pool
}

type entry struct {
	notes []string
	code  *Code
}

// Read reads a library as far as its table of contents.
func Read(data []byte) (*Library, error) {
	l := &Library{entries: map[string]entry{}}
	d := l.decoder(string(data))
	if d.text() != format {
		return nil, errDamaged
	}
	l.Mark = d.text()
	l.constants = make([]string, d.count())
	for i := range l.constants {
		l.constants[i] = d.text()
	}
	l.functions = make([]*function, d.count())
	for i := range l.functions {
		l.functions[i] = &function{encoded: d.text(), lib: l, slot: i}
	}
	for range d.count() {
		l.entry(d.text())
	}
	if d.bad || d.rest != "" || l.entries[""].code != nil {
		return nil, errDamaged
	}
	return l, nil
}

func (l *Library) decoder(encoded string) *decoder {
	return &decoder{rest: encoded, left: len(encoded), lib: l, functions: len(l.functions)}
}

func (l *Library) entry(encoded string) {
	d := l.decoder(encoded)
	name := d.text()
	e := entry{notes: make([]string, d.count())}
	for i := range e.notes {
		e.notes[i] = d.text()
	}
	e.code = &Code{slots: len(l.functions), runs: &l.runs}
	e.code.entry = l.function(d)
	if n := d.count(); n > 0 {
		e.code.dynamic = make(map[string]*function, n)
		for range n {
			path := d.text()
			e.code.dynamic[path] = l.function(d)
		}
	}
	if d.bad || d.rest != "" {
		name = "" // no rule has this name, so that Read fails
	}
	l.entries[name] = e
}

// function reads the number of a function.
func (l *Library) function(d *decoder) *function {
	if n := d.number(d.functions); !d.bad {
		return l.functions[n]
	}
	return nil
}

func (l *Library) builtin(name string) *builtin {
	if b, ok := l.builtins.Load(name); ok {
		return b.(*builtin)
	}
	b := builtinNamed(name)
	if b != nil {
		l.builtins.Store(name, b)
	}
	return b
}

// Code gives what was added under a name, nil if nothing was.
func (l *Library) Code(name string) (*Code, []string) {
	e := l.entries[name]
	return e.code, e.notes
}

// ready decodes a function on its first call.
func (fn *function) ready() error {
	fn.once.Do(func() {
		if fn.lib == nil {
			return
		}
		d := fn.lib.decoder(fn.encoded)
		// A function stands after those that it calls, so that none calls itself.
		d.functions = fn.slot
		d.head(fn)
		fn.blocks = d.blocks()
		if d.bad || d.rest != "" {
			fn.damaged, fn.blocks = errDamaged, nil
		}
	})
	return fn.damaged
}

// dispatches tells whether a function, or one that it calls, looks functions up
// by path.
func (fn *function) dispatches() bool {
	seen := map[*function]bool{}
	var inBlocks func(blocks []block) bool
	inFunction := func(fn *function) bool {
		if seen[fn] {
			return false
		}
		seen[fn] = true
		return inBlocks(fn.blocks)
	}
	inBlocks = func(blocks []block) bool {
		for _, b := range blocks {
			for i := range b {
				if b[i].op == opDynamic || b[i].call != nil && inFunction(b[i].call) || inBlocks(b[i].blocks) {
					return true
				}
			}
		}
		return false
	}
	return inFunction(fn)
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
