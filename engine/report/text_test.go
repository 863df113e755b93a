package report_test

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/violation"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestColorChangesNothingButColor(t *testing.T) {
	for _, r := range []report.Report{openReport(), comparedReport(), cleanReport(), incompleteReport()} {
		plain := render(t, "text", r, report.Options{Lang: en})
		color := render(t, "text", r, report.Options{Lang: en, Color: true})
		if bytes.Equal(plain, color) {
			t.Error("colour makes no difference")
		}
		if got := ansi.ReplaceAll(color, nil); !bytes.Equal(got, plain) {
			t.Errorf("without its colours %q is not %q", got, plain)
		}
	}
}

func TestWordsOfTheSummary(t *testing.T) {
	one := func(s diag.Severity, status violation.Status) violation.Violation {
		return violation.Violation{Rule: "a/b", Plan: "p", Severity: s, Status: status}
	}
	for _, c := range []struct {
		violations []violation.Violation
		complete   bool
		en, vi     string
	}{
		{nil, true, "no violations", "không có vi phạm"},
		{nil, false, "Incomplete evaluation, not a pass: no violations in the part that was evaluated",
			"Chưa đánh giá hết, không được coi là đạt: không có vi phạm trong phần đã đánh giá"},
		{[]violation.Violation{one(diag.Warning, "open")}, true, "1 warning", "1 cảnh báo"},
		{[]violation.Violation{one(diag.Error, "open"), one(diag.Info, "open"), one(diag.Error, "open")}, true,
			"2 errors, 1 info", "2 lỗi, 1 gợi ý"},
		{[]violation.Violation{one(diag.Error, "open")}, false,
			"Incomplete evaluation, not a pass: 1 error", "Chưa đánh giá hết, không được coi là đạt: 1 lỗi"},
		{[]violation.Violation{one(diag.Error, "waived"), one(diag.Error, "fixed")}, true,
			"no violations; 1 fixed, 1 waived", "không có vi phạm; 1 đã sửa, 1 được miễn"},
		{[]violation.Violation{one(diag.Warning, "existing")}, true, "1 warning (1 existing)", "1 cảnh báo (1 có từ trước)"},
	} {
		r := report.Report{Violations: c.violations, Complete: c.complete}
		for lang, want := range map[diag.Lang]string{en: c.en, vi: c.vi} {
			text := string(render(t, "text", r, report.Options{Lang: lang, Quiet: true}))
			lines := strings.Split(strings.TrimSpace(text), "\n")
			if got := lines[len(lines)-1]; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestFormatsReportThatTheyCannotWrite(t *testing.T) {
	for _, name := range report.Names() {
		f, err := report.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Write(full{}, openReport(), report.Options{Lang: en}); err == nil {
			t.Errorf("%s: no error from a full disk", name)
		}
	}
}

// Whatever a plan says, the text holds no control character but its own line
// breaks, and no line that the runner of a workflow would take for a command.
func FuzzTextIsSafe(f *testing.F) {
	f.Add(hostile, 1, 1, 5)
	f.Add("##[error]", 3, 0, 0)
	f.Add("a##"+string(rune(0x301))+"[x] ##["+string(rune(0x301)), 1, 3, 9)
	f.Add("  ::set-env::\t\ttab\xff\xfe", 2, 7, 2)
	f.Add(strings.Repeat("目標🎯", 90), 2, 40, 1000)
	f.Add(":", 1, 200, -1)
	f.Fuzz(func(t *testing.T, s string, line, from, to int) {
		text := diag.Say("%s", "%s", s)
		v := violation.Violation{
			Rule: s, Plan: s, Address: s, Attribute: s, Key: s, Waiver: s, Severity: diag.Error, Status: violation.Open,
			Message: text, Fix: text, Range: at(s, line, from, to), Source: s,
			Related: []violation.Related{{Address: s, Message: text, Range: at(s, line, from, to)}},
		}
		bare, short := v, v
		bare.Range, bare.Message = diag.Range{}, diag.Text{}
		short.Status = violation.Waived
		r := report.Report{
			AsOf: "2027-04-20", AsOfReason: text, Violations: []violation.Violation{v, bare, short},
			Base: report.Revision{Kind: "commit", Revision: s, Commit: "1a2b3c4d5e6f7081"}, Evaluated: report.Evaluated{Plans: 2},
			Diagnostics: diag.Diagnostics{{Text: text, Range: v.Range}, {Text: text}},
			Skips:       []report.Skip{{Rule: s, Plan: s, Address: s, Reason: text}},
		}
		for _, lang := range []diag.Lang{en, vi} {
			out := string(render(t, "text", r, report.Options{Lang: lang, Verbose: true, ExplainSkips: true}))
			if strings.Contains(out, "##[") {
				t.Errorf("a command anywhere in %q", out)
			}
			for line := range strings.SplitSeq(out, "\n") {
				if strings.ContainsFunc(line, wording.Hidden) {
					t.Errorf("a hidden character in %q", line)
				}
				if strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::") {
					t.Errorf("a command in %q", line)
				}
			}
		}
	})
}
