package main

import (
	"embed"
	"os"
	"os/exec"
	"path/filepath"
)

const conftestModule = "github.com/open-policy-agent/conftest@v0.71.0"

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
	path := filepath.Join(scratch, "goalpost")
	cmd := exec.Command("go", "build", "-o", path, "./cmd/goalpost")
	cmd.Dir, cmd.Stderr = checkout, os.Stderr
	return tool{name: "goalpost", path: path, dir: checkout, home: filepath.Join(scratch, "home")}, cmd.Run()
}

// installConftest installs conftest for this run only, unless one is given.
func installConftest(scratch, given string) (tool, error) {
	name, path := given, given
	if given == "" {
		name, path = conftestModule, filepath.Join(scratch, "conftest")
		cmd := exec.Command("go", "install", conftestModule)
		cmd.Env, cmd.Stderr = append(os.Environ(), "GOBIN="+scratch), os.Stderr
		if err := cmd.Run(); err != nil {
			return tool{}, err
		}
	}
	rules := filepath.Join(scratch, "rules")
	return tool{name: name, path: path, dir: scratch, home: filepath.Join(scratch, "home")}, os.CopyFS(rules, conftestRules)
}

// conftestArgs checks a directory with one of the two sets of rules.
func (t tool) conftestArgs(rules, dir string, more ...string) []string {
	return append([]string{"test", dir, "--parser", "hcl2", "--policy", filepath.Join(t.dir, "rules", "conftest", rules)}, more...)
}
