// Package store keeps entries in a directory, each in a file under the digest
// of its name. An entry is whole or it is not there: it carries a checksum, and
// is put in place by renaming. Several processes may use one directory.
package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"time"
)

// Store is a directory of entries.
type Store struct {
	dir string
}

const (
	// unused is how long an entry is kept after its last use.
	unused = 30 * 24 * time.Hour
	// touch is how old the recorded last use may get before it is renewed, so
	// that reading does not always write.
	touch = 24 * time.Hour
)

// Open opens a directory, made if need be.
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return &Store{dir}, nil
}

func (s *Store) file(name string) string {
	id := sha256.Sum256([]byte(name))
	return filepath.Join(s.dir, hex.EncodeToString(id[:20]))
}

// Get gives an entry; ok is false where there is none, or it is damaged.
func (s *Store) Get(name string) (data []byte, ok bool) {
	file := s.file(name)
	raw, err := os.ReadFile(file)
	if err != nil || len(raw) < sha256.Size {
		return nil, false
	}
	data = raw[sha256.Size:]
	if !bytes.Equal(checksum(name, data), raw[:sha256.Size]) {
		return nil, false
	}
	s.used(file)
	return data, true
}

// checksum covers the name, too, so that an entry that was copied under another
// name is not taken for that one's.
func checksum(name string, data []byte) []byte {
	h := sha256.New()
	h.Write([]byte(name))
	h.Write([]byte{0})
	h.Write(data)
	return h.Sum(nil)
}

// used notes that an entry was read. That it could not be noted costs nothing
// but the entry's age.
func (s *Store) used(file string) {
	now := time.Now()
	if info, err := os.Stat(file); err == nil && now.Sub(info.ModTime()) > touch {
		_ = os.Chtimes(file, now, now)
	}
}

// Put keeps an entry, in place of the one that had its name.
func (s *Store) Put(name string, data []byte) error {
	f, err := os.CreateTemp(s.dir, "new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(checksum(name, data))
	if err == nil {
		_, err = f.Write(data)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), s.file(name))
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// Trim removes what has not been used for a month, at most once a day.
func (s *Store) Trim() error {
	now := time.Now()
	mark := filepath.Join(s.dir, "trimmed")
	if info, err := os.Stat(mark); err == nil && now.Sub(info.ModTime()) < touch {
		return nil
	}
	if err := os.WriteFile(mark, nil, 0o644); err != nil {
		return err
	}
	if err := os.Chtimes(mark, now, now); err != nil {
		return err
	}
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > unused {
			// Another process may have been faster.
			_ = os.Remove(filepath.Join(s.dir, e.Name()))
		}
	}
	return nil
}
