package archtest

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// outside lists what touches the process: its end, its environment, its
// streams. Only the command line does that, so that every other package can be
// called twice, tested without a process and used from somewhere else.
var outside = map[string][]string{
	"os": {
		"Exit", "Stdin", "Stdout", "Stderr",
		"Getenv", "LookupEnv", "Environ", "ExpandEnv", "Setenv", "Unsetenv", "Clearenv",
		"UserHomeDir", "UserCacheDir", "UserConfigDir",
	},
	"fmt": {"Print", "Printf", "Println"},
	"log": {"Print", "Printf", "Println", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"},
}

// gitWrites lists the doorways of go-git to changing a repository; its other
// writing calls can only be reached through a Worktree.
var gitWrites = []string{
	"PlainInit", "PlainInitWithOptions", "PlainClone", "PlainCloneContext", "Clone", "CloneContext", "Init", "InitWithOptions",
	"Worktree", "Push", "PushContext", "Fetch", "FetchContext",
	"CreateBranch", "DeleteBranch", "CreateTag", "DeleteTag", "CreateRemote", "CreateRemoteAnonymous", "DeleteRemote",
	"SetReference", "CheckAndSetReference", "RemoveReference", "SetEncodedObject", "DeleteLooseObject", "DeleteOldObjectPackAndIndex",
	"SetIndex", "SetShallow", "SetConfig", "Prune", "DeleteObject", "RepackObjects", "PackRefs", "AddAlternate",
}

func processCalls(files []source) []string {
	var complaints []string
	for _, s := range files {
		if s.program || within(s.dir, "engine/cli") {
			continue
		}
		s.selectors(func(imported string, selector *ast.SelectorExpr) {
			if slices.Contains(outside[imported], selector.Sel.Name) {
				complaints = append(complaints, s.at(selector)+": "+imported+"."+selector.Sel.Name+" outside engine/cli")
			}
		})
	}
	return complaints
}

// gitCalls goes by name, in the folders that use go-git: the names are telling
// enough, and types would cost a build of everything below.
func gitCalls(files []source) []string {
	var complaints []string
	for _, s := range files {
		if !within(s.dir, libraries["github.com/go-git/go-git"]...) {
			continue
		}
		s.selectors(func(imported string, selector *ast.SelectorExpr) {
			ours := imported != "" && !strings.HasPrefix(imported, "github.com/go-git/")
			if !ours && slices.Contains(gitWrites, selector.Sel.Name) {
				complaints = append(complaints, s.at(selector)+": "+selector.Sel.Name+" writes to the repository")
			}
		})
	}
	return complaints
}

func TestOnlyTheCommandLineTouchesTheProcess(t *testing.T) {
	report(t, processCalls(sources(t)))
}

func TestNothingWritesToARepository(t *testing.T) {
	report(t, gitCalls(sources(t)))
}

// What the command does is decided in engine/cli, where tests reach it.
func TestTheCommandIsOneLine(t *testing.T) {
	s := parseAt(t, root+"/cmd/goalpost/main.go")
	for _, declaration := range s.syntax.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok && (function.Name.Name != "main" || len(function.Body.List) != 1) {
			t.Errorf("%s: only main with a single line belongs here", s.at(function))
		}
	}
}

func TestCallsAreSeen(t *testing.T) {
	for _, tc := range []struct {
		name, file, code string
		process, git     int
	}{
		{"the environment", "engine/plan/a.go", `package plan; import "os"; var x = os.Getenv("X")`, 1, 0},
		{"a renamed import", "engine/plan/a.go", `package plan; import sys "os"; func f() { sys.Exit(1) }`, 1, 0},
		{"a stream", "engine/report/a.go", `package report; import ("fmt"; "os"); func f() { fmt.Fprint(os.Stdout) }`, 1, 0},
		{"printing", "engine/check/a.go", `package check; import "fmt"; func f() { fmt.Println() }`, 1, 0},
		{"the command line", "engine/cli/a.go", `package cli; import "os"; func f() { os.Exit(1) }`, 0, 0},
		{"a program", "engine/bench/main.go", `package main; import "os"; func main() { os.Exit(1) }`, 0, 0},
		{"formatting", "engine/plan/a.go", `package plan; import "fmt"; var x = fmt.Sprint(1)`, 0, 0},
		{"a repository made", "engine/snapshot/a.go", `package snapshot; import git "github.com/go-git/go-git/v5"; func f() { git.PlainInit("", false) }`, 0, 1},
		{"a ref set", "engine/snapshot/a.go", `package snapshot; func f(r repo) { r.Storer.SetReference(nil) }`, 0, 1},
		{"a commit through the worktree", "engine/audit/a.go", `package audit; func f(r repo) { w, _ := r.Worktree(); w.Commit("") }`, 0, 1},
		{"our own worktree", "engine/audit/a.go", `package audit; import "github.com/goalpost-dev/goalpost/engine/snapshot"; var x = snapshot.Worktree`, 0, 0},
		{"reading", "engine/snapshot/a.go", `package snapshot; func f(r repo) { r.CommitObject(h) }`, 0, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			files := []source{parse(t, tc.file, tc.code)}
			if got := processCalls(files); len(got) != tc.process {
				t.Errorf("process: got %q", got)
			}
			if got := gitCalls(files); len(got) != tc.git {
				t.Errorf("git: got %q", got)
			}
		})
	}
}
