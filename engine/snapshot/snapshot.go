// Package snapshot says where files come from: the worktree as it is now, the
// index and the commits of a git repository. A snapshot lists plan files and
// reads them; it never follows a link and never leaves out what it could not
// read.
package snapshot

import (
	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Entry is one file of a snapshot.
type Entry struct {
	// Path is slash-separated and relative to the root of the snapshot.
	Path string
	// Size is in bytes.
	Size int64
	// Link says that it is a symbolic link, which is listed and never read.
	Link bool
	// Hash is the id that git gives to the content, as the function Hash does,
	// where the snapshot knows it without reading; empty elsewhere.
	Hash string
	// Stamp is the state of a file of the worktree, as far as the system tells.
	Stamp Stamp
}

// Snapshot is the files of a project at one moment.
type Snapshot interface {
	// List gives every plan file (*.hcl, no dot files) at or below a path, in
	// path order, and what could not be listed. Unless deep is set it does not
	// enter the directories below.
	List(path string, deep bool) ([]Entry, diag.Diagnostics)
	// Read gives the content of a listed file.
	Read(e Entry) ([]byte, error)
}

// Hash is the id that git gives to a file of this content, whether git knows
// the file or not, so that parsed files can be kept by it whatever snapshot
// they came from.
func Hash(content []byte) string {
	return plumbing.ComputeHash(plumbing.BlobObject, content).String()
}
