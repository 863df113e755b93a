package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// The exit codes of design.md section 9. No flag changes what a code means.
const (
	exitClean       = 0
	exitViolations  = 1
	exitUsage       = 2
	exitFailed      = 3
	exitInterrupted = 130
)

// exit is an error that carries its code. Diagnostics may be empty where a
// report has said everything already.
type exit struct {
	code        int
	diagnostics diag.Diagnostics
}

func (e exit) Error() string { return e.diagnostics.Error() }

// usage is the error of a command that was called wrongly or a configuration
// that cannot be followed.
func usage(ds ...diag.Diagnostic) error { return exit{exitUsage, ds} }

// failed is the error of work that could not be done.
func failed(ds ...diag.Diagnostic) error { return exit{exitFailed, ds} }

func say(t diag.Text) diag.Diagnostic { return diag.Diagnostic{Text: t} }

// finish prints what is left to say and gives the exit code.
func (a *app) finish(err error) int {
	if err == nil {
		return exitClean
	}
	var e exit
	if !errors.As(err, &e) {
		// What cobra itself refuses: an unknown command or flag. Its suggestion
		// comes on lines of its own.
		text := strings.Join(strings.Fields(err.Error()), " ")
		e = exit{exitUsage, diag.Diagnostics{say(diag.Say("%s; see goalpost --help", "%s; xem goalpost --help", text))}}
	}
	for _, d := range e.diagnostics {
		place := ""
		if d.Range.File != "" {
			place = wording.Printable(d.Range.String()) + ": "
		}
		fmt.Fprintf(a.Err, "goalpost: %s%s\n", place, wording.Printable(d.Text.In(a.lang)))
	}
	return e.code
}

// asDiagnostic finds a diagnostic among the causes of an error.
func asDiagnostic(err error, d *diag.Diagnostic) bool { return errors.As(err, d) }
