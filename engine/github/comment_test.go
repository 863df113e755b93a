package github_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/github"
)

func post(t *testing.T, s *server, body string) (github.Outcome, *clock, error) {
	t.Helper()
	c := &clock{now: time.Date(2027, 4, 20, 9, 0, 0, 0, time.UTC)}
	outcome, err := c.poster().Post(t.Context(), s.target(), body, cut)
	return outcome, c, err
}

func TestOneCommentIsKeptUpToDate(t *testing.T) {
	s := serve(t)
	s.page = 2
	s.comments = []comment{by("lan", "User", "Looks good"), by("minh", "User", "Thanks"), by("other[bot]", "Bot", "coverage 90%")}
	for _, step := range []struct {
		body string
		want github.Outcome
	}{{"red", github.Created}, {"red", github.Unchanged}, {"green", github.Updated}} {
		outcome, _, err := post(t, s, step.body)
		if err != nil || outcome != step.want {
			t.Fatalf("%s: %v, %v", step.body, outcome, err)
		}
		if last := s.comments[len(s.comments)-1]; len(s.comments) != 4 || !strings.HasSuffix(last.Body, "\n"+step.body) || !strings.HasPrefix(last.Body, "<!-- goalpost") {
			t.Fatalf("%d comments, the last is %q", len(s.comments), last.Body)
		}
	}
	if s.comments[0].Body != "Looks good" || s.comments[2].Body != "coverage 90%" {
		t.Error("somebody else's comment was changed")
	}
}

// A stranger may copy the marker; the comment stays theirs and untouched.
func TestAStrangersMarkerIsNotTaken(t *testing.T) {
	s := serve(t)
	if _, _, err := post(t, s, "first"); err != nil {
		t.Fatal(err)
	}
	forged := by("stranger", "User", s.comments[0].Body)
	s.comments = []comment{forged}
	outcome, _, err := post(t, s, "second")
	if err != nil || outcome != github.Created || s.comments[0].Body != forged.Body {
		t.Fatalf("%v, %v: %+v", outcome, err, s.comments)
	}
}

// Only the token's own comment is edited, whoever it belongs to; another program
// may repeat what a stranger told it to.
func TestOnlyOnesOwnCommentIsEdited(t *testing.T) {
	const body = "<!-- goalpost: the one comment of this tool -->\nfirst"
	for name, tc := range map[string]struct {
		login, author, kind string
		want                github.Outcome
	}{
		"the workflow's":               {"github-actions[bot]", "github-actions[bot]", "Bot", github.Updated},
		"the workflow's, and not told": {"", "github-actions[bot]", "Bot", github.Updated},
		"another program's":            {"github-actions[bot]", "parrot[bot]", "Bot", github.Created},
		"another's, and not told":      {"", "parrot[bot]", "Bot", github.Created},
		"an own program's":             {"company[bot]", "company[bot]", "Bot", github.Updated},
		"an own program, not its own":  {"company[bot]", "github-actions[bot]", "Bot", github.Created},
		"a person's own":               {"lan", "lan", "User", github.Updated},
		"a person, not her own":        {"lan", "stranger", "User", github.Created},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			s.login, s.comments = tc.login, []comment{by(tc.author, tc.kind, body)}
			s.comments[0].ID = 5
			outcome, _, err := post(t, s, "second")
			if err != nil || outcome != tc.want {
				t.Fatalf("%v, %v, want %v: %+v", outcome, err, tc.want, s.comments)
			}
			if tc.want == github.Created && s.comments[0].Body != body {
				t.Error("somebody else's comment was changed")
			}
		})
	}
}

// Not to know who one is for a moment is no reason for a second comment.
func TestTroubleWithTheOwnNameIsTriedAgain(t *testing.T) {
	s := serve(t)
	s.comments = []comment{by("github-actions[bot]", "Bot", "<!-- goalpost: the one comment of this tool -->\nfirst")}
	s.trouble[2] = status(502)
	outcome, c, err := post(t, s, "first")
	if err != nil || outcome != github.Unchanged || c.waited != time.Second || s.calls[1] != "POST /graphql" {
		t.Fatalf("%v, %v after %v: %v", outcome, err, c.waited, s.calls)
	}
}

func TestReadOnlyTokensDoNothing(t *testing.T) {
	for _, code := range []int{http.StatusForbidden, http.StatusNotFound} {
		s := serve(t)
		s.readOnly = code
		outcome, c, err := post(t, s, "red")
		if err != nil || outcome != github.ReadOnly || len(s.comments) != 0 || c.waited != 0 {
			t.Errorf("%d: %v, %v after %v", code, outcome, err, c.waited)
		}
	}
}

// A token that is wrong is not one that may only read.
func TestAWrongTokenIsAnError(t *testing.T) {
	s := serve(t)
	s.readOnly = http.StatusUnauthorized
	outcome, c, err := post(t, s, "red")
	if err == nil || c.waited != 0 {
		t.Errorf("%v after %v", outcome, c.waited)
	}
}

