package parallel

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestEachDoesEveryNumberOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		done := make([]atomic.Int32, n)
		Each(n, func(i int) { done[i].Add(1) })
		for i := range done {
			if got := done[i].Load(); got != 1 {
				t.Errorf("n = %d: %d was done %d times", n, i, got)
			}
		}
	}
}

// Two pieces of work that wait for each other end only if both are under way, and
// both are done in the end, whichever takes longer.
func TestEachUsesSeveralCores(t *testing.T) {
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("needs two cores")
	}
	for slow := range 100 {
		meet := make(chan struct{})
		var done atomic.Int32
		Each(2, func(i int) {
			if i == 0 {
				meet <- struct{}{}
			} else {
				<-meet
			}
			for range 100 * (i ^ slow&1) {
				runtime.Gosched()
			}
			done.Add(1)
		})
		if n := done.Load(); n != 2 {
			t.Fatalf("%d were done", n)
		}
	}
}
