package cli

import (
	"errors"
	"os"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// revisionFlags say which snapshots a check compares.
type revisionFlags struct {
	base, head, rulesFrom string
	staged                bool
	// pairing is how a base that is no range is taken.
	pairing pairing
}

// comparing reports whether the command needs a repository.
func (f revisionFlags) comparing() bool { return f.base != "" || f.head != "" || f.staged }

// scene is what a check looks at: head alone, or head against base.
type scene struct {
	head, base snapshot.Snapshot
	// rules is where the rules and the configuration come from, nil for the
	// worktree; waivers, where set, holds the only waivers that count.
	rules, waivers *snapshot.Tree
	// tip is the commit that they come from, the top of the base branch.
	tip              string
	headRev, baseRev report.Revision
	// reason says why these two.
	reason diag.Text
	// date is the day as of which a commit is judged, and dateReason why that one.
	date       string
	dateReason diag.Text
	notes      diag.Diagnostics
	close      func()
}

// look opens the snapshots that the flags ask for. root is the project.
func (a *app) look(root string, f revisionFlags) (scene, error) {
	if f.rulesFrom != "" && f.rulesFrom != "base" && f.rulesFrom != head {
		return scene{}, usage(say(diag.Say("--rules-from is %q; it must be base or head", "--rules-from là %q; phải là base hoặc head", f.rulesFrom)))
	}
	if !f.comparing() {
		if f.rulesFrom == "base" {
			return scene{}, usage(say(diag.Say("--rules-from base needs --base or --staged", "--rules-from base cần có --base hoặc --staged")))
		}
		tree, err := worktree(root)
		if err != nil {
			return scene{}, err
		}
		return scene{head: tree, headRev: report.Revision{Kind: "worktree"}, close: func() { tree.Close() }}, nil
	}
	from := root
	if a.Env("GIT_DIR") != "" {
		// As git does: the worktree is then where the command was started.
		from = a.Dir
	}
	repo, err := snapshot.OpenRepository(from, a.Env)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	prefix, err := repo.Prefix(root)
	if err != nil {
		repo.Close()
		return scene{}, gitFailure(err)
	}
	v := viewer{app: a, repo: repo, root: root, prefix: prefix, flags: f}
	s, err := v.scene()
	if err != nil {
		repo.Close()
		return scene{}, err
	}
	s.close = func() {
		repo.Close()
		if tree, ok := s.head.(*snapshot.Worktree); ok {
			tree.Close()
		}
	}
	return s, nil
}

const head = "head"

// viewer resolves revisions of one repository.
type viewer struct {
	*app
	repo         *snapshot.Repository
	root, prefix string
	flags        revisionFlags
}

// pairing says which commit stands for the base that was named.
type pairing int

const (
	// asNamed takes the merge base for a branch, any other commit outright.
	asNamed pairing = iota
	// outright takes the commit itself, as A..B does.
	outright
	// fromMergeBase takes the merge base, as A...B does.
	fromMergeBase
)

func (v viewer) scene() (scene, error) {
	f := v.flags
	if f.staged {
		if f.head != "" {
			return scene{}, usage(say(diag.Say("--staged judges the index; it goes without --head", "--staged kiểm tra vùng chờ commit (index); không dùng cùng --head")))
		}
		return v.staged()
	}
	baseName, headName, how := f.base, f.head, f.pairing
	if a, b, ok := strings.Cut(f.base, "..."); ok {
		baseName, headName, how = a, b, fromMergeBase
	} else if a, b, ok := strings.Cut(f.base, ".."); ok {
		baseName, headName, how = a, b, outright
	}
	if baseName != f.base && f.head != "" {
		return scene{}, usage(say(diag.Say("--base %s names the head already; leave --head out", "--base %s đã nêu head; hãy bỏ --head", f.base)))
	}
	if baseName != f.base && headName == "" {
		headName = "HEAD"
	}
	return v.compare(baseName, headName, how)
}

// staged compares the index with HEAD: what `git commit` would commit now.
func (v viewer) staged() (scene, error) {
	index, notes, err := v.repo.Index(v.prefix)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	s := scene{head: index, rules: index, headRev: report.Revision{Kind: "index"}, notes: notes}
	unborn, err := v.repo.Unborn()
	if err != nil {
		return scene{}, gitFailure(err)
	}
	if unborn && v.flags.base == "" {
		s.base = snapshot.Files{}
		s.baseRev = report.Revision{Kind: "commit"}
		s.reason = diag.Say("this is the first commit, so everything in it is new", "đây là commit đầu tiên nên mọi thứ đều mới")
		return s, nil
	}
	name := v.flags.base
	if name == "" {
		name = "HEAD"
	}
	base, err := v.repo.Resolve(name)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	s.against(v, base, base, name)
	s.reason = diag.Say("what git commit would commit now, against %s", "những gì git commit sẽ ghi, so với %s", name)
	return s, nil
}

// compare judges a commit, or the worktree where headName is empty, against the
// commit that base leads to.
func (v viewer) compare(baseName, headName string, how pairing) (scene, error) {
	var s scene
	if baseName == "" && headName != "" && v.flags.base == "" {
		return scene{}, usage(say(diag.Say("--head needs --base", "--head cần có --base")))
	}
	if baseName == "" {
		baseName = "HEAD"
	}
	at := headName
	if at == "" {
		at = "HEAD"
	}
	now, err := v.repo.Resolve(at)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	if headName == "" {
		tree, err := worktree(v.root)
		if err != nil {
			return scene{}, err
		}
		s.head, s.headRev = tree, report.Revision{Kind: "worktree"}
	} else {
		s.rules = v.repo.Tree(now, v.prefix)
		s.head = s.rules
		s.headRev = report.Revision{Kind: "commit", Revision: headName, Commit: now.ID}
		s.judgedAsOf(v, now)
	}
	if baseName == auto {
		return v.automatic(s, now)
	}
	tip, err := v.repo.Resolve(baseName)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	itself := how == outright
	if how == asNamed {
		branch, err := v.repo.IsBranch(baseName)
		if err != nil {
			return scene{}, gitFailure(err)
		}
		itself = !branch
	}
	if itself {
		s.against(v, tip, tip, baseName)
		s.reason = diag.Say("the base that was named", "bản gốc đã nêu")
		return s, nil
	}
	bases, err := v.repo.MergeBases(tip, now)
	if err != nil {
		return scene{}, gitFailure(err)
	}
	if len(bases) == 0 {
		return scene{}, failed(say(diag.Say(
			"%s and %s have no commit in common; name a base commit outright with --base",
			"%s và %s không có commit chung; hãy nêu đích danh commit gốc bằng --base", baseName, at)))
	}
	s.against(v, bases[0], tip, baseName)
	s.reason = diag.Say("the merge base of %s and %s", "điểm gốc chung (merge base) của %s và %s", baseName, at)
	if len(bases) > 1 {
		s.reason = diag.Say("one of %d merge bases of %s and %s", "một trong %d điểm gốc chung (merge base) của %s và %s", len(bases), baseName, at)
	}
	return s, nil
}

// against sets the base of a scene. tip is the top of the base branch.
func (s *scene) against(v viewer, base, tip snapshot.Commit, name string) {
	s.base = v.repo.Tree(base, v.prefix).WithoutSubmodules()
	s.baseRev = report.Revision{Kind: "commit", Revision: name, Commit: base.ID}
	if s.date != "" {
		s.notBefore(v, tip)
	}
	if v.flags.rulesFrom == "base" {
		s.rules = v.repo.Tree(tip, v.prefix)
		s.waivers, s.tip = s.rules, tip.ID
	}
}

// emptyRevision is told of an argument that is there and names nothing, as a
// variable does that was not set: HEAD is not what was meant.
var emptyRevision = say(diag.Say("the revision is empty; name a branch, tag or commit, or leave the argument out for HEAD", "revision bị bỏ trống; hãy nêu nhánh, thẻ hay commit, hoặc bỏ hẳn tham số để dùng HEAD"))

// unresolved takes the error about a revision. A file of that name says that a
// path was meant.
func (a *app) unresolved(name string, err error) error {
	if _, absent := os.Lstat(a.absolute(name)); name == "" || absent != nil {
		return err
	}
	return usage(say(diag.Say(
		"%s is a path, not a branch, tag or commit; paths are written after --, as in -- %s",
		"%s là đường dẫn, không phải nhánh, thẻ hay commit; đường dẫn viết sau --, chẳng hạn -- %s", name, name)))
}

// gitFailure words an error of the repository: whatever it is, nothing was
// judged.
func gitFailure(err error) error {
	var ds diag.Diagnostics
	if errors.As(err, &ds) {
		return failed(ds...)
	}
	var d diag.Diagnostic
	if errors.As(err, &d) {
		return failed(d)
	}
	return failed(say(diag.Say("the repository could not be read: %s", "không đọc được kho git: %s", err)))
}
