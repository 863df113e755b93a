// Package parallel runs work on all cores.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each runs work for 0…n-1, handing out the next number to whichever core is
// free, and returns when all is done. The caller does its part, so that a single
// piece of work needs no goroutine. A panic in work reaches the caller or ends the
// process.
func Each(n int, work func(i int)) {
	var next atomic.Int64
	take := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			work(i)
		}
	}
	var wg sync.WaitGroup
	defer wg.Wait()
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		wg.Go(take)
	}
	take()
}