func TestTooLongIsCut(t *testing.T) {
	s := serve(t)
	outcome, _, err := post(t, s, strings.Repeat("x", 200_000))
	if err != nil || outcome != github.Created || len(s.comments[0].Body) != 65_536 {
		t.Fatalf("%v, %v, %d characters", outcome, err, len(s.comments[0].Body))
	}
	// A server with another idea of the limit gets half of it, once.
	s = serve(t)
	s.limit = 40_000
	if outcome, _, err = post(t, s, strings.Repeat("x", 60_000)); err != nil || outcome != github.Created {
		t.Fatalf("%v, %v", outcome, err)
	}
	s = serve(t)
	s.limit = 100
	if _, _, err = post(t, s, strings.Repeat("x", 60_000)); err == nil || len(s.calls) != 4 {
		t.Errorf("%v after %d calls", err, len(s.calls))
	}
}

func TestTroubleIsTriedAgainWithinBounds(t *testing.T) {
	reset := time.Date(2027, 4, 20, 9, 1, 0, 0, time.UTC).Unix()
	for name, tc := range map[string]struct {
		trouble map[int]func(http.ResponseWriter)
		waited  time.Duration
		fails   bool
	}{
		"one bad answer":          {map[int]func(http.ResponseWriter){1: status(502)}, time.Second, false},
		"the answer got lost":     {map[int]func(http.ResponseWriter){2: status(500)}, time.Second, false},
		"three bad answers":       {map[int]func(http.ResponseWriter){1: status(500), 2: status(503), 3: status(502)}, 7 * time.Second, false},
		"bad for good":            {map[int]func(http.ResponseWriter){1: status(500), 2: status(500), 3: status(500), 4: status(500)}, 7 * time.Second, true},
		"the limit ends soon":     {map[int]func(http.ResponseWriter){1: status(403, "X-RateLimit-Remaining", "0", "X-RateLimit-Limit", "60", "X-RateLimit-Reset", itoa(reset))}, time.Minute, false},
		"the limit ends tomorrow": {map[int]func(http.ResponseWriter){1: status(403, "X-RateLimit-Remaining", "0", "X-RateLimit-Limit", "60", "X-RateLimit-Reset", itoa(reset+86400))}, 0, true},
		"slow down a little":      {map[int]func(http.ResponseWriter){1: status(429, "Retry-After", "20")}, 20 * time.Second, false},
		"the secondary limit": {map[int]func(http.ResponseWriter){1: func(w http.ResponseWriter) {
			w.WriteHeader(http.StatusForbidden)
			_, _ = w.Write([]byte(`{"message":"You have exceeded a secondary rate limit","documentation_url":"https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits"}`))
		}}, time.Minute, false},
		"slow down for long": {map[int]func(http.ResponseWriter){1: status(429, "Retry-After", "900")}, 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			s.trouble = tc.trouble
			outcome, c, err := post(t, s, "red")
			if (err != nil) != tc.fails || c.waited != tc.waited {
				t.Fatalf("%v, %v after %v, want %v", outcome, err, c.waited, tc.waited)
			}
			if !tc.fails && (outcome != github.Created || len(s.comments) != 1) {
				t.Errorf("%v: %+v", outcome, s.comments)
			}
		})
	}
}

// A comment whose answer got lost is found, not made twice.
func TestALostAnswerMakesNoSecondComment(t *testing.T) {
	s := serve(t)
	s.trouble[2] = func(w http.ResponseWriter) {
		bot := by("github-actions[bot]", "Bot", "<!-- goalpost: the one comment of this tool -->\nred")
		bot.ID = 100
		s.comments = append(s.comments, bot)
		status(502)(w)
	}
	outcome, _, err := post(t, s, "red")
	if err != nil || outcome != github.Unchanged || len(s.comments) != 1 {
		t.Fatalf("%v, %v: %+v", outcome, err, s.comments)
	}
}

func TestAServerThatIsNotThere(t *testing.T) {
	s := serve(t)
	s.Close()
	_, c, err := post(t, s, "red")
	if err == nil || c.waited != 7*time.Second {
		t.Errorf("%v after %v", err, c.waited)
	}
}

func TestThePullRequestOfAFork(t *testing.T) {
	s := serve(t)
	s.pulls = `[{"number":3,"head":{"sha":"aaa"}},{"number":9,"head":{"sha":"bbb"}}]`
	c := &clock{}
	for head, want := range map[github.Head]int{{SHA: "bbb"}: 9, {SHA: "ccc"}: 0, {SHA: "bbb", Base: "main"}: 9, {SHA: "bbb", Base: "release"}: 0} {
		head.Owner, head.Branch = "stranger", "feature"
		got, err := c.poster().PullRequest(t.Context(), s.target(), head)
		if err != nil || got != want {
			t.Errorf("%v: %d, %v; want %d", head, got, err, want)
		}
	}
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
