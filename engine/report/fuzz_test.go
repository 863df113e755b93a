package report_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/runner"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// saying is a report in which everything that can come from a plan is one text.
func saying(text string) report.Report {
	r := cleanReport()
	r.Complete = false
	r.Diagnostics = r.Diagnostics.Append(at(text, 1, 1, 2), diag.Say("%s", "%s", text))
	r.Violations = []violation.Violation{{
		Rule: "structure/schema", Plan: text, Address: text, Attribute: text, Key: text, Severity: diag.Error, Status: violation.Open,
		Message: diag.Say("%s", "%s", text), Fix: diag.Say("%s", "%s", text), Range: at(text, 1, 2, 3), Source: text, Waiver: text,
		Related: []violation.Related{{Address: text, Message: diag.Say("%s", "%s", text), Range: at(text, 1, 1, 2)}},
	}}
	return r
}

func seeds(f *testing.F) {
	for _, s := range []string{"", "plans/a.hcl", hostile, "::error::x", "##[error]x", "##[group]", "a\n::stop-commands::t", "%0A::error::", "a,b=c:d;e]",
		"]]>", "&amp;<x/>", "\x00\xff\ufffe\uffff", "http://a/b?c#d", "//host/x", "../../x", "a%2Fb", "| x |\n|---|", "</details>", "@lan #1", "`x`", "\u2028::error::y"} {
		f.Add(s)
	}
}

// However a text reads, the runner finds the annotations that are meant, each
// with the properties that it was given, and no other command.
func FuzzAnnotations(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		out := string(render(t, "github", saying(text), report.Options{Lang: en, Verbose: true}))
		found := runner.Commands(out)
		for _, c := range found {
			if c.Name != "error" || c.Properties["line"] != "1" && c.Properties["file"] != "" {
				t.Fatalf("%+v", c)
			}
			for key := range c.Properties {
				if !strings.Contains(" title file line endLine col endColumn ", " "+key+" ") {
					t.Fatalf("%+v has the property %q", c, key)
				}
			}
		}
		if len(found) != 2 {
			t.Fatalf("%d annotations in\n%s", len(found), out)
		}
	})
}

// The URI of a file leads to that file and nowhere else.
func FuzzSarif(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		var log struct {
			Runs []struct {
				Results []struct {
					Locations []struct {
						PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
					}
				}
			}
		}
		if err := json.Unmarshal(render(t, "sarif", saying(text), report.Options{Lang: en}), &log); err != nil {
			t.Fatal(err)
		}
		uri := log.Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI
		u, err := url.Parse(uri)
		if err != nil || u.Scheme != "" || u.Host != "" || u.RawQuery != "" || u.Fragment != "" {
			t.Fatalf("%q gives %q: %v", text, uri, err)
		}
	})
}

// Whatever a plan holds, the report is XML.
func FuzzJunit(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		out := string(render(t, "junit", saying(text), report.Options{Lang: en}))
		for d := xml.NewDecoder(strings.NewReader(out)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%v in\n%s", err, out)
			}
		}
		if found := runner.Commands(out); len(found) > 0 {
			t.Fatalf("the report holds %+v", found)
		}
	})
}

// Markdown keeps its shape: a row stays a row, a fold a fold.
func FuzzMarkdown(f *testing.F) {
	seeds(f)
	shape := func(out string) (rows, folds int) {
		for line := range strings.SplitSeq(out, "\n") {
			if strings.HasPrefix(line, "| ") {
				rows++
				if strings.Count(line, "|") != 4 {
					rows += 100
				}
			}
		}
		return rows, strings.Count(out, "<details>") + 10*strings.Count(out, "</details>")
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows, folds := shape(string(render(t, "markdown", saying(text), report.Options{Lang: en})))
		wantRows, wantFolds := shape(string(render(t, "markdown", saying("x"), report.Options{Lang: en})))
		if rows != wantRows || folds != wantFolds {
			t.Fatalf("%q makes %d rows and %d folds, want %d and %d", text, rows, folds, wantRows, wantFolds)
		}
	})
}
