package policy

import (
	"context"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// libraryFile lies beside the index. It holds the built-in rules as code, so that
// no process has to compile what is known.
const libraryFile = "compiled.bin"

// Library compiles built-in rules, with all checks, into the text of libraryFile.
func Library(ctx context.Context, src Source) ([]byte, diag.Diagnostics) {
	s, ds := load(false, src)
	if len(ds) > 0 {
		return nil, ds
	}
	p, ds := s.Compile(ctx, s.Rules)
	if len(ds) > 0 {
		return nil, ds
	}
	var w machine.Writer
	sources := map[string]string{}
	for _, m := range s.modules {
		sources[m.path] = m.source
	}
	for _, r := range s.Rules {
		if r.Engine() {
			continue
		}
		var notes []string
		for _, read := range p.reads[r.ID].Paths {
			notes = append(notes, read.Name)
		}
		// All that is read follows from what is read in the parts, but every process
		// asks for the one and few for the other.
		w.Add(r.ID, p.codes[r.ID], append(notes, p.footprints[r.ID].notes...)...)
	}
	return w.Bytes(digestOfSources(sources)), nil
}

// take takes in a rule as the library of the same files has it; false if there
// is none.
func (p *Program) take(r *Rule, library *machine.Library, digest string) bool {
	if library == nil || library.Mark != digest {
		return false
	}
	code, notes := library.Code(r.ID)
	if code == nil {
		return false
	}
	n := slices.IndexFunc(notes, func(note string) bool { return strings.Contains(note, noteSeparator) })
	if n < 0 {
		n = len(notes)
	}
	paths := make([]reads.Path, n)
	for i, note := range notes[:n] {
		path, err := reads.Parse(note)
		if err != nil {
			return false
		}
		paths[i] = path
	}
	p.add(r, code, paths, notes[n:])
	return true
}

// add takes in a rule with what it can read in all, and in each of its parts.
func (p *Program) add(r *Rule, code *machine.Code, paths []reads.Path, notes []string) {
	known := named(paths)
	p.codes[r.ID], p.reads[r.ID], p.wants[r.ID] = code, newReading(known), wantsOf(known)
	p.footprints[r.ID] = &footprints{notes: notes, code: code}
}
