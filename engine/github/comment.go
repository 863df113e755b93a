// Package github keeps one comment on a pull request up to date. It is the only
// package that talks to GitHub.
package github

import (
	"context"
	"net/http"
	"strings"
	"time"

	api "github.com/google/go-github/v89/github"
)

// Target is where a comment goes.
type Target struct {
	// API and GraphQL are the addresses of GitHub's APIs; empty is github.com's,
	// and beside API.
	API, GraphQL string
	Token        string
	Owner, Repo  string
	// Number is the pull request's.
	Number int
}

// Poster posts comments. Its clock and its way of waiting are the caller's.
type Poster struct {
	Now   func() time.Time
	Sleep func(ctx context.Context, d time.Duration) error
}

// Outcome says what became of a comment.
type Outcome string

// The outcomes of a post that did not fail.
const (
	Created   Outcome = "created"
	Updated   Outcome = "updated"
	Unchanged Outcome = "unchanged"
	// ReadOnly says that the token may not comment, so that nothing was done.
	ReadOnly Outcome = "read-only"
)

// marker begins the comment, unseen by readers, so that it is found again.
const marker = "<!-- goalpost: the one comment of this tool -->\n"

// MaxBody is how long a comment may be, in characters; bytes are never fewer.
const MaxBody = 65_536 - len(marker)

// Post makes the one comment of a pull request say body: it is created if there
// is none, else edited in place. shorter gives the body within a limit in bytes,
// for a server that finds it too long. Errors are what the API said last.
func (p Poster) Post(ctx context.Context, t Target, body string, shorter func(body string, limit int) string) (Outcome, error) {
	c, err := t.client()
	if err != nil {
		return "", err
	}
	r := &retry{Poster: p}
	body = shorter(body, MaxBody)
	for halved := false; ; halved = true {
		var outcome Outcome
		// The search is part of what is tried again: an answer that got lost may
		// have been a success.
		err := r.do(ctx, func() error {
			var err error
			outcome, err = post(ctx, c, t, marker+body)
			return err
		})
		_, limited := p.limited(err)
		switch status := statusOf(err); {
		case err == nil:
			return outcome, nil
		case limited:
			return "", err
		case refused(status):
			return ReadOnly, nil
		case status == http.StatusUnprocessableEntity && !halved:
			body = shorter(body, len(body)/2)
		default:
			return "", err
		}
	}
}

func post(ctx context.Context, c *api.Client, t Target, body string) (Outcome, error) {
	old, err := find(ctx, c, t)
	switch {
	case err != nil:
		return "", err
	case old == nil:
		_, _, err = c.Issues.CreateComment(ctx, t.Owner, t.Repo, t.Number, &api.IssueComment{Body: &body})
		return Created, err
	case sameText(old.GetBody(), body):
		return Unchanged, nil
	}
	_, _, err = c.Issues.EditComment(ctx, t.Owner, t.Repo, old.GetID(), &api.IssueComment{Body: &body})
	return Updated, err
}

// sameText ignores how GitHub ends lines.
func sameText(a, b string) bool {
	return strings.TrimSpace(strings.ReplaceAll(a, "\r\n", "\n")) == strings.TrimSpace(b)
}

// find finds the comment of an earlier run. Others may write the marker, too;
// only the token's own comment is taken.
func find(ctx context.Context, c *api.Client, t Target) (*api.IssueComment, error) {
	me := ""
	options := &api.IssueListCommentsOptions{ListOptions: api.ListOptions{PerPage: 100}}
	for {
		comments, page, err := c.Issues.ListComments(ctx, t.Owner, t.Repo, t.Number, options)
		if err != nil {
			return nil, err
		}
		for _, comment := range comments {
			if !strings.HasPrefix(strings.ReplaceAll(comment.GetBody(), "\r\n", "\n"), marker) {
				continue
			}
			if me == "" {
				if me, err = viewer(ctx, c, t); err != nil {
					return nil, err
				}
			}
			if comment.GetUser().GetLogin() == me {
				return comment, nil
			}
		}
		if page.NextPage == 0 {
			return nil, nil
		}
		options.Page = page.NextPage
	}
}

// workflows is who comments with the token of a workflow.
const workflows = "github-actions[bot]"

// viewer gives the name of whom the token belongs to, a person or a program. Only
// GraphQL tells a program its own name. Where it does not tell, the token is taken
// for that of a workflow.
func viewer(ctx context.Context, c *api.Client, t Target) (string, error) {
	address := t.GraphQL
	if address == "" {
		address = "graphql"
	}
	request, err := c.NewRequest(ctx, http.MethodPost, address, map[string]string{"query": "query { viewer { login } }"})
	if err != nil {
		return "", err
	}
	var answer struct {
		Data struct{ Viewer struct{ Login string } }
	}
	_, err = c.Do(request, &answer)
	switch {
	case refused(statusOf(err)), err == nil && answer.Data.Viewer.Login == "":
		return workflows, nil
	case err != nil:
		return "", err
	}
	return answer.Data.Viewer.Login, nil
}
