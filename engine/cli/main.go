// Package cli is the command line: it wires the other packages together, and
// alone touches streams, the environment, the clock and exit codes.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// World is what a command touches outside of the process.
type World struct {
	In       io.Reader
	Out, Err io.Writer
	Env      func(string) string
	Now      func() time.Time
	// Sleep waits, unless the context ends before.
	Sleep func(ctx context.Context, d time.Duration) error
	// Dir is the working directory.
	Dir string
	// Terminal and ErrTerminal report whether Out and Err are one.
	Terminal, ErrTerminal bool
	// Context, where set, ends the run from outside, as a signal does.
	Context context.Context
}

// Main runs one command and gives the exit code of the process. It never ends
// in a stack trace with code 2, which would read as a usage error.
func Main(args []string, w World) (code int) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Fprintf(w.Err, "goalpost: internal error: %v\nThis is a bug in goalpost; nothing was concluded about the plans.\n%s", p, debug.Stack())
			code = exitFailed
		}
	}()
	if w.Context == nil {
		w.Context = context.Background()
	}
	ctx, stop := signal.NotifyContext(w.Context, os.Interrupt, syscall.SIGTERM)
	defer stop()
	// Whoever asks once more, because a file or a stream keeps the program waiting, ends
	// it at once.
	context.AfterFunc(ctx, stop)
	app := &app{World: w, lang: diag.English}
	cmd := app.root()
	cmd.SetArgs(args)
	err := cmd.ExecuteContext(ctx)
	if ctx.Err() != nil {
		return exitInterrupted
	}
	return app.finish(err)
}
