package snapshot

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// lookupRules are the places where git looks for a name, in its order.
var lookupRules = []string{"", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"}

var (
	shortID   = regexp.MustCompile(`^[0-9a-f]{4,40}$`)
	described = regexp.MustCompile(`-g([0-9a-f]{4,40})$`)
	step      = regexp.MustCompile(`^(?:\^\{(?:commit|object|)\}|([~^])([0-9]*))`)
)

// Resolve finds the commit that a revision names: HEAD, a branch, a tag, an id
// or the beginning of one, each with ~N and ^N behind it.
func (r *Repository) Resolve(rev string) (Commit, error) {
	if err := refuse(rev); err != nil {
		return Commit{}, err
	}
	base, steps := rev, ""
	if i := strings.IndexAny(rev, "^~"); i >= 0 {
		base, steps = rev[:i], rev[i:]
	}
	id, err := r.named(base)
	if err != nil {
		return Commit{}, err
	}
	c, err := r.commit(id)
	for err == nil && steps != "" {
		found := step.FindStringSubmatch(steps)
		if found == nil {
			return Commit{}, unknown(rev, "")
		}
		steps = steps[len(found[0]):]
		c, err = r.goBack(c, found[1], found[2], rev)
	}
	return c, err
}

// IsBranch reports whether a name is that of a branch, here or of a remote.
func (r *Repository) IsBranch(name string) (bool, error) {
	for _, rule := range []string{"refs/heads/", "refs/remotes/", ""} {
		if rule == "" && !strings.HasPrefix(name, "refs/heads/") && !strings.HasPrefix(name, "refs/remotes/") {
			continue
		}
		_, err := r.refs.resolve(rule + name)
		if err == nil || !errors.Is(err, errNoReference) {
			return err == nil, err
		}
	}
	return false, nil
}

// Unborn reports whether HEAD names a branch that has no commit yet.
func (r *Repository) Unborn() (bool, error) {
	_, err := r.refs.resolve("HEAD")
	if errors.Is(err, errNoReference) {
		return true, nil
	}
	return false, err
}

// goBack goes from a commit to its Nth parent (^) or N first parents back (~).
func (r *Repository) goBack(c Commit, kind, count, rev string) (Commit, error) {
	n := 1
	if count != "" {
		var err error
		if n, err = strconv.Atoi(count); err != nil {
			return Commit{}, unknown(rev, "")
		}
	}
	back, parent := n, 1
	if kind != "~" {
		back, parent = min(n, 1), n
	}
	if kind == "" {
		back = 0
	}
	for range back {
		if len(c.Parents) < parent {
			return Commit{}, diag.Diagnostic{Text: diag.Say(
				"%s does not exist: commit %.7s has %d parents; name an earlier commit by its id",
				"%s không tồn tại: commit %.7s có %d commit cha; hãy nêu commit trước đó bằng mã", Quote(rev), c.ID, len(c.Parents))}
		}
		if r.IsShallow(c) {
			return Commit{}, cut(plumbing.NewHash(c.ID))
		}
		var err error
		if c, err = r.Commit(c.Parents[parent-1]); err != nil {
			return Commit{}, err
		}
	}
	return c, nil
}

// named finds the commit of a plain name: a full id first, then references,
// then the beginning of an id, as git does.
func (r *Repository) named(name string) (plumbing.Hash, error) {
	if name == "@" {
		name = "HEAD"
	}
	digits := strings.ToLower(name)
	if plumbing.IsHash(digits) {
		return r.peel(plumbing.NewHash(digits))
	}
	for _, rule := range lookupRules {
		id, err := r.refs.resolve(rule + name)
		if err == nil {
			return r.peel(id)
		}
		if !errors.Is(err, errNoReference) {
			return id, err
		}
	}
	if id, err := r.refs.resolve("refs/remotes/" + name + "/HEAD"); err == nil {
		return r.peel(id)
	}
	if found := described.FindStringSubmatch(digits); found != nil {
		digits = found[1]
	}
	if shortID.MatchString(digits) {
		return r.abbreviated(name, digits)
	}
	if name == "HEAD" {
		return plumbing.ZeroHash, diag.Diagnostic{Text: diag.Say(
			"HEAD has no commit yet; commit something first",
			"HEAD chưa có commit nào; hãy tạo commit đầu tiên")}
	}
	return plumbing.ZeroHash, r.unknown(name)
}

// abbreviated finds the one commit, or tag of a commit, whose id begins so.
func (r *Repository) abbreviated(name, digits string) (plumbing.Hash, error) {
	ids, err := r.objects.withPrefix(digits)
	if err != nil {
		return plumbing.ZeroHash, err
	}
	var commits []plumbing.Hash
	for _, id := range ids {
		commit, err := r.peel(id)
		var other notCommit
		if errors.As(err, &other) {
			continue
		}
		if err != nil {
			return id, err
		}
		commits = append(commits, commit)
	}
	switch len(commits) {
	case 0:
		return plumbing.ZeroHash, r.unknown(name)
	case 1:
		return commits[0], nil
	}
	return plumbing.ZeroHash, diag.Diagnostic{Text: diag.Say(
		"%s is the beginning of several commits, such as %s and %s; give more digits",
		"%s là phần đầu của nhiều commit, như %s và %s; hãy ghi thêm chữ số", Quote(name), commits[0], commits[1])}
}

func (r *Repository) unknown(name string) error {
	return unknown(name, diag.Nearest(name, append(r.refs.names(), "HEAD")))
}

func unknown(rev, nearest string) error {
	if nearest != "" {
		return diag.Diagnostic{Text: diag.Say(
			"%s is not a branch, tag or commit here; did you mean %s?",
			"%s không phải nhánh, thẻ hay commit ở đây; có phải ý bạn là %s?", Quote(rev), Quote(nearest))}
	}
	return diag.Diagnostic{Text: diag.Say(
		"%s is not a branch, tag or commit here; check the name, or fetch it first",
		"%s không phải nhánh, thẻ hay commit ở đây; hãy kiểm tra tên, hoặc chạy git fetch trước", Quote(rev))}
}

// refuse answers notations of git that name no commit, or one that only this
// clone knows.
func refuse(rev string) error {
	switch {
	case strings.Contains(rev, "@{"):
		return diag.Diagnostic{Text: diag.Say(
			"%s asks the reflog, which no other clone has; name a branch, a tag or a commit",
			"%s dựa vào reflog, bản clone khác không có; hãy nêu một nhánh, thẻ hoặc commit", Quote(rev))}
	case strings.Contains(rev, ".."):
		return diag.Diagnostic{Text: diag.Say(
			"%s names a range where one commit is needed; name a branch, a tag or a commit",
			"%s là một khoảng trong khi cần một commit; hãy nêu một nhánh, thẻ hoặc commit", Quote(rev))}
	case strings.Contains(rev, ":"), strings.Contains(rev, "^{/"), strings.HasPrefix(rev, "^"):
		return diag.Diagnostic{Text: diag.Say(
			"%s is a search, a file or an exclusion where one commit is needed; name a branch, a tag or a commit",
			"%s là phép tìm, tệp hoặc phép loại trừ trong khi cần một commit; hãy nêu một nhánh, thẻ hoặc commit", Quote(rev))}
	}
	return nil
}
