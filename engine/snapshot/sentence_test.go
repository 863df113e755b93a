package snapshot

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// A diagnostic with a place says the place once.
func TestThePlaceIsSaidOnce(t *testing.T) {
	const name = "plans/a.hcl"
	for _, d := range []diag.Diagnostic{
		unresolved(name), notAdded(name), notFollowed(name), notOurs(name), Unreadable(name, errTooMuch), Unreadable(name, fs.ErrInvalid),
	} {
		if d.Range.File != name || strings.Contains(d.Text.En, name) || strings.Contains(d.Text.Vi, name) {
			t.Errorf("got %q and %q at %q", d.Text.En, d.Text.Vi, d.Range.File)
		}
	}
}
