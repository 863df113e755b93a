package check

import (
	"encoding/binary"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// seenFiles remembers which content files of the worktree had, so that one that
// was not touched since need not be read.
type seenFiles struct {
	cache *Cache
	where string
	// since is a moment before any file of this run was looked at.
	since time.Time
	// known is what earlier runs took down, nil until somebody asks.
	known map[string]seen
	// fresh is what this run takes down, changed that it is not what was known.
	fresh   []byte
	changed bool
}

// seen is a file as it was.
type seen struct {
	snapshot.Stamp
	size int64
	hash string
}

func (c *Cache) seenFiles(paths []string) *seenFiles {
	s := &seenFiles{cache: c, since: time.Now()}
	if c != nil {
		s.where = c.where + "\x00" + strings.Join(paths, "\x00")
	}
	return s
}

// load reads what is known, which nobody needs who looks at commits only.
func (s *seenFiles) load() {
	s.known = map[string]seen{}
	d := decoder{s.cache.get("seen", s.where)}
	for len(d.data) > 0 {
		path, was := d.text(), seen{hash: d.text(), size: d.signed()}
		was.Stamp = snapshot.Stamp{Modified: d.signed(), Changed: d.signed(), Device: d.unsigned(), Inode: d.unsigned()}
		if d.data != nil {
			s.known[path] = was
		}
	}
}

// hash gives the hash of a file that is as it was, empty for any other.
func (s *seenFiles) hash(e snapshot.Entry) string {
	if e.Stamp == (snapshot.Stamp{}) {
		return ""
	}
	if s.known == nil {
		s.load()
	}
	if was, ok := s.known[e.Path]; ok && was.Stamp == e.Stamp && was.size == e.Size {
		return was.hash
	}
	return ""
}

// note takes down the content of a file. One whose next change might not show is
// left out: it will be read again.
func (s *seenFiles) note(f file) {
	if f.hash == "" || !f.Stamp.Settled(s.since) {
		return
	}
	s.changed = s.changed || s.hash(f.Entry) != f.hash
	s.fresh = appendText(appendText(s.fresh, f.Path), f.hash)
	for _, n := range []int64{f.Size, f.Stamp.Modified, f.Stamp.Changed} {
		s.fresh = binary.AppendVarint(s.fresh, n)
	}
	s.fresh = binary.AppendUvarint(binary.AppendUvarint(s.fresh, f.Stamp.Device), f.Stamp.Inode)
}

// store keeps what was taken down, if it is news.
func (s *seenFiles) store() {
	if s.changed {
		s.cache.put(s.fresh, "seen", s.where)
	}
}
