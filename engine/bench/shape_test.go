package main

import (
	"flag"
	"strings"
	"testing"
)

func TestShapes(t *testing.T) {
	for _, tc := range []struct {
		name string
		bad  func(s *shape)
		want string
	}{
		{"no commits", func(s *shape) { s.commits = 0 }, "at least 1 commit"},
		{"no plans", func(s *shape) { s.plans = 0 }, "1 plan"},
		{"files that make no teams", func(s *shape) { s.files = 12 }, "6, 10, 14"},
		{"fewer than none", func(s *shape) { s.settled = -1 }, "fewer than 0"},
		{"fewer idle plans than none", func(s *shape) { s.idle = -1 }, "fewer than 0"},
		{"more blobs than a commit has", func(s *shape) { s.blobs = 3 }, "1 to 2 blobs"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := small
			tc.bad(&s)
			if err := generate(t.TempDir(), s); err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestFlagsGiveTheShapeAgain(t *testing.T) {
	var got shape
	f := flag.NewFlagSet("", flag.ContinueOnError)
	got.register(f)
	if err := f.Parse(small.flags()); err != nil || got != small {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestNothingIsWrittenOver(t *testing.T) {
	dir := made(t, small)
	if err := generate(dir, small); err == nil || !strings.Contains(err.Error(), "is not empty") {
		t.Errorf("got %v", err)
	}
}
