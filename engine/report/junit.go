package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/violation"
)

// junitFormat writes JUnit's XML, which every CI system shows: a suite for each
// plan, a case for each rule. A case fails where its rule makes the check fail,
// and is an error where something could not be evaluated.
type junitFormat struct{}

func (junitFormat) Write(w io.Writer, r Report, o Options) error {
	j := junit{Options: o, report: r}
	suites := junitSuites{Name: "goalpost"}
	for _, plan := range j.plans() {
		suites.add(j.suite(plan))
	}
	if s, any := j.whole(); any {
		suites.add(s)
	}
	text, err := xml.MarshalIndent(suites, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(text)+"\n")
	return err
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Error   *junitOutcome `xml:"error"`
	Failure *junitOutcome `xml:"failure"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitOutcome struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (s *junitSuites) add(suite junitSuite) {
	for _, c := range suite.Cases {
		suite.Tests++
		if c.Failure != nil {
			suite.Failures++
		}
		if c.Error != nil {
			suite.Errors++
		}
	}
	s.Tests, s.Failures, s.Errors = s.Tests+suite.Tests, s.Failures+suite.Failures, s.Errors+suite.Errors
	s.Suites = append(s.Suites, suite)
}

type junit struct {
	Options
	report Report
}

// plans are the directories of the plans that were evaluated or that a
// violation names, in order.
func (j junit) plans() []string {
	dirs := slices.Clone(j.report.Plans)
	for _, v := range j.report.Violations {
		if v.Plan != "" {
			dirs = append(dirs, v.Plan)
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// suite judges one plan: a case for every rule that could be broken.
func (j junit) suite(plan string) junitSuite {
	byRule := map[string][]violation.Violation{}
	for _, v := range worstFirst(j.report.Violations, j.Options) {
		if v.Plan == plan {
			byRule[v.Rule] = append(byRule[v.Rule], v)
		}
	}
	rules := make([]string, len(j.report.Rules))
	for i, r := range j.report.Rules {
		rules[i] = r.ID
	}
	for id := range byRule {
		rules = append(rules, id)
	}
	slices.Sort(rules)
	s := junitSuite{Name: xmlLine(plan)}
	for _, id := range slices.Compact(rules) {
		s.Cases = append(s.Cases, j.testCase(id, plan, byRule[id]))
	}
	return s
}

func (j junit) testCase(rule, plan string, vs []violation.Violation) junitCase {
	c := junitCase{Name: rule, Class: xmlLine(cmp.Or(plan, "goalpost"))}
	var failing, rest []string
	first := ""
	for _, v := range vs {
		if j.fails(v) {
			failing = append(failing, j.lines(v))
			first = cmp.Or(first, v.Message.In(j.Lang))
		} else {
			rest = append(rest, j.lines(v))
		}
	}
	if len(failing) > 0 {
		c.Failure = &junitOutcome{Message: xmlLine(first), Type: vs[0].Severity.String(), Text: "\n" + strings.Join(failing, "\n")}
	}
	c.Out = strings.Join(rest, "\n")
	return c
}

// lines are what a violation says, as text.
func (j junit) lines(v violation.Violation) string {
	t := &text{Options: Options{Lang: j.Lang}}
	t.line(t.place(v), ": ", v.Severity.Word().In(j.Lang), " ", t.subject(v), t.status(v))
	for _, sentence := range t.sentences(v) {
		t.line("  ", sentence)
	}
	return xmlText(t.String())
}

// whole is about what lies outside of any plan, and what could not be evaluated.
func (j junit) whole() (junitSuite, bool) {
	s := junitSuite{Name: "goalpost"}
	byRule := map[string][]violation.Violation{}
	for _, v := range worstFirst(j.report.Violations, j.Options) {
		if v.Plan == "" {
			byRule[v.Rule] = append(byRule[v.Rule], v)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(byRule)) {
		s.Cases = append(s.Cases, j.testCase(id, "", byRule[id]))
	}
	if !j.report.Complete {
		for i, d := range j.report.Diagnostics {
			s.Cases = append(s.Cases, junitCase{
				Name: fmt.Sprint("evaluation ", i+1), Class: "goalpost",
				Error: &junitOutcome{Message: xmlLine(d.Text.In(j.Lang)), Type: "diagnostic", Text: xmlText(printablePlace(d.Range))},
			})
		}
	}
	return s, len(s.Cases) > 0
}

// xmlText leaves no character that XML 1.0 forbids, and no command of a workflow
// where the report is printed: what is hidden is written as \u{…}, but for the
// line breaks of the report itself.
func xmlText(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = xmlLine(line)
	}
	return strings.Join(lines, "\n")
}

// xmlLine is xmlText for text that has to stay on one line, as attributes do.
func xmlLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, printable(s))
}
