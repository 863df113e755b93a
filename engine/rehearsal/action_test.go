// Package rehearsal plays pull requests without GitHub: the steps of action.yml
// run as they stand there, in the environment that the runner gives, on real git
// repositories.
package rehearsal

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is the part of action.yml that is played.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []step
	}
	Outputs map[string]struct{ Value string }
}

type step struct {
	ID, Uses, Shell, Run string
	Env                  map[string]string
}

const (
	root  = "../.."
	token = "ghs_s3cr3t"
)

// temp is the runner's folder for temporary files, the same for all jobs, so that
// goalpost is built once.
var temp string

func TestMain(m *testing.M) {
	var err error
	if temp, err = os.MkdirTemp("", "rehearsal"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(temp)
	os.Exit(code)
}

func readAction(t *testing.T) action {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var a action
	if err := yaml.Unmarshal(text, &a); err != nil {
		t.Fatal(err)
	}
	if a.Runs.Using != "composite" || len(a.Runs.Steps) < 3 {
		t.Fatalf("action.yml has %d steps", len(a.Runs.Steps))
	}
	return a
}

// job is a run of the action in a workspace.
type job struct {
	workspace string
	event     string // the path of the event file
	name      string // of the event
	inputs    map[string]string
	api       string
	server    string // the address of git's server, empty where it is a folder
}

// result is what a job leaves behind.
type result struct {
	code         int
	log, summary string
	outputs      map[string]string
}

// play runs the steps of the action.
func (j job) play(t *testing.T) result {
	t.Helper()
	a := readAction(t)
	source, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	inputs := map[string]string{}
	for name, input := range a.Inputs {
		inputs[name] = input.Default
	}
	for name, value := range j.inputs {
		if _, known := inputs[name]; !known {
			t.Fatalf("the action has no input %s", name)
		}
		inputs[name] = value
	}
	known := map[string]string{"github.action_path": source}
	for name, value := range inputs {
		known["inputs."+name] = value
	}
	r, values := j.run(t, a.Runs.Steps, known)
	for name, o := range a.Outputs {
		r.outputs[name] = expand(t, o.Value, values)
	}
	return r
}

// run runs steps in order and stops where one fails. Actions of others are not
// run: setup-go is there already, and so is what is checked out. With the result
// comes what the expressions of the steps are worth.
func (j job) run(t *testing.T, list []step, known map[string]string) (result, func(string) (string, bool)) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds goalpost")
	}
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("bash is not installed, and the runner has it")
	}
	files := t.TempDir()
	r := result{outputs: map[string]string{}}
	steps := map[string]map[string]string{}
	for _, s := range list {
		steps[s.ID] = map[string]string{} // a step that is not run has empty outputs
	}
	values := func(name string) (string, bool) {
		if rest, ok := strings.CutPrefix(name, "steps."); ok {
			id, output, _ := strings.Cut(rest, ".outputs.")
			return steps[id][output], steps[id] != nil
		}
		if name == "github.token" {
			return token, true
		}
		value, ok := known[name]
		return value, ok
	}
	var log bytes.Buffer
	for n, step := range list {
		if step.Uses != "" {
			continue
		}
		output := filepath.Join(files, fmt.Sprint("output", n))
		summary := filepath.Join(files, "summary")
		cmd := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run)
		cmd.Dir = j.workspace
		cmd.Env = append(slices.Clone(machine()),
			"GITHUB_ACTIONS=true", "CI=true", "GITHUB_WORKSPACE="+j.workspace, "RUNNER_TEMP="+temp,
			"GITHUB_EVENT_NAME="+j.name, "GITHUB_EVENT_PATH="+j.event, "GITHUB_REPOSITORY=lan/plans", "GITHUB_API_URL="+j.api, "GITHUB_SERVER_URL="+j.server,
			"GITHUB_OUTPUT="+output, "GITHUB_STEP_SUMMARY="+summary, "XDG_CACHE_HOME="+filepath.Join(files, "cache"),
		)
		for name, value := range step.Env {
			cmd.Env = append(cmd.Env, name+"="+expand(t, value, values))
		}
		cmd.Stdout, cmd.Stderr = &log, &log
		var exit *exec.ExitError
		if err := cmd.Run(); errors.As(err, &exit) {
			r.code = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		if step.ID != "" {
			steps[step.ID] = outputs(t, output)
		}
		if r.code != 0 {
			break
		}
	}
	text, _ := os.ReadFile(filepath.Join(files, "summary"))
	r.log, r.summary = log.String(), string(text)
	if strings.Contains(r.log+r.summary, token) {
		t.Errorf("the token is in the log:\n%s", r.log)
	}
	return r, values
}

// machine is the environment of the runner itself: where programs and Go's caches
// are, and nothing that a developer has set for git.
var machine = sync.OnceValue(func() []string {
	env := []string{"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "TZ=UTC", "LC_ALL=C.UTF-8"}
	for _, name := range []string{"PATH", "HOME", "GOPROXY", "GOSUMDB", "GONOSUMDB", "GOFLAGS", "GOTOOLCHAIN", "SSL_CERT_FILE"} {
		if value, set := os.LookupEnv(name); set {
			env = append(env, name+"="+value)
		}
	}
	for _, name := range []string{"GOCACHE", "GOMODCACHE"} {
		if value, err := exec.Command("go", "env", name).Output(); err == nil {
			env = append(env, name+"="+strings.TrimSpace(string(value)))
		}
	}
	return env
})

var expression = regexp.MustCompile(`\$\{\{\s*([^}]*?)\s*\}\}`)

// expand puts values in place of the expressions that action.yml uses.
func expand(t *testing.T, text string, values func(string) (string, bool)) string {
	t.Helper()
	return expression.ReplaceAllStringFunc(text, func(e string) string {
		value, ok := values(expression.FindStringSubmatch(e)[1])
		if !ok {
			t.Fatalf("action.yml uses %s, which the rehearsal does not know", e)
		}
		return value
	})
}

var outputLine = regexp.MustCompile(`^([a-z-]+)=([0-9]+)$`)

// outputs reads what a step has set: fixed names with numbers, and nothing else.
func outputs(t *testing.T, file string) map[string]string {
	t.Helper()
	found := map[string]string{}
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		m := outputLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Fatalf("the step sets %q", line)
		}
		if _, twice := found[m[1]]; twice {
			t.Fatalf("the step sets %s twice", m[1])
		}
		found[m[1]] = m[2]
	}
	return found
}
