package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// steadyHeap is what the heap of a long run may take before garbage is
	// collected, even if little of it lives.
	steadyHeap = 416 << 20
	// leastPercent bounds how often garbage is collected where more lives,
	// mostPercent how far the heap may grow before what lives is looked at again.
	leastPercent, mostPercent = 100, 250
	// largePercent is for a heap that is larger than steadyHeap by itself: to look at
	// what lives there takes longer than to make it anew, and commits of large plans
	// would pay for every file that stays as it is.
	largePercent = 200
)

// collectSteadily keeps the heap of a long run around steadyHeap, and at two or
// three times what lives where that is more: an audit makes far more garbage than
// it holds, and what it holds grows slowly. Collecting costs what lives, so that it is
// collected seldom as long as that is little.
func collectSteadily(limit int64) {
	debug.SetMemoryLimit(limit / 4 * 3)
	debug.SetGCPercent(leastPercent)
	afterCollection(func() { debug.SetGCPercent(percentFor(liveHeap())) })
}

// percentFor is how much garbage may come on top of what lives.
func percentFor(live uint64) int {
	switch {
	case live == 0:
		return leastPercent
	case live > steadyHeap:
		return largePercent
	}
	return int(min(max(steadyHeap*100/live, 100+leastPercent), 100+mostPercent)) - 100
}

func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}

// afterCollection calls back after every collection: an object that nobody holds
// is found to be garbage by each.
func afterCollection(do func()) {
	runtime.AddCleanup(new([16]byte), func(struct{}) {
		do()
		afterCollection(do)
	}, struct{}{})
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
