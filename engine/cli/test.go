package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// testFlags are the flags of `goalpost test`.
type testFlags struct {
	coverage, verbose bool
	threshold         float64
}

func (a *app) testCommand() *cobra.Command {
	f := &testFlags{}
	cmd := &cobra.Command{
		Use:   "test [DIR…]",
		Short: "Run the tests and samples of rules",
		Long: `test runs the Rego tests (test_… rules in packages ending with _test) and the
samples (testdata/pass.hcl and fail.hcl beside a rule) of a project's own rules:
those in the given directories, in --policy and in the configuration. Without
any it tests the rules that come with goalpost.`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.test(cmd.Context(), args, f) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.coverage, "coverage", false, "also say how much of each rule the tests ran")
	flags.Float64Var(&f.threshold, "threshold", 0, "least coverage in `percent`; below it the exit code is 1")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "list tests that passed, too")
	return cmd
}

func (a *app) test(ctx context.Context, dirs []string, f *testFlags) error {
	p, err := a.open(nil)
	if err != nil {
		return err
	}
	if !(f.threshold >= 0 && f.threshold <= 100) { // nor is it "not a number"
		return usage(say(diag.Say("--threshold is %g; it must be from 0 to 100", "--threshold là %g; phải từ 0 đến 100", f.threshold)))
	}
	a.flags.policies = append(a.flags.policies, dirs...)
	set, ds := a.rules(p, nil, false)
	if len(ds) > 0 {
		return failed(ds...)
	}
	builtIn := len(a.ownRules(p, nil, false)) == 0
	// What a check would refuse must not pass a test: compile against the
	// schemas too.
	if _, ds = set.Compile(ctx, set.Rules); len(ds) > 0 {
		return failed(ds...)
	}
	results, coverage, ds := set.Test(ctx, builtIn)
	if len(ds) > 0 {
		return failed(ds...)
	}
	var rules []*policy.Rule
	for _, r := range set.Rules {
		if r.BuiltIn == builtIn {
			rules = append(rules, r)
		}
	}
	samples, ds := check.Samples(ctx, set, rules)
	if len(ds) > 0 {
		return failed(ds...)
	}
	if len(results)+len(samples) == 0 {
		return failed(say(diag.Say("no tests were found; put test_… rules into a package that ends with _test, beside the rule", "không tìm thấy kiểm thử nào; hãy đặt các quy tắc test_… vào gói có tên kết thúc bằng _test, cạnh quy tắc")))
	}
	good := a.printTests(results, f.verbose)
	good = a.printSamples(samples, f.verbose) && good
	if f.coverage || f.threshold > 0 {
		good = a.printCoverage(coverage, f) && good
	}
	if !good {
		return exit{code: exitViolations}
	}
	return nil
}

func (a *app) printTests(results []policy.TestResult, verbose bool) bool {
	passed, failures, skipped := 0, 0, 0
	for _, r := range results {
		name := strings.TrimPrefix(r.Package, "data.goalpost.") + "." + r.Name
		switch {
		case r.Skip:
			skipped++
			fmt.Fprintf(a.Out, "SKIP %s: %s\n", r.Range, name)
		case r.Pass:
			passed++
			if verbose {
				fmt.Fprintf(a.Out, "PASS %s\n", name)
			}
		default:
			failures++
			fmt.Fprintf(a.Out, "FAIL %s: %s\n", r.Range, name)
			if r.Output != "" {
				fmt.Fprintf(a.Out, "     %s\n", strings.ReplaceAll(strings.TrimSpace(r.Output), "\n", "\n     "))
			}
		}
	}
	fmt.Fprintf(a.Out, "tests: %d passed, %d failed, %d skipped\n", passed, failures, skipped)
	return failures == 0
}

func (a *app) printSamples(samples []check.SampleResult, verbose bool) bool {
	passed, failures := 0, 0
	for _, s := range samples {
		if len(s.Problems) == 0 {
			passed++
			if verbose {
				fmt.Fprintf(a.Out, "PASS %s %s\n", s.Rule, s.Sample)
			}
			continue
		}
		failures++
		fmt.Fprintf(a.Out, "FAIL %s %s\n     %s\n", s.Rule, s.Sample, strings.Join(s.Problems, "\n     "))
	}
	fmt.Fprintf(a.Out, "samples: %d passed, %d failed\n", passed, failures)
	return failures == 0
}

func (a *app) printCoverage(files []policy.Coverage, f *testFlags) bool {
	var total policy.Coverage
	for _, c := range files {
		total.Covered += c.Covered
		total.All += c.All
		if len(c.Missed) > 0 {
			fmt.Fprintf(a.Out, "coverage %5.1f %%  %s, not covered: lines %s\n", c.Percent(), c.File, lines(c.Missed))
		} else if f.verbose {
			fmt.Fprintf(a.Out, "coverage %5.1f %%  %s\n", c.Percent(), c.File)
		}
	}
	fmt.Fprintf(a.Out, "coverage: %.1f %% of %d lines\n", total.Percent(), total.All)
	if total.Percent() < f.threshold {
		fmt.Fprintf(a.Out, "coverage is below the threshold of %g %%\n", f.threshold)
		return false
	}
	return true
}

func lines(numbers []int) string {
	return strings.Trim(strings.Join(strings.Fields(fmt.Sprint(numbers)), ", "), "[]")
}
