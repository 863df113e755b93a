package days

import "testing"

func TestDays(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		to   string
	}{
		{"2027-01-01", 0, "2027-01-01"},
		{"2027-12-31", 1, "2028-01-01"},
		{"2028-02-28", 2, "2028-03-01"},
		{"2027-01-01", 365, "2028-01-01"},
	} {
		if got := After(c.from, c.n); got != c.to {
			t.Errorf("%d days after %s: %s", c.n, c.from, got)
		}
		if got := Between(c.from, c.to); got != c.n {
			t.Errorf("from %s to %s: %d", c.from, c.to, got)
		}
	}
	if got := After("2028-01-01", -1); got != "2027-12-31" {
		t.Errorf("the day before: %s", got)
	}
	if Between("2027-01-02", "2027-01-01") != 0 || Between("", "2027-01-01") != 0 || After("soon", 3) != "soon" {
		t.Error("no day, or none between")
	}
}
