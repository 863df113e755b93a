package snapshot

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// Every kind of repository that git makes is read as git reads it.
func TestKindsOfRepositories(t *testing.T) {
	for _, tc := range []struct {
		name string
		make func(t *testing.T) *gittest.Repo
	}{
		{"plain", func(t *testing.T) *gittest.Repo { return sample(t) }},
		{"packed objects and references", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("tag", "-a", "-m", "v1", "v1")
			r.Git("gc", "--quiet")
			return r
		}},
		{"detached HEAD", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("checkout", "--quiet", "--detach")
			return r
		}},
		{"linked worktree", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("worktree", "add", "--quiet", "-b", "side", "wt", "HEAD~1")
			return r.At("wt")
		}},
		{"linked worktree of a bare repository", func(t *testing.T) *gittest.Repo {
			bare := sample(t).Clone("--bare")
			bare.Git("worktree", "add", "--quiet", "wt")
			return bare.At("wt")
		}},
		{"clone --shared", func(t *testing.T) *gittest.Repo {
			from := sample(t)
			to := gittest.In(t, t.TempDir())
			to.Git("clone", "--quiet", "--shared", from.Dir, ".")
			return to
		}},
		{"clone --reference, of a clone --shared", func(t *testing.T) *gittest.Repo {
			from := sample(t)
			middle, to := gittest.In(t, t.TempDir()), gittest.In(t, t.TempDir())
			middle.Git("clone", "--quiet", "--shared", from.Dir, ".")
			middle.Write("middle.hcl", "# middle\n")
			middle.Commit("third", "2027-01-07")
			to.Git("clone", "--quiet", "--reference", middle.Dir, "file://"+middle.Dir, ".")
			return to
		}},
		{"relative and quoted alternates", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			objects := filepath.Join(r.Dir, ".git", "objects")
			if err := os.Rename(objects, filepath.Join(r.Dir, ".git", "a\tb")); err != nil {
				t.Fatal(err)
			}
			r.Write(".git/objects/info/alternates", "# borrowed\n\"../a\\tb\"\n")
			return r
		}},
		{"sparse checkout with worktreeConfig", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("sparse-checkout", "set", "--no-cone", "/README.md")
			r.Git("config", "core.repositoryformatversion", "1")
			if r.Git("config", "extensions.worktreeConfig") != "true" {
				t.Fatal("git did not set the extension that this is about")
			}
			return r
		}},
		{"preciousObjects and an included configuration", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("config", "core.repositoryformatversion", "1")
			r.Git("config", "extensions.preciousObjects", "true")
			r.Git("config", "include.path", "other")
			r.Git("config", "alias.x", `!f() { echo "a;b" #c; }; f`)
			return r
		}},
		{"partial clone with everything there", func(t *testing.T) *gittest.Repo {
			from := sample(t)
			from.Git("config", "uploadpack.allowFilter", "true")
			return from.Clone("--filter=blob:none")
		}},
		{"separate git directory", func(t *testing.T) *gittest.Repo {
			return sample(t, "--separate-git-dir", filepath.Join(t.TempDir(), "elsewhere"))
		}},
		{"worktree by configuration", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("config", "core.worktree", "..")
			return r
		}},
		{"HEAD as a link", func(t *testing.T) *gittest.Repo {
			r := sample(t)
			r.Git("config", "core.preferSymlinkRefs", "true")
			r.Git("symbolic-ref", "HEAD", "refs/heads/main")
			return r
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			git := tc.make(t)
			git.Write("plans/2027/staged.hcl", "# staged\n")
			git.Git("add", "--sparse", "plans")
			for _, dir := range []string{".", "plans/2027"} {
				r := open(t, filepath.Join(git.Dir, dir))
				if r.Root() != git.Dir {
					t.Errorf("root: got %s, want %s", r.Root(), git.Dir)
				}
				if want := git.Git("rev-parse", "--absolute-git-dir"); r.GitDir() != want {
					t.Errorf("git directory: got %s, want %s", r.GitDir(), want)
				}
				wantHead(t, r, git)
				wantIndex(t, r, git)
			}
		})
	}
}

