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
	// fresh says that raw holds a file that the disk does not have.
	fresh bool
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
		p.raw[hash], p.fresh = fresh, true
	}
}

// store writes the files of this run, if any of them is new.
func (p *parsedFiles) store() {
	if !p.fresh {
		return
	}
	var pack []byte
	for _, hash := range slices.Sorted(maps.Keys(p.files)) {
		pack = appendEntry(pack, hash, 0, p.raw[hash])
	}
	p.cache.put(pack, "files", p.where)
}
