package snapshot

import (
	"os"
	"path/filepath"
	"testing"
)

// The way to a project may lead over a link, as a working directory's often does.
func TestWorktreeBehindALink(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.WriteFile(filepath.Join(dir, "plan.hcl"), []byte("# top\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, link); err != nil {
		t.Skip(err)
	}
	tree, err := OpenWorktree(link)
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	for _, deep := range []bool{true, false} {
		entries, ds := tree.List(".", deep)
		if len(ds) > 0 || len(entries) != 1 || entries[0].Path != "plan.hcl" || entries[0].Link {
			t.Errorf("deep %v: got %v, %v", deep, entries, ds)
		}
	}
}
