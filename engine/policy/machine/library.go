package machine

import (
	"encoding/binary"
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
	named     func() map[string][]int
	builtins  sync.Map
	runs      sync.Pool
}

type entry struct {
	notes []string
	code  *Code
}

// Read reads a library as far as its table of contents.
func Read(data []byte) (*Library, error) {
	if len(data) < checksumSize || binary.BigEndian.Uint32(data) != checksum(data[checksumSize:]) {
		return nil, errDamaged
	}
	l := &Library{entries: map[string]entry{}}
	d := l.decoder(string(data[checksumSize:]))
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
		encoded := d.text()
		end := max(0, len(encoded)-1)
		l.functions[i] = &function{encoded: encoded[:end], common: encoded[end:] == string(commonMark[true]), lib: l, slot: i}
	}
	l.named = sync.OnceValue(l.names)
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
	e.code = &Code{slots: len(l.functions), named: l.named, runs: &l.runs}
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

// names lists the functions of the library by name. The names stand at their
// beginning and are read without the rest.
func (l *Library) names() map[string][]int {
	named := make([]*function, len(l.functions))
	for i, fn := range l.functions {
		d := l.decoder(fn.encoded)
		named[i] = &function{name: d.text(), slot: i}
	}
	return slotsByName(named)
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

// functions lists the entry of assembled code and all that it calls.
func (c *Code) functions() []*function {
	seen := map[*function]bool{}
	var all []*function
	var visit func(blocks []block)
	visit = func(blocks []block) {
		for _, b := range blocks {
			for _, in := range b {
				visit(in.blocks)
				if in.call != nil && !seen[in.call] {
					seen[in.call], all = true, append(all, in.call)
					visit(in.call.blocks)
				}
			}
		}
	}
	visit(c.entry.blocks)
	return append(all, c.entry)
}

// dispatches tells whether assembled code looks functions up by path.
func (c *Code) dispatches() bool {
	return slices.ContainsFunc(c.functions(), func(fn *function) bool {
		return slices.ContainsFunc(fn.blocks, block.dispatches)
	})
}

func (b block) dispatches() bool {
	return slices.ContainsFunc(b, func(in instruction) bool {
		return in.op == opDynamic || slices.ContainsFunc(in.blocks, block.dispatches)
	})
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
