package snapshot

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func symlink(t testing.TB, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skip(err)
	}
}

func objectFile(git *gittest.Repo, id string) string {
	return filepath.Join(git.Dir, ".git", "objects", id[:2], id[2:])
}

func hideObject(t testing.TB, git *gittest.Repo, id string) {
	t.Helper()
	if err := os.Rename(objectFile(git, id), objectFile(git, id)+".gone"); err != nil {
		t.Fatal(err)
	}
}

// everything shows what HEAD, its parent and the index hold.
func everything(dir string) (string, error) {
	r, err := OpenRepository(dir, noEnv)
	if err != nil {
		return "", err
	}
	defer r.Close()
	var all strings.Builder
	for _, rev := range []string{"HEAD", "HEAD~1"} {
		c, err := r.Resolve(rev)
		if err != nil {
			return "", err
		}
		lines, err := shown(r.Tree(c, ""), ".")
		if err != nil {
			return "", err
		}
		all.WriteString(lines)
	}
	index, _, err := r.Index("")
	if err != nil {
		return "", err
	}
	lines, err := shown(index, ".")
	return all.String() + lines, err
}

// With any one object gone, or with another content, the answer is the same or
// an error, never fewer files. What needs the object has to name it.
func TestEveryObjectGone(t *testing.T) {
	git := sample(t)
	whole, err := everything(git.Dir)
	if err != nil {
		t.Fatal(err)
	}
	needed := map[string]bool{}
	for line := range strings.Lines(git.Git("rev-list", "--objects", "HEAD")) {
		id, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		needed[id] = name == "" || filepath.Ext(name) == ".hcl" && name[0] != '.' || strings.HasPrefix(name, "plans") && filepath.Ext(name) == ""
	}
	another, err := os.ReadFile(objectFile(git, git.Git("rev-parse", "HEAD:README.md")))
	if err != nil {
		t.Fatal(err)
	}
	failures := 0
	for id := range needed {
		file := objectFile(git, id)
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for damage, change := range map[string]func() error{
			"gone":    func() error { return os.Remove(file) },
			"empty":   func() error { return os.WriteFile(file, nil, 0o644) },
			"cut":     func() error { return os.WriteFile(file, content[:len(content)/2], 0o644) },
			"another": func() error { return os.WriteFile(file, another, 0o644) },
			"folder":  func() error { os.Remove(file); return os.Mkdir(file, 0o755) },
		} {
			os.Chmod(file, 0o644)
			if err := change(); err != nil {
				t.Fatal(err)
			}
			got, err := everything(git.Dir)
			switch {
			case err == nil && (got != whole || needed[id]):
				t.Errorf("%s %s: no error, and\n%s", id, damage, got)
			case err != nil:
				failures++
				wantSentence(t, err, id)
			}
			if damage == "gone" && err != nil {
				wantSentence(t, err, "is missing (partial or damaged clone); run git fetch --refetch")
			}
			os.RemoveAll(file)
			if err := os.WriteFile(file, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if failures < 40 {
		t.Errorf("only %d of the damages were noticed", failures)
	}
}

// The same for every file of a packed repository, with bytes changed at seeded
// places: references, index, packs and their lists.
func TestEveryFileDamaged(t *testing.T) {
	git := sample(t)
	git.Git("gc", "--quiet")
	whole, err := everything(git.Dir)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 7))
	changed := 0
	for _, name := range []string{"HEAD", "packed-refs", "index", "objects/pack"} {
		err := filepath.WalkDir(filepath.Join(git.Dir, ".git", name), func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			os.Chmod(file, 0o644)
			for range 150 {
				damaged := append([]byte{}, content...)
				damaged[random.IntN(len(damaged))] ^= 1 << random.IntN(8)
				if random.IntN(5) == 0 {
					damaged = damaged[:random.IntN(len(damaged))]
				}
				if err := os.WriteFile(file, damaged, 0o644); err != nil {
					return err
				}
				got, err := everything(git.Dir)
				if err == nil && got != whole {
					t.Errorf("%s: no error, and\n%s", file, got)
				}
				if err != nil {
					wantSentence(t, err)
					changed++
				}
			}
			return os.WriteFile(file, content, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if changed < 200 {
		t.Errorf("only %d of the damages were noticed", changed)
	}
}

// A partial clone knows names without contents, or not even those.
func TestPartialClones(t *testing.T) {
	from := sample(t)
	from.Git("config", "uploadpack.allowFilter", "true")
	for _, tc := range []struct{ filter, lacks string }{
		{"blob:none", "HEAD:plans/2027/goals.hcl"},
		{"tree:0", "HEAD^{tree}"},
		{"tree:1", "HEAD:plans"},
	} {
		clone := from.Clone("--no-checkout", "--filter="+tc.filter)
		r := open(t, clone.Dir)
		entries, ds := r.Tree(resolve(t, r, "HEAD"), "").List("plans", true)
		wantSentence(t, ds, "object "+from.Git("rev-parse", tc.lacks)+" is missing", "git fetch --refetch")
		if len(entries) > 0 {
			t.Errorf("%s: got %v", tc.filter, entries)
		}
	}
}

// A diagnostic about an object gets the place of the file that needs it, and
// keeps its words in both languages.
func TestMissingObjectHasAPlace(t *testing.T) {
	git := sample(t)
	r := open(t, git.Dir)
	tree := r.Tree(resolve(t, r, "HEAD"), "")
	entries, ds := tree.List("top.hcl", true)
	if len(ds) > 0 || len(entries) != 1 {
		t.Fatalf("got %v, %v", entries, ds)
	}
	hideObject(t, git, entries[0].Hash)
	_, err := tree.Read(entries[0])
	d := Unreadable("top.hcl", err)
	wantSentence(t, d, "object "+entries[0].Hash+" is missing")
	if want := "thiếu đối tượng " + entries[0].Hash; d.Range.File != "top.hcl" || !strings.HasPrefix(d.Text.Vi, want) {
		t.Errorf("got %q at %s", d.Text.Vi, d.Range)
	}
}

// A stranger can write any size into an object: memory is taken for what is there.
func TestSizesMayBeLies(t *testing.T) {
	git := sample(t)
	id := git.Git("rev-parse", "HEAD:top.hcl")
	var lie bytes.Buffer
	w := zlib.NewWriter(&lie)
	fmt.Fprintf(w, "blob %d\x00# top\n", 1<<30)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	os.Chmod(objectFile(git, id), 0o644)
	if err := os.WriteFile(objectFile(git, id), lie.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	r := open(t, git.Dir)
	tree := r.Tree(resolve(t, r, "HEAD"), "")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	entries, ds := tree.List("top.hcl", true)
	if len(ds) > 0 || len(entries) != 1 || entries[0].Size != 1<<30 {
		t.Fatalf("got %v, %v", entries, ds)
	}
	_, err := tree.Read(entries[0])
	runtime.ReadMemStats(&after)
	wantSentence(t, err, id, "git fsck")
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<24 {
		t.Errorf("%d bytes were allocated", used)
	}
}

// Only files of plans have to be there.
func TestObjectsThatNobodyNeeds(t *testing.T) {
	git := sample(t)
	hideObject(t, git, git.Git("rev-parse", "HEAD:README.md"))
	r := open(t, git.Dir)
	wantHead(t, r, git)
}

// Replace refs and grafts say that a commit is another one; they are not part
// of what is pushed.
func TestReplaceRefsAreIgnored(t *testing.T) {
	git := sample(t)
	want := git.Git("rev-parse", "HEAD~1")
	git.Git("replace", "HEAD~1", "HEAD")
	git.Git("replace", "HEAD:plans/2027/plan.hcl", "HEAD:top.hcl")
	r := open(t, git.Dir)
	if got := resolve(t, r, "HEAD~1"); got.ID != want || got.Subject != "first" {
		t.Errorf("got %+v", got)
	}
	content, err := r.Tree(resolve(t, r, "HEAD"), "").Read(Entry{Path: "plans/2027/plan.hcl"})
	if string(content) != "plan {}\n" || err != nil {
		t.Errorf("got %q, %v", content, err)
	}
}
