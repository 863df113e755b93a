package snapshot

import (
	"bytes"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/cache"
	"github.com/go-git/go-git/v5/storage/filesystem"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// objects reads objects by id. A store of go-git serves one goroutine, so
// there is a set of stores for each that reads at the moment.
type objects struct {
	dirs  []string
	cache cache.Object

	mu    sync.Mutex
	idle  [][]*filesystem.ObjectStorage
	sizes map[plumbing.Hash]int64
	// told are sizes of contents that may or may not be here.
	told map[plumbing.Hash]int64
}

// cacheSize is what is kept of objects that others are deltas of.
const cacheSize = 16 * cache.MiByte

func newObjects(dirs []string) *objects {
	return &objects{dirs: dirs, cache: cache.NewObjectLRU(cacheSize), sizes: map[plumbing.Hash]int64{}, told: map[plumbing.Hash]int64{}}
}

// read gives the content of an object, of which the id is checked: what a disk
// or a stranger altered is an error and never another content.
func (o *objects) read(kind plumbing.ObjectType, id plumbing.Hash) ([]byte, error) {
	found, content, err := o.readOneOf(id, kind)
	if err == nil && found != kind {
		return nil, diag.Diagnostic{Text: diag.Say(
			"object %s is a %s where a %s was expected; run git fsck to see what is damaged",
			"đối tượng %s là %s trong khi cần %s; hãy chạy git fsck để xem phần bị hỏng", id, found, kind)}
	}
	return content, err
}

// readOneOf reads an object if it is of one of the kinds, and tells its kind.
func (o *objects) readOneOf(id plumbing.Hash, kinds ...plumbing.ObjectType) (kind plumbing.ObjectType, content []byte, err error) {
	err = o.find(id, func(s *filesystem.ObjectStorage) error {
		object, err := s.EncodedObject(plumbing.AnyObject, id)
		if err != nil {
			return err
		}
		if kind = object.Type(); !slices.Contains(kinds, kind) {
			return nil
		}
		r, err := object.Reader()
		if err != nil {
			return err
		}
		defer r.Close()
		// What an object says of its size may be a lie: no more than that of a small
		// one is taken on trust.
		var all bytes.Buffer
		all.Grow(int(min(max(object.Size(), 0), largeObject)) + bytes.MinRead)
		if _, err = all.ReadFrom(r); err != nil {
			return err
		}
		content = all.Bytes()
		if hashOf(kind, content) != id {
			return errors.New("its content does not have this id")
		}
		return nil
	})
	return kind, content, err
}

// size asks for the size of an object without reading it. One whose size was told
// must be there all the same.
func (o *objects) size(id plumbing.Hash) (size int64, err error) {
	o.mu.Lock()
	size, known := o.sizes[id]
	told, wasTold := o.told[id]
	o.mu.Unlock()
	if known {
		return size, nil
	}
	err = o.find(id, func(s *filesystem.ObjectStorage) error {
		if wasTold {
			size = told
			return s.HasEncodedObject(id)
		}
		// Who asks for the size nearly always reads the object next. This keeps it, unless
		// it is large: then it is not read.
		object, err := s.EncodedObject(plumbing.AnyObject, id)
		if err == nil {
			size = object.Size()
		}
		return err
	})
	if err == nil {
		o.mu.Lock()
		o.sizes[id] = size
		o.mu.Unlock()
	}
	return size, err
}

func (o *objects) tell(id plumbing.Hash, size int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.told[id] = size
}

// withPrefix gives the ids that begin with some hex digits, at least two.
func (o *objects) withPrefix(digits string) ([]plumbing.Hash, error) {
	prefix, err := hex.DecodeString(digits[:len(digits)&^1])
	if err != nil {
		return nil, nil
	}
	var ids []plumbing.Hash
	err = o.borrow(known, func(stores []*filesystem.ObjectStorage) error {
		for _, s := range stores {
			some, err := s.HashesWithPrefix(prefix)
			if err != nil {
				return unexpected(err)
			}
			ids = append(ids, some...)
		}
		return nil
	})
	ids = slices.DeleteFunc(ids, func(id plumbing.Hash) bool { return !strings.HasPrefix(id.String(), digits) })
	slices.SortFunc(ids, func(a, b plumbing.Hash) int { return bytes.Compare(a[:], b[:]) })
	return slices.Compact(ids), err
}

// find asks one store after the other until one has the object. git may have
// packed anew since they were opened, so that what they do not find is looked for
// once more in new ones.
func (o *objects) find(id plumbing.Hash, ask func(*filesystem.ObjectStorage) error) error {
	err := o.findIn(known, id, ask)
	if err != nil {
		err = o.findIn(fresh, id, ask)
	}
	return err
}

func (o *objects) findIn(which age, id plumbing.Hash, ask func(*filesystem.ObjectStorage) error) error {
	return o.borrow(which, func(stores []*filesystem.ObjectStorage) error {
		for _, s := range stores {
			err := ask(s)
			if errors.Is(err, plumbing.ErrObjectNotFound) {
				continue
			}
			if err != nil {
				return diag.Diagnostic{Lost: true, Text: diag.Say(
					"object %s could not be read: %v; run git fsck to see what is damaged",
					"không đọc được đối tượng %s: %v; hãy chạy git fsck để xem phần bị hỏng", id, err)}
			}
			return nil
		}
		// Without --no-filter, a partial clone would leave out the same once more.
		return missing{diag.Diagnostic{Lost: true, Text: diag.Say(
			"object %s is missing (partial or damaged clone); run git fetch --refetch --no-filter",
			"thiếu đối tượng %s (bản clone một phần hoặc bị hỏng); hãy chạy git fetch --refetch --no-filter", id)}}
	})
}

// missing is the diagnostic of an object that is nowhere.
type missing struct{ diag.Diagnostic }

// Unwrap gives the diagnostic to those who look for one.
func (m missing) Unwrap() error { return m.Diagnostic }
