package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// tool is a program under measurement, in an environment of its own.
type tool struct {
	name, path string
	dir, home  string
	env        []string
}

// cost is what one run took.
type cost struct {
	wall, cpu time.Duration // cpu is the sum over all cores
	peak      int64         // bytes of memory
}

// plus adds what followed.
func (c cost) plus(more ...cost) cost {
	for _, m := range more {
		c.wall, c.cpu, c.peak = c.wall+m.wall, c.cpu+m.cpu, max(c.peak, m.peak)
	}
	return c
}

// times is the same work over and over.
func (c cost) times(n float64) cost {
	c.wall, c.cpu = time.Duration(n*float64(c.wall)), time.Duration(n*float64(c.cpu))
	return c
}

// command gives every run the same small environment: no configuration and no
// cache of the user reaches a measurement.
func (t tool) command(args []string) *exec.Cmd {
	cmd := exec.Command(t.path, args...)
	cmd.Dir = t.dir
	cmd.Env = append([]string{"HOME=" + t.home, "XDG_CACHE_HOME=" + filepath.Join(t.home, "cache"), "PATH=" + os.Getenv("PATH")}, t.env...)
	return cmd
}

// measure runs a command that has to succeed, and throws its output away as a
// hook would. The peak that the system reports for a child is at least what
// this program itself uses, so this program stays small.
func (t tool) measure(args ...string) (cost, error) {
	cmd := t.command(args)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return cost{}, fmt.Errorf("%s %s: %w\n%s", t.name, strings.Join(args, " "), err, errs.String())
	}
	wall, state := time.Since(start), cmd.ProcessState
	return cost{wall: wall, cpu: state.UserTime() + state.SystemTime(), peak: peakMemory(state)}, nil
}

// output gives what a command prints that ends with such a code.
func (t tool) output(want int, args ...string) ([]byte, error) {
	cmd := t.command(args)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if code := cmd.ProcessState.ExitCode(); code != want {
		return nil, fmt.Errorf("%s %s: exit code %d instead of %d: %v\n%s%s", t.name, strings.Join(args, " "), code, want, err, out, errs.String())
	}
	return out, nil
}

// forget empties the cache of the tool.
func (t tool) forget() error {
	return os.RemoveAll(t.home)
}
