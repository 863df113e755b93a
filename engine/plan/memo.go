package plan

import "sync"

// Memo keeps what somebody makes of a block, once for all plans that have it. It
// may be used from several goroutines.
type Memo struct {
	once sync.Once
	made any
}

// Keep gives what was made when it was first asked for.
func (m *Memo) Keep(make func() any) any {
	m.once.Do(func() { m.made = make() })
	return m.made
}

// Memo is that of a block of which all that it says stands in its own text,
// wherever it stands: it refers to nothing, takes nothing from others and holds no
// blocks. Nil is for any other.
func (b *Block) Memo() *Memo { return b.memo }

// closed reports whether all that a nested block of the type says stands in its own
// text.
func (t *BlockType) closed() bool {
	for i := range t.Attributes {
		if t.Attributes[i].Refers() {
			return false
		}
	}
	return len(t.Children) == 0
}
