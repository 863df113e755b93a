package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const bare = `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}`

func TestPlay(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "note.txt"), []byte("one\ntwo\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	// A document is told in ' so that its backticks fit into Go.
	for _, tc := range []struct{ name, document, want string }{
		{"a block of its own stays", "'''sh\nmake all\n'''", "'''sh\nmake all\n'''"},
		{"a quotation", "<!-- docgen:quote note.txt -->\n'''\nold\n'''", "<!-- docgen:quote note.txt -->\n'''\none\ntwo\n'''"},
		{"a longer fence", "''''\n'''\n''''", "''''\n'''\n''''"},
		{"an exit code", "<!-- docgen:in -->\n'''console\n$ goalpost nothing\nold\n$ echo $?\n'''",
			"<!-- docgen:in -->\n'''console\n$ goalpost nothing\ngoalpost: unknown command \"nothing\" for \"goalpost\"; see goalpost --help\n$ echo $?\n2\n'''"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := play(root, ticks(tc.document))
			if err != nil {
				t.Fatal(err)
			}
			if want := ticks(tc.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestPlayWritesAndEdits(t *testing.T) {
	document := ticks("<!-- docgen:in -->\n<!-- docgen:write p/plan.hcl -->\n'''hcl\n" + bare + "\n'''\n" +
		"<!-- docgen:edit p/plan.hcl -->\n'''diff\n plan \"p\" {\n-  title  = \"P\"\n+  titel  = \"P\"\n'''\n" +
		"'''console\n$ go run ./cmd/goalpost check p --only structure/schema -q\n'''")
	got, err := play(t.TempDir(), document)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"p/plan.hcl:2:3: error structure/schema", `did you mean "title"?`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	again, err := play(t.TempDir(), got)
	if err != nil || again != got {
		t.Errorf("playing twice is not playing once: %v\n%s", err, again)
	}
}

func TestPlayRefuses(t *testing.T) {
	for _, tc := range []struct{ name, document, want string }{
		{"a session without a place", "'''console\n$ goalpost check\n'''", "no docgen:in"},
		{"a shell", "<!-- docgen:in -->\n'''console\n$ goalpost check | head\n'''", "more than a session can run"},
		{"another program", "<!-- docgen:in -->\n'''console\n$ rm -r x\n'''", "more than a session can run"},
		{"a session without a command", "<!-- docgen:in -->\n'''console\nout\n'''", "has no command"},
		{"a block without an end", "'''\ntext", "does not end"},
		{"a directive without a block", "<!-- docgen:quote x -->", "no block"},
		{"two directives for a block", "<!-- docgen:quote x -->\n<!-- docgen:quote x -->\n'''\n'''", "no block"},
		{"a file that is not there", "<!-- docgen:quote x -->\n'''\n'''", "no such file"},
		{"a directive without a path", "<!-- docgen:quote -->\n'''\n'''", "takes one path"},
		{"an edit that does not fit", "<!-- docgen:in -->\n<!-- docgen:write a -->\n'''\nx\nx\n'''\n<!-- docgen:edit a -->\n'''diff\n-x\n+y\n'''", "2 times"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := play(t.TempDir(), ticks(tc.document))
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want %q", err, tc.want)
			}
		})
	}
}

func ticks(text string) string { return strings.ReplaceAll(text, "'", "`") }
