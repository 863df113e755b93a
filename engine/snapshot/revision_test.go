package snapshot

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// branches makes a repository with branches, tags of every kind and a merge of
// three parents.
func branches(t *testing.T) *gittest.Repo {
	git := sample(t)
	git.Git("tag", "light")
	git.Git("tag", "-a", "-m", "v1", "v1")
	git.Git("tag", "-a", "-m", "tag of a tag", "v1-again", "v1")
	git.Git("tag", "tree-tag", "HEAD^{tree}")
	git.Branch("feature/one")
	git.Commit("one", "2027-01-07")
	git.Git("switch", "--quiet", "main")
	git.Branch("two")
	git.Commit("two", "2027-01-08")
	git.Git("switch", "--quiet", "main")
	git.Write("third.hcl", "# third\n")
	git.Commit("third", "2027-01-09")
	git.On("2027-01-10").Git("merge", "--quiet", "--no-ff", "-m", "merge of three", "feature/one", "two")
	git.Git("branch", "v1-branch", "HEAD~1")
	return git
}

func TestRevisionsAsGitResolvesThem(t *testing.T) {
	origin := branches(t)
	git := origin.Clone()
	git.Git("fetch", "--quiet", "origin", "two")
	git.Git("update-ref", "ORIG_HEAD", "HEAD~1")
	git.Git("branch", "light", "HEAD") // as the tag, which is another commit
	head := git.Git("rev-parse", "HEAD")
	tag := git.Git("rev-parse", "v1-again")
	git.Git("branch", head[:6], "HEAD~1") // a branch named as the beginning of an id
	for _, packed := range []bool{false, true} {
		if packed {
			git.Git("gc", "--quiet", "--prune=now")
		}
		r := open(t, git.Dir)
		for _, rev := range []string{
			"HEAD", "@", "@~1", "main", "heads/main", "refs/heads/main", "origin", "origin/main", "origin/feature/one", "remotes/origin/two",
			"v1", "v1-again", "tags/v1", "light", "refs/tags/light", "v1^{}", "v1^{commit}", "v1~1", "v1-again^0", "v1^{}~1",
			"HEAD^", "HEAD^1", "HEAD^2", "HEAD^3", "HEAD^0", "HEAD^2~1", "HEAD~0", "HEAD~", "HEAD~1", "HEAD~2", "HEAD~~", "HEAD^^", "HEAD^1^1", "HEAD~1^1~0",
			head, strings.ToUpper(head), head[:6], head[:7], head[:8], head[:39], head[:12] + "~1", strings.ToUpper(head[:10]),
			tag, tag[:9], "v1-3-g" + head[:7], "FETCH_HEAD", "ORIG_HEAD", "ORIG_HEAD~1",
		} {
			want, err := git.Try("rev-parse", "--verify", "--quiet", rev+"^{commit}")
			if err != nil {
				t.Fatalf("git does not know %s: %s", rev, want)
			}
			if got := resolve(t, r, rev); got.ID != strings.TrimSpace(want) {
				t.Errorf("packed %v, %s: got %s, want %s", packed, rev, got.ID, want)
			}
		}
	}
}

func TestCommitsAsGitShowsThem(t *testing.T) {
	git := branches(t)
	git.On("2026-12-31T23:30:00-0800").Git("commit", "--quiet", "--allow-empty", "-m", "Mục tiêu\nhai dòng\n\nbody")
	r := open(t, git.Dir)
	for id := range strings.FieldsSeq(git.Git("rev-list", "--all")) {
		c := resolve(t, r, id)
		const date = "2006-01-02T15:04:05-07:00"
		got := strings.Join([]string{c.ID, strings.Join(c.Parents, " "), c.AuthorName, c.AuthorEmail, c.AuthorDate.Format(date), c.CommitterDate.Format(date), c.Subject}, "|")
		if want := git.Git("show", "-s", "--format=%H|%P|%an|%ae|%aI|%cI|%s", id); got != want {
			t.Errorf("got\n%s, want\n%s", got, want)
		}
	}
	git.Git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "--allow-empty", "-m", "caf\xe9")
	if got := resolve(t, r, "HEAD").Subject; got != "caf\uFFFD" {
		t.Errorf("another encoding: got %q", got)
	}
}

