package archtest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// traces finds what only holds on the machine where a file was written: its
// folders and the registries that it happened to use. The words are put
// together here so that this file does not find itself.
var traces = regexp.MustCompile(`(^|[^\w./~$-])/(` + `work|root|tmp|home)/` +
	`|\b(proxy|sum)\.` + `golang\.org|registry\.` + `npmjs\.org|(deb|security)\.` + `debian\.org`)

func TestNoFileNamesTheMachineItWasWrittenOn(t *testing.T) {
	if _, err := os.Stat(filepath.Join(root, ".git")); err != nil {
		t.Skip("not a git checkout, so no list of files")
	}
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = root
	names, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) { // deleted, and not yet committed
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for number, line := range bytes.Split(text, []byte("\n")) {
			if found := traces.Find(line); found != nil {
				t.Errorf("%s:%d: %s", name, number+1, found)
			}
		}
	}
}

func TestTracesAreSeen(t *testing.T) {
	for _, tc := range []struct {
		line string
		want bool
	}{
		{`open /` + `work/main/a.go: no such file`, true},
		{`"/` + `root/x"`, true},
		{`/` + `tmp/x`, true},
		{`GOPROXY=https://proxy.` + `golang.org`, true},
		{`https://example.com/` + `work/x`, false},
		{`engine/` + `work/x`, false},
		{`~/` + `work/x`, false},
		{`$HOME/` + `tmp/x`, false},
		{`golang.org/x/tools`, false},
	} {
		if got := traces.MatchString(tc.line); got != tc.want {
			t.Errorf("%q: got %v", tc.line, got)
		}
	}
}
