package cli

import "testing"

func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]int{0: 70, 1 << 20: 200, 64 << 20: 200, 128 << 20: 150, 160 << 20: 100, 320 << 20: 70, 4 << 30: 70} {
		if got := percentFor(live); got != want {
			t.Errorf("with %d MiB alive: %d %%, want %d %%", live>>20, got, want)
		}
	}
}
