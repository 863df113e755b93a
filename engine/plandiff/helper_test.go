package plandiff_test

import (
	"bytes"
	"maps"
	"slices"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

var units = plandiff.Units{"email_ctr": "percent", "marketing_revenue": "currency", "mql": "count"}

// files are the contents of plan files by path.
type files map[string]string

// side builds the plans of some files.
func side(f files) plandiff.Side {
	var sources []*plan.Source
	for _, name := range slices.Sorted(maps.Keys(f)) {
		file, faults := hcldata.Parse(name, []byte(f[name]), hcldata.DefaultLimits())
		sources = append(sources, &plan.Source{Path: name, File: file, Faults: faults})
	}
	plans, _ := plan.Build(sources)
	return plandiff.Side{Plans: plans}
}

// report is what a run would say about two sides.
func report(base, head files) plandiff.Report {
	r := plandiff.Report{Version: "0.1.0", Complete: true, Result: plandiff.Compare(side(base), side(head), units)}
	r.Diagnostics = r.Notes
	return r
}

func render(t *testing.T, format string, r plandiff.Report, o plandiff.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := plandiff.Formats[format](&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// text is the English text about two sides.
func text(t *testing.T, base, head files) string {
	t.Helper()
	return render(t, "text", report(base, head), plandiff.Options{Lang: diag.English})
}
