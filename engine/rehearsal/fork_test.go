package rehearsal

import (
	"net/http"
	"net/http/cgi"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// commentJob reads the steps of the job that comments on forks.
func commentJob(t *testing.T, text string) []step {
	t.Helper()
	var w struct {
		Jobs struct{ Comment struct{ Steps []step } }
	}
	if err := yaml.Unmarshal([]byte(text), &w); err != nil || len(w.Jobs.Comment.Steps) < 3 {
		t.Fatalf("%v: %+v", err, w)
	}
	return w.Jobs.Comment.Steps
}

// theirs gives the steps that the guide has for other repositories, ours those of
// this repository.
func theirs(t *testing.T) []step {
	t.Helper()
	guide, err := os.ReadFile(filepath.Join(root, "docs/github.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(guide), "```yaml\nname: Comment on plans\n")
	text, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("docs/github.md has no workflow for forks")
	}
	return commentJob(t, text)
}

func oursForForks(t *testing.T) []step {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, ".github/workflows/plans-comment.yml"))
	if err != nil {
		t.Fatal(err)
	}
	return commentJob(t, string(text))
}

// afterwards plays what follows the run of the fork: the default branch is
// checked out, goalpost lies where the workflow looks for it, and the event says
// which commit that run was for.
func (p pull) afterwards(steps []step, goalpost, head, api string) result {
	p.t.Helper()
	return p.afterwardsOn("", steps, goalpost, head, api)
}

// afterwardsOn is afterwards where the origin is reached through a server.
func (p pull) afterwardsOn(server string, steps []step, goalpost, head, api string) result {
	p.t.Helper()
	p.origin.Git("config", "uploadpack.allowReachableSHA1InWant", "true")
	workspace := p.origin.Clone()
	if server != "" {
		workspace.Git("remote", "set-url", "origin", server+"/.git")
	}
	source, err := filepath.Abs(filepath.Join(root, goalpost))
	if err != nil {
		p.t.Fatal(err)
	}
	place := ".goalpost-action"
	if goalpost != "" {
		place = goalpost
	}
	if err := os.Symlink(source, filepath.Join(workspace.Dir, place)); err != nil {
		p.t.Fatal(err)
	}
	j := job{workspace: workspace.Dir, name: "workflow_run", api: api, server: server, event: p.event(map[string]any{
		"workflow_run": map[string]any{
			"head_sha": head, "head_branch": "feature", "pull_requests": []any{},
			"head_repository": map[string]any{"owner": map[string]any{"login": "stranger"}},
		},
	})}
	r, _ := j.run(p.t, steps, map[string]string{
		"github.event.repository.default_branch": "main", "github.event.workflow_run.head_sha": head,
	})
	if at := workspace.Git("rev-parse", "HEAD"); at != p.origin.Git("rev-parse", "main") {
		p.t.Errorf("%s is checked out, which is not the default branch", at)
	}
	if changed := workspace.Git("status", "--porcelain", "--untracked-files=no"); changed != "" {
		p.t.Errorf("the worktree has been changed:\n%s", changed)
	}
	return r
}

// The run that may write judges the fork's commit by the rules of the base, and
// comments on the pull request that has this commit.
func TestACommentOnAFork(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	p.edit(".goalpost.hcl", `plans = ["plans"]`, "plans = [\"plans\"]\nlanguage = \"vi\"\nrule \"change/objective_frozen\" { enabled = false }")
	p.fork.Write(".github/action/comment-on-fork", "#!/bin/sh\necho pwned\n")
	p.merge()
	head := p.fork.Git("rev-parse", "HEAD")
	for name, tc := range map[string]struct {
		steps    []step
		goalpost string
	}{
		"as the guide says":  {theirs(t), ""},
		"in this repository": {oursForForks(t), ".github"},
	} {
		t.Run(name, func(t *testing.T) {
			p.t = t
			address, posted := api(t, 0, head)
			r := p.afterwards(tc.steps, tc.goalpost, head, address)
			if r.code != 0 || !strings.Contains(r.log, "Commented on pull request 7.") || strings.Contains(r.log, "pwned") {
				t.Errorf("exit code %d\n%s", r.code, r.log)
			}
			for _, text := range []string{"### ❌ goalpost", "<code>₫120</code> → <code>₫110</code>", "This change alters .goalpost.hcl"} {
				if !strings.Contains(*posted, text) {
					t.Errorf("the comment lacks %q:\n%s", text, *posted)
				}
			}
		})
	}
}

// A private repository gives nothing without a token, and the checkout has left
// none behind.
func TestAPrivateRepository(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	p.merge()
	git, err := exec.LookPath("git")
	if err != nil {
		t.Fatal(err)
	}
	backend := &cgi.Handler{Path: git, Args: []string{"http-backend"}, Env: []string{"GIT_PROJECT_ROOT=" + p.origin.Dir, "GIT_HTTP_EXPORT_ALL=1"}}
	refused := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, ok := r.BasicAuth(); !ok || user != "x-access-token" || password != token {
			refused++
			w.Header().Set("WWW-Authenticate", `Basic realm="GitHub"`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		backend.ServeHTTP(w, r)
	}))
	defer server.Close()
	head := p.fork.Git("rev-parse", "HEAD")
	address, posted := api(t, 0, head)
	r := p.afterwardsOn(server.URL, theirs(t), "", head, address)
	if r.code != 0 || refused != 0 || !strings.Contains(*posted, "### ❌ goalpost") {
		t.Errorf("exit code %d, refused %d times, posted %q\n%s", r.code, refused, *posted, r.log)
	}
}

// A commit that no open pull request into the default branch has any more, and
// one that is no commit.
func TestNoCommentOnWhatIsNotOpen(t *testing.T) {
	p := openPull(t, ours(t))
	p.edit("plans/2027/work.hcl", "target   = 120", "target   = 110")
	p.merge()
	address, posted := api(t, 0, "0123456789012345678901234567890123456789")
	r := p.afterwards(theirs(t), "", p.fork.Git("rev-parse", "HEAD"), address)
	if r.code != 0 || *posted != "" || !strings.Contains(r.log, "No open pull request into main has this commit") {
		t.Errorf("exit code %d, posted %q\n%s", r.code, *posted, r.log)
	}
	r = p.afterwards(theirs(t), "", "--upload-pack=touch pwned", address)
	if r.code != 3 || !strings.Contains(r.log, "the commit is not named by its id") {
		t.Errorf("exit code %d\n%s", r.code, r.log)
	}
}
