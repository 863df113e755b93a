package plan

import "path"

// Written gives what the author wrote, for telling two texts apart: the
// attributes with references as they stand, resolved or not, and by dotted path
// the text of those that cannot be used.
func (b *Block) Written() (fields []Field, unusable map[string]string) {
	return b.written, b.invalid
}

// Unread reports whether a part of the plan's files could not be read, so that a
// block that is not there may be in that part.
func (p *Plan) Unread() bool {
	for _, s := range p.Sources {
		if !s.whole() {
			return true
		}
	}
	return false
}

// Fragment decodes one file for itself, whatever plan it belongs to. Nothing is
// resolved: what its references point at may be in other files.
func Fragment(s *Source) *Plan {
	p := &Plan{
		Dir: path.Dir(s.Path), Sources: []*Source{s}, Complete: true,
		invalid: map[*Block]map[string]string{},
	}
	p.decode(&Decoder{})
	p.order()
	return p
}
