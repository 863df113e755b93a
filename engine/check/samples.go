package check

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// SampleResult is how a rule's sample went.
type SampleResult struct {
	Rule, Sample string
	// Problems are empty for a sample that does what it should.
	Problems []string
}

var (
	wantPattern = regexp.MustCompile(`#.*\bwant((?: "[a-z0-9_/]+")+)`)
	idPattern   = regexp.MustCompile(`"([^"]+)"`)
	asOfPattern = regexp.MustCompile(`(?m)^# as_of: (\d{4}-\d{2}-\d{2})`)
)

// Samples runs the samples of rules through the whole way from HCL to
// violations, against every rule of the set. pass.hcl must give no violation;
// fail.hcl must give those that its lines announce with `# want "rule/id"`, and
// no other.
func Samples(ctx context.Context, set *policy.Set, rules []*policy.Rule) ([]SampleResult, diag.Diagnostics) {
	var out []SampleResult
	for _, r := range rules {
		samples := set.Samples(r)
		for _, s := range []sample{{"pass.hcl", samples.Pass, samples.PassBase, samples.PassPast}, {"fail.hcl", samples.Fail, samples.FailBase, samples.FailPast}} {
			if s.text == "" {
				continue
			}
			problems, ds := s.run(ctx, set, r)
			if len(ds) > 0 {
				return nil, ds
			}
			out = append(out, SampleResult{r.ID, s.name, problems})
		}
	}
	return out, nil
}

// sample is a plan that shows a rule, with what it was before.
type sample struct{ name, text, base, past string }

func (s sample) run(ctx context.Context, set *policy.Set, r *policy.Rule) ([]string, diag.Diagnostics) {
	o := Options{Paths: []string{"."}, Rules: set, Config: config.Default()}
	var found []violation.Violation
	var ds diag.Diagnostics
	var err error
	if r.Phase == policy.OfHistory {
		found, ds, err = s.inPast(ctx, o)
	} else {
		found, ds, err = s.now(ctx, o)
	}
	if err != nil {
		return []string{err.Error()}, nil
	}
	if len(ds) > 0 {
		return nil, ds
	}
	return s.compare(found, r), nil
}

// now checks the sample, against its base if it has one.
func (s sample) now(ctx context.Context, o Options) ([]violation.Violation, diag.Diagnostics, error) {
	o.Snapshot, o.AsOf = snapshot.Files{s.name: s.text}, asOf(s.text)
	if s.base != "" {
		o.Base = snapshot.Files{s.name: s.base}
	}
	result, err := Run(ctx, o)
	return result.Violations, result.Diagnostics, err
}

// inPast lets the plan go through its past.
func (s sample) inPast(ctx context.Context, o Options) ([]violation.Violation, diag.Diagnostics, error) {
	past, err := NewPast(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	var state *State
	for _, text := range append(moments(s.past), s.text) {
		var turn Turn
		state, turn, err = past.Next(ctx, state, snapshot.Files{s.name: text}, asOf(text))
		if err != nil || len(turn.Broken) > 0 {
			return nil, turn.Broken, err
		}
	}
	found, err := past.Standing(state)
	return found, nil, err
}

// moments takes a past apart: each plan begins at the line with its day.
func moments(past string) []string {
	var out []string
	at := asOfPattern.FindAllStringIndex(past, -1)
	for i, begin := range at {
		end := len(past)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		out = append(out, past[begin[0]:end])
	}
	return out
}

// asOf is the day that a sample names, or the one of most samples.
func asOf(text string) string {
	if m := asOfPattern.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return "2027-04-20"
}

// compare holds what was found against what the lines announce.
func (s sample) compare(found []violation.Violation, r *policy.Rule) []string {
	var got []string
	own := false
	for _, v := range found {
		if v.Status == violation.Waived {
			continue
		}
		got = append(got, fmt.Sprintf("%d: %s", v.Range.Start.Line, v.Rule))
		own = own || v.Rule == r.ID
	}
	want := wanted(s.text)
	slices.Sort(got)
	slices.Sort(want)
	var problems []string
	for _, g := range minus(got, want) {
		problems = append(problems, "unexpected violation at line "+g)
	}
	for _, w := range minus(want, got) {
		problems = append(problems, "missing violation at line "+w)
	}
	if s.name == "fail.hcl" && !own {
		problems = append(problems, "the failing sample does not break its own rule")
	}
	return problems
}

// wanted lists the violations that the lines of a sample announce.
func wanted(text string) []string {
	var want []string
	for i, line := range strings.Split(text, "\n") {
		if m := wantPattern.FindStringSubmatch(line); m != nil {
			for _, id := range idPattern.FindAllStringSubmatch(m[1], -1) {
				want = append(want, fmt.Sprintf("%d: %s", i+1, id[1]))
			}
		}
	}
	return want
}

// minus removes from one multiset what another holds.
func minus(from, what []string) []string {
	left := slices.Clone(from)
	for _, w := range what {
		if i := slices.Index(left, w); i >= 0 {
			left = slices.Delete(left, i, i+1)
		}
	}
	return left
}
