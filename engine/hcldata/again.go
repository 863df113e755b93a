package hcldata

import "crypto/sha256"

// digest stands for a text. It has as many bits as it takes for nobody to find
// two texts that share one: a block that is taken for another is a wrong report.
type digest [sha256.Size]byte

// versions knows what an earlier version of a file holds by its text. Nil is for
// a file of which no later version is expected.
type versions struct {
	chunks map[digest]Chunk
	// parts is made from the chunks when somebody first asks.
	parts map[digest]*Block
}

// ParseAfter gives what Parse gives, at the cost of what is new: a block whose
// text stands in an earlier version of the file, as ParseAfter gave it, is taken
// from there, with what was kept in place of its body. So is a block inside one
// that has changed, and what that says besides, where they were read apart.
// Earlier may be nil. Versions share what they have in common, so whatever is to be
// kept in the earlier one has to be kept before.
func ParseAfter(earlier *File, file string, src []byte, limits Limits) (*File, []Fault) {
	known := versions{chunks: map[digest]Chunk{}}
	if earlier != nil {
		for _, c := range earlier.Chunks {
			if c.text != nil {
				known.chunks[*c.text] = c
			}
		}
	}
	return parse(file, src, limits, &known)
}

// find gives the chunk with a text, wherever it stood. One that is not known has
// nothing but what stands for the text, if a later version may ask.
func (v *versions) find(text []byte) (c Chunk, known bool) {
	if v == nil {
		return Chunk{}, false
	}
	d := digest(sha256.Sum256(text))
	if c, known = v.chunks[d]; !known {
		c.text = &d
	}
	return c, known
}

// part gives the block that was read by itself with a text, nil if there is none.
func (v *versions) part(text digest) *Block {
	if v.parts == nil {
		v.parts = map[digest]*Block{}
		for _, c := range v.chunks {
			c.eachPart(func(b *Block) { v.parts[b.part.text] = b })
		}
	}
	return v.parts[text]
}

// eachPart visits the blocks that were read by themselves.
func (c *Chunk) eachPart(visit func(b *Block)) {
	if len(c.Body.Blocks) == 0 || c.Body.Blocks[0].part == nil {
		return
	}
	block := &c.Body.Blocks[0]
	visit(block)
	for i := range block.Body.Blocks {
		visit(&block.Body.Blocks[i])
	}
}

// Keep puts what a reader has made of a body in its place, if a later version of
// the file may be asked for the chunk: it holds for that as well, and two forms of
// one text are more than memory has room for. Of blocks that were read by
// themselves so much stays that a later version can be made up of them.
func (c *Chunk) Keep(made any) bool {
	if c.text == nil {
		return false
	}
	if c.made == nil { // or else other versions have what is left, too
		c.shed()
	}
	c.made = made
	return true
}

// shed drops what something was kept for.
func (c *Chunk) shed() {
	apart := false
	c.eachPart(func(b *Block) {
		apart = true
		if b.part.made != nil {
			b.Labels, b.Body.Attributes = nil, nil
		}
	})
	if !apart {
		c.Body = Body{}
	}
}

// Kept gives what stands in place of the body, nil if nothing does.
func (c *Chunk) Kept() any { return c.made }

// Keep puts what a reader has made of a block in the place of its labels and
// attributes, if it was read by itself. That must not depend on where the block
// stands, nor on the blocks in it.
func (b *Block) Keep(made any) {
	if b.part != nil {
		b.part = &part{b.part.text, made} // the other is that of earlier versions, too
	}
}

// Kept gives what stands in place of labels and attributes, nil if nothing does.
func (b *Block) Kept() any {
	if b.part == nil {
		return nil
	}
	return b.part.made
}
