package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/github"
	"github.com/goalpost-dev/goalpost/engine/report"
)

// mostComment bounds the report that is read: a summary never has more.
const mostComment = 1 << 20

// commentFlags are the flags of `goalpost comment`.
type commentFlags struct {
	repo   string
	base   string
	number int
	dryRun bool
}

func (a *app) commentCommand() *cobra.Command {
	f := &commentFlags{}
	cmd := &cobra.Command{
		Use:   "comment FILE|-",
		Short: "Put a report on a pull request, as one comment that is kept up to date",
		Long: `comment posts a report that goalpost check -f markdown=FILE has written; - reads
it from the standard input. The comment of an earlier run is edited, so that a
pull request has one. In GitHub Actions the repository and the pull request come
from the event, the token from GITHUB_TOKEN. After the run of a fork, in an event
workflow_run, GitHub is asked which pull request has that run's commit. With a
token that may not comment, as on pull requests from forks, it says so and does
nothing.

Exit codes: 0 commented, or the token may not; 2 usage error; 3 the comment could
not be written; 130 interrupted.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.comment(cmd.Context(), args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.repo, "repo", "", "the `repository`, OWNER/NAME (default: GITHUB_REPOSITORY)")
	flags.StringVar(&f.base, "base", "", "after the run of a fork, comment only on a pull request into this `branch`")
	flags.IntVar(&f.number, "pr", 0, "the `number` of the pull request (default: the event's)")
	flags.BoolVar(&f.dryRun, "dry-run", false, "print the comment instead of posting it")
	return cmd
}

func (a *app) comment(ctx context.Context, file string, f *commentFlags) error {
	// The configuration matters for the language only, so that a broken one is for
	// check to complain about.
	if _, err := a.open(nil); err != nil && a.flags.config != "" {
		return err
	}
	body, err := a.readReport(file)
	if err != nil {
		return err
	}
	shorter := func(body string, limit int) string { return report.Cut(body, limit, a.lang) }
	if f.dryRun {
		fmt.Fprint(a.Out, shorter(body, github.MaxBody))
		return nil
	}
	poster := github.Poster{Now: a.Now, Sleep: a.Sleep}
	target, err := a.target(ctx, poster, f)
	if err != nil {
		return err
	}
	if target.Number == 0 {
		nothing := diag.Say("No open pull request has this commit any more, so there is nothing to comment on.",
			"Không còn pull request nào đang mở ở commit này nên không có gì để bình luận.")
		if f.base != "" {
			nothing = diag.Say("No open pull request into %s has this commit, so there is nothing to comment on.",
				"Không có pull request nào vào %s đang mở ở commit này nên không có gì để bình luận.", f.base)
		}
		fmt.Fprintln(a.Out, nothing.In(a.lang))
		return nil
	}
	outcome, err := poster.Post(ctx, target, body, shorter)
	if err != nil {
		return failed(say(diag.Say("the comment could not be written: %s; the report itself is in %s", "không ghi được bình luận: %s; báo cáo nằm trong %s", err, file)))
	}
	told := map[github.Outcome]diag.Text{
		github.Created:   diag.Say("Commented on pull request %d.", "Đã bình luận trên pull request %d.", target.Number),
		github.Updated:   diag.Say("Brought the comment on pull request %d up to date.", "Đã cập nhật bình luận trên pull request %d.", target.Number),
		github.Unchanged: diag.Say("The comment on pull request %d says this already.", "Bình luận trên pull request %d vốn đã đúng như vậy.", target.Number),
		github.ReadOnly: diag.Say("This token may not comment on pull request %d, so nothing was done; the report is in the summary of the job.",
			"Token này không được phép bình luận trên pull request %d nên không làm gì; báo cáo nằm trong phần tóm tắt của job.", target.Number),
	}
	fmt.Fprintln(a.Out, told[outcome].In(a.lang))
	return nil
}

// readReport reads the report, and not more than a report can have: in the run
// after a fork's, its text comes from the fork's plans.
func (a *app) readReport(file string) (string, error) {
	in := a.In
	if file != "-" {
		opened, err := os.Open(a.absolute(file))
		if err != nil {
			return "", failed(say(diag.Say("the report %s could not be read: %s", "không đọc được báo cáo %s: %s", file, reason(err))))
		}
		defer opened.Close()
		in = opened
	}
	body, err := io.ReadAll(io.LimitReader(in, mostComment+1))
	switch {
	case err != nil:
		return "", failed(say(diag.Say("the report %s could not be read: %s", "không đọc được báo cáo %s: %s", file, reason(err))))
	case len(body) > mostComment:
		return "", failed(say(diag.Say("%s has more than %d bytes; it is not a report of goalpost check -f markdown", "%s có hơn %d byte; đây không phải báo cáo của goalpost check -f markdown", file, mostComment)))
	}
	return string(body), nil
}

// commentEvent is the part of a GitHub event file that says what to comment on.
type commentEvent struct {
	PullRequest struct {
		Number int `json:"number"`
	} `json:"pull_request"`
	Run *struct {
		SHA        string `json:"head_sha"`
		Branch     string `json:"head_branch"`
		Repository struct {
			Owner struct {
				Login string `json:"login"`
			} `json:"owner"`
		} `json:"head_repository"`
	} `json:"workflow_run"`
}

// target settles where the comment goes: the flags, else the surroundings. Its
// number is 0 where the pull request is not open any more.
func (a *app) target(ctx context.Context, poster github.Poster, f *commentFlags) (github.Target, error) {
	repo := f.repo
	if repo == "" {
		repo = a.Env("GITHUB_REPOSITORY")
	}
	t := github.Target{API: a.Env("GITHUB_API_URL"), GraphQL: a.Env("GITHUB_GRAPHQL_URL"), Token: a.Env("GITHUB_TOKEN"), Number: f.number}
	var ok bool
	if t.Owner, t.Repo, ok = strings.Cut(repo, "/"); !ok {
		return t, usage(say(diag.Say("the repository is %q; name it with --repo OWNER/NAME", "kho mã là %q; hãy nêu bằng --repo CHỦ/TÊN", repo)))
	}
	if t.Token == "" {
		return t, usage(say(diag.Say("GITHUB_TOKEN is not set; give the step the workflow's token", "chưa có GITHUB_TOKEN; hãy cấp token của workflow cho bước này")))
	}
	if t.Number != 0 {
		return t, nil
	}
	raw, err := os.ReadFile(a.Env("GITHUB_EVENT_PATH"))
	var e commentEvent
	if err == nil {
		err = json.Unmarshal(raw, &e)
	}
	switch {
	case err != nil:
		return t, failed(say(diag.Say("the event file of GitHub Actions could not be read: %s; name the pull request with --pr", "không đọc được tệp sự kiện của GitHub Actions: %s; hãy nêu pull request bằng --pr", reason(err))))
	case e.PullRequest.Number != 0:
		t.Number = e.PullRequest.Number
	case e.Run != nil:
		t.Number, err = poster.PullRequest(ctx, t, github.Head{Owner: e.Run.Repository.Owner.Login, Branch: e.Run.Branch, SHA: e.Run.SHA, Base: f.base})
		if err != nil {
			return t, failed(say(diag.Say("the pull request could not be found: %s", "không tìm được pull request: %s", err)))
		}
	default:
		return t, usage(say(diag.Say("this event is no pull request; name one with --pr", "sự kiện này không phải pull request; hãy nêu bằng --pr")))
	}
	return t, nil
}