func TestBareRepository(t *testing.T) {
	bare := sample(t).Clone("--bare")
	for _, dir := range []string{".", "refs/heads"} {
		r := open(t, filepath.Join(bare.Dir, dir))
		if r.Root() != "" || r.GitDir() != bare.Dir {
			t.Errorf("got root %q, git directory %s", r.Root(), r.GitDir())
		}
		wantHead(t, r, bare)
	}
}

// A directory that is reached through a link belongs to where the link leads.
func TestRepositoryBehindALink(t *testing.T) {
	git := sample(t)
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(git.Dir, "plans"), link); err != nil {
		t.Skip(err)
	}
	r := open(t, link)
	prefix, err := r.Prefix(filepath.Join(link, "2027"))
	if err != nil || r.Root() != git.Dir || prefix != "plans/2027" {
		t.Errorf("got root %s, prefix %q, %v", r.Root(), prefix, err)
	}
	if prefix, err := r.Prefix(git.Dir); prefix != "" || err != nil {
		t.Errorf("top: got %q, %v", prefix, err)
	}
	_, err = r.Prefix(filepath.Dir(git.Dir))
	wantSentence(t, err, "outside of the repository")
}

func TestRefusedRepositories(t *testing.T) {
	for _, tc := range []struct {
		name string
		make func(t *testing.T, r *gittest.Repo)
		env  []string
		want string
	}{
		{"sha256", func(t *testing.T, r *gittest.Repo) {
			os.RemoveAll(filepath.Join(r.Dir, ".git"))
			r.Git("init", "--quiet", "--object-format=sha256")
		}, nil, "object format sha256"},
		{"reftable", func(t *testing.T, r *gittest.Repo) {
			r.Git("config", "core.repositoryformatversion", "1")
			r.Git("config", "extensions.refStorage", "reftable")
		}, nil, "git refs migrate --ref-format=files"},
		{"an extension of tomorrow", func(t *testing.T, r *gittest.Repo) {
			r.Git("config", "core.repositoryformatversion", "1")
			r.Git("config", "extensions.tomorrow", "true")
		}, nil, "the git extension tomorrow"},
		{"a format of tomorrow", func(t *testing.T, r *gittest.Repo) {
			r.Git("config", "core.repositoryformatversion", "2")
		}, nil, "format version 2"},
		{"a configuration that is none", func(t *testing.T, r *gittest.Repo) {
			r.Write(".git/config", "[core\n")
		}, nil, "git config --edit"},
		{"no repository", func(t *testing.T, r *gittest.Repo) {
			os.RemoveAll(filepath.Join(r.Dir, ".git"))
		}, nil, "is not inside a git repository"},
		{"a .git file that leads nowhere", func(t *testing.T, r *gittest.Repo) {
			os.RemoveAll(filepath.Join(r.Dir, ".git"))
			r.Write(".git", "gitdir: gone\n")
		}, nil, "git worktree repair"},
		{"a .git file that says nothing", func(t *testing.T, r *gittest.Repo) {
			os.RemoveAll(filepath.Join(r.Dir, ".git"))
			r.Write(".git", "\n")
		}, nil, "does not say where"},
		{"a wrong GIT_DIR", nil, []string{"GIT_DIR=plans"}, "GIT_DIR names"},
		{"a damaged list of shallow commits", func(t *testing.T, r *gittest.Repo) {
			r.Write(".git/shallow", "x\n")
		}, nil, "git fetch --unshallow"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			git := sample(t)
			if tc.make != nil {
				tc.make(t, git)
			}
			_, err := OpenRepository(git.Dir, environ(tc.env...))
			wantSentence(t, err, tc.want)
		})
	}
}

