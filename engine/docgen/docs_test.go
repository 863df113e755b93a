package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/policies"
)

const root = "../.."

func TestDocumentsAreUpToDate(t *testing.T) {
	stale, err := run(true)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		t.Errorf("%s is out of date; run go run ./engine/docgen", name)
	}
}

// A reader who follows a guide ends with a plan that passes.
func TestGuidesEndClean(t *testing.T) {
	for name, verdict := range map[string]string{
		"docs/getting-started.md": "no violations",
		"docs/vi/bat-dau.md":      "không có vi phạm",
	} {
		sessions := strings.Split(read(t, name), "```console\n")
		last, _, _ := strings.Cut(sessions[len(sessions)-1], "\n```")
		if !strings.Contains(last, "$ goalpost check") || !strings.Contains(last, "\n"+verdict+"\n") {
			t.Errorf("%s ends with\n%s", name, last)
		}
	}
}

func TestExamplesHold(t *testing.T) {
	for _, tc := range []struct {
		paths   []string
		command string
	}{
		{[]string{"plans", ".goalpost.hcl"}, "goalpost check plans --fail-level info"},
		{[]string{"plans", ".goalpost.hcl"}, "goalpost check plans --fail-level info --profile strict"},
		{[]string{"docs/examples/social-budget/"}, "goalpost test --coverage --threshold 95"},
	} {
		s, err := newStage(root, tc.paths)
		if err != nil {
			t.Fatal(err)
		}
		defer s.remove()
		printed, err := s.run(tc.command)
		if err != nil || s.code != 0 {
			t.Errorf("%s: exit code %d, %v\n%s", tc.command, s.code, err, printed)
		}
	}
}

// The lines that a rule's page shows can be copied, and change nothing.
func TestSettingsCanBeCopied(t *testing.T) {
	set, ds := policy.Load(policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	for _, r := range set.Rules {
		if r.Engine() {
			continue
		}
		c, ds := config.Parse(r.ID, []byte(settings(r)))
		if len(ds) == 0 {
			_, ds = c.Settle([]config.Rule{{ID: r.ID, Severity: r.Own, Params: r.Defaults()}}, config.Selection{})
		}
		if len(ds) > 0 {
			t.Errorf("%s: %v\n%s", r.ID, ds, settings(r))
		}
	}
}

var link = regexp.MustCompile(`\]\(([^)#\s]+)(?:#[^)]*)?\)`)

func TestLinksLeadSomewhere(t *testing.T) {
	names, err := markdown(root)
	if err != nil || len(names) < 10 {
		t.Fatalf("%d documents, %v", len(names), err)
	}
	for _, name := range names {
		for _, m := range link.FindAllStringSubmatch(read(t, name), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			target := path.Join(path.Dir(name), m[1])
			if _, err := os.Stat(filepath.Join(root, target)); err != nil {
				t.Errorf("%s: the link to %s leads nowhere", name, m[1])
			}
		}
	}
}

var namedFile = regexp.MustCompile("`((?:cmd|engine|policies)/[a-z_./-]+)`")

func TestArchitectureNamesFilesThatExist(t *testing.T) {
	named := namedFile.FindAllStringSubmatch(read(t, "ARCHITECTURE.md"), -1)
	if len(named) < 15 {
		t.Fatalf("only %d files are named", len(named))
	}
	for _, m := range named {
		if _, err := os.Stat(filepath.Join(root, m[1])); err != nil {
			t.Errorf("ARCHITECTURE.md names %s, which is not there", m[1])
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
