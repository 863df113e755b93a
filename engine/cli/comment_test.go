package cli

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// commenting runs goalpost comment against a server with these answers to
// writing calls, and gives the exit code, what it printed and what was posted.
func commenting(t *testing.T, event string, answer int, args ...string) (code int, out, errs, posted string) {
	t.Helper()
	return commentingWith(t, nil, event, answer, append([]string{"report.md"}, args...)...)
}

// commentingWith is commenting with more files and all arguments.
func commentingWith(t *testing.T, files map[string]string, event string, answer int, args ...string) (code int, out, errs, posted string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasSuffix(r.URL.Path, "/pulls") && r.URL.Query().Get("base") == "release":
			fmt.Fprint(w, `[]`)
		case strings.HasSuffix(r.URL.Path, "/pulls"):
			fmt.Fprint(w, `[{"number":12,"head":{"sha":"abc"}}]`)
		case r.Method == http.MethodGet:
			fmt.Fprint(w, `[]`)
		default:
			var body bytes.Buffer
			_, _ = body.ReadFrom(r.Body)
			posted = r.Method + " " + r.URL.Path + " " + body.String()
			w.WriteHeader(answer)
			fmt.Fprint(w, `{"message":"so"}`)
		}
	}))
	defer server.Close()
	dir := t.TempDir()
	given := map[string]string{"report.md": "### ✅ goalpost\n", "event.json": event}
	maps.Copy(given, files)
	for name, text := range given {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	env := map[string]string{
		"GITHUB_API_URL": server.URL, "GITHUB_TOKEN": "secret", "GITHUB_REPOSITORY": "lan/plans", "GITHUB_EVENT_PATH": filepath.Join(dir, "event.json"),
	}
	var stdout, stderr bytes.Buffer
	code = Main(append([]string{"comment"}, args...), World{
		In: strings.NewReader(files["stdin"]), Out: &stdout, Err: &stderr, Dir: dir, Env: func(name string) string { return env[name] },
		Now: time.Now, Sleep: func(context.Context, time.Duration) error { return nil },
	})
	return code, stdout.String(), stderr.String(), posted
}

func TestComment(t *testing.T) {
	const pull = `{"pull_request":{"number":7}}`
	const fork = `{"workflow_run":{"head_sha":"abc","head_branch":"feature","pull_requests":[],"head_repository":{"owner":{"login":"stranger"}}}}`
	for name, tc := range map[string]struct {
		event           string
		answer          int
		args            []string
		code            int
		said, mustMatch string
	}{
		"a pull request":        {pull, 201, nil, 0, "Commented on pull request 7.", "POST /repos/lan/plans/issues/7/comments"},
		"in Vietnamese":         {pull, 201, []string{"--lang", "vi"}, 0, "Đã bình luận trên pull request 7.", "### ✅ goalpost"},
		"a number":              {`{}`, 201, []string{"--pr", "9", "--repo", "minh/x"}, 0, "Commented on pull request 9.", "POST /repos/minh/x/issues/9/comments"},
		"a run for a fork":      {fork, 201, nil, 0, "Commented on pull request 12.", "/issues/12/comments"},
		"a run that is old":     {strings.Replace(fork, "abc", "old", 1), 201, nil, 0, "No open pull request has this commit any more", ""},
		"a run into elsewhere":  {fork, 201, []string{"--base", "release"}, 0, "No open pull request into release has this commit", ""},
		"a run into main":       {fork, 201, []string{"--base", "main"}, 0, "Commented on pull request 12.", "/issues/12/comments"},
		"a number that it says": {strings.Replace(fork, `"pull_requests":[]`, `"pull_requests":[{"number":99}]`, 1), 201, nil, 0, "Commented on pull request 12.", "/issues/12/comments"},
		"a wrong token":         {pull, 401, nil, 3, "the comment could not be written: ", "POST"},
		"a read-only token":     {pull, 403, nil, 0, "This token may not comment on pull request 7, so nothing was done", "POST"},
		"a server that fails":   {pull, 500, nil, 3, "the comment could not be written: ", "POST"},
		"too long for good":     {pull, 422, nil, 3, "the comment could not be written: ", "POST"},
		"a push":                {`{"ref":"refs/heads/main"}`, 201, nil, 2, "this event is no pull request; name one with --pr", ""},
		"no event":              {`{`, 201, nil, 3, "the event file of GitHub Actions could not be read", ""},
		"no repository":         {pull, 201, []string{"--repo", "plans"}, 2, "name it with --repo OWNER/NAME", ""},
		"looking without doing": {pull, 201, []string{"--dry-run"}, 0, "### ✅ goalpost", ""},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, errs, posted := commenting(t, tc.event, tc.answer, tc.args...)
			if code != tc.code || !strings.Contains(out+errs, tc.said) {
				t.Errorf("exit code %d, want %d; said %q, want %q", code, tc.code, out+errs, tc.said)
			}
			if tc.mustMatch == "" && posted != "" || !strings.Contains(posted, tc.mustMatch) {
				t.Errorf("posted %q, want %q", posted, tc.mustMatch)
			}
		})
	}
}

func TestCommentReadsTheStandardInput(t *testing.T) {
	const pull = `{"pull_request":{"number":7}}`
	code, out, errs, posted := commentingWith(t, map[string]string{"stdin": "### ❌ goalpost\n"}, pull, 201, "-")
	if code != 0 || !strings.Contains(out, "Commented on pull request 7.") || !strings.Contains(posted, "### ❌ goalpost") {
		t.Errorf("%d, %q, %q; posted %q", code, out, errs, posted)
	}
	code, _, errs, posted = commentingWith(t, map[string]string{"stdin": strings.Repeat("x", mostComment+1)}, pull, 201, "-")
	if code != 3 || posted != "" || !strings.Contains(errs, "- has more than 1048576 bytes") {
		t.Errorf("%d, %q; posted %d bytes", code, errs, len(posted))
	}
}

// The sentence that closes a cut report is in the report's language.
func TestCommentSpeaksTheConfiguredLanguage(t *testing.T) {
	const pull = `{"pull_request":{"number":7}}`
	long := strings.Repeat("| error | a | b |\n", 10_000)
	for _, tc := range []struct {
		config, said, rows string
	}{
		{`language = "vi"`, "Đã bình luận trên pull request 7.", "dòng không đủ chỗ ở đây"},
		{`language = "en"`, "Commented on pull request 7.", "more rows do not fit here"},
		{`language = `, "Commented on pull request 7.", "more rows do not fit here"},
	} {
		code, out, errs, posted := commentingWith(t, map[string]string{".goalpost.hcl": tc.config, "report.md": long}, pull, 201, "report.md")
		if code != 0 || !strings.Contains(out, tc.said) || !strings.Contains(posted, tc.rows) {
			t.Errorf("%s: %d, %q, %q; posted %d bytes", tc.config, code, out, errs, len(posted))
		}
	}
}
