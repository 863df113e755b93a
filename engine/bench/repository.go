package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
)

// generate makes a repository with such a history in an empty directory.
func generate(dir string, s shape) error {
	if err := s.check(); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if there, err := os.ReadDir(dir); err != nil || len(there) > 0 {
		return cmp.Or(err, fmt.Errorf("%s is not empty; name a directory that is, or that does not exist yet", dir))
	}
	if _, err := gitOutput(dir, "init", "-q", "-b", "main", "--object-format=sha1"); err != nil {
		return err
	}
	stream, commits := io.Pipe()
	go func() {
		w := bufio.NewWriterSize(commits, 1<<16)
		h := newHistory(s)
		h.first().write(w)
		for range s.commits - 1 {
			h.next().write(w)
		}
		commits.CloseWithError(w.Flush())
	}()
	_, err := git(dir, stream, "fast-import", "--quiet")
	stream.CloseWithError(err) // ends the writing where git has failed
	for _, args := range [][]string{{"gc", "-q"}, {"commit-graph", "write", "--reachable"}, {"reset", "-q", "--hard"}} {
		if err == nil {
			_, err = gitOutput(dir, args...)
		}
	}
	return err
}

// write puts a commit the way git fast-import reads it.
func (c commit) write(w io.Writer) {
	who := fmt.Sprintf("%s <marketing@example.com> %d %s", c.author, c.when.Unix(), c.when.Format("-0700"))
	fmt.Fprintf(w, "commit refs/heads/main\nauthor %s\ncommitter %s\ndata %d\n%s\n", who, who, len(c.subject), c.subject)
	for _, name := range slices.Sorted(maps.Keys(c.files)) {
		fmt.Fprintf(w, "M 100644 inline %s\ndata %d\n%s\n", name, len(c.files[name]), c.files[name])
	}
}

// generateApart does it in a process of its own: what this one uses counts as
// the memory of every program that it measures.
func generateApart(dir string, s shape) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, append([]string{"-generate", dir}, s.flags()...)...)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// git runs a command that the configuration of the user must not change.
func git(dir string, in io.Reader, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Stdin = dir, in
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("git %v: %w\n%s", args, err, errs.String())
	}
	return string(out), nil
}

func gitOutput(dir string, args ...string) (string, error) { return git(dir, nil, args...) }
