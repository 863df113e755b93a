package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

// stage is the directory in which a guide plays.
type stage struct {
	dir string
	// code is the exit code of the last command.
	code int
}

// today is the day on which every guide plays.
var today = time.Date(2027, 1, 11, 9, 0, 0, 0, time.UTC)

func newStage(root string, paths []string) (*stage, error) {
	dir, err := os.MkdirTemp("", "goalpost-docs")
	if err != nil {
		return nil, err
	}
	// A mark of a project, so that nothing above the directory counts.
	err = os.Mkdir(filepath.Join(dir, ".git"), 0o755)
	s := &stage{dir: dir}
	for _, path := range paths {
		if err == nil {
			err = s.copy(root, path)
		}
	}
	return s, err
}

func (s *stage) remove() {
	if s != nil {
		_ = os.RemoveAll(s.dir)
	}
}

// copy brings a file or directory of the repository here; with a slash at the
// end, what is in the directory.
func (s *stage) copy(root, path string) error {
	source, target := filepath.Join(root, path), filepath.Join(s.dir, path)
	if strings.HasSuffix(path, "/") {
		target = s.dir
	}
	info, err := os.Stat(source)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(target, os.DirFS(source))
	}
	content, err := os.ReadFile(source)
	if err != nil {
		return err
	}
	return s.write(path, string(content))
}

func (s *stage) write(path, text string) error {
	file := filepath.Join(s.dir, path)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// edit applies a diff without line numbers: its lines, less those added, must
// stand in the file once, and are replaced by its lines, less those removed.
func (s *stage) edit(path string, diff []string) error {
	content, err := os.ReadFile(filepath.Join(s.dir, path))
	if err != nil {
		return err
	}
	var before, after strings.Builder
	for _, line := range diff {
		text := line[min(1, len(line)):] + "\n"
		if !strings.HasPrefix(line, "+") {
			before.WriteString(text)
		}
		if !strings.HasPrefix(line, "-") {
			after.WriteString(text)
		}
	}
	if n := strings.Count(string(content), before.String()); n != 1 {
		return fmt.Errorf("%s holds the lines to be changed %d times, not once", path, n)
	}
	return s.write(path, strings.Replace(string(content), before.String(), after.String(), 1))
}

// session runs the commands among some lines and gives them with what they
// print.
func (s *stage) session(lines []string) ([]string, error) {
	var out []string
	for _, line := range lines {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		printed, err := s.run(command)
		if err != nil {
			return nil, err
		}
		out = append(out, line)
		if printed = strings.TrimRight(printed, "\n"); printed != "" {
			out = append(out, strings.Split(printed, "\n")...)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("the session has no command: a line that begins with $")
	}
	return out, nil
}

// run runs goalpost in this process.
func (s *stage) run(command string) (string, error) {
	if command == "echo $?" {
		return fmt.Sprint(s.code), nil
	}
	words := strings.Fields(strings.TrimPrefix(command, "go run ./cmd/"))
	if len(words) == 0 || words[0] != "goalpost" || strings.ContainsAny(command, `"'|>&;*$`) {
		return "", fmt.Errorf("%q is more than a session can run", command)
	}
	if len(words) > 1 && words[1] == "check" {
		words = append(words, "--no-cache") // what it prints is the same, and nothing stays behind
	}
	var printed bytes.Buffer
	s.code = cli.Main(words[1:], cli.World{
		Out: &printed, Err: &printed, Dir: s.dir,
		Env: func(string) string { return "" },
		Now: func() time.Time { return today },
	})
	if strings.Contains(printed.String(), s.dir) {
		return "", fmt.Errorf("%q prints the directory that it ran in", command)
	}
	return printed.String(), nil
}
