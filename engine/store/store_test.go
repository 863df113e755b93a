package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

func open(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "deep", "cache"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestGetGivesWhatWasPut(t *testing.T) {
	s := open(t)
	if _, ok := s.Get("a"); ok {
		t.Error("an entry that nobody put is there")
	}
	for _, data := range [][]byte{[]byte("one"), {}, bytes.Repeat([]byte("two"), 1<<16)} {
		if err := s.Put("a", data); err != nil {
			t.Fatal(err)
		}
		if got, ok := s.Get("a"); !ok || !bytes.Equal(got, data) {
			t.Errorf("got %d bytes, %v; want %d", len(got), ok, len(data))
		}
	}
	if _, ok := s.Get("b"); ok {
		t.Error("the entry answers to another name")
	}
}

func TestDamagedEntriesAreNotThere(t *testing.T) {
	s := open(t)
	if err := s.Put("a", []byte("some data")); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(s.file("a"))
	if err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		damaged := bytes.Clone(whole)
		damaged[n] ^= 1
		for what, content := range map[string][]byte{"a flipped bit": damaged, "a cut": whole[:n], "more": append(bytes.Clone(whole), 'x')} {
			if err := os.WriteFile(s.file("a"), content, 0o644); err != nil {
				t.Fatal(err)
			}
			if got, ok := s.Get("a"); ok {
				t.Fatalf("%s at byte %d: got %q", what, n, got)
			}
		}
	}
}

func TestAnEntryUnderAnotherNameIsNotThere(t *testing.T) {
	s := open(t)
	if err := s.Put("a", []byte("data")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(s.file("a"), s.file("b")); err != nil {
		t.Fatal(err)
	}
	if got, ok := s.Get("b"); ok {
		t.Errorf("got %q", got)
	}
}

// Writers of one entry and a reader at once: the reader sees nothing or one of
// the whole values.
func TestSeveralAtOnce(t *testing.T) {
	s := open(t)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for range 50 {
				if err := s.Put("a", bytes.Repeat([]byte{byte('a' + w)}, 10_000)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Go(func() {
		for range 200 {
			if got, ok := s.Get("a"); ok && !bytes.Equal(got, bytes.Repeat(got[:1], 10_000)) {
				t.Errorf("a mixture of values: %d bytes", len(got))
			}
		}
	})
	wg.Wait()
	left, err := filepath.Glob(filepath.Join(s.dir, "new-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestTrim(t *testing.T) {
	s := open(t)
	old := time.Now().Add(-unused - time.Hour)
	for i := range 3 {
		if err := s.Put(fmt.Sprint(i), []byte("x")); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(s.file(fmt.Sprint(i)), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := s.Get("1"); !ok {
		t.Fatal("an old entry is not found")
	}
	if err := s.Trim(); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"0": false, "1": true, "2": false} {
		if _, ok := s.Get(name); ok != want {
			t.Errorf("entry %s is there: %v, want %v", name, ok, want)
		}
	}
	// The second time on one day does nothing.
	if err := os.Chtimes(s.file("1"), old, old); err != nil {
		t.Fatal(err)
	}
	if err := s.Trim(); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Get("1"); !ok {
		t.Error("trimmed twice on one day")
	}
}