// Variables that git sets for hooks, or people by hand, are honoured as git
// honours them: git itself says what each lists.
func TestEnvironment(t *testing.T) {
	git := sample(t)
	git.Git("worktree", "add", "--quiet", "-b", "side", "wt", "HEAD~1")
	other := sample(t)
	other.Write("other.hcl", "# other\n")
	other.Commit("other", "2027-01-08")
	git.Git("read-tree", "--index-output="+filepath.Join(git.Dir, "index-1"), "HEAD~1")
	if err := os.Rename(filepath.Join(other.Dir, ".git", "objects"), filepath.Join(other.Dir, "things")); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, dir string
		env       []string
	}{
		{"GIT_DIR", "plans", []string{"GIT_DIR=../.git"}},
		{"GIT_DIR and GIT_WORK_TREE", "plans", []string{"GIT_DIR=../.git", "GIT_WORK_TREE=.."}},
		{"GIT_WORK_TREE alone", "plans", []string{"GIT_WORK_TREE=."}},
		{"GIT_DIR of a worktree", "wt", []string{"GIT_DIR=" + filepath.Join(git.Dir, ".git/worktrees/wt")}},
		{"GIT_DIR that is a file", ".", []string{"GIT_DIR=wt/.git", "GIT_WORK_TREE=wt"}},
		{"GIT_COMMON_DIR", "wt", []string{"GIT_DIR=../.git/worktrees/wt", "GIT_COMMON_DIR=../.git"}},
		{"GIT_INDEX_FILE at the top", ".", []string{"GIT_INDEX_FILE=index-1"}},
		{"GIT_INDEX_FILE from below", "plans/2027", []string{"GIT_INDEX_FILE=index-1"}},
		{"GIT_INDEX_FILE absolute", "plans", []string{"GIT_INDEX_FILE=" + filepath.Join(git.Dir, "index-1")}},
		{"GIT_OBJECT_DIRECTORY", filepath.Join(other.Dir, "."), []string{"GIT_OBJECT_DIRECTORY=things"}},
		{"GIT_ALTERNATE_OBJECT_DIRECTORIES", ".", []string{"GIT_ALTERNATE_OBJECT_DIRECTORIES=" +
			strings.Join([]string{filepath.Join(git.Dir, "gone"), filepath.Join(other.Dir, "things")}, string(os.PathListSeparator))}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := tc.dir
			if !filepath.IsAbs(dir) {
				dir = filepath.Join(git.Dir, dir)
			}
			as := gittest.In(t, dir).With(tc.env...)
			r := open(t, dir, tc.env...)
			if want := as.Git("rev-parse", "--show-toplevel"); r.Root() != want {
				t.Errorf("root: got %s, want %s", r.Root(), want)
			}
			wantHead(t, r, as)
			tree, _, err := r.Index("")
			if err != nil {
				t.Fatal(err)
			}
			want := expected(as.Git("ls-files", "-s", "-z", "--full-name", ":/"))
			if got := mustShow(t, tree, "."); got != want {
				t.Errorf("index: got\n%swant\n%s", got, want)
			}
		})
	}
}

// Objects that another repository lends are found by id and by its beginning,
// sizes included.
func TestBorrowedObjects(t *testing.T) {
	git, other := sample(t), sample(t)
	other.Write("other.hcl", "# other\n")
	id := other.Commit("other", "2027-01-08")
	r := open(t, git.Dir, "GIT_ALTERNATE_OBJECT_DIRECTORIES="+filepath.Join(other.Dir, ".git", "objects"))
	for _, rev := range []string{id, id[:9]} {
		got := mustShow(t, r.Tree(resolve(t, r, rev), ""), "other.hcl")
		if want := expected(other.Git("ls-tree", "-r", "-z", "HEAD", "other.hcl")); got != want {
			t.Errorf("%s: got %q, want %q", rev, got, want)
		}
	}
}
