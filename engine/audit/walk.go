package audit

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// walk lists the commits of the history, parents first, and says where it is
// cut. Those after the day until are left out.
func (o Options) walk(ctx context.Context) (commits []snapshot.Commit, incomplete diag.Text, err error) {
	known := map[string]snapshot.Commit{}
	cuts := []string{}
	todo := []snapshot.Commit{o.Tip}
	for len(todo) > 0 {
		if err := ctx.Err(); err != nil {
			return nil, diag.Text{}, err
		}
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if _, seen := known[c.ID]; seen {
			continue
		}
		if o.Repository.IsShallow(c) {
			cuts = append(cuts, c.ID[:min(len(c.ID), 12)])
			c.Parents = nil
		}
		if !o.Parameters.AllParents {
			c.Parents = c.Parents[:min(len(c.Parents), 1)]
		}
		known[c.ID] = c
		for _, id := range c.Parents {
			parent, err := o.Repository.Commit(id)
			if err != nil {
				return nil, diag.Text{}, err
			}
			todo = append(todo, parent)
		}
	}
	if len(cuts) > 0 {
		slices.Sort(cuts)
		incomplete = diag.Say(
			"history is cut at %s; use fetch-depth: 0 or git fetch --unshallow",
			"lịch sử bị cắt tại %s; hãy dùng fetch-depth: 0 hoặc git fetch --unshallow", cuts[0])
	}
	commits = parentsFirst(known)
	if until := o.Parameters.Until; until != "" {
		commits = upTo(commits, until)
	}
	return commits, incomplete, nil
}

// met makes sure that each path that is audited is in some commit: what is mistyped
// would be left out without a word.
func (o Options) met(commits []snapshot.Commit) error {
	for _, path := range o.Check.Paths {
		has := func(c snapshot.Commit) bool {
			entries, ds := o.tree(c).List(path, true)
			return len(entries)+len(ds) > 0
		}
		// The newest is the likeliest to have it.
		if path == "." || has(commits[len(commits)-1]) || slices.ContainsFunc(commits, has) {
			continue
		}
		return diag.Diagnostics{{Text: diag.Say(
			"no commit of this history has a plan file at %s, so nothing was audited; check the path, or `plans` in the configuration",
			"không có commit nào trong lịch sử này có tệp kế hoạch tại %s nên chưa kiểm tra gì; hãy kiểm tra đường dẫn, hoặc `plans` trong cấu hình", path)}}
	}
	return nil
}

// upTo leaves out the commits after a day. One whose clock was ahead stays if a
// commit that builds on it is of the period: it was there before that.
func upTo(commits []snapshot.Commit, until string) []snapshot.Commit {
	builtOn := map[string]bool{}
	for _, c := range slices.Backward(commits) {
		if builtOn[c.ID] = builtOn[c.ID] || dayOf(c) <= until; builtOn[c.ID] {
			for _, p := range c.Parents {
				builtOn[p] = true
			}
		}
	}
	return slices.DeleteFunc(commits, func(c snapshot.Commit) bool { return !builtOn[c.ID] })
}

// parentsFirst orders commits so that each comes after its parents, and
// otherwise by date: a total order.
func parentsFirst(known map[string]snapshot.Commit) []snapshot.Commit {
	waiting, children := map[string]int{}, map[string][]string{}
	var ready []snapshot.Commit
	for id, c := range known {
		waiting[id] = len(c.Parents)
		for _, p := range c.Parents {
			children[p] = append(children[p], id)
		}
		if len(c.Parents) == 0 {
			ready = append(ready, c)
		}
	}
	// The latest stands first, so that the next is taken from the end.
	latestFirst := func(a, b snapshot.Commit) int {
		return cmp.Or(b.CommitterDate.Compare(a.CommitterDate), cmp.Compare(b.ID, a.ID))
	}
	slices.SortFunc(ready, latestFirst)
	out := make([]snapshot.Commit, 0, len(known))
	for len(ready) > 0 {
		c := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		out = append(out, c)
		for _, id := range children[c.ID] {
			if waiting[id]--; waiting[id] == 0 {
				at, _ := slices.BinarySearchFunc(ready, known[id], latestFirst)
				ready = slices.Insert(ready, at, known[id])
			}
		}
	}
	return out
}

// dayOf is the committer's day, as the committer's clock had it.
func dayOf(c snapshot.Commit) string { return c.CommitterDate.Format(time.DateOnly) }

func describe(c snapshot.Commit) Commit {
	return Commit{ID: c.ID, Author: c.AuthorName, Subject: c.Subject, Date: dayOf(c)}
}
