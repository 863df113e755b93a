// Command bench measures goalpost as its users meet it: whole processes, cold
// and warm, side by side with conftest in one run on one machine. It prints a
// Markdown table; what counts there are ratios, not seconds.
//
//	make bench
//	make bench BENCH="-runs 5 -rows many"
//	make bench BENCH="-runs 3 -rows audit -commits 1000"
//
// What an audit is measured with can be had for a look or a profile:
//
//	go run ./engine/bench -generate DIR -commits 1000
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

type options struct {
	runs, files              int
	rows, conftest, generate string
	history                  shape
}

func main() {
	var o options
	flag.IntVar(&o.runs, "runs", 11, "measure each command this many times")
	flag.IntVar(&o.files, "files", 1000, "files of the generated plan, 2 KB each")
	flag.StringVar(&o.rows, "rows", "example,many", "which parts to measure: example, many, and, each of which takes minutes, change, audit and growth")
	flag.StringVar(&o.conftest, "conftest", "", "use this conftest instead of installing "+conftestModule)
	flag.StringVar(&o.generate, "generate", "", "only make a repository with a history in this empty directory")
	o.history.register(flag.CommandLine)
	flag.Parse()
	if o.generate != "" {
		if err := generate(o.generate, o.history); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, o options) error {
	if o.runs < 1 || o.files < fewestFiles {
		return fmt.Errorf("at least 1 run and %d files", fewestFiles)
	}
	scratch, err := os.MkdirTemp("", "goalpost-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	checkout, err := os.Getwd()
	if err != nil {
		return err
	}
	goalpost, err := buildGoalpost(scratch, checkout)
	if err != nil {
		return fmt.Errorf("building goalpost from the root of the checkout: %w", err)
	}
	fmt.Fprintf(out, "%s/%s, %d cores doing the work of %.1f, %s, %d runs of each command\n",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), effectiveCores(), runtime.Version(), o.runs)

	var rows []row
	for part := range strings.SplitSeq(o.rows, ",") {
		var more []row
		switch part {
		case "example":
			more, err = exampleRow(goalpost, o.runs)
		case "many":
			more, err = many(out, goalpost, scratch, o)
		case "audit":
			more, err = auditRows(goalpost, scratch, o)
		case "growth":
			more, err = growthRows(goalpost, scratch, o)
		case "change":
			more, err = changeRows(goalpost, scratch, o.files, o.runs)
		default:
			err = fmt.Errorf("unknown part %q of -rows: example, many, change, audit, growth", part)
		}
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	fmt.Fprintln(out)
	writeTable(out, rows)
	return nil
}

func many(out io.Writer, goalpost tool, scratch string, o options) ([]row, error) {
	conftest, err := installConftest(scratch, o.conftest)
	if err != nil {
		return nil, fmt.Errorf("installing conftest: %w", err)
	}
	found, err := compareVerdicts(goalpost, conftest, scratch, o.files)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "goalpost and %s both find exactly the %d violations of the broken plan\n", conftest.name, found)
	return manyFilesRows(goalpost, conftest, scratch, o.files, o.runs)
}
