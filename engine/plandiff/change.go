package plandiff

import (
	"math/big"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// Change is one difference between two values of an attribute. In a list it is
// one item that was added or removed.
type Change struct {
	Kind Kind
	// Attribute is the dotted path in the block.
	Attribute string
	// Before and After are nil where there is no value.
	Before, After *Value
	// Delta is the difference of two numbers of the same unit, exactly; Percent
	// is that in hundredths of the first, to two places, empty where that is 0.
	Delta, Percent string
	// Days is the difference of two dates.
	Days *int
}

func change(path string, before, after *Value) Change {
	c := Change{Kind: Changed, Attribute: path, Before: before, After: after}
	switch {
	case before == nil:
		c.Kind = Added
	case after == nil:
		c.Kind = Removed
	case before.Unusable || after.Unusable || before.Type != after.Type || before.List || after.List:
	case before.Type == plan.Number && before.Unit == after.Unit:
		c.Delta, c.Percent = difference(before.Text, after.Text)
	case before.Type == plan.Date:
		c.Days = days(before.Text, after.Text)
	}
	return c
}

// difference computes on the digits as they stand, so that nothing is rounded
// but the percentage.
func difference(before, after string) (delta, percent string) {
	x, ok1 := new(big.Rat).SetString(before)
	y, ok2 := new(big.Rat).SetString(after)
	if !ok1 || !ok2 {
		return "", ""
	}
	d := new(big.Rat).Sub(y, x)
	delta = trim(d.FloatString(max(places(before), places(after))))
	if x.Sign() != 0 {
		share := new(big.Rat).Quo(d, x.Abs(x))
		percent = trim(share.Mul(share, big.NewRat(100, 1)).FloatString(2))
	}
	return delta, percent
}

func places(number string) int {
	_, fraction, _ := strings.Cut(number, ".")
	return len(fraction)
}

// trim writes a decimal without zeros at its end.
func trim(number string) string {
	if strings.Contains(number, ".") {
		number = strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
	}
	if number == "-0" {
		return "0"
	}
	return number
}

func days(before, after string) *int {
	x, err1 := time.Parse(time.DateOnly, before)
	y, err2 := time.Parse(time.DateOnly, after)
	if err1 != nil || err2 != nil {
		return nil
	}
	n := int(y.Sub(x) / (24 * time.Hour))
	return &n
}
