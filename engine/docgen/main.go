// Command docgen writes what the documentation takes from the code: the pages
// of the rules, the plan model, the KPI catalogue and the command line, and, in
// the guides, the outputs of commands and the files that they quote.
//
//	go run ./engine/docgen          write what is out of date
//	go run ./engine/docgen -check   list it and fail instead
package main

//go:generate go run .

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	check := flag.Bool("check", false, "write nothing; fail and list the files that are out of date")
	flag.Parse()
	stale, err := run(*check)
	if err != nil {
		fmt.Fprintln(os.Stderr, "docgen:", err)
		os.Exit(1)
	}
	verb := "updated:"
	if *check {
		verb = "out of date:"
	}
	for _, name := range stale {
		fmt.Println(verb, name)
	}
	if *check && len(stale) > 0 {
		fmt.Fprintln(os.Stderr, "docgen: run go run ./engine/docgen")
		os.Exit(1)
	}
}

// run gives the files that are out of date, having written them unless it only
// checks.
func run(check bool) ([]string, error) {
	root, err := findRoot()
	if err != nil {
		return nil, err
	}
	pages, err := generate(root)
	if err != nil {
		return nil, err
	}
	stale, err := compare(root, pages)
	if err != nil || check {
		return stale, err
	}
	return stale, write(root, pages, stale)
}

// findRoot climbs from the working directory to the root of the repository.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	for ; err == nil; dir = filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no go.mod here or above")
		}
	}
	return "", err
}

// generated tells whether a file is made from the code alone, so that one that
// is not made any more is to be removed.
func generated(name string) bool {
	return strings.HasPrefix(name, "docs/rules/") || strings.HasPrefix(name, "docs/vi/rules/")
}
