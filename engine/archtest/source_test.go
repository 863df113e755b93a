// Package archtest holds the tests of how the code is laid out: which package
// may import which, who may print or end the process, and that goalpost never
// writes to a repository.
package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const (
	root   = "../.."
	module = "github.com/goalpost-dev/goalpost/"
)

// source is one Go file that is not a test.
type source struct {
	dir     string // slash-separated, from the root of the repository
	program bool   // package main
	imports []string
	names   map[string]string // what an import is called here, to its path
	syntax  *ast.File
	files   *token.FileSet
}

func parse(t *testing.T, file string, text any) source {
	t.Helper()
	files := token.NewFileSet()
	syntax, err := parser.ParseFile(files, file, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	s := source{
		dir: path.Dir(file), program: syntax.Name.Name == "main",
		names: map[string]string{}, syntax: syntax, files: files,
	}
	for _, spec := range syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		name := path.Base(imported)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		s.imports = append(s.imports, imported)
		s.names[name] = imported
	}
	return s
}

// at says where a node is, for messages.
func (s source) at(node ast.Node) string {
	return s.files.Position(node.Pos()).String()
}

// selectors gives every x.Name of the file with the import that x stands for,
// or "" where x is something else.
func (s source) selectors(visit func(imported string, selector *ast.SelectorExpr)) {
	ast.Inspect(s.syntax, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			imported := ""
			if x, ok := selector.X.(*ast.Ident); ok {
				imported = s.names[x.Name]
			}
			visit(imported, selector)
		}
		return true
	})
}

// sources parses the code of the repository, tests and their data left out.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, top := range []string{"cmd", "engine", "policies", "docs"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "testdata" {
				return fs.SkipDir
			}
			if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				all = append(all, parseAt(t, name))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func parseAt(t *testing.T, name string) source {
	t.Helper()
	s := parse(t, filepath.ToSlash(name), nil)
	s.dir = strings.TrimPrefix(s.dir, root+"/")
	return s
}

// report makes one failure of each complaint.
func report(t *testing.T, complaints []string) {
	t.Helper()
	for _, complaint := range complaints {
		t.Error(complaint)
	}
}

// within tells whether a folder is one of some folders or below one.
func within(dir string, folders ...string) bool {
	for _, folder := range folders {
		if dir == folder || strings.HasPrefix(dir, folder+"/") {
			return true
		}
	}
	return false
}
