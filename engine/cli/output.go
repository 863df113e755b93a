package cli

import (
	"bytes"
	"io"
	"os"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// output is one `-f format[=file]`; without a file it goes to standard output.
type output[F any] struct {
	format F
	file   string
}

// readOutputs reads the -f flags of a command whose formats lookup knows. Text
// is the default, and stays on standard output when every format asked for goes
// to a file.
func readOutputs[F any](flags []string, lookup func(name string) (F, error)) ([]output[F], error) {
	var out []output[F]
	onStdout := 0
	for _, flag := range flags {
		name, file, toFile := strings.Cut(flag, "=")
		f, err := lookup(name)
		if err != nil {
			var d diag.Diagnostic
			if asDiagnostic(err, &d) {
				return nil, usage(d)
			}
			return nil, usage(say(diag.Say("%s", "%s", err)))
		}
		if toFile && file == "" {
			return nil, usage(say(diag.Say("-f %s names no file after the equals sign", "-f %s không có tên tệp sau dấu bằng", flag)))
		}
		if file == "" {
			onStdout++
		}
		out = append(out, output[F]{f, file})
	}
	if onStdout > 1 {
		return nil, usage(say(diag.Say("only one format can go to standard output; write -f format=file for the others", "chỉ một định dạng được in ra đầu ra chuẩn; các định dạng khác hãy viết -f định-dạng=tệp")))
	}
	if onStdout == 0 {
		text, err := lookup("text")
		if err != nil {
			return nil, err
		}
		out = append(out, output[F]{format: text})
	}
	return out, nil
}

// writeOutputs renders to every output. Files never get colour.
func writeOutputs[F any](a *app, outputs []output[F], color bool, render func(w io.Writer, format F, color bool) error) error {
	for _, out := range outputs {
		var b bytes.Buffer
		if err := render(&b, out.format, color && out.file == ""); err != nil {
			return failed(say(diag.Say("the report could not be written: %s", "không ghi được báo cáo: %s", err)))
		}
		if out.file == "" {
			if _, err := a.Out.Write(b.Bytes()); err != nil {
				return failed(say(diag.Say("the report could not be written to standard output: %s", "không ghi được báo cáo ra đầu ra chuẩn: %s", err)))
			}
			continue
		}
		if err := os.WriteFile(a.absolute(out.file), b.Bytes(), 0o644); err != nil {
			return failed(say(diag.Say("the report could not be written to %s: %s", "không ghi được báo cáo vào %s: %s", out.file, reason(err))))
		}
	}
	return nil
}

// color decides about colour: the flag, else NO_COLOR, else whether a person is
// looking.
func (a *app) color(flag string) (bool, error) {
	switch flag {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return a.Terminal && a.Env("NO_COLOR") == "" && a.Env("TERM") != "dumb", nil
	}
	return false, usage(say(diag.Say("--color is %q; it must be auto, always or never", "--color là %q; phải là auto, always hoặc never", flag)))
}
