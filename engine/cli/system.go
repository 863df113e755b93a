package cli

import (
	"context"
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
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.Getenv, Now: time.Now, Sleep: sleep, Dir: dir,
		Terminal: term.IsTerminal(int(os.Stdout.Fd())), ErrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
