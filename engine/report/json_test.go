package report_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/violation"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

type object = map[string]any

func decode(t *testing.T, text []byte) object {
	t.Helper()
	var o object
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return o
}

// wantFields checks that an object has exactly the named fields.
func wantFields(t *testing.T, what string, got any, names string) {
	t.Helper()
	o, ok := got.(object)
	if !ok {
		t.Fatalf("%s is %v, not an object", what, got)
	}
	want := strings.Fields(names)
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(o))); diff != "" {
		t.Errorf("fields of %s (-want +got):\n%s", what, diff)
	}
}

const (
	headerFields    = "format_version tool as_of as_of_reason base head complete "
	violationFields = "rule severity status plan address attribute message fix fingerprint range related "
	summaryFields   = "plans files rules subjects error warning info open new worse unwaived existing better fixed waived"
)

func TestJSONHasTheDocumentedFields(t *testing.T) {
	open := decode(t, render(t, "json", openReport(), report.Options{Lang: en}))
	wantFields(t, "report", open, headerFields+"diagnostics violations summary")
	wantFields(t, "tool", open["tool"], "name version")
	wantFields(t, "head", open["head"], "kind commit")
	wantFields(t, "summary", open["summary"], summaryFields)

	violations := open["violations"].([]any)
	first := violations[0].(object)
	wantFields(t, "violation with a measure", first, violationFields+"measure")
	wantFields(t, "violation without one", violations[1], violationFields)
	wantFields(t, "waived violation", violations[6], violationFields+"waiver")
	wantFields(t, "range", first["range"], "file start end")
	wantFields(t, "start", first["range"].(object)["start"], "line column")
	wantFields(t, "end", first["range"].(object)["end"], "line column")
	wantFields(t, "related", first["related"].([]any)[0], "address message range")
	if first["fingerprint"] != openReport().Violations[0].Fingerprint() {
		t.Errorf("fingerprint is %v", first["fingerprint"])
	}

	compared := decode(t, render(t, "json", comparedReport(), report.Options{Lang: en, ExplainSkips: true}))
	wantFields(t, "base", compared["base"], "revision commit reason")
	wantFields(t, "report with skips", compared, headerFields+"diagnostics violations skips summary")
	wantFields(t, "skip", compared["skips"].([]any)[0], "rule plan address reason")

	incomplete := decode(t, render(t, "json", incompleteReport(), report.Options{Lang: en}))
	diagnostics := incomplete["diagnostics"].([]any)
	wantFields(t, "diagnostic", diagnostics[0], "message range")
	wantFields(t, "diagnostic without a place", diagnostics[2], "message")
}

func TestJSONArraysAreNeverNull(t *testing.T) {
	clean := render(t, "json", cleanReport(), report.Options{Lang: en, ExplainSkips: true})
	for _, field := range []string{"diagnostics", "violations", "skips"} {
		if !strings.Contains(string(clean), `"`+field+`": []`) {
			t.Errorf("%s is not an empty array in\n%s", field, clean)
		}
	}
}

func TestSummaryCounts(t *testing.T) {
	numbers := func(r report.Report) object {
		return decode(t, render(t, "json", r, report.Options{Lang: en}))["summary"].(object)
	}
	for _, c := range []struct {
		name   string
		report report.Report
		want   object
	}{
		{"waived ones have no severity", openReport(),
			object{"plans": 2.0, "files": 12.0, "rules": 15.0, "subjects": 1027.0, "error": 3.0, "warning": 3.0, "info": 2.0, "open": 8.0, "waived": 1.0}},
		{"nor have fixed ones", comparedReport(),
			object{"error": 6.0, "warning": 0.0, "open": 0.0, "new": 1.0, "worse": 1.0, "unwaived": 1.0, "existing": 2.0, "better": 1.0, "fixed": 1.0, "waived": 1.0}},
		{"a forgotten severity is no pass", report.Report{Violations: []violation.Violation{{Status: violation.Open}}},
			object{"error": 1.0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := numbers(c.report)
			for field, want := range c.want {
				if got[field] != want {
					t.Errorf("%s: got %v, want %v", field, got[field], want)
				}
			}
		})
	}
}

// What a plan says comes back whole from JSON, but no byte of it can act on a
// terminal or a log on the way.
func TestJSONKeepsHostileTextHarmless(t *testing.T) {
	for _, format := range []string{"json", "jsonl"} {
		for _, line := range bytes.Split(render(t, format, openReport(), report.Options{Lang: en}), []byte("\n")) {
			if bytes.ContainsFunc(line, wording.Hidden) || bytes.Contains(line, []byte("##[")) {
				t.Errorf("%s: hidden characters in %q", format, line)
			}
		}
	}
	got := decode(t, render(t, "json", openReport(), report.Options{Lang: en}))
	address := got["violations"].([]any)[7].(object)["address"]
	if want := "team." + hostile; address != want {
		t.Errorf("got %q, want %q", address, want)
	}
}

func TestJSONLines(t *testing.T) {
	r := incompleteReport()
	r.Violations, r.Skips = openReport().Violations, openReport().Skips
	text := render(t, "jsonl", r, report.Options{Lang: en, ExplainSkips: true})
	whole := decode(t, render(t, "json", r, report.Options{Lang: en, ExplainSkips: true}))

	seen := map[string][]any{}
	lines := bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n"))
	for _, line := range lines {
		o := decode(t, line)
		kind := o["type"].(string)
		delete(o, "type")
		seen[kind] = append(seen[kind], o)
	}
	for kind, field := range map[string]string{"diagnostic": "diagnostics", "violation": "violations", "skip": "skips"} {
		if diff := cmp.Diff(whole[field], any(seen[kind])); diff != "" {
			t.Errorf("%s lines are not the %s of the JSON format:\n%s", kind, field, diff)
		}
	}
	last := decode(t, lines[len(lines)-1])
	wantFields(t, "last line", last, headerFields+"type summary")
	if last["type"] != "summary" || len(seen["summary"]) != 1 {
		t.Errorf("the last line alone is the summary; got %v", seen["summary"])
	}
}
