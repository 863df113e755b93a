package machine

import (
	"strconv"
	"testing"
)

// A number is its own term, the first time and after; days have but one.
func TestWhole(t *testing.T) {
	const day = 20_000
	for _, n := range []int{-1, 0, 1, 600, day, len(wholes) - 1, len(wholes), -len(wholes)} {
		for range 2 {
			if got := whole(n).String(); got != strconv.Itoa(n) {
				t.Errorf("%d is %s", n, got)
			}
		}
	}
	if first := whole(day); whole(day) != first {
		t.Error("a day is made anew")
	}
}
