package snapshot

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// Random trees with names of every kind, loose and packed, listed whole and in
// parts, against git ls-tree and git ls-files.
func TestRandomTreesAsGitListsThem(t *testing.T) {
	names := []string{"a", "a.b", "a0", "plan.hcl", "a.hcl", "A.hcl", ".hidden", ".x.hcl", "README.md", "kế hoạch.hcl", "x y.hcl",
		"tab\there.hcl", "line\nend.hcl", "quote\".hcl", "\xff\xfe.hcl", "e\u0301.hcl", "plans", "-.hcl", "x.hcl"}
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 1))
		git := gittest.New(t)
		var stream strings.Builder
		for commit := range 6 {
			fmt.Fprintf(&stream, "commit refs/heads/main\ncommitter A <a@example.com> %d +0000\ndata 1\nx\n", 1800000000+commit)
			for range 25 {
				var parts []string
				for range 1 + random.IntN(4) {
					parts = append(parts, names[random.IntN(len(names))])
				}
				full := strings.Join(parts, "/")
				if random.IntN(5) == 0 {
					fmt.Fprintf(&stream, "D %s\n", fastImportPath(full))
					continue
				}
				content := fmt.Sprintf("# %d\n", random.IntN(30))
				fmt.Fprintf(&stream, "M %s inline %s\ndata %d\n%s\n", []string{"100644", "100755"}[random.IntN(2)], fastImportPath(full), len(content), content)
			}
		}
		git.Input(stream.String()).Git("fast-import", "--quiet")
		git.Git("reset", "--quiet")
		if seed%2 == 0 {
			git.Git("repack", "-a", "-d", "--quiet", "--depth=50")
		}
		r := open(t, git.Dir)
		var other *Tree
		for _, rev := range strings.Fields(git.Git("rev-list", "main")) {
			c := resolve(t, r, rev)
			if other != nil {
				sameBySteps(t, other, r.Tree(c, ""), ".")
				sameBySteps(t, other, r.Tree(c, ""), "plans")
			}
			other = r.Tree(c, "")
			out := git.Git("ls-tree", "-r", "-z", rev)
			if got, want := mustShow(t, r.Tree(c, ""), "."), expected(out); got != want {
				t.Errorf("seed %d, %s: got\n%swant\n%s", seed, rev, got, want)
			}
			for folder := range strings.SplitSeq(git.Git("ls-tree", "-r", "-d", "-z", rev), "\x00") {
				head, name, _ := strings.Cut(folder, "\t")
				if name == "" {
					continue
				}
				below := r.Tree(c, name)
				want := expected(git.Git("ls-tree", "-r", "-z", rev+":"+name))
				if got := mustShow(t, below, "."); got != want {
					t.Errorf("seed %d, %s below %q: got\n%swant\n%s", seed, rev, name, got, want)
				}
				if id, err := below.TreeHash("."); err != nil || id != strings.Fields(head)[2] {
					t.Errorf("seed %d, %s, id of %q: got %s, %v", seed, rev, name, id, err)
				}
			}
		}
		wantIndex(t, r, git)
	}
}

func fastImportPath(name string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(name) + `"`
}

func TestPaths(t *testing.T) {
	git := sample(t)
	git.Write("plans/2027/.hidden/x.hcl", "# hidden\n")
	git.Write("plans/2027/.draft.hcl", "# draft\n")
	git.Git("add", ".")
	git.Git("commit", "--quiet", "-m", "third")
	r := open(t, git.Dir)
	c := resolve(t, r, "HEAD")
	for _, tc := range []struct {
		prefix, path string
		deep         bool
		want         string
	}{
		{"", ".", true, "plans/2027/goals.hcl plans/2027/plan.hcl plans/2027/teams/sales.hcl top.hcl"},
		{"", ".", false, "top.hcl"},
		{"", "plans/2027", false, "plans/2027/goals.hcl plans/2027/plan.hcl"},
		{"plans", "2027/teams", true, "2027/teams/sales.hcl"},
		{"plans/2027", "goals.hcl", true, "goals.hcl"},
		{"", "plans/2027/.draft.hcl", true, "plans/2027/.draft.hcl"},
		{"", "README.md", true, ""},
		{"", "gone", true, ""},
		{"gone/deeper", ".", true, ""},
		{"", "top.hcl/x", true, ""},
	} {
		entries, ds := r.Tree(c, tc.prefix).List(tc.path, tc.deep)
		var got []string
		for _, e := range entries {
			got = append(got, e.Path)
		}
		if len(ds) > 0 || strings.Join(got, " ") != tc.want {
			t.Errorf("%s in %q, deep %v: got %q, %v", tc.path, tc.prefix, tc.deep, got, ds)
		}
	}
	if _, ds := r.Tree(c, "plans").List("../top.hcl", true); len(ds) == 0 {
		t.Error("a path that leaves the prefix was listed")
	}
}

