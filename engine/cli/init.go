package cli

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"text/template"
	"time"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

//go:embed templates
var templates embed.FS

func (a *app) initCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write a commented starter plan and configuration",
		Long:  "init writes .goalpost.hcl and plans/<year>/plan.hcl, which pass goalpost check. It never overwrites a file.",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := a.Dir
			if len(args) == 1 {
				dir = a.absolute(args[0])
			}
			return a.init(dir)
		},
	}
}

func (a *app) init(dir string) error {
	now := a.Now()
	year := now.Year()
	data := map[string]any{"Today": now.Format(time.DateOnly), "Year": year, "Next": year + 1, "Last": year - 1, "Vi": a.lang == diag.Vietnamese, "Course": courseOf(now)}
	plan := filepath.Join("plans", fmt.Sprint(year), "plan.hcl")
	return a.create(dir, []newFile{
		{config.FileName, "templates/config.hcl.tmpl", data},
		{plan, "templates/plan_" + string(a.lang) + ".hcl.tmpl", data},
	})
}

// courseOf gives the value that is on course on a day, where a year leads from
// one value to another.
func courseOf(day time.Time) func(from, to float64) float64 {
	year := time.Date(day.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	return func(from, to float64) float64 { return from + (to-from)*float64(day.YearDay())/float64(year) }
}

// newFile is a file to be made from a template.
type newFile struct {
	path, template string
	data           any
}

// create makes all of the files or none.
func (a *app) create(dir string, files []newFile) error {
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, f.path)); !errors.Is(err, fs.ErrNotExist) {
			return usage(say(diag.Say("%s exists already; nothing was written", "%s đã tồn tại; chưa ghi gì", f.path)))
		}
	}
	for _, f := range files {
		var b bytes.Buffer
		t, err := template.ParseFS(templates, f.template)
		if err == nil {
			err = t.Execute(&b, f.data)
		}
		target := filepath.Join(dir, f.path)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(target), 0o755)
		}
		if err == nil {
			err = os.WriteFile(target, b.Bytes(), 0o644)
		}
		if err != nil {
			return failed(say(diag.Say("%s could not be written: %s", "không ghi được %s: %s", f.path, reason(err))))
		}
		fmt.Fprintln(a.Out, a.text("wrote %s", "đã tạo %s", filepath.ToSlash(f.path)))
	}
	return nil
}
