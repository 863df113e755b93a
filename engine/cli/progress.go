package cli

import (
	"fmt"
	"time"
)

// clearLine takes away what stands on the line of a terminal.
const clearLine = "\r\x1b[K"

// progress says, where errors go to a terminal, how far the walk has come, on one line.
func (a *app) progress() func(done, all int) {
	if !a.ErrTerminal {
		return nil
	}
	start, last := a.Now(), time.Time{}
	return func(done, all int) {
		now := a.Now()
		if done == all {
			fmt.Fprint(a.Err, clearLine)
			return
		}
		if now.Sub(last) < 200*time.Millisecond {
			return
		}
		last = now
		left := time.Duration(float64(now.Sub(start)) / float64(done) * float64(all-done)).Round(time.Second)
		rate := float64(done) / max(now.Sub(start).Seconds(), 0.001)
		fmt.Fprint(a.Err, clearLine, a.text("%d of %d commits, %.0f a second, %s left", "%d trên %d commit, %.0f mỗi giây, còn %s", done, all, rate, left))
	}
}