// A submodule is another repository: what lies in it cannot be read, and that is said.
func TestSubmodules(t *testing.T) {
	git := sample(t)
	before := git.Git("rev-parse", "HEAD")
	for _, module := range []string{"plans/shared", "plans/2027/more.hcl", ".hidden", "rules/own/shared"} {
		git.Git("update-index", "--add", "--cacheinfo", "160000,"+before+","+module)
	}
	git.Git("commit", "--quiet", "-m", "third")
	r := open(t, git.Dir)
	then, now := r.Tree(resolve(t, r, before), ""), r.Tree(resolve(t, r, "HEAD"), "")
	for _, tc := range []struct {
		path string
		deep bool
		want string
	}{
		{"plans", true, "plans/2027/more.hcl plans/shared"},
		{"plans/2027", true, "plans/2027/more.hcl"},
		{"plans/shared", true, "plans/shared"},
		{"plans/shared", false, "plans/shared"},
		{"plans/shared/below/x.hcl", true, "plans/shared"},
		// Directories below are not entered, whosever they are.
		{"plans", false, ""},
		{"plans/2027/goals.hcl", true, ""},
	} {
		_, ds := now.List(tc.path, tc.deep)
		var got []string
		for _, d := range ds {
			got = append(got, d.Range.File)
			wantSentence(t, d, "a submodule, another repository, so that it was not read")
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s, deep %v: got the diagnostics %v", tc.path, tc.deep, ds)
		}
	}
	if entries, ds := now.WithoutSubmodules().List("plans", true); len(ds) > 0 || len(entries) != 3 {
		t.Errorf("got %v, %v without submodules", entries, ds)
	}
	_, _, _, ds := now.Since(then, "plans")
	wantSentence(t, ds, "a submodule")
	for _, dir := range []string{"rules/own/shared", "rules/own", "rules"} {
		err := fs.WalkDir(now.FS(dir), ".", func(_ string, _ fs.DirEntry, err error) error { return err })
		wantSentence(t, err, "a submodule")
	}
}

func TestReadByPath(t *testing.T) {
	git := sample(t)
	r := open(t, git.Dir)
	// Whoever builds a Commit from an id alone may still read it.
	tree := r.Tree(Commit{ID: resolve(t, r, "HEAD").ID}, "plans")
	if content, err := tree.Read(Entry{Path: "2027/plan.hcl"}); string(content) != "plan {}\n" || err != nil {
		t.Errorf("got %q, %v", content, err)
	}
	for _, p := range []string{"2027", "gone.hcl", "2027/plan.hcl/x"} {
		if content, err := tree.Read(Entry{Path: p}); err == nil {
			t.Errorf("%s: got %q", p, content)
		}
		if id, err := tree.TreeHash(p); (id == "") != (p != "2027") || err != nil {
			t.Errorf("id of %s: got %q, %v", p, id, err)
		}
	}
}

