// Package parallel runs work on all cores.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each runs work for 0…n-1, handing out the next number to whichever core is
// free, and returns when all is done. A panic in work ends the process, as it
// does in any goroutine.
func Each(n int, work func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				work(i)
			}
		})
	}
	wg.Wait()
}
