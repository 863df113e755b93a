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
// from there. Earlier may be nil.
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

// find looks a text up, and gives what stands for it if a later version may ask.
func (v versions) find(text []byte) (body Body, stands *digest, known bool) {
	if v == nil {
		return Body{}, nil, false
	}
	d := digest(sha256.Sum256(text))
	if c, ok := v[d]; ok {
		return c.Body, c.text, true
	}
	return Body{}, &d, false
}
