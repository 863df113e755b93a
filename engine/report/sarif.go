package report

import (
	"cmp"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// sarifFormat writes SARIF 2.1.0, which code scanning and editors read.
type sarifFormat struct{}

// mostResults is how many results GitHub takes from a run.
const mostResults = 25_000

// levels are the words of SARIF for severities.
var levels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "note"}

func (sarifFormat) Write(w io.Writer, r Report, o Options) error {
	s := sarif{Options: o, report: r, index: map[string]int{}}
	text, err := encode(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{s.run()},
	}, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// sarif turns a report into the one run of a log.
type sarif struct {
	Options
	report Report
	// index is where in the list of rules each one is.
	index map[string]int
}

func (s *sarif) run() sarifRun {
	rules := s.rules()
	vs := worstFirst(s.report.Violations, s.Options)
	left := max(0, len(vs)-mostResults)
	results := []sarifResult{}
	for _, v := range vs[:len(vs)-left] {
		results = append(results, s.result(v))
	}
	run := sarifRun{
		Tool:     sarifTool{sarifDriver{Name: "goalpost", Version: s.report.Version, Rules: rules}},
		Language: string(s.Lang), ColumnKind: "utf16CodeUnits", Results: results,
		Invocations: []sarifInvocation{{Successful: s.report.Complete, Notifications: s.notifications(left)}},
		Properties:  map[string]string{"asOf": s.report.AsOf},
	}
	if base := s.report.Base.Commit; base != "" {
		run.Properties["base"] = base
	}
	return run
}

// rules describes every rule; one that only a violation names is added bare.
func (s *sarif) rules() []sarifRule {
	known := slices.Clone(s.report.Rules)
	listed := map[string]bool{}
	for _, r := range known {
		listed[r.ID] = true
	}
	for _, v := range s.report.Violations {
		if !listed[v.Rule] {
			listed[v.Rule] = true
			known = append(known, Rule{ID: v.Rule, Severity: v.Severity, Title: diag.Text{En: v.Rule, Vi: v.Rule}})
		}
	}
	slices.SortFunc(known, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	rules := make([]sarifRule, len(known))
	for i, r := range known {
		s.index[r.ID] = i
		title := r.Title.In(s.Lang)
		help := cmp.Or(strings.TrimSpace(r.Description.In(s.Lang)), title)
		category, _, _ := strings.Cut(r.ID, "/")
		rules[i] = sarifRule{
			ID: r.ID, Name: camel(r.ID), Short: sarifText{Text: title}, Full: sarifText{Text: help},
			Help:          sarifText{Text: help, Markdown: help},
			Configuration: sarifConfiguration{levels[r.Severity]},
			Properties:    sarifTags{Tags: []string{category}},
		}
	}
	return rules
}

// camel writes kpi/count_per_team as KpiCountPerTeam: SARIF wants names of rules
// to be identifiers.
func camel(id string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(id, func(r rune) bool { return r == '/' || r == '_' }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

func (s *sarif) result(v violation.Violation) sarifResult {
	message := printable(v.Message.In(s.Lang))
	if fix := v.Fix.In(s.Lang); fix != "" {
		message += "\n" + diag.Say("fix:", "cách sửa:").In(s.Lang) + " " + printable(fix)
	}
	place := v.Range
	if place.File == "" {
		place = diag.Range{File: cmp.Or(v.Plan, ".")}
	}
	result := sarifResult{
		RuleID: v.Rule, RuleIndex: s.index[v.Rule], Level: levels[v.Severity], Message: sarifText{Text: message},
		Locations:    []sarifLocation{s.location(place, v.Source, v.Address)},
		Fingerprints: map[string]string{"goalpost/v1": v.Fingerprint()},
		// SARIF wants it on all results of a run or on none.
		Suppressions: []sarifSuppression{},
	}
	for i, r := range v.Related {
		l := s.location(r.Range, "", r.Address)
		id := i + 1
		l.ID = &id
		text := r.Message.In(s.Lang)
		l.Message = &sarifText{Text: printable(cmp.Or(text, r.Address, r.Range.String()))}
		result.Related = append(result.Related, l)
	}
	if s.report.Base.Kind != "" {
		if result.Baseline = baselineStates[v.Status]; v.Fresh {
			result.Baseline = "new"
		}
	}
	if v.Status == violation.Waived {
		why := printable(v.Waiver)
		if v.WaiverReason != "" {
			why += ": " + printable(v.WaiverReason)
		}
		result.Suppressions = append(result.Suppressions, sarifSuppression{Kind: "external", Status: "accepted", Justification: why})
	}
	return result
}

// baselineStates are the words of SARIF for what a comparison says.
var baselineStates = map[violation.Status]string{
	violation.New: "new", violation.Worse: "updated", violation.Unwaived: "updated", violation.Existing: "unchanged",
	violation.Better: "updated", violation.Fixed: "absent", violation.Waived: "unchanged",
}

func (s *sarif) location(at diag.Range, source, address string) sarifLocation {
	l := sarifLocation{Physical: &sarifPhysical{Artifact: sarifArtifact{URI: uri(path.Join(s.report.Prefix, at.File)), Base: "%SRCROOT%"}}}
	if at.Start.Line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: at.Start.Line, EndLine: max(at.End.Line, at.Start.Line)}
		l.Physical.Region.StartColumn, l.Physical.Region.EndColumn = utf16Columns(source, at)
	}
	if address != "" {
		l.Logical = []sarifLogical{{printable(address)}}
	}
	return l
}

// uri writes a path as a relative reference that cannot be anything else, such
// as one with a scheme.
func uri(p string) string {
	return strings.ReplaceAll((&url.URL{Path: strings.TrimLeft(p, "/")}).EscapedPath(), ":", "%3A")
}

// notifications say what could not be evaluated, and what was left out.
func (s *sarif) notifications(left int) []sarifNotification {
	level := "error"
	if s.report.Complete {
		level = "note"
	}
	var all []sarifNotification
	for _, d := range s.report.Diagnostics {
		n := sarifNotification{Level: level, Message: sarifText{Text: printable(d.Text.In(s.Lang))}}
		if d.Range.File != "" {
			n.Locations = []sarifLocation{s.location(d.Range, "", "")}
		}
		all = append(all, n)
	}
	if left > 0 {
		text := diag.Say("%d more results are left out, because GitHub takes %d; the worst are here.",
			"Còn %d kết quả không được ghi vì GitHub chỉ nhận %d; những kết quả nặng nhất có ở đây.", left, mostResults)
		all = append(all, sarifNotification{Level: "warning", Message: sarifText{Text: text.In(s.Lang)}})
	}
	return all
}
