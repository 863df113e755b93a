package plan

import (
	"slices"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// Decoder remembers what files say, so that a file that stands in several
// snapshots is decoded once and gives the very same blocks. So does a block of a
// later version of a file, if it stands where it stood. It may be used from
// several goroutines.
type Decoder struct {
	// Apart builds each plan as if it were the only one, for those who look at one
	// plan after the other: what is said of a plan is then known to hold until the
	// plan changes, whatever becomes of others.
	Apart bool
	files sync.Map
}

// site is where a chunk stands, or a block in it that has spans of its own.
type site struct {
	file       string
	line, byte int
}

// after is the place of a part of the chunk that has spans of its own.
func (s *site) after(o hcldata.Offset) *site {
	if o == (hcldata.Offset{}) {
		return s
	}
	return &site{s.file, s.line + int(o.Lines), s.byte + int(o.Bytes)}
}

// offset is what stands before a part of the chunk that has spans of its own.
func (s *site) offset(part *site) hcldata.Offset {
	return hcldata.Offset{Lines: uint32(part.line - s.line), Bytes: uint32(part.byte - s.byte)}
}

// place gives a part of the chunk its place in the file.
func (s *site) place(span hcldata.Span) diag.Range {
	return span.In(s.file, hcldata.Chunk{Line: s.line, Byte: s.byte})
}

// decodedChunk is what one chunk of a file says, before its blocks meet those of
// other chunks.
type decodedChunk struct {
	decoder
	blocks []*Block
	// root says that there is a plan block, whatever it is worth.
	root bool
}

// isRoot reports whether a chunk holds a plan block.
func isRoot(c hcldata.Chunk) bool {
	if known, ok := c.Kept().(*decodedChunk); ok {
		return known.root
	}
	return slices.ContainsFunc(c.Body.Blocks, func(b hcldata.Block) bool { return b.Type == planBlock.Name })
}

// standing is a file where it stands.
type standing struct {
	file *hcldata.File
	path string
}

// Decode decodes a file before it is asked for.
func (d *Decoder) Decode(s *Source) { d.decode(s) }

// Forget drops what is remembered of a file that is not expected again.
func (d *Decoder) Forget(s *Source) { d.files.Delete(standing{s.File, s.Path}) }

// decode decodes a file that was not seen at this path before.
func (d *Decoder) decode(s *Source) []*decodedChunk {
	if s.File == nil {
		return nil
	}
	at := standing{s.File, s.Path}
	if known, ok := d.files.Load(at); ok {
		return known.([]*decodedChunk)
	}
	made, kept := decodeFile(s)
	if kept {
		return made
	}
	known, _ := d.files.LoadOrStore(at, made)
	return known.([]*decodedChunk)
}

// decodeFile decodes what is not kept in the chunks of a file; kept says that all
// is from now on.
func decodeFile(s *Source) (chunks []*decodedChunk, kept bool) {
	chunks, kept = make([]*decodedChunk, len(s.File.Chunks)), true
	for i := range s.File.Chunks {
		raw := &s.File.Chunks[i]
		at := site{s.Path, raw.Line, raw.Byte}
		known, ok := raw.Kept().(*decodedChunk)
		if !ok {
			known = decodeChunk(raw, &at)
			kept = raw.Keep(known) && kept
		} else if *known.site != at {
			known = known.at(&at)
			raw.Keep(known)
		}
		chunks[i] = known
	}
	return chunks, kept
}

func decodeChunk(raw *hcldata.Chunk, at *site) *decodedChunk {
	c := &decodedChunk{decoder: decoder{site: at}, root: isRoot(*raw)}
	for _, a := range raw.Body.Attributes {
		c.topAttribute(a)
	}
	for i := range raw.Body.Blocks {
		if b, ok := c.top(&raw.Body.Blocks[i]); ok {
			c.blocks = append(c.blocks, b)
		}
	}
	return c
}

// at gives the same chunk at another place.
func (c *decodedChunk) at(s *site) *decodedChunk {
	moved := *c
	moved.site, moved.blocks = s, movedTo(s, c.site, c.blocks)
	return &moved
}

// movedTo moves blocks with their chunk from one place to another.
func movedTo(to, from *site, blocks []*Block) []*Block {
	out := slices.Clone(blocks)
	for i, b := range out {
		moved := *b
		moved.site = to.after(from.offset(b.site))
		moved.Children = movedTo(to, from, b.Children)
		out[i] = &moved
	}
	return out
}
