package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

const en, vi = diag.English, diag.Vietnamese

var goldens = []struct {
	file   string
	report func() report.Report
	format string
	report.Options
}{
	{"open.en.txt", openReport, "text", report.Options{Lang: en}},
	{"open.vi.txt", openReport, "text", report.Options{Lang: vi}},
	{"open.color.txt", openReport, "text", report.Options{Lang: en, Color: true}},
	{"open.verbose.txt", openReport, "text", report.Options{Lang: en, Verbose: true, ExplainSkips: true}},
	{"open.quiet.txt", openReport, "text", report.Options{Lang: en, Quiet: true}},
	{"compared.en.txt", comparedReport, "text", report.Options{Lang: en}},
	{"compared.vi.txt", comparedReport, "text", report.Options{Lang: vi, Verbose: true}},
	{"compared.all.txt", comparedReport, "text", report.Options{Lang: en, All: true}},
	{"clean.en.txt", cleanReport, "text", report.Options{Lang: en, ExplainSkips: true}},
	{"clean.vi.txt", cleanReport, "text", report.Options{Lang: vi, ExplainSkips: true}},
	{"clean.color.txt", cleanReport, "text", report.Options{Lang: en, Color: true}},
	{"incomplete.en.txt", incompleteReport, "text", report.Options{Lang: en}},
	{"incomplete.vi.txt", incompleteReport, "text", report.Options{Lang: vi}},
	{"incomplete.quiet.txt", incompleteReport, "text", report.Options{Lang: en, Quiet: true}},
	{"note.en.txt", noteReport, "text", report.Options{Lang: en}},
	{"note.vi.txt", noteReport, "text", report.Options{Lang: vi}},
	{"open.en.json", openReport, "json", report.Options{Lang: en}},
	{"compared.vi.json", comparedReport, "json", report.Options{Lang: vi, ExplainSkips: true}},
	{"clean.en.json", cleanReport, "json", report.Options{Lang: en, ExplainSkips: true}},
	{"incomplete.en.json", incompleteReport, "json", report.Options{Lang: en}},
	{"open.vi.jsonl", openReport, "jsonl", report.Options{Lang: vi, ExplainSkips: true}},
	{"incomplete.en.jsonl", incompleteReport, "jsonl", report.Options{Lang: en}},
	{"open.en.github", openReport, "github", report.Options{Lang: en}},
	{"compared.vi.github", comparedReport, "github", report.Options{Lang: vi}},
	{"incomplete.en.github", incompleteReport, "github", report.Options{Lang: en, Quiet: true}},
	{"open.en.md", openReport, "markdown", report.Options{Lang: en}},
	{"compared.en.md", comparedReport, "markdown", report.Options{Lang: en}},
	{"compared.vi.md", comparedReport, "markdown", report.Options{Lang: vi}},
	{"clean.vi.md", cleanReport, "markdown", report.Options{Lang: vi}},
	{"incomplete.en.md", incompleteReport, "markdown", report.Options{Lang: en}},
	{"note.vi.md", noteReport, "markdown", report.Options{Lang: vi}},
	{"open.en.sarif", openReport, "sarif", report.Options{Lang: en}},
	{"compared.vi.sarif", comparedReport, "sarif", report.Options{Lang: vi}},
	{"incomplete.en.sarif", incompleteReport, "sarif", report.Options{Lang: en}},
	{"open.en.junit.xml", openReport, "junit", report.Options{Lang: en}},
	{"compared.vi.junit.xml", comparedReport, "junit", report.Options{Lang: vi}},
	{"incomplete.en.junit.xml", incompleteReport, "junit", report.Options{Lang: en}},
}

func TestGolden(t *testing.T) {
	for _, g := range goldens {
		t.Run(g.file, func(t *testing.T) {
			got := render(t, g.format, g.report(), g.Options)
			file := filepath.Join("testdata", g.file)
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("differs from %s (-want +got):\n%s", file, diff)
			}
		})
	}
}

func render(t testing.TB, format string, r report.Report, o report.Options) []byte {
	t.Helper()
	f, err := report.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
