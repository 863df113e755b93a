package persistent

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strconv"
	"testing"
)

// hashed runs a test with hashes of some kinds: good ones, and ones that are alike
// at the beginning or altogether.
func hashed(t *testing.T, test func(t *testing.T)) {
	good := hashOf
	defer func() { hashOf = good }()
	for name, hash := range map[string]func(string) uint64{
		"good":    good,
		"begins":  func(key string) uint64 { return good(key) << 58 },
		"ends":    func(key string) uint64 { return good(key) >> 60 << 62 },
		"one":     func(string) uint64 { return 7 },
		"of four": func(key string) uint64 { return uint64(len(key)) },
	} {
		hashOf = hash
		t.Run(name, test)
	}
}

type pair struct {
	got  Map[string]
	want map[string]string
}

func (p pair) edited(random *rand.Rand) pair {
	next := pair{p.got.Fork(), maps.Clone(p.want)}
	for range random.IntN(40) {
		key := strconv.Itoa(random.IntN(300))
		if value := random.IntN(5); value > 0 {
			next.got.Set(key, strconv.Itoa(value))
			next.want[key] = strconv.Itoa(value)
		} else {
			next.got.Delete(key)
			delete(next.want, key)
		}
	}
	return next
}

// forks makes so many maps, each from one before it.
func forks(random *rand.Rand, n int) []pair {
	all := []pair{{want: map[string]string{}}}
	for range n {
		all = append(all, all[random.IntN(len(all))].edited(random))
	}
	return all
}

func (p pair) check() error {
	for i := range 300 {
		key := strconv.Itoa(i)
		if got, want := p.got.Get(key), p.want[key]; got != want {
			return fmt.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := maps.Collect(p.got.All()); !maps.Equal(got, p.want) {
		return fmt.Errorf("%v, want %v", got, p.want)
	}
	for range p.got.All() {
		break
	}
	return nil
}

// A fork is written to as if it were a copy, and what it was forked from stays.
func TestForksAreCopies(t *testing.T) {
	hashed(t, func(t *testing.T) {
		for i, f := range forks(rand.New(rand.NewPCG(1, 2)), 1000) {
			if err := f.check(); err != nil {
				t.Fatalf("fork %d: %v", i, err)
			}
		}
	})
}

// The differences of two maps are among those that are visited, whatever the maps
// have in common.
func TestDifferences(t *testing.T) {
	hashed(t, func(t *testing.T) {
		random := rand.New(rand.NewPCG(3, 4))
		all := forks(random, 200)
		for range 2000 {
			a, b := all[random.IntN(len(all))], all[random.IntN(len(all))]
			visited := map[string]bool{}
			a.got.Differences(b.got, func(key string) { visited[key] = true })
			for i := range 300 {
				if key := strconv.Itoa(i); a.want[key] != b.want[key] && !visited[key] {
					t.Fatalf("%s is %q and %q, which was passed over", key, a.want[key], b.want[key])
				}
			}
		}
	})
}

func TestForksShare(t *testing.T) {
	var m Map[int]
	for i := range 10_000 {
		m.Set(strconv.Itoa(i), 1)
	}
	m = m.Fork()
	m.Set("1", 2)
	if n := testing.AllocsPerRun(10, func() { f := m.Fork(); f.Set("1", 2) }); n > 9 {
		t.Errorf("a fork of a large map made %v allocations", n)
	}
	if n := testing.AllocsPerRun(10, func() { f := m.Fork(); f = f.Fork(); f.Get("1") }); n > 0 {
		t.Errorf("a fork that is only read made %v allocations", n)
	}
	f, visited := m.Fork(), 0
	f.Set("1", 3)
	f.Differences(m, func(string) { visited++ })
	if visited == 0 || visited > 100 {
		t.Errorf("one of 10,000 values differs, and %d keys were visited", visited)
	}
}
