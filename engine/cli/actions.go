package cli

import (
	"encoding/json"
	"os"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// auto is the base that asks for what the surroundings say.
const auto = "auto"

// event is the part of a GitHub event file that names the base of a pull
// request.
type event struct {
	PullRequest *struct {
		Base struct {
			SHA string `json:"sha"`
			Ref string `json:"ref"`
		} `json:"base"`
		Head struct {
			SHA string `json:"sha"`
		} `json:"head"`
	} `json:"pull_request"`
}

// automatic finds the base from the surroundings: in GitHub Actions, on a pull
// request, what is checked out is a merge commit, and its first parent is the
// tip of the base branch. Elsewhere it refuses, rather than guess.
func (v viewer) automatic(s scene, now snapshot.Commit) (scene, error) {
	file := v.Env("GITHUB_EVENT_PATH")
	if file == "" {
		return s, failed(say(diag.Say("--base auto works in GitHub Actions only; name the base branch here", "--base auto chỉ dùng trong GitHub Actions; ở đây hãy nêu tên nhánh gốc")))
	}
	raw, err := os.ReadFile(file)
	var e event
	if err == nil {
		err = json.Unmarshal(raw, &e)
	}
	if err != nil {
		return s, failed(say(diag.Say("the event file of GitHub Actions could not be read: %s", "không đọc được tệp sự kiện của GitHub Actions: %s", reason(err))))
	}
	if e.PullRequest == nil {
		return s, failed(say(diag.Say("this event is no pull request, so it has no base; name one with --base", "sự kiện này không phải pull request nên không có bản gốc; hãy nêu bằng --base")))
	}
	if len(now.Parents) == 2 && now.Parents[1] == e.PullRequest.Head.SHA {
		tip, err := v.repo.Commit(now.Parents[0])
		if err != nil {
			return s, gitFailure(err)
		}
		s.against(v, tip, tip, e.PullRequest.Base.Ref)
		s.reason = diag.Say("the first parent of the pull request's merge commit", "commit cha thứ nhất của commit hợp nhất trong pull request")
		return s, nil
	}
	tip, err := v.repo.Resolve(e.PullRequest.Base.SHA)
	if err != nil {
		return s, gitFailure(err)
	}
	bases, err := v.repo.MergeBases(tip, now)
	if err != nil {
		return s, gitFailure(err)
	}
	if len(bases) == 0 {
		return s, failed(say(diag.Say("the pull request and its base have no commit in common", "pull request và nhánh gốc không có commit chung")))
	}
	s.against(v, bases[0], tip, e.PullRequest.Base.Ref)
	s.reason = diag.Say("the merge base of the pull request and %s", "điểm gốc chung (merge base) của pull request và %s", e.PullRequest.Base.Ref)
	return s, nil
}
