package cli_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

var update = flag.Bool("update", false, "rewrite the outputs that scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"goalpost": func() { os.Exit(cli.Main(os.Args[1:], scripted())) },
	})
}

// scripted is the world of a script: its clock stands where CLOCK says, by default
// after all of the commits that scripts make.
func scripted() cli.World {
	w := cli.System()
	if clock := os.Getenv("CLOCK"); clock != "" {
		today, err := time.Parse(time.DateOnly, clock)
		if err != nil {
			panic(err)
		}
		w.Now = func() time.Time { return today }
	}
	return w
}

// TestScripts runs every script below testdata/script through the real main,
// each with a cache of its own.
func TestScripts(t *testing.T) {
	dirs, err := filepath.Glob("testdata/script/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	plan, err := filepath.Abs("testdata/repo")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			withGit := slices.Contains(gitScripts, filepath.Base(dir))
			if withGit {
				needGit(t)
			}
			testscript.Run(t, testscript.Params{
				Dir:           dir,
				UpdateScripts: *update,
				Condition: func(name string) (bool, error) {
					if name == "root" {
						return os.Geteuid() == 0, nil
					}
					return false, fmt.Errorf("unknown condition %q", name)
				},
				Setup: func(e *testscript.Env) error {
					e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".cache"))
					e.Setenv("HOME", e.WorkDir)
					e.Setenv("CLOCK", "2030-01-01")
					if withGit {
						e.Setenv("PLAN", plan)
						e.Setenv("EXAMPLE", filepath.Join(filepath.Dir(filepath.Dir(filepath.Dir(filepath.Dir(plan)))), "plans", "2027"))
						e.Values["story"] = &story{}
						fixGit(e)
						return nil
					}
					// The scripts' directory is no part of this repository.
					return os.Mkdir(filepath.Join(e.WorkDir, ".git"), 0o755)
				},
				Cmds: scriptCommands(),
			})
		})
	}
}

// scriptCommands are all that scripts may use besides those of testscript.
func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	commands := map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"crlf":     rewrite(func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) }),
		"nfd":      rewrite(norm.NFD.Bytes),
		"bom":      rewrite(func(b []byte) []byte { return append([]byte("\ufeff"), b...) }),
		"replace":  replace,
		"exits":    exits,
		"git":      runGit,
		"commit":   commitAll,
		"repo":     newRepo,
		"statuses": statuses,
	}
	maps.Copy(commands, storyCommands)
	return commands
}

// rewrite makes a script command that changes files in place: `crlf FILE…`.
func rewrite(change func([]byte) []byte) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, _ bool, files []string) {
		for _, f := range files {
			content, err := os.ReadFile(ts.MkAbs(f))
			ts.Check(err)
			ts.Check(os.WriteFile(ts.MkAbs(f), change(content), 0o644))
		}
	}
}

// replace is `replace FILE OLD NEW`; OLD must be there, and \n ends a line.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	old, now := strings.ReplaceAll(args[1], `\n`, "\n"), strings.ReplaceAll(args[2], `\n`, "\n")
	content := ts.ReadFile(args[0])
	if !strings.Contains(content, old) {
		ts.Fatalf("%s does not hold %q", args[0], old)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(content, old, now)), 0o644))
}

// exits is `exits CODE COMMAND ARG…`: the command must end with that code. Its
// streams are then there for stdout, stderr and cmp.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = strconv.Itoa(exit.ExitCode())
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}
