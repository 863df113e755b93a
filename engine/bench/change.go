package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

// changeRows measures a check of one changed file against the commit before it,
// with all rules and a warm cache, in a plan of so many files and of ten times
// as many.
func changeRows(goalpost tool, scratch string, files, runs int) ([]row, error) {
	small, err := changeRow(goalpost, filepath.Join(scratch, "change"), files, runs)
	if err != nil {
		return nil, err
	}
	small.target = "≤ 150 ms"
	large, err := changeRow(goalpost, filepath.Join(scratch, "change10"), 10*files, runs)
	if err != nil {
		return nil, err
	}
	large.other, large.against, large.target = "the smaller plan", small.costs, "≥ 0.5 ×"
	return []row{small, large}, nil
}

// patience is the configuration of the plans. What is measured comes after every
// rule was asked about every block once, and a rule about the plan as a whole may
// take longer for ten thousand files than anybody would wait in a check.
const patience = "limits {\n  seconds_per_rule = 300\n}\n"

// changeRow commits a plan and then changes one file of it for every run. The
// verdict is not what is measured, so that no violation fails a run.
func changeRow(goalpost tool, dir string, files, runs int) (row, error) {
	all := parts(files)
	size, err := write(dir, all)
	if err != nil {
		return row{}, err
	}
	if err := writeFile(filepath.Join(dir, ".goalpost.hcl"), []byte(patience)); err != nil {
		return row{}, err
	}
	for _, args := range [][]string{{"init", "-q"}, {"config", "gc.auto", "0"}, {"add", "-A"}, {"-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qm", "plan"}, {"gc", "-q"}} {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			return row{}, fmt.Errorf("git %v: %w\n%s", args, err, out)
		}
	}
	goalpost.dir = dir
	check := []string{"check", "--base", "HEAD", "--fail-level", "none", "--as-of", "2027-03-01", "--quiet"}
	r := row{what: fmt.Sprintf("one changed file against HEAD, all rules, warm cache, %d files (%.0f MB)", files, float64(size)/1e6)}
	for run := range runs + 1 {
		if err := edit(dir, all[0], run); err != nil {
			return row{}, err
		}
		cost, err := goalpost.measure(check...)
		if err != nil {
			return row{}, err
		}
		if run == 0 {
			continue // fills the cache
		}
		if err := r.costs.add(cost, nil); err != nil {
			return row{}, err
		}
	}
	return r, nil
}
