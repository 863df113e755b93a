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
		for _, s := range []struct{ name, text, base string }{{"pass.hcl", samples.Pass, samples.PassBase}, {"fail.hcl", samples.Fail, samples.FailBase}} {
			if s.text == "" {
				continue
			}
			problems, ds := sample(ctx, set, r, s.name, s.text, s.base)
			if len(ds) > 0 {
				return nil, ds
			}
			out = append(out, SampleResult{r.ID, s.name, problems})
		}
	}
	return out, nil
}

func sample(ctx context.Context, set *policy.Set, r *policy.Rule, name, text, before string) ([]string, diag.Diagnostics) {
	asOf := "2027-04-20"
	if m := asOfPattern.FindStringSubmatch(text); m != nil {
		asOf = m[1]
	}
	o := Options{
		Snapshot: snapshot.Files{name: text}, Paths: []string{"."}, Rules: set,
		Config: config.Default(), AsOf: asOf,
	}
	if before != "" {
		o.Base = snapshot.Files{name: before}
	}
	result, err := Run(ctx, o)
	if err != nil {
		return []string{err.Error()}, nil
	}
	if len(result.Diagnostics) > 0 {
		return nil, result.Diagnostics
	}
	var got []string
	own := false
	for _, v := range result.Violations {
		if v.Status == violation.Waived {
			continue
		}
		got = append(got, fmt.Sprintf("%d: %s", v.Range.Start.Line, v.Rule))
		own = own || v.Rule == r.ID
	}
	want := wanted(text)
	slices.Sort(got)
	slices.Sort(want)
	var problems []string
	for _, g := range minus(got, want) {
		problems = append(problems, "unexpected violation at line "+g)
	}
	for _, w := range minus(want, got) {
		problems = append(problems, "missing violation at line "+w)
	}
	if name == "fail.hcl" && !own {
		problems = append(problems, "the failing sample does not break its own rule")
	}
	return problems, nil
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
