package main

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// sample is how many commits the loop is measured on.
const sample = 50

// looped is the cost of the loop that people write: check out a commit, run
// conftest, take the next one.
type looped struct {
	scaled   cost // to all commits; its peak is that of one run
	measured int
}

// measureLoop is kind to the loop: it starts from the commit before, so that
// little is written, and looks only at plans that the commit touches. The first
// commit, which brings all plans, is left out.
func measureLoop(conftest tool, dir string) (looped, error) {
	listed, err := gitOutput(dir, "rev-list", "--first-parent", "--reverse", "HEAD")
	if err != nil {
		return looped{}, err
	}
	commits := strings.Fields(listed)[1:]
	l := looped{measured: min(sample, len(commits))}
	if l.measured == 0 {
		return l, fmt.Errorf("a loop needs 2 commits or more")
	}
	checkout := tool{name: "git", path: "git", dir: dir, home: conftest.home}
	rules := conftest
	rules.dir = dir
	for i := range l.measured {
		commit := commits[i*len(commits)/l.measured]
		plans, err := touchedPlans(dir, commit)
		if err != nil {
			return l, err
		}
		if _, err := gitOutput(dir, "checkout", "-q", commit+"^"); err != nil {
			return l, err
		}
		costs := series{}
		if err := costs.add(checkout.measure("checkout", "-q", commit)); err != nil {
			return l, err
		}
		for _, plan := range plans {
			if err := costs.add(rules.measure(conftest.conftestArgs("combined", plan, "--combine", "--no-fail")...)); err != nil {
				return l, err
			}
		}
		l.scaled = l.scaled.plus(costs...)
	}
	scale := float64(len(commits)) / float64(l.measured)
	l.scaled = l.scaled.times(scale)
	_, err = gitOutput(dir, "checkout", "-q", "main")
	return l, err
}

// touchedPlans are the folders of plans in which a commit changes files.
func touchedPlans(dir, commit string) ([]string, error) {
	names, err := gitOutput(dir, "diff-tree", "--no-commit-id", "--name-only", "-r", commit)
	if err != nil {
		return nil, err
	}
	plans := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		parts := strings.SplitN(name, "/", 3)
		plans[path.Join(parts[0], parts[1])] = true
	}
	return slices.Sorted(maps.Keys(plans)), nil
}
