package config

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

const whole = `# The settings of Sao Mai.
language   = "vi"
as_of      = "2027-04-20"
plans      = ["plans", "./archive/2026/"]
policies   = ["./policies"]
profile    = "strict"
fail_level = "warning"

limits {
  file_bytes       = 1048576
  depth            = 50
  total_bytes      = 1000000
  seconds_per_rule = 10
  memory_bytes     = 1e9
}

rule "kpi/count_per_team" {
  severity = "warning"
  waivable = false
  params   = { max = 4, exclude_status = ["draft"] }
}

rule "kpi/cadence" {
  severity = "ignore"
}

plan "plans/2027" {
  # only for this plan
  rule "kpi/cadence" {
    enabled = true
  }
}
`

func TestParseReadsEverything(t *testing.T) {
	c, diags := Parse(FileName, []byte(whole))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	at := func(line, column, length int) diag.Range {
		offset := column - 1
		for _, l := range strings.SplitAfter(whole, "\n")[:line-1] {
			offset += len(l)
		}
		return diag.Range{
			File:  FileName,
			Start: diag.Pos{Line: line, Column: column, Byte: offset},
			End:   diag.Pos{Line: line, Column: column + length, Byte: offset + length},
		}
	}
	want := Config{
		File:      FileName,
		Language:  diag.Vietnamese,
		AsOf:      "2027-04-20",
		Profile:   ProfileStrict,
		FailLevel: FailOnWarning,
		Plans:     []Placed[string]{{"plans", at(4, 15, 7)}, {"archive/2026", at(4, 24, 17)}},
		Policies:  []Placed[string]{{"policies", at(5, 15, 12)}},
		Limits: Limits{
			FileBytes: 1048576, Depth: 50, TotalBytes: 1000000, RuleTime: 10 * time.Second, MemoryBytes: 1000000000,
		},
		Rules: []RuleSetting{{
			ID:       Placed[string]{"kpi/count_per_team", at(17, 6, 20)},
			Severity: &Placed[diag.Severity]{diag.Warning, at(18, 14, 9)},
			Enabled:  &Placed[bool]{true, at(18, 14, 9)},
			Waivable: &Placed[bool]{false, at(19, 14, 5)},
			Params: []Param{
				{Name: "max", NameRange: at(20, 16, 3), Range: at(20, 22, 1), Value: json.Number("4")},
				{
					Name: "exclude_status", NameRange: at(20, 25, 14), Range: at(20, 42, 9), Value: []any{"draft"},
					parts: []Param{{Range: at(20, 43, 7), Value: "draft"}},
				},
			},
		}, {
			ID:      Placed[string]{"kpi/cadence", at(23, 6, 13)},
			Enabled: &Placed[bool]{false, at(24, 14, 8)},
		}},
		PlanSettings: []PlanSetting{{
			Dir: Placed[string]{"plans/2027", at(27, 6, 12)},
			Rules: []RuleSetting{{
				ID:      Placed[string]{"kpi/cadence", at(29, 8, 13)},
				Enabled: &Placed[bool]{true, at(30, 15, 4)},
			}},
		}},
	}
	if diff := cmp.Diff(want, c, cmp.AllowUnexported(Param{})); diff != "" {
		t.Error(diff)
	}
}

func TestParseOfNothingIsTheDefault(t *testing.T) {
	for _, src := range []string{"", "\n# nothing yet\n", "\xef\xbb\xbf\r\n"} {
		c, diags := Parse("sub/.goalpost.hcl", []byte(src))
		want := Default()
		want.File = "sub/.goalpost.hcl"
		if diff := cmp.Diff(want, c); diff != "" || len(diags) > 0 {
			t.Errorf("%q: %v %s", src, diags, diff)
		}
	}
}

func TestPathsAreRelativeToTheFile(t *testing.T) {
	c, diags := Parse("profiles/client-a.hcl", []byte(`plans = ["../plans", "."]`))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	if c.Plans[0].Value != "plans" || c.Plans[1].Value != "profiles" {
		t.Errorf("plans are %q and %q", c.Plans[0].Value, c.Plans[1].Value)
	}
}

func TestUnknownPlans(t *testing.T) {
	c, diags := Parse(FileName, []byte("plan \"plans/2072\" {\n}\nplan \"plans/2028\" {\n}\nplan \"elsewhere\" {\n}\n"))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	expect(t, c.UnknownPlans([]string{"plans/2027", "plans/2028"}), `
1:6-1:18 there is no plan in `+"`plans/2072`; did you mean `plans/2027`?"+`
         không có kế hoạch nào trong `+"`plans/2072`; có phải ý bạn là `plans/2027`?"+`
5:6-5:17 there is no plan in `+"`elsewhere`"+`
         không có kế hoạch nào trong `+"`elsewhere`")
}

// expect compares diagnostics with pairs of lines: range and English, Vietnamese.
func expect(t *testing.T, got diag.Diagnostics, want string) {
	t.Helper()
	var lines []string
	for _, d := range got {
		start, end := d.Range.Start, d.Range.End
		en := d.Text.En
		if d.Range.File != "" {
			en = fmt.Sprintf("%d:%d-%d:%d %s", start.Line, start.Column, end.Line, end.Column, en)
		}
		lines = append(lines, en, d.Text.Vi)
	}
	var wanted []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			wanted = append(wanted, line)
		}
	}
	if diff := cmp.Diff(wanted, lines); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
}
