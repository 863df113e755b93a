package hcldata

import "crypto/sha256"

// digest stands for a text. It has as many bits as it takes for nobody to find
// two texts that share one: a block that is taken for another is a wrong report.
type digest [sha256.Size]byte

// versions knows the blocks of an earlier version of a file by their texts. Nil
// is for a file of which no later version is expected.
type versions map[digest]Chunk

// ParseAfter gives what Parse gives, at the cost of what is new: a block whose
// text stands in an earlier version of the file, as ParseAfter gave it, is taken
// from there, with what was kept in place of its body. Earlier may be nil.
func ParseAfter(earlier *File, file string, src []byte, limits Limits) (*File, []Fault) {
	known := versions{}
	if earlier != nil {
		for _, c := range earlier.Chunks {
			if c.text != nil {
				known[*c.text] = c
			}
		}
	}
	return parse(file, src, limits, known)
}

// find gives the chunk with a text, wherever it stood. One that is not known has
// nothing but what stands for the text, if a later version may ask.
func (v versions) find(text []byte) (c Chunk, known bool) {
	if v == nil {
		return Chunk{}, false
	}
	d := digest(sha256.Sum256(text))
	if c, known = v[d]; !known {
		c.text = &d
	}
	return c, known
}

// Keep puts what a reader has made of a body in its place, if a later version of
// the file may be asked for the chunk: it holds for that as well, and two forms of
// one text are more than memory has room for.
func (c *Chunk) Keep(made any) bool {
	if c.text == nil {
		return false
	}
	c.Body, c.made = Body{}, made
	return true
}

// Kept gives what stands in place of the body, nil if nothing does.
func (c *Chunk) Kept() any { return c.made }
