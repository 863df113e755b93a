package archtest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// workflow is the part of a workflow or of action.yml that a stranger could make
// use of.
type workflow struct {
	On          any
	Permissions *yaml.Node
	Jobs        map[string]struct {
		Permissions map[string]string
		Steps       []step
	}
	Runs struct{ Steps []step }
}

type step struct {
	Uses, Run string
	With      map[string]string
	Env       map[string]string
}

func (w workflow) steps() []step {
	all := w.Runs.Steps
	for _, j := range w.Jobs {
		all = append(all, j.Steps...)
	}
	return all
}

var (
	pinned     = regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40}$`)
	annotated  = regexp.MustCompile(`uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\b`)
	exact      = regexp.MustCompile(`^v\d+\.\d+\.\d+$`)
	copied     = regexp.MustCompile("(?s)```yaml\n(.*?)```")
	usesRemote = regexp.MustCompile(`(?m)uses: +[^.\s].*$`)
	// writing are the permissions that a workflow may give to one job for a reason.
	writing = map[string]string{
		"plans.yml plans":           "pull-requests",
		"plans-comment.yml comment": "pull-requests",
		"release.yml release":       "contents id-token attestations",
	}
)

func files(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(root, ".github/workflows/*.yml"))
	if err != nil || len(names) < 4 {
		t.Fatalf("%v, %v", names, err)
	}
	return append(names, filepath.Join(root, "action.yml"))
}

func read(t *testing.T, name string) (workflow, string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return parseWorkflow(t, name, string(text)), string(text)
}

func parseWorkflow(t *testing.T, name, text string) workflow {
	t.Helper()
	var w workflow
	if err := yaml.Unmarshal([]byte(text), &w); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return w
}

func TestWorkflowsGiveStrangersNothing(t *testing.T) {
	for _, name := range files(t) {
		file := filepath.Base(name)
		w, text := read(t, name)
		if file != "action.yml" && w.Permissions == nil {
			t.Errorf("%s gives its jobs whatever the repository gives: no permissions at the top", file)
		}
		if w.Permissions != nil && strings.Contains(text[:strings.Index(text, "jobs:")], ": write") {
			t.Errorf("%s: all jobs may write", file)
		}
		for id, j := range w.Jobs {
			for what, level := range j.Permissions {
				if level == "write" && !strings.Contains(" "+writing[file+" "+id]+" ", " "+what+" ") {
					t.Errorf("%s: the job %s may write %s", file, id, what)
				}
			}
		}
		if strings.Contains(text, "pull_request_target") {
			t.Errorf("%s runs on pull_request_target", file)
		}
		checkPins(t, file, text)
		for _, s := range w.steps() {
			checkStep(t, file, s)
		}
	}
}

func checkPins(t *testing.T, file, text string) {
	t.Helper()
	for _, line := range usesRemote.FindAllString(text, -1) {
		if !annotated.MatchString(line) {
			t.Errorf("%s: %s: pin the full commit and name its version behind it", file, line)
		}
	}
}

// What is there to be copied is held to the same as what runs here, and names the
// same commits of other people's actions.
func TestWorkflowsToCopyGiveStrangersNothing(t *testing.T) {
	var run strings.Builder
	for _, name := range files(t) {
		_, text := read(t, name)
		run.WriteString(text)
	}
	guide, err := os.ReadFile(filepath.Join(root, "docs/github.md"))
	if err != nil {
		t.Fatal(err)
	}
	checkPins(t, "docs/github.md", string(guide))
	workflows := 0
	for _, m := range copied.FindAllStringSubmatch(string(guide), -1) {
		if !strings.HasPrefix(m[1], "name: ") {
			continue
		}
		workflows++
		file := "plans of docs/github.md"
		w := parseWorkflow(t, file, m[1])
		if w.Permissions == nil || strings.Contains(m[1][:strings.Index(m[1], "jobs:")], ": write") || strings.Contains(m[1], "pull_request_target") {
			t.Errorf("%s gives too much:\n%s", file, m[1])
		}
		for _, s := range w.steps() {
			checkStep(t, file, s)
			if pinned.MatchString(s.Uses) && !strings.Contains(run.String(), s.Uses) {
				t.Errorf("%s: %s is not what this repository uses", file, s.Uses)
			}
		}
	}
	if workflows != 2 {
		t.Errorf("%d workflows to copy", workflows)
	}
}

// A release is made by the goreleaser that was looked at.
func TestTheReleaseNamesItsTool(t *testing.T) {
	w, _ := read(t, filepath.Join(root, ".github/workflows/release.yml"))
	for _, s := range w.steps() {
		if strings.HasPrefix(s.Uses, "goreleaser/goreleaser-action@") && !exact.MatchString(s.With["version"]) {
			t.Errorf("the version is %q", s.With["version"])
		}
	}
}

func checkStep(t *testing.T, file string, s step) {
	t.Helper()
	if s.Uses != "" && s.Uses != "./" && s.Uses != "./.goalpost-action" && !pinned.MatchString(s.Uses) {
		t.Errorf("%s: %s is not pinned to a commit", file, s.Uses)
	}
	if strings.HasPrefix(s.Uses, "actions/checkout@") && s.With["persist-credentials"] != "false" {
		t.Errorf("%s: a checkout leaves its token behind", file)
	}
	if strings.Contains(s.Run, "${{") {
		t.Errorf("%s: an expression inside of a script is a way in; hand it over as a variable: %s", file, s.Run)
	}
	if strings.HasPrefix(s.Uses, "actions/checkout@") && strings.HasPrefix(file, "plans") && s.With["repository"] == "" && s.With["fetch-depth"] != "0" {
		t.Errorf("%s: plans are compared with their base, which a shallow checkout lacks", file)
	}
}

// A run that may write takes nothing of a fork: neither its checkout nor an
// artifact of it.
func TestTheWritingRunTakesNothingOfAFork(t *testing.T) {
	w, text := read(t, filepath.Join(root, ".github/workflows/plans-comment.yml"))
	for _, s := range w.steps() {
		if strings.HasPrefix(s.Uses, "actions/checkout@") && s.With["ref"] != "${{ github.event.repository.default_branch }}" {
			t.Errorf("it checks out %q", s.With["ref"])
		}
		if strings.Contains(s.Uses, "artifact") {
			t.Errorf("it takes an artifact: %s", s.Uses)
		}
	}
	if !strings.Contains(text, "workflow_run") {
		t.Error("it does not run after the fork's own run")
	}
}

// The scripts of the action write fixed outputs and no environment.
func TestScriptsSetNothingButOutputs(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join(root, ".github/action/*"))
	if err != nil || len(scripts) < 3 {
		t.Fatalf("%v, %v", scripts, err)
	}
	for _, name := range scripts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"GITHUB_ENV", "GITHUB_PATH", "eval ", "${{"} {
			if strings.Contains(string(text), word) {
				t.Errorf("%s uses %s", filepath.Base(name), word)
			}
		}
		info, err := os.Stat(name)
		if err != nil || info.Mode()&0o111 == 0 {
			t.Errorf("%s cannot be run", filepath.Base(name))
		}
	}
}
