package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// What init writes passes on the day that it is written, whichever that is.
func TestStarterPlansPassOnAnyDay(t *testing.T) {
	for _, day := range []string{"2027-01-01", "2027-01-02", "2027-02-28", "2027-03-31", "2028-02-29", "2027-06-30", "2026-11-26", "2027-12-31"} {
		for _, lang := range []string{"en", "vi"} {
			now, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			w := World{
				In: strings.NewReader(""), Out: &out, Err: &out, Dir: t.TempDir(),
				Env: func(string) string { return "" }, Now: func() time.Time { return now },
			}
			if code := Main([]string{"init", "--lang", lang}, w); code != 0 {
				t.Fatalf("%s: exit code %d\n%s", day, code, &out)
			}
			if code := Main([]string{"check", "--profile", "strict", "--fail-level", "info", "--no-cache"}, w); code != 0 {
				t.Errorf("%s, %s: exit code %d\n%s", day, lang, code, &out)
			}
		}
	}
}
