package main

import (
	"bufio"
	"bytes"
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
	if err := git(dir, nil, "init", "-q", "-b", "main", "--object-format=sha1"); err != nil {
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
	err := git(dir, stream, "fast-import", "--quiet")
	stream.CloseWithError(err) // ends the writing where git has failed
	for _, args := range [][]string{{"gc", "-q"}, {"commit-graph", "write", "--reachable"}, {"reset", "-q", "--hard"}} {
		if err == nil {
			err = git(dir, nil, args...)
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

// git runs a command that the configuration of the user must not change.
func git(dir string, in io.Reader, args ...string) error {
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Stdin = dir, in
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("git %v: %w\n%s", args, err, said.String())
	}
	return nil
}
