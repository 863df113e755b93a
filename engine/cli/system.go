package cli

import (
	"os"
	"time"

	"golang.org/x/term"
)

// System is the World of a real process.
func System() World {
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	return World{
		Out: os.Stdout, Err: os.Stderr, Env: os.Getenv, Now: time.Now, Dir: dir,
		Terminal: term.IsTerminal(int(os.Stdout.Fd())),
	}
}
