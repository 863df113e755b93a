// Command floor does what no audit can do without: it walks the first parents
// of HEAD with go-git, finds every distinct blob below a folder by the trees
// that changed, reads each once and parses it as HCL, on all cores. It judges nothing
// and keeps nothing; what an audit takes is told as a multiple of it.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/go-git/go-billy/v5/osfs"
	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/cache"
	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/go-git/go-git/v5/storage/filesystem"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: floor REPOSITORY FOLDER")
		os.Exit(2)
	}
	done, err := run(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(1)
	}
	fmt.Println(done)
}

// result is what there was to do.
type result struct {
	commits, blobs int
	bytes, broken  int64 // broken is how many blobs are no HCL
}

func (r result) String() string {
	return fmt.Sprintf("%d commits, %d blobs of %d bytes together, %d cannot be parsed", r.commits, r.blobs, r.bytes, r.broken)
}

func run(repository, folder string) (result, error) {
	objects := cache.NewObjectLRUDefault()
	// A store is for one goroutine; the cache is for all of them.
	open := func() *filesystem.Storage {
		return filesystem.NewStorage(osfs.New(filepath.Join(repository, ".git")), objects)
	}
	blobs := make(chan plumbing.Hash, 256)
	var bytes, broken atomic.Int64
	var failed atomic.Value
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			store := open()
			for hash := range blobs {
				text, err := read(store, hash)
				if err != nil {
					failed.Store(fmt.Errorf("blob %s: %w", hash, err))
					continue
				}
				bytes.Add(int64(len(text)))
				if _, ds := hclsyntax.ParseConfig(text, "plan.hcl", hcl.InitialPos); ds.HasErrors() {
					broken.Add(1)
				}
			}
		})
	}
	w := walk{store: open(), seen: map[plumbing.Hash]bool{}, found: blobs}
	commits, err := w.firstParents(folder)
	close(blobs)
	readers.Wait()
	if problem, ok := failed.Load().(error); ok && err == nil {
		err = problem
	}
	return result{commits, w.blobs, bytes.Load(), broken.Load()}, err
}

func read(store *filesystem.Storage, hash plumbing.Hash) ([]byte, error) {
	blob, err := object.GetBlob(store, hash)
	if err != nil {
		return nil, err
	}
	r, err := blob.Reader()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
