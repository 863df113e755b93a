package audit

import (
	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// Options say which history to walk and how to judge it.
type Options struct {
	// Check holds rules, configuration, selection, paths and cache: one yardstick
	// for the whole history. Snapshots and date are the walk's.
	Check      check.Options
	Repository *snapshot.Repository
	// Prefix is the project's directory inside of the repository.
	Prefix string
	// Tip is the newest commit, which Parameters.Revision names.
	Tip        snapshot.Commit
	Parameters Parameters
	// Earlier is the report of an earlier audit to go on from, nil for none.
	Earlier *Report
	// Tool is goalpost's version.
	Tool string
	// Progress, where set, hears how many of all commits are done.
	Progress func(done, all int)
}

func (o Options) tree(c snapshot.Commit) *snapshot.Tree { return o.Repository.Tree(c, o.Prefix) }
