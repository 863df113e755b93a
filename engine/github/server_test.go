package github_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/github"
)

type comment struct {
	ID   int    `json:"id"`
	Body string `json:"body"`
	User struct {
		Login string `json:"login"`
		Type  string `json:"type"`
	} `json:"user"`
}

// server behaves as far as it matters like GitHub's API: comments with their
// authors, pages of so many, a limit on their length, and whatever trouble the
// test asks for, by the number of the call.
type server struct {
	*httptest.Server
	mu       sync.Mutex
	comments []comment
	// readOnly is the status that writing calls get; login whom the token belongs
	// to, empty where GraphQL does not tell.
	readOnly int
	login    string
	limit    int
	page     int
	trouble  map[int]func(w http.ResponseWriter)
	calls    []string
	pulls    string
}

func serve(t *testing.T) *server {
	s := &server{login: "github-actions[bot]", limit: 65_536, page: 100, trouble: map[int]func(http.ResponseWriter){}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, r.Method+" "+r.URL.Path)
	if fail := s.trouble[len(s.calls)]; fail != nil {
		fail(w)
		return
	}
	if r.Header.Get("Authorization") != "Bearer secret" {
		http.Error(w, `{"message":"Bad credentials"}`, http.StatusUnauthorized)
		return
	}
	const comments = "/repos/lan/plans/issues/7/comments"
	switch {
	case r.URL.Path == "/graphql" && s.login != "":
		fmt.Fprintf(w, `{"data":{"viewer":{"login":%q}}}`, s.login)
	case r.URL.Path == "/repos/lan/plans/pulls":
		query := r.URL.Query()
		if query.Get("head") != "stranger:feature" || query.Get("state") != "open" || query.Get("base") == "release" {
			fmt.Fprint(w, "[]")
			return
		}
		fmt.Fprint(w, s.pulls)
	case r.Method == http.MethodGet && r.URL.Path == comments:
		s.list(w, r)
	case s.readOnly != 0:
		http.Error(w, `{"message":"Resource not accessible by integration"}`, s.readOnly)
	case r.Method == http.MethodPost && r.URL.Path == comments:
		s.write(w, r, len(s.comments), http.StatusCreated)
	case r.Method == http.MethodPatch && strings.HasPrefix(r.URL.Path, "/repos/lan/plans/issues/comments/"):
		id, _ := strconv.Atoi(r.URL.Path[strings.LastIndex(r.URL.Path, "/")+1:])
		s.write(w, r, slices.IndexFunc(s.comments, func(c comment) bool { return c.ID == id }), http.StatusOK)
	default:
		http.Error(w, `{"message":"Not Found"}`, http.StatusNotFound)
	}
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	page, _ := strconv.Atoi(r.URL.Query().Get("page"))
	page = max(page, 1)
	from := min((page-1)*s.page, len(s.comments))
	to := min(from+s.page, len(s.comments))
	if to < len(s.comments) {
		w.Header().Set("Link", fmt.Sprintf(`<%s%s?page=%d>; rel="next"`, s.URL, r.URL.Path, page+1))
	}
	_ = json.NewEncoder(w).Encode(append([]comment{}, s.comments[from:to]...))
}

func (s *server) write(w http.ResponseWriter, r *http.Request, at, status int) {
	raw, _ := io.ReadAll(r.Body)
	var c comment
	_ = json.Unmarshal(raw, &c)
	if len([]rune(c.Body)) > s.limit {
		http.Error(w, `{"message":"Validation Failed","errors":[{"message":"body is too long (maximum is 65536 characters)"}]}`, http.StatusUnprocessableEntity)
		return
	}
	if at == len(s.comments) {
		bot := by("github-actions[bot]", "Bot", "")
		bot.ID = len(s.comments) + 100
		s.comments = append(s.comments, bot)
	}
	s.comments[at].Body = c.Body
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(s.comments[at])
}

func by(login, kind, body string) comment {
	var c comment
	c.User.Login, c.User.Type, c.Body = login, kind, body
	return c
}

// clock counts what was waited instead of waiting.
type clock struct {
	now    time.Time
	waited time.Duration
}

func (c *clock) poster() github.Poster {
	return github.Poster{
		Now: func() time.Time { return c.now },
		Sleep: func(_ context.Context, d time.Duration) error {
			c.now, c.waited = c.now.Add(d), c.waited+d
			return nil
		},
	}
}

func (s *server) target() github.Target {
	return github.Target{API: s.URL, Token: "secret", Owner: "lan", Repo: "plans", Number: 7}
}

// cut shortens a body roughly as the report does.
func cut(body string, limit int) string { return body[:min(len(body), limit)] }

func status(code int, header ...string) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		http.Error(w, `{"message":"trouble"}`, code)
	}
}
