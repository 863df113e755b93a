package cli

import "runtime/debug"

// collectSteadily keeps the heap of a long run below twice what lives: an audit
// makes far more garbage than it holds, and holds the same all the time.
func collectSteadily(limit int64) {
	debug.SetGCPercent(70)
	debug.SetMemoryLimit(limit / 4 * 3)
}

// collectSeldom lets the heap grow to five times what lives before garbage is
// collected: most of what a check allocates lives until its end. Collecting
// nothing at all was slower by a fifth on small plans, because every fresh page
// has to be cleared. Collection is in good time before limit, at which the
// watchdog of the rules would end the run.
func collectSeldom(limit int64) {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(limit / 4 * 3)
}