// A commit lists links as the worktree of it does.
func TestLinksAsInTheWorktree(t *testing.T) {
	git := gittest.New(t)
	git.Write("project/real/x.hcl", "# x\n")
	git.Write("project/notes.md", "notes\n")
	git.Write("outside/y.hcl", "# y\n")
	for link, target := range map[string]string{
		"project/link.hcl":      "real/x.hcl",
		"project/dangling.hcl":  "gone.hcl",
		"project/etc.hcl":       "/etc/passwd",
		"project/absolute":      "/etc",
		"project/folder":        "real",
		"project/again":         "folder",
		"project/deep/up":       "../again",
		"project/deep/same":     "..",
		"project/notes":         "notes.md",
		"project/more":          "notes",
		"project/gone":          "nowhere",
		"project/beside":        "../outside",
		"project/beside.md":     "../outside/y.hcl",
		"project/loop":          "loop",
		"project/through":       "folder/x.hcl",
		"project/into":          "notes.md/x",
		"project/.link.hcl":     "real/x.hcl",
		"project/.hidden/a.hcl": "../real/x.hcl",
	} {
		file := filepath.Join(git.Dir, filepath.FromSlash(link))
		git.Write(path.Dir(link)+"/keep", "")
		symlink(t, target, file)
	}
	git.Commit("links", "2027-01-05")
	r := open(t, git.Dir)
	w, err := OpenWorktree(filepath.Join(git.Dir, "project"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	names := func(s Snapshot, p string, deep bool) (all []string) {
		entries, ds := s.List(p, deep)
		if len(ds) > 0 {
			t.Fatal(ds)
		}
		for _, e := range entries {
			all = append(all, fmt.Sprint(e.Path, " ", e.Link))
		}
		slices.Sort(all)
		return all
	}
	index, _, err := r.Index("project")
	if err != nil {
		t.Fatal(err)
	}
	commit := r.Tree(resolve(t, r, "HEAD"), "project")
	for _, p := range []string{".", "deep"} {
		for _, deep := range []bool{true, false} {
			want := names(w, p, deep)
			if got := names(commit, p, deep); !slices.Equal(got, want) {
				t.Errorf("commit, %s: got %q, want %q", p, got, want)
			}
			if got := names(index, p, deep); !slices.Equal(got, want) {
				t.Errorf("index, %s: got %q, want %q", p, got, want)
			}
		}
	}
	if _, err := commit.Read(Entry{Path: "link.hcl", Link: true}); err == nil {
		t.Error("a link was read")
	}
	if _, err := commit.Read(Entry{Path: "folder/x.hcl"}); err == nil {
		t.Error("a file behind a link was read")
	}
	if _, err := commit.TreeHash("folder/x.hcl"); err == nil {
		t.Error("a link was followed for an id")
	}
	_, ds := commit.List("folder/x.hcl", true)
	wantSentence(t, ds, "a symbolic link")
	if entries, _ := commit.List("folder", true); len(entries) != 1 || !entries[0].Link {
		t.Errorf("a link asked for by name: got %v", entries)
	}
}

// What two commits share is read once: without its objects the second listing
// still works.
func TestUnchangedDirectoriesAreReadOnce(t *testing.T) {
	git := sample(t)
	git.Write("top.hcl", "# changed\n")
	git.Commit("third", "2027-01-07")
	r := open(t, git.Dir)
	first, second := r.Tree(resolve(t, r, "HEAD~1"), ""), r.Tree(resolve(t, r, "HEAD"), "")
	for _, p := range []string{"plans", "top.hcl"} {
		a, errA := first.TreeHash(p)
		b, errB := second.TreeHash(p)
		if errA != nil || errB != nil || (a == b) != (p == "plans") {
			t.Errorf("%s: got %s and %s, %v, %v", p, a, b, errA, errB)
		}
	}
	if _, ds := first.List(".", true); len(ds) > 0 {
		t.Fatal(ds)
	}
	hideObject(t, git, git.Git("rev-parse", "HEAD:plans/2027"))
	if entries, ds := second.List("plans", true); len(ds) > 0 || len(entries) != 3 {
		t.Errorf("got %v, %v", entries, ds)
	}
}

// Sizes are asked for, so a huge file costs no memory until it is read.
func TestHugeFile(t *testing.T) {
	const size = 64 << 20
	git := gittest.New(t)
	git.Write("plan.hcl", strings.Repeat("\x00", size))
	git.Commit("huge", "2027-01-05")
	for _, packed := range []bool{false, true} {
		if packed {
			git.Git("gc", "--quiet")
		}
		r := open(t, git.Dir)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		entries, ds := r.Tree(resolve(t, r, "HEAD"), "").List(".", true)
		_, err := r.Resolve(git.Git("rev-parse", "HEAD:plan.hcl"))
		runtime.ReadMemStats(&after)
		if len(ds) > 0 || len(entries) != 1 || entries[0].Size != size {
			t.Errorf("packed %v: got %v, %v", packed, entries, ds)
		}
		wantSentence(t, err, "is a blob, not a commit")
		if used := after.TotalAlloc - before.TotalAlloc; used > size/8 {
			t.Errorf("packed %v: %d bytes were allocated", packed, used)
		}
	}
}

// A tree of trees that doubles at every level has more directories than atoms.
func TestEndlessTree(t *testing.T) {
	git := sample(t)
	id := git.Git("rev-parse", "HEAD:plans")
	for range 40 {
		id = git.Input("040000 tree " + id + "\ta\n040000 tree " + id + "\tb\n").Git("mktree")
	}
	commit := git.Git("commit-tree", "-m", "bomb", id)
	r := open(t, git.Dir)
	_, ds := r.Tree(resolve(t, r, commit), "").List(".", true)
	wantSentence(t, ds, "not listed to the end")

	id = git.Git("rev-parse", "HEAD:plans")
	made := map[plumbing.Hash][]item{}
	for range maxDepth + 10 {
		items := []item{{name: "a", mode: 0o040000, id: plumbing.NewHash(id)}}
		id = hashOf(plumbing.TreeObject, fmt.Append(nil, items, id)).String()
		made[plumbing.NewHash(id)] = items
	}
	deep := &Tree{from: r, made: made, root: func() (plumbing.Hash, error) { return plumbing.NewHash(id), nil }}
	_, ds = deep.List(".", true)
	wantSentence(t, ds, "not listed to the end")
}

// Trees that git would not write are errors.
func TestMalformedTrees(t *testing.T) {
	git := sample(t)
	blob := plumbing.NewHash(git.Git("rev-parse", "HEAD:top.hcl"))
	for name, content := range map[string]string{
		"cut short":             "100644 a.hcl\x00" + string(blob[:19]),
		"no mode":               "a.hcl\x00" + string(blob[:]),
		"unknown mode":          "020000 a.hcl\x00" + string(blob[:]),
		"no name":               "100644 \x00" + string(blob[:]),
		"two files of one name": "100644 a.hcl\x00" + string(blob[:]) + "100644 a.hcl\x00" + string(blob[:]),
		"a file as a folder":    "40000 a\x00" + string(blob[:]),
	} {
		t.Run(name, func(t *testing.T) {
			tree := git.Input(content).Git("hash-object", "-t", "tree", "-w", "--stdin", "--literally")
			r := open(t, git.Dir)
			_, ds := r.Tree(resolve(t, r, git.Git("commit-tree", "-m", "x", tree)), "").List(".", true)
			wantSentence(t, ds, "git fsck")
		})
	}
}

// Old repositories have modes of their own.
func TestOddModes(t *testing.T) {
	git := sample(t)
	blob, folder := plumbing.NewHash(git.Git("rev-parse", "HEAD:top.hcl")), plumbing.NewHash(git.Git("rev-parse", "HEAD:plans/2027/teams"))
	content := "100664 a.hcl\x00" + string(blob[:]) + "040000 b\x00" + string(folder[:]) + "100755 c.hcl\x00" + string(blob[:])
	tree := git.Input(content).Git("hash-object", "-t", "tree", "-w", "--stdin", "--literally")
	r := open(t, git.Dir)
	c := resolve(t, r, git.Git("commit-tree", "-m", "x", tree))
	if got, want := mustShow(t, r.Tree(c, ""), "."), expected(git.Git("ls-tree", "-r", "-z", c.ID)); got != want || strings.Count(got, "\n") != 3 {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// sameBySteps checks that a listing with what has changed since is the listing
// of the later tree.
func sameBySteps(t *testing.T, before, after *Tree, p string) {
	t.Helper()
	gone, came, _, ds := after.Since(before, p)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	files := map[string]Entry{}
	entries, _ := before.List(p, true)
	for _, e := range entries {
		files[e.Path] = e
	}
	for _, e := range gone {
		if files[e.Path] != e {
			t.Errorf("%+v is said to be gone, and was %+v", e, files[e.Path])
		}
		delete(files, e.Path)
	}
	for _, e := range came {
		files[e.Path] = e
	}
	want, _ := after.List(p, true)
	if got := slices.SortedFunc(maps.Values(files), func(a, b Entry) int { return strings.Compare(a.Path, b.Path) }); !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
}

// Whoever loads rules through the file system of a tree learns of links to folders,
// behind which some may be.
func TestLinksToFoldersOfRules(t *testing.T) {
	git := sample(t)
	for name, target := range map[string]string{"rules/shared": "../plans", "other/out": "../../elsewhere", "fine/README.md": "../README.md"} {
		git.Write(filepath.Dir(name)+"/x.rego", "package x\n")
		symlink(t, target, filepath.Join(git.Dir, name))
	}
	git.Commit("links", "2027-01-07")
	tree := open(t, git.Dir).Tree(resolve(t, open(t, git.Dir), "HEAD"), "")
	walk := func(dir string) error {
		return fs.WalkDir(tree.FS(dir), ".", func(_ string, _ fs.DirEntry, err error) error { return err })
	}
	for _, dir := range []string{"rules", "other"} {
		wantSentence(t, walk(dir), "a symbolic link, which is not followed")
	}
	if err := walk("fine"); err != nil {
		t.Error(err)
	}
}
