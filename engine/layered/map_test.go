package layered

import (
	"maps"
	"math/rand/v2"
	"testing"
)

// A fork is written to as if it were a copy, and what it was forked from stays.
func TestForksAreCopies(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	type pair struct {
		got  Map[int, string]
		want map[int]string
	}
	forks := []pair{{want: map[int]string{}}}
	for range 2000 {
		from := forks[random.IntN(len(forks))]
		next := pair{from.got.Fork(), maps.Clone(from.want)}
		for range random.IntN(40) {
			key, value := random.IntN(300), "abcd"[:random.IntN(5)]
			if next.got.Set(key, value); value == "" {
				delete(next.want, key)
			} else {
				next.want[key] = value
			}
		}
		forks = append(forks, next)
	}
	for i, f := range forks {
		for key := range 300 {
			if got, want := f.got.Get(key), f.want[key]; got != want {
				t.Fatalf("fork %d: %d is %q, want %q", i, key, got, want)
			}
		}
		if got := maps.Collect(f.got.All()); !maps.Equal(got, f.want) {
			t.Fatalf("fork %d: %v, want %v", i, got, f.want)
		}
	}
}

func TestForksShare(t *testing.T) {
	var m Map[int, int]
	for i := range 10_000 {
		m.Set(i, 1)
	}
	m = m.Fork()
	m.Set(1, 2)
	if n := testing.AllocsPerRun(10, func() { f := m.Fork(); f.Set(1, 2) }); n > 5 {
		t.Errorf("a fork of a large map made %v allocations", n)
	}
	if n := testing.AllocsPerRun(10, func() { f := m.Fork(); f = f.Fork(); f.Get(1) }); n > 0 {
		t.Errorf("a fork that is only read made %v allocations", n)
	}
}
