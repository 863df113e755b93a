package main

import (
	"embed"
	"os"
	"os/exec"
	"path/filepath"
)

const (
	conftestModule = "github.com/open-policy-agent/conftest@v0.71.0"
	gitleaksModule = "github.com/zricethezav/gitleaks/v8@v8.30.1"
)

//go:embed conftest
var conftestRules embed.FS

// threeRules are the arguments that check a plan against the rules of the
// comparison.
func threeRules(dir string) []string {
	return []string{
		"check", dir, "--as-of", "2027-04-20",
		"--only", "kpi/count_per_team", "--only", "structure/objective_has_goal", "--only", "smart/deadline_present",
	}
}

// buildGoalpost builds the program from the checkout, as a user would have it.
func buildGoalpost(scratch, checkout string) (tool, error) {
	return build("goalpost", "./cmd/goalpost", scratch, checkout)
}

// buildFloor builds the least that an audit has to do.
func buildFloor(scratch, checkout string) (tool, error) {
	return build("floor", "./engine/bench/floor", scratch, checkout)
}

func build(name, source, scratch, checkout string) (tool, error) {
	path := filepath.Join(scratch, name)
	cmd := exec.Command("go", "build", "-o", path, source)
	cmd.Dir, cmd.Stderr = checkout, os.Stderr
	return tool{name: name, path: path, dir: checkout, home: filepath.Join(scratch, "home")}, cmd.Run()
}

// installConftest installs conftest for this run only, unless one is given.
func installConftest(scratch, given string) (tool, error) {
	conftest := tool{name: given, path: given, dir: scratch, home: filepath.Join(scratch, "home")}
	if given == "" {
		var err error
		if conftest, err = install(conftestModule, "conftest", scratch); err != nil {
			return tool{}, err
		}
	}
	return conftest, os.CopyFS(filepath.Join(scratch, "rules"), conftestRules)
}

func installGitleaks(scratch string) (tool, error) {
	return install(gitleaksModule, "gitleaks", scratch)
}

// install has a program for this run only.
func install(module, name, scratch string) (tool, error) {
	cmd := exec.Command("go", "install", module)
	cmd.Env, cmd.Stderr = append(os.Environ(), "GOBIN="+scratch), os.Stderr
	return tool{name: module, path: filepath.Join(scratch, name), dir: scratch, home: filepath.Join(scratch, "home")}, cmd.Run()
}

// conftestArgs checks a directory with one of the two sets of rules.
func (t tool) conftestArgs(rules, dir string, more ...string) []string {
	return append([]string{"test", dir, "--parser", "hcl2", "--policy", filepath.Join(t.dir, "rules", "conftest", rules)}, more...)
}
