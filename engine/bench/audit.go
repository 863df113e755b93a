package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// auditRows measures an audit of a generated history: against the floor, which
// only walks, reads and parses; against another program that walks histories;
// against the loop over commits that people write without one; and with more of
// what should cost and of what should not.
func auditRows(goalpost tool, scratch string, o options) ([]row, error) {
	half, grown := o.history, o.history
	half.commits = (o.history.commits + 1) / 2
	grown.settled += 9 * (o.history.files + o.history.settled)
	all, err := newAudited(goalpost, filepath.Join(scratch, "history"), o.history)
	if err != nil {
		return nil, err
	}
	fewer, err := newAudited(goalpost, filepath.Join(scratch, "half"), half)
	if err != nil {
		return nil, err
	}
	larger, err := newAudited(goalpost, filepath.Join(scratch, "grown"), grown)
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

	var walked, peer, cold, warm, first, part, largerCold, largerFirst series
	for range o.runs {
		for _, step := range []struct {
			costs *series
			run   func() (cost, error)
		}{
			{&walked, func() (cost, error) { return floor.measure(all.dir, "plans") }},
			{&cold, all.cold},
			{&warm, all.warm},
			{&peer, func() (cost, error) { return gitleaks.measure("git", "--no-banner", "--exit-code", "0", all.dir) }},
			{&part, fewer.cold},
			{&first, all.coldFirst},
			{&largerFirst, larger.coldFirst},
			{&largerCold, larger.cold},
		} {
			if err := step.costs.add(step.run()); err != nil {
				return nil, err
			}
		}
	}
	loop, err := measureLoop(conftest, all.dir)
	if err != nil {
		return nil, err
	}
	if err := all.verdict(o.history); err != nil {
		return nil, err
	}

	what := fmt.Sprintf("%d commits, %d plans of %d files, %d blobs", o.history.commits, o.history.plans, o.history.files+o.history.settled, all.blobs)
	const after = "audit of what follows the first commit (all of it less the first), cold cache, plans of %d files"
	return []row{
		{what: what + ": floor (go-git, each blob read and parsed once)", costs: walked},
		{what: what + ": audit, all rules, cold cache", costs: cold, other: "the floor", against: walked, slower: true, target: "≤ 1.2 ×, ≤ 600 MB"},
		{what: what + ": audit, all rules, second run", costs: warm, other: "the first", against: cold, target: "≥ 5 ×"},
		{what: what + ": " + gitleaks.name + " git, which reads what was added", costs: peer, other: "the floor", against: walked, slower: true},
		{what: fmt.Sprintf("%s: git checkout of each commit and conftest, three rules, on the plans that it touches; measured once on %d commits and scaled", what, loop.measured),
			costs: series{loop.scaled}, other: "the floor", against: walked, slower: true},
		{what: fmt.Sprintf("audit of %d commits, %d blobs, cold cache", half.commits, fewer.blobs), costs: part, other: "all of them", against: cold, slower: true,
			target: fmt.Sprintf("%.2f × (share of the blobs)", float64(fewer.blobs)/float64(all.blobs))},
		{what: fmt.Sprintf(after, o.history.files+o.history.settled), costs: cold.less(first)},
		{what: fmt.Sprintf(after, grown.files+grown.settled), costs: largerCold.less(largerFirst), other: "the smaller plans", against: cold.less(first), slower: true, target: "about 1 ×"},
	}, nil
}

// audited is a repository under audit.
type audited struct {
	tool
	first string // commit
	blobs int
}

func newAudited(goalpost tool, dir string, s shape) (audited, error) {
	a := audited{tool: goalpost}
	a.dir = dir
	if err := generateApart(dir, s); err != nil {
		return a, err
	}
	first, err := gitOutput(dir, "rev-list", "--max-parents=0", "HEAD")
	if err != nil {
		return a, err
	}
	objects, err := gitOutput(dir, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)")
	a.first, a.blobs = strings.TrimSpace(first), strings.Count(objects, "blob\n")
	return a, err
}

// audit throws the cache away or not; open violations are no failure here.
func (a audited) audit(forget bool, revision string) (cost, error) {
	if forget {
		if err := a.forget(); err != nil {
			return cost{}, err
		}
	}
	return a.measure("audit", revision, "--fail-level", "none")
}

func (a audited) cold() (cost, error)      { return a.audit(true, "HEAD") }
func (a audited) warm() (cost, error)      { return a.audit(false, "HEAD") }
func (a audited) coldFirst() (cost, error) { return a.audit(true, a.first) }
