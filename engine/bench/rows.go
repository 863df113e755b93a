package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// exampleRow measures a check of the example plans with all rules, each run in
// a process of its own.
func exampleRow(goalpost tool, runs int) ([]row, error) {
	var cold, warm series
	for range runs {
		if err := goalpost.forget(); err != nil {
			return nil, err
		}
		for _, s := range []*series{&cold, &warm} {
			if err := s.add(goalpost.measure("check", "plans")); err != nil {
				return nil, err
			}
		}
	}
	const target = "≤ 60 ms, ≤ 80 MB"
	return []row{
		{what: "example plans, all rules, cold cache", costs: cold, target: target},
		{what: "example plans, all rules, warm cache", costs: warm, target: target},
	}, nil
}

// manyFilesRows measures the three rules on a plan of many files against
// conftest, a run of the one after a run of the other.
func manyFilesRows(goalpost, conftest tool, scratch string, files, runs int) ([]row, error) {
	dir := filepath.Join(scratch, "many")
	all := parts(files)
	size, err := write(dir, all)
	if err != nil {
		return nil, err
	}
	goalpost.dir = dir
	oneCore := goalpost
	oneCore.env = []string{"GOMAXPROCS=1"}
	check := threeRules(".")

	var cold, warm, edited, one, combined, single series
	steps := []struct {
		costs   *series
		prepare func(run int) error
		tool    tool
		args    []string
	}{
		{&cold, func(int) error { return goalpost.forget() }, goalpost, check},
		{&combined, nil, conftest, conftest.conftestArgs("combined", dir, "--combine")},
		{&warm, nil, goalpost, check},
		{&single, nil, conftest, conftest.conftestArgs("single", dir)},
		{&edited, func(run int) error { return edit(dir, all[0], run) }, goalpost, check},
		{&one, func(int) error { return goalpost.forget() }, oneCore, check},
	}
	for run := range runs {
		for _, step := range steps {
			if step.prepare != nil {
				if err := step.prepare(run); err != nil {
					return nil, err
				}
			}
			if err := step.costs.add(step.tool.measure(step.args...)); err != nil {
				return nil, err
			}
		}
	}
	what := fmt.Sprintf("%d files (%.1f MB), three rules, ", files, float64(size)/1e6)
	const rival = "conftest --combine"
	return []row{
		{what: what + rival, costs: combined},
		{what: what + "goalpost, cold cache", costs: cold, other: rival, against: combined, target: "≥ 2.5 ×"},
		{what: what + "goalpost, warm cache", costs: warm, other: rival, against: combined, target: "≥ 8 ×"},
		{what: what + "goalpost, warm cache, one changed file", costs: edited, other: rival, against: combined},
		{what: what + "goalpost, cold cache, one core", costs: one, other: fmt.Sprintf("with %d cores", runtime.NumCPU()), against: cold},
		{what: "the two of them that need one file only, conftest file by file", costs: single, other: rival, against: combined},
	}, nil
}

// edit changes one file to something that no run has seen.
func edit(dir string, p part, run int) error {
	p.Target += 1000 + run
	return os.WriteFile(filepath.Join(dir, p.path()), p.render(), 0o644)
}

// compareVerdicts makes sure that both tools do the same work: they have to
// find the same violations in a plan with known ones.
func compareVerdicts(goalpost, conftest tool, scratch string, files int) (int, error) {
	dir := filepath.Join(scratch, "broken")
	changed, want := breakSome(parts(files))
	if _, err := write(dir, changed); err != nil {
		return 0, err
	}
	goalpost.dir = dir
	for _, asked := range []struct {
		tool  tool
		args  []string
		parse func([]byte) ([]string, error)
	}{
		{goalpost, append(threeRules("."), "--format", "json"), goalpostVerdict},
		{conftest, conftest.conftestArgs("combined", dir, "--combine", "--output", "json"), conftestVerdict},
	} {
		out, err := asked.tool.output(1, asked.args...)
		if err != nil {
			return 0, err
		}
		found, err := asked.parse(out)
		if err != nil {
			return 0, err
		}
		if err := sameVerdict(asked.tool.name, found, want); err != nil {
			return 0, err
		}
	}
	return len(want), nil
}
