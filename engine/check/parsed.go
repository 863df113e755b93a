package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// parsedFiles keeps parsed files by the hash of their content. Only files
// without faults are kept: a fault names its file.
type parsedFiles struct {
	cache  *Cache
	limits hcldata.Limits
	// where names the pack: files of other limits may have other faults.
	where string
	load  sync.Once

	mu    sync.Mutex
	raw   map[string][]byte
	files map[string]*hcldata.File
	// known counts the entries on disk, late those of them that came later than
	// the pack as a whole; fresh holds the files that the disk does not have.
	known, late int
	fresh       []string
}

// hashLength is the length of a git hash in hexadecimal digits.
const hashLength = 40

func (c *Cache) parsedFiles(paths []string, limits hcldata.Limits) *parsedFiles {
	p := &parsedFiles{cache: c, limits: limits, raw: map[string][]byte{}, files: map[string]*hcldata.File{}}
	if c != nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		p.where = fmt.Sprintf("%s\x00%+v\x00%s", c.where, limits, strings.Join(paths, "\x00"))
	}
	return p
}

// lookup gives a kept file by its hash, nil if there is none. The pack of the
// last run is read only when a file is asked for, because a run whose result is
// known needs none.
func (p *parsedFiles) lookup(hash string) *hcldata.File {
	p.load.Do(func() {
		entries(p.cache.get("files", p.where), hashLength, func(key string, _ byte, data []byte) { p.raw[key] = data })
		entries(p.cache.get("late files", p.where), hashLength, func(key string, _ byte, data []byte) {
			p.raw[key] = data
			p.late++
		})
		p.known = len(p.raw)
	})
	p.mu.Lock()
	f, data := p.files[hash], p.raw[hash]
	p.mu.Unlock()
	if f != nil {
		return f
	}
	if data != nil {
		if f, err := hcldata.Decode(data); err == nil {
			p.remember(hash, f, nil)
			return f
		}
	}
	return nil
}

// parse reads the content of a file of which nothing is kept.
func (p *parsedFiles) parse(path, hash string, content []byte) (*hcldata.File, []hcldata.Fault) {
	f, faults := hcldata.Parse(path, content, p.limits)
	if len(faults) == 0 {
		p.remember(hash, f, hcldata.Encode(f))
	}
	return f, faults
}

// remember keeps a file, and its encoded form if the disk does not have it.
func (p *parsedFiles) remember(hash string, f *hcldata.File, fresh []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files[hash] = f
	if fresh != nil {
		p.raw[hash] = fresh
		p.fresh = append(p.fresh, hash)
	}
}

// lateShare is which part of a pack may come later than the rest: a few changed
// files are written beside it, so that not all of it is written again.
const lateShare = 8

// store writes the files of this run, if any of them is new.
func (p *parsedFiles) store() {
	if len(p.fresh) == 0 {
		return
	}
	if (p.late+len(p.fresh))*lateShare < p.known {
		pack := p.cache.get("late files", p.where)
		for _, hash := range slices.Sorted(slices.Values(p.fresh)) {
			pack = appendEntry(pack, hash, 0, p.raw[hash])
		}
		p.cache.put(pack, "late files", p.where)
		return
	}
	var pack []byte
	for _, hash := range slices.Sorted(maps.Keys(p.files)) {
		pack = appendEntry(pack, hash, 0, p.raw[hash])
	}
	p.cache.put(pack, "files", p.where)
	p.cache.put(nil, "late files", p.where)
}
