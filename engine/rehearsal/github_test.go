package rehearsal

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// pull is a pull request as git sees it: an origin, a fork with a branch, and the
// merge of both that GitHub offers for checkout.
type pull struct {
	t      *testing.T
	origin *gittest.Repo
	fork   *gittest.Repo
}

const day = "2027-04-20"

// project is the plan of the scripts, with a rule of its own company.
func project(t *testing.T, r *gittest.Repo) {
	t.Helper()
	if err := os.CopyFS(r.Dir, os.DirFS(filepath.Join(root, "engine/cli/testdata/repo"))); err != nil {
		t.Fatal(err)
	}
}

// open makes an origin whose main branch is what base writes, and a fork with the
// branch feature.
func openPull(t *testing.T, base func(r *gittest.Repo)) pull {
	t.Helper()
	p := pull{t: t, origin: gittest.New(t)}
	base(p.origin)
	p.origin.Commit("What is there", day)
	p.fork = p.origin.Clone()
	p.fork.Git("switch", "--quiet", "--create", "feature")
	return p
}

// edit replaces a text of the fork, which has to be there.
func (p pull) edit(name, old, now string) {
	p.t.Helper()
	file := filepath.Join(p.fork.Dir, name)
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), old) {
		p.t.Fatalf("%s does not hold %q: %v", name, old, err)
	}
	p.fork.Write(name, strings.ReplaceAll(string(text), old, now))
}

// merge commits the fork's branch and gives the job that GitHub starts for it: a
// clone with the merge checked out, and the event.
func (p pull) merge(options ...string) job {
	p.t.Helper()
	head := p.fork.Commit("The change", day)
	base := p.origin.Git("rev-parse", "main")
	p.origin.Git("fetch", "--quiet", p.fork.Dir, "feature:refs/pull/7/head")
	p.origin.Git("switch", "--quiet", "--detach", "main")
	p.origin.Merge("refs/pull/7/head", day)
	p.origin.Git("update-ref", "refs/pull/7/merge", "HEAD")
	p.origin.Git("switch", "--quiet", "main")

	workspace := gittest.New(p.t)
	workspace.Git("remote", "add", "origin", "file://"+filepath.ToSlash(p.origin.Dir))
	if len(options) == 0 {
		workspace.Git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*")
	}
	workspace.Git(append(append([]string{"fetch", "--quiet"}, options...), "origin", "+refs/pull/7/merge:refs/remotes/pull/7/merge")...)
	workspace.Git("checkout", "--quiet", "--force", "refs/remotes/pull/7/merge")
	return job{workspace: workspace.Dir, name: "pull_request", event: p.event(map[string]any{
		"action": "synchronize", "number": 7,
		"pull_request": map[string]any{
			"number": 7, "base": map[string]any{"ref": "main", "sha": base}, "head": map[string]any{"ref": "feature", "sha": head},
		},
	})}
}

// event writes an event file.
func (p pull) event(content any) string {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), "event.json")
	text, err := json.Marshal(content)
	if err == nil {
		err = os.WriteFile(file, text, 0o600)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	return file
}

// api is a server that takes comments, or refuses them with a status. Commits
// named are heads of pull request 7, which goes into main.
func api(t *testing.T, refuse int, heads ...string) (address string, posted *string) {
	t.Helper()
	posted = new(string)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if query := r.URL.Query(); strings.HasSuffix(r.URL.Path, "/pulls") && len(heads) > 0 && query.Get("base") == "main" && query.Get("head") == "stranger:feature" {
			fmt.Fprintf(w, `[{"number":7,"head":{"sha":%q}}]`, heads[0])
			return
		}
		if r.Method == http.MethodGet {
			fmt.Fprint(w, "[]")
			return
		}
		if refuse != 0 {
			http.Error(w, `{"message":"Resource not accessible by integration"}`, refuse)
			return
		}
		var c struct{ Body string }
		_ = json.NewDecoder(r.Body).Decode(&c)
		*posted = c.Body
		w.WriteHeader(http.StatusCreated)
		fmt.Fprint(w, "{}")
	}))
	t.Cleanup(s.Close)
	return s.URL, posted
}
