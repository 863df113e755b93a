package snapshot

import (
	"errors"

	"github.com/go-git/go-git/v5/storage/filesystem"
	"github.com/go-git/go-git/v5/storage/filesystem/dotgit"
)

const (
	// largeObject is the size in bytes from which the library streams objects
	// instead of keeping them in memory.
	largeObject = 1 << 20
	// maxOpenPacks bounds the open files of a store.
	maxOpenPacks = 32
)

// age says whether stores may have been opened before: these know the packs that
// there were then.
type age int

const (
	known age = iota
	fresh
)

// borrow hands out a set of stores that nobody else uses. One in which anything
// failed is not used again: a store that failed halfway through its list of
// packs would find nothing the next time.
func (o *objects) borrow(which age, use func([]*filesystem.ObjectStorage) error) (err error) {
	defer recovered(&err)
	o.mu.Lock()
	var stores []*filesystem.ObjectStorage
	if n := len(o.idle); n > 0 && which == known {
		stores, o.idle = o.idle[n-1], o.idle[:n-1]
	}
	o.mu.Unlock()
	if stores == nil {
		stores = o.open()
	}
	failed := true
	defer func() {
		if failed {
			closeAll(stores)
			return
		}
		o.mu.Lock()
		o.idle = append(o.idle, stores)
		o.mu.Unlock()
	}()
	err = use(stores)
	failed = err != nil
	return err
}

func (o *objects) open() []*filesystem.ObjectStorage {
	stores := make([]*filesystem.ObjectStorage, len(o.dirs))
	for i, dir := range o.dirs {
		stores[i] = filesystem.NewObjectStorageWithOptions(dotgit.New(newObjectsOnly(dir)), o.cache,
			filesystem.Options{MaxOpenDescriptors: maxOpenPacks, LargeObjectThreshold: largeObject})
	}
	return stores
}

func (o *objects) close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	var err error
	for _, stores := range o.idle {
		err = errors.Join(err, closeAll(stores))
	}
	o.idle = nil
	return err
}

func closeAll(stores []*filesystem.ObjectStorage) error {
	var err error
	for _, s := range stores {
		err = errors.Join(err, s.Close())
	}
	return err
}
