package gittest

import (
	"os"
	"path/filepath"
	"testing"
)

// Tick comes back when the file system counts another moment than it does now, so
// that what is written next has another time than what was written before.
func Tick(t *testing.T) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "clock")
	moment := func() int64 {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info.ModTime().UnixNano()
	}
	for before := moment(); moment() == before; {
		continue
	}
}
