package github

import (
	"context"
	"fmt"

	api "github.com/google/go-github/v89/github"
)

// Head is what a workflow run was started for: a commit on a branch of a
// repository, which may be a fork. With Base, only pull requests into that branch
// are meant.
type Head struct{ Owner, Branch, SHA, Base string }

// PullRequest finds the open pull request of which a commit is the head. GitHub
// fills in neither its number nor its base for runs that come from forks. The
// number is 0 where there is none: it was closed, or has a newer commit.
func (p Poster) PullRequest(ctx context.Context, t Target, h Head) (number int, err error) {
	c, err := t.client()
	if err != nil {
		return 0, err
	}
	r := &retry{Poster: p}
	err = r.do(ctx, func() error {
		found, _, err := c.PullRequests.List(ctx, t.Owner, t.Repo, &api.PullRequestListOptions{
			State: "open", Head: fmt.Sprintf("%s:%s", h.Owner, h.Branch), Base: h.Base, ListOptions: api.ListOptions{PerPage: 100},
		})
		if err != nil {
			return err
		}
		for _, pr := range found {
			if pr.GetHead().GetSHA() == h.SHA {
				number = pr.GetNumber()
			}
		}
		return nil
	})
	return number, err
}
