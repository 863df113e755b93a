package policy

import "testing"

func TestPower(t *testing.T) {
	for _, c := range []struct {
		base, exponent float64
		want           string
	}{
		{2, 0.5, "1.41421356237"},
		{1.09, 2, "1.1881"},
		{10, -2, "0.01"},
		{0.5, 3, "0.125"},
		{7, 0, "1"},
		{1e300, 2, "1e+300"},
		{1e300, -2, "0"},
	} {
		if got := power(c.base, c.exponent).String(); got != c.want {
			t.Errorf("%v to the power of %v: got %q, want %q", c.base, c.exponent, got, c.want)
		}
	}
}

func TestPowerOfNoPositiveNumberIsUndefined(t *testing.T) {
	outcomes, ds := evaluate(t, `violation contains {"message": sprintf("%d", [i])} if {
	some i in [-1, 0, 1]
	goalpost.power(i, 2)
}`, patient)
	if len(ds) > 0 || len(outcomes[0].Violations) != 1 || outcomes[0].Violations[0].Message != "1" {
		t.Errorf("got %v %v", outcomes[0], ds)
	}
}
