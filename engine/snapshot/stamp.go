package snapshot

import "time"

// Stamp tells states of a file apart without reading it: a file whose stamp and
// size are the same has not been written to in between, if the stamp was settled.
// The zero Stamp says nothing.
type Stamp struct {
	// Modified and Changed are in nanoseconds since 1970. Whoever writes to a file
	// may set the first back, but not the second.
	Modified, Changed int64
	Device, Inode     uint64
}

// settling is how old the last change has to be before another one is sure to get
// another time: file systems count in steps of up to two seconds.
const settling = 3 * time.Second

// Settled reports whether a change at or after a moment would show in the stamp:
// git's rule for files that were written while their state was noted.
func (s Stamp) Settled(at time.Time) bool {
	return s != Stamp{} && max(s.Modified, s.Changed) < at.Add(-settling).UnixNano()
}