func TestRefusedRevisions(t *testing.T) {
	git := branches(t)
	r := open(t, git.Dir)
	for rev, want := range map[string]string{
		"":                         "is not a branch, tag or commit here",
		"mian":                     "did you mean main?",
		"feature/on":               "did you mean feature/one?",
		"v2":                       "did you mean v1?",
		"nothing-like-it":          "check the name, or fetch it first",
		"HEAD~99":                  "HEAD~99 does not exist: commit " + git.Git("rev-list", "--max-parents=0", "HEAD")[:7] + " has 0 parents",
		"HEAD^4":                   "has 3 parents",
		"HEAD^5~1":                 "does not exist",
		"HEAD~x":                   "is not a branch",
		"HEAD^{tree}":              "is not a branch",
		"HEAD~9999999999999999999": "is not a branch",
		"@{1}":                     "reflog",
		"main@{yesterday}":         "reflog",
		"main@{upstream}":          "reflog",
		"main..two":                "a range",
		"main...two":               "a range",
		"^main":                    "an exclusion",
		":/third":                  "a search",
		"HEAD^{/third}":            "a search",
		"HEAD:top.hcl":             "a file",
		"tree-tag":                 "is a tree, not a commit",
		"config":                   "is not a branch",
		"objects/../HEAD":          "a range",
		"--all":                    "is not a branch",
		"a b\x1b":                  `"a b\033" is not`,
		strings.Repeat("0", 40):    "is missing",
		"deadbeef":                 "is not a branch",
	} {
		_, err := r.Resolve(rev)
		if err == nil {
			t.Errorf("%q was resolved", rev)
			continue
		}
		wantSentence(t, err, want)
	}
	_, err := r.Commit("main")
	wantSentence(t, err, "is not a branch")
}

// Enough commits to have several with the same four digits at the beginning.
func TestAmbiguousIds(t *testing.T) {
	git := gittest.New(t)
	var stream strings.Builder
	for range 700 {
		stream.WriteString("commit refs/heads/main\ncommitter A <a@example.com> 1800000000 +0000\ndata 1\nx\n")
	}
	git.Input(stream.String()).Git("fast-import", "--quiet")
	r := open(t, git.Dir)
	ambiguous := 0
	for id := range strings.FieldsSeq(git.Git("rev-list", "main")) {
		got, err := r.Resolve(id[:4])
		if _, failed := git.Try("rev-parse", "--verify", "--quiet", id[:4]+"^{commit}"); failed != nil {
			wantSentence(t, err, "the beginning of several commits", "give more digits")
			ambiguous++
		} else if got.ID != id {
			t.Errorf("%s: got %s, %v", id, got.ID, err)
		}
		if ambiguous > 3 {
			return
		}
	}
	t.Errorf("only %d ids were ambiguous", ambiguous)
}

func TestNoCommitYet(t *testing.T) {
	git := gittest.New(t)
	git.Write("plan.hcl", "plan {}\n")
	for _, added := range []bool{false, true} {
		if added {
			git.Git("add", ".")
		}
		r := open(t, git.Dir)
		if unborn, err := r.Unborn(); !unborn || err != nil {
			t.Errorf("got %v, %v", unborn, err)
		}
		_, err := r.Resolve("HEAD")
		wantSentence(t, err, "HEAD has no commit yet")
		index, _, err := r.Index("")
		if err != nil {
			t.Fatal(err)
		}
		if got := mustShow(t, index, "."); strings.Contains(got, "plan.hcl") != added {
			t.Errorf("added %v: got %q", added, got)
		}
	}
	git.Commit("first", "2027-01-05")
	if unborn, err := open(t, git.Dir).Unborn(); unborn || err != nil {
		t.Errorf("got %v, %v", unborn, err)
	}
}

// A damaged branch is not taken for an older state of it, which packed-refs
// still has.
func TestDamagedReferences(t *testing.T) {
	for name, damage := range map[string]struct{ file, content string }{
		"empty":               {"refs/heads/main", ""},
		"no id":               {"refs/heads/main", "0123\n"},
		"leads to itself":     {"refs/heads/main", "ref: refs/heads/main\n"},
		"packed-refs, no ids": {"packed-refs", "what is this\n"},
	} {
		t.Run(name, func(t *testing.T) {
			git := sample(t)
			git.Git("pack-refs", "--all")
			if err := os.WriteFile(filepath.Join(git.Dir, ".git", damage.file), []byte(damage.content), 0o644); err != nil {
				t.Fatal(err)
			}
			r := open(t, git.Dir)
			_, err := r.Resolve("HEAD")
			wantSentence(t, err, "is damaged")
			_, err = r.Unborn()
			wantSentence(t, err, "is damaged")
		})
	}
}

// A name may be a directory of other branches, and a reference may stand where
// one looks for a directory.
func TestReferencesAndDirectories(t *testing.T) {
	git := sample(t)
	git.Git("branch", "team/sales")
	git.Git("pack-refs", "--all")
	git.Git("update-ref", "refs/heads/team/sales", "HEAD~1")
	git.Git("update-ref", "refs/worktree/mine", "HEAD~1")
	r := open(t, git.Dir)
	if got, want := resolve(t, r, "team/sales").ID, git.Git("rev-parse", "HEAD~1"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	resolve(t, r, "refs/worktree/mine")
	for _, name := range []string{"team", "main/sub"} {
		_, err := r.Resolve(name)
		wantSentence(t, err, "is not a branch")
	}
}
