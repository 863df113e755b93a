package snapshot

import (
	"crypto/sha1"
	"strconv"

	"github.com/go-git/go-git/v5/plumbing"
)

// hashOf computes an id as git does. The library's way guards against
// collisions at several times the cost, which is for those who store objects.
func hashOf(kind plumbing.ObjectType, content []byte) plumbing.Hash {
	h := sha1.New()
	h.Write(kind.Bytes())
	h.Write([]byte(" " + strconv.Itoa(len(content)) + "\x00"))
	h.Write(content)
	return plumbing.Hash(h.Sum(nil))
}
