package cli

import "testing"

func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]int{0: 100, 1 << 20: 250, 64 << 20: 250, 128 << 20: 225, 160 << 20: 160, 208 << 20: 100, 416 << 20: 100, 417 << 20: 200, 4 << 30: 200} {
		if got := percentFor(live); got != want {
			t.Errorf("with %d MiB alive: %d %%, want %d %%", live>>20, got, want)
		}
	}
}
