package hcldata

import "math"

// MaxFileBytes is the most that a configuration may allow a file to hold.
const MaxFileBytes = 1 << 20

// maxDepth bounds recursion over nested values whatever the limits say: the
// stack of the HCL parser and of the decoder must never overflow.
const maxDepth = 1000

// maxOperators is how many operators an item may hold before it is refused
// unparsed. A plan holds none; up to here the parser can still name them.
const maxOperators = 100

// Limits bound what a file may hold.
type Limits struct {
	// FileBytes is the size of a file, Depth how deep brackets and templates
	// nest, Pieces how many lines or template parts a string has.
	FileBytes, Depth, Pieces int
	// NumberDigits is the length of a number, Exponent how large its exponent.
	NumberDigits, Exponent int
	// Faults is how many faults are listed for a file.
	Faults int
}

// DefaultLimits are generous for plans that people write.
func DefaultLimits() Limits {
	return Limits{FileBytes: 256 << 10, Depth: 100, Pieces: 4096, NumberDigits: 64, Exponent: 30, Faults: 20}
}

func (l Limits) bounded() Limits {
	l.FileBytes = min(l.FileBytes, math.MaxInt32) // what Pos can tell
	l.Depth = min(l.Depth, maxDepth)
	l.Faults = max(l.Faults, 1)
	return l
}
