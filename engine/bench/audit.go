package main

import (
	"fmt"
	"path/filepath"
)

// step is what one run of a measurement does, again and again.
type step struct {
	costs *series
	run   func() (cost, error)
}

// interleave runs all steps in turn, so that what the machine does meanwhile
// slows all of them.
func interleave(runs int, steps []step) error {
	for range runs {
		for _, s := range steps {
			if err := s.costs.add(s.run()); err != nil {
				return err
			}
		}
	}
	return nil
}

// auditRows measures an audit of a generated history: against the floor, which
// only walks, reads and parses; against another program that walks histories;
// and against the loop over commits that people write without one.
func auditRows(goalpost tool, scratch string, o options) ([]row, error) {
	all, err := newAudited(goalpost, filepath.Join(scratch, "history"), o.history)
	if err != nil {
		return nil, err
	}
	floor, err := buildFloor(scratch, goalpost.dir)
	if err != nil {
		return nil, fmt.Errorf("building the floor from the root of the checkout: %w", err)
	}
	gitleaks, err := installGitleaks(scratch)
	if err != nil {
		return nil, fmt.Errorf("installing gitleaks: %w", err)
	}
	conftest, err := installConftest(scratch, o.conftest)
	if err != nil {
		return nil, fmt.Errorf("installing conftest: %w", err)
	}

	var walked, peer, cold, warm series
	if err := interleave(o.runs, []step{
		{&walked, func() (cost, error) { return floor.measure(all.dir, "plans") }},
		{&cold, all.cold},
		{&warm, all.warm},
		{&peer, func() (cost, error) { return gitleaks.measure("git", "--no-banner", "--exit-code", "0", all.dir) }},
	}); err != nil {
		return nil, err
	}
	loop, err := measureLoop(conftest, all.dir)
	if err != nil {
		return nil, err
	}
	if err := all.verdict(o.history); err != nil {
		return nil, err
	}

	what := fmt.Sprintf("%d commits, %d plans of %d files, %d blobs: ", o.history.commits, o.history.plans, o.history.files+o.history.settled, all.blobs)
	return []row{
		{what: what + "floor (walk with go-git, read and parse each blob once)", costs: walked},
		{what: what + "audit, all rules, cold cache", costs: cold, other: "the floor", against: walked, slower: true, target: "≤ 1.2 ×, ≤ 600 MB"},
		{what: what + "audit, all rules, second run", costs: warm, other: "the first", against: cold, target: "≥ 5 ×"},
		{what: what + "gitleaks git, which reads what was added", costs: peer, other: "the floor", against: walked, slower: true},
		{what: fmt.Sprintf("%scheckout of each commit and conftest --combine, three rules, on the plans that it touches; measured once on %d commits and scaled", what, loop.measured),
			costs: series{loop.scaled}, other: "the floor", against: walked, slower: true},
	}, nil
}

// growthRows measures what should cost, commits, and what should not, files
// that stay as they are.
func growthRows(goalpost tool, scratch string, o options) ([]row, error) {
	half, grown, wide := o.history, o.history, o.history
	half.commits = (o.history.commits + 1) / 2
	grown.settled += 9 * (o.history.files + o.history.settled)
	wide.idle += 9 * o.history.plans
	var repositories [4]audited
	for i, s := range []shape{o.history, half, grown, wide} {
		var err error
		if repositories[i], err = newAudited(goalpost, filepath.Join(scratch, fmt.Sprint("growth", i)), s); err != nil {
			return nil, err
		}
	}
	all, fewer, larger, wider := repositories[0], repositories[1], repositories[2], repositories[3]
	var cold, first, part, largerCold, largerFirst, widerCold, widerFirst series
	if err := interleave(o.runs, []step{
		{&cold, all.cold}, {&part, fewer.cold}, {&first, all.coldFirst},
		{&largerCold, larger.cold}, {&largerFirst, larger.coldFirst},
		{&widerCold, wider.cold}, {&widerFirst, wider.coldFirst},
	}); err != nil {
		return nil, err
	}

	// The first commit brings all files, so what it takes grows with them.
	const after = "audit of the commits after the first (of all less of the first), cold cache, %d files a plan"
	const beside = after + ", beside %d further plans of which nobody edits a file"
	share := float64(fewer.blobs) / float64(all.blobs)
	return []row{
		{what: fmt.Sprintf("audit of %d commits, %d blobs, cold cache", o.history.commits, all.blobs), costs: cold},
		{what: fmt.Sprintf("audit of %d commits, %d blobs, cold cache", half.commits, fewer.blobs), costs: part,
			other: "all of them", against: cold, slower: true, target: fmt.Sprintf("%.2f ×, the share of the blobs", share)},
		{what: fmt.Sprintf(after, o.history.files+o.history.settled), costs: cold.less(first)},
		{what: fmt.Sprintf(after, grown.files+grown.settled), costs: largerCold.less(largerFirst),
			other: "the smaller plans", against: cold.less(first), slower: true, target: "about 1 ×"},
		{what: fmt.Sprintf(beside, o.history.files+o.history.settled, wide.idle-o.history.idle), costs: widerCold.less(widerFirst),
			other: "the same plans alone", against: cold.less(first), slower: true, target: "about 1 ×"},
	}, nil
}
