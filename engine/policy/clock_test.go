package policy

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"
)

// Every date is found, where it follows other digits too.
func TestDatesIn(t *testing.T) {
	pattern := regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)
	random := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 20_000 {
		var text material
		for range random.IntN(6) {
			text = append(text, []string{"2027-03-31", "2027-1-1", "12", "-", "0000", "s\x0a", "é", "20270-10-10"}[random.IntN(8)]...)
		}
		want := slices.Compact(slices.Sorted(slices.Values(pattern.FindAllString(string(text), -1))))
		if got := datesIn(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", text, got, want)
		}
		found += len(want)
	}
	if found < 1000 {
		t.Errorf("only %d dates were met", found)
	}
}
