package check

import (
	"encoding/json"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/store"
)

// Cache keeps work within a run and, on disk, between runs. Every entry is kept
// under a digest of all that it depends on, so a stale one is never found; one
// that is damaged or foreign is not understood, and made again. Several
// processes may share a directory, several goroutines a Cache. A nil Cache
// keeps nothing.
type Cache struct {
	disk *store.Store
	salt string

	where string
	// loaded makes sure that the outcomes of earlier runs are read once, and
	// only if a run gets as far as needing them.
	loaded sync.Once

	mu       sync.Mutex
	outcomes map[policy.Key]kept
	// dirty says that outcomes holds more than the disk.
	dirty bool
	// judged holds what rules say of whole plans, encoded, by the plans' keys.
	judged map[string][]byte
	// readsOf holds what rules can read, by their digest.
	readsOf map[string]policy.Reads
}

// OpenCache opens the directory, which must exist. salt tells builds of
// goalpost apart. An empty directory keeps work within this run only.
func OpenCache(dir, salt string) (*Cache, error) {
	c := &Cache{salt: salt, outcomes: map[policy.Key]kept{}, readsOf: map[string]policy.Reads{}, judged: map[string][]byte{}}
	if dir == "" {
		return c, nil
	}
	disk, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	c.disk = disk
	return c, nil
}

// At says which project the cache is used for, so that the entries of one
// project lie together.
func (c *Cache) At(project string) {
	if c != nil {
		c.where = project
	}
}

func (c *Cache) name(parts []string) string {
	return c.salt + "\x00" + strings.Join(parts, "\x00")
}

func (c *Cache) get(parts ...string) []byte {
	if c == nil || c.disk == nil {
		return nil
	}
	data, _ := c.disk.Get(c.name(parts))
	return data
}

// put stores an entry. That it could not be stored costs time in the next run
// and nothing else.
func (c *Cache) put(data []byte, parts ...string) {
	if c != nil && c.disk != nil {
		_ = c.disk.Put(c.name(parts), data)
	}
}

// Kept gives what another package has kept of the project under these parts, nil
// if there is nothing.
func (c *Cache) Kept(parts ...string) []byte {
	if c == nil {
		return nil
	}
	return c.get(append(parts, c.where)...)
}

// Keep keeps data of the project under these parts, which must name all that it
// depends on.
func (c *Cache) Keep(data []byte, parts ...string) {
	if c != nil {
		c.put(data, append(parts, c.where)...)
	}
}

// reads gives what rules can read, from an earlier compilation of the very same
// rules.
func (c *Cache) reads(rules []*policy.Rule) (policy.Reads, bool) {
	if c == nil {
		return nil, false
	}
	key := policy.DigestOf(rules)
	c.mu.Lock()
	defer c.mu.Unlock()
	if rs, ok := c.readsOf[key]; ok {
		return rs, true
	}
	var rs policy.Reads
	if data := c.get("reads", key); data == nil || json.Unmarshal(data, &rs) != nil {
		return nil, false
	}
	c.readsOf[key] = rs
	return rs, true
}

func (c *Cache) keepReads(rules []*policy.Rule, rs policy.Reads) {
	if c == nil {
		return
	}
	key := policy.DigestOf(rules)
	c.mu.Lock()
	c.readsOf[key] = rs
	c.mu.Unlock()
	if data, err := json.Marshal(rs); err == nil {
		c.put(data, "reads", key)
	}
}

// keep stores what a complete run has learnt.
func (c *Cache) keep(key string, r Result, files *parsedFiles, seen *seenFiles) {
	if c == nil || c.disk == nil {
		return
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		c.keepResult(key, r)
		if pack, where, dirty := c.packOutcomes(); dirty {
			c.put(pack, "outcomes", where)
		}
	})
	wg.Go(files.store)
	wg.Go(seen.store)
	wg.Wait()
	_ = c.disk.Trim()
}
