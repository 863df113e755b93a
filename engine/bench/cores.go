package main

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// sink keeps the compiler from dropping the work of spin.
var sink atomic.Uint64

// effectiveCores measures how many cores' worth of work the machine does at
// the moment: a virtual machine often has fewer than it shows, and then no
// program can gain from using all of them.
func effectiveCores() float64 {
	const tries = 5
	all := runtime.NumCPU()
	measured := make([]float64, tries)
	for i := range measured {
		one, together := spin(1), spin(all)
		measured[i] = float64(all) * float64(one) / float64(together)
	}
	_, median, _ := spread(measured)
	return median
}

// spin keeps so many cores busy with the same work each.
func spin(workers int) time.Duration {
	start := time.Now()
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			x := uint64(1)
			for range 100_000_000 {
				x = x*6364136223846793005 + 1442695040888963407
			}
			sink.Store(x)
		})
	}
	running.Wait()
	return time.Since(start)
}
