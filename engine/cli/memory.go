package cli

import (
	"runtime"
	"runtime/debug"
)

const (
	// freely is how much memory a run may take before garbage is collected at
	// all: most of what a check allocates lives until its end, and a check of an
	// ordinary project ends before this.
	freely = 512 << 20
	// gcPercent is the pace of collection from then on.
	gcPercent = 300
)

// collectLate puts garbage collection off until a run has taken a good deal of
// memory. From then on it collects as usual, and in good time before limit, at
// which the watchdog of the rules would end the run.
func collectLate(limit int64) {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(min(freely, limit/2))
	// The sentinel is unreachable at once: its cleanup runs after the first
	// collection.
	sentinel := new(int64)
	runtime.AddCleanup(sentinel, func(limit int64) {
		debug.SetGCPercent(gcPercent)
		debug.SetMemoryLimit(limit / 4 * 3)
	}, limit)
}
