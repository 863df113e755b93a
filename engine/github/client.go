package github

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	api "github.com/google/go-github/v89/github"
)

func (t Target) client() (*api.Client, error) {
	// Waiting is this package's: the library's own would use the wall clock.
	options := []api.ClientOptionsFunc{api.WithAuthToken(t.Token), api.WithTimeout(30 * time.Second), api.WithUserAgent("goalpost"), api.WithDisableRateLimitCheck()}
	if t.API != "" {
		base := strings.TrimSuffix(t.API, "/") + "/"
		options = append(options, api.WithURLs(&base, &base))
	}
	return api.NewClient(options...)
}

const (
	// tries is how often a call is made in all, mostWait how long is waited
	// between them in all.
	tries    = 4
	mostWait = 2 * time.Minute
)

// retry makes calls again that may succeed later: the server failed or was not
// reached, or a rate limit ends soon.
type retry struct {
	Poster
	waited time.Duration
}

func (r *retry) do(ctx context.Context, call func() error) error {
	for n := 1; ; n++ {
		err := call()
		wait, later := r.later(err, n)
		if !later || n == tries || r.waited+wait > mostWait {
			return err
		}
		r.waited += wait
		if stopped := r.Sleep(ctx, wait); stopped != nil {
			return err
		}
	}
}

// later says whether a call is worth another try, and when.
func (r *retry) later(err error, n int) (time.Duration, bool) {
	if err == nil || errors.Is(err, context.Canceled) {
		return 0, false
	}
	if wait, limited := r.limited(err); limited {
		return wait, true
	}
	status := statusOf(err)
	return time.Second << (n - 1), status == 0 || status >= 500 // not reached, or failed
}

// limited reports whether an error is a rate limit, and when it ends.
func (p Poster) limited(err error) (time.Duration, bool) {
	var limit *api.RateLimitError
	var secondary *api.AbuseRateLimitError
	var answer *api.ErrorResponse
	switch {
	case errors.As(err, &limit):
		return max(limit.Rate.Reset.Sub(p.Now()), time.Second), true
	case errors.As(err, &secondary) && secondary.RetryAfter != nil:
		return *secondary.RetryAfter, true
	case errors.As(err, &secondary):
		return time.Minute, true
	case errors.As(err, &answer) && answer.Response != nil:
		seconds, failed := strconv.Atoi(answer.Response.Header.Get("Retry-After"))
		return time.Duration(seconds) * time.Second, failed == nil && answer.Response.StatusCode < 500
	}
	return 0, false
}

// statusOf gives the status of the answer that an error is about, 0 if none came.
func statusOf(err error) int {
	var answer *api.ErrorResponse
	if errors.As(err, &answer) && answer.Response != nil {
		return answer.Response.StatusCode
	}
	return 0
}

// refused reports whether the token may not do this. GitHub says 404 where even
// the existence of a thing is not to be known. 401 is no such answer: that token
// is wrong or has expired, which somebody has to mend.
func refused(status int) bool {
	return status == http.StatusForbidden || status == http.StatusNotFound
}
