package days

import (
	"testing"
	"time"
)

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

func TestNumbers(t *testing.T) {
	for number, day := range map[int]string{0: "1970-01-01", -1: "1969-12-31", 20832: "2027-01-14", -719528: "0000-01-01", 2932896: "9999-12-31"} {
		if got := Of(number); got != day {
			t.Errorf("day %d is %s, want %s", number, got, day)
		}
		if got, ok := Number(day); got != number || !ok {
			t.Errorf("%s is day %d, %v, want %d", day, got, ok, number)
		}
	}
	for _, text := range []string{"", "soon", "2027-02-29", "2027-1-1", "2027-01-01T00:00"} {
		if n, ok := Number(text); ok {
			t.Errorf("%q is day %d", text, n)
		}
	}
}

// A day that months may have and this one has not stands between two that sort
// around it.
func TestBefore(t *testing.T) {
	for text, day := range map[string]string{"2027-02-29": "2027-02-28", "2027-02-31": "2027-02-28", "2028-02-30": "2028-02-29", "2027-04-31": "2027-04-30"} {
		n, ok := Before(text)
		if !ok || Of(n) != day || Of(n) >= text || Of(n+1) <= text {
			t.Errorf("before %s is %s, %v, want %s", text, Of(n), ok, day)
		}
	}
	for _, text := range []string{"", "soon", "2027-02-28", "2027-01-31", "2027-02-32", "2027-13-30", "2027-02", "2027-02-2", "2027-02-299"} {
		if n, ok := Before(text); ok {
			t.Errorf("before %q is %s", text, Of(n))
		}
	}
}

// A number is what parsing the time gives, for days and for what looks like one.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{
		"1970-01-01", "1969-12-31", "2027-02-28", "2027-02-29", "2028-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "2027-04-31", "0000-01-01", "0000-00-00", "9999-12-31",
		"2027-1-01", "2027/01/01", "20270-1-01", "+027-01-01", " 027-01-01", "2027-01-1a", "2027-01-01 ", "", "２027-01-0",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, day string) {
		parsed, err := time.Parse(time.DateOnly, day)
		n, ok := Number(day)
		if ok != (err == nil) || ok && n != int(parsed.Unix()/secondsPerDay) {
			t.Errorf("%q is %d, %v, and the time %v, %v", day, n, ok, parsed, err)
		}
	})
}
