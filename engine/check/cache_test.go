package check

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// kpiPlan is a small plan with something to violate; source is what no rule
// about deadlines reads.
func kpiPlan(source string) snapshot.Files {
	return snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1") + objectiveText("o", "measure = kpi.k") +
		"kpi \"k\" {\n  metric = \"mql\"\n  team = team.a\n  source = \"" + source + "\"\n}\n"}
}

// withoutEvaluating runs a check that may only reuse: its context is over.
func withoutEvaluating(t *testing.T, o Options) Result {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := Run(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWhatNothingReadsCostsNothing(t *testing.T) {
	for name, dir := range map[string]string{"in memory": "", "on disk": t.TempDir()} {
		t.Run(name, func(t *testing.T) {
			o := options(t, kpiPlan("CRM"))
			cache := openCache(t, dir)
			o.Cache = cache
			first := run(t, o)
			if dir != "" {
				o.Cache = openCache(t, dir)
			}
			o.Snapshot = kpiPlan("ERP")
			second := withoutEvaluating(t, o)
			wantSame(t, "another source of a KPI", first, second)
			o.Snapshot = snapshot.Files{"plan.hcl": strings.Replace(kpiPlan("CRM")["plan.hcl"], "capacity = 1", "capacity = 0", 1)}
			wantDiagnostic(t, withoutEvaluating(t, o), "interrupted")
		})
	}
}

// A cache that serves several sets of rules must not mix them up.
func TestOneCacheForSeveralRuleSets(t *testing.T) {
	o := options(t, kpiPlan("CRM"))
	o.Cache = openCache(t, t.TempDir())
	want(t, run(t, o), low, "smart/deadline_present objective.o error open: deadline")
	o.Rules = builtIns(t, map[string]string{"capacity.rego": strings.Replace(ownRule, "input.team.capacity > 0", "input.team.capacity > 0\n\tinput.team.kpis[_].source == \"CRM\"", 1)})
	o.Snapshot = kpiPlan("ERP")
	want(t, run(t, o), "smart/deadline_present objective.o error open: deadline")
	o.Snapshot = kpiPlan("CRM")
	want(t, run(t, o), low, "smart/deadline_present objective.o error open: deadline")
}

// Everything that a result depends on is in the key of the run.
func TestResultsAreKeptUnderAllTheyDependOn(t *testing.T) {
	big := config.Default()
	big.Limits.FileBytes = 2048
	dir := t.TempDir()
	base := options(t, kpiPlan("CRM"))
	changes := map[string]func(o *Options){
		"nothing":   func(*Options) {},
		"rules":     func(o *Options) { o.Rules = builtIns(t, map[string]string{"capacity.rego": ownRule + "\nx := 1\n"}) },
		"selection": func(o *Options) { o.Selection.Disable = []string{"smart/*"} },
		"severity":  func(o *Options) { o.Config = configured(t, `rule "own/capacity" { severity = "info" }`) },
		"parameter": func(o *Options) { o.Config = configured(t, "rule \"own/capacity\" {\n  params = { min = 4 }\n}") },
		"profile":   func(o *Options) { o.Config.Profile = config.ProfileStrict },
		"day": func(o *Options) {
			o.AsOf = "2030-01-01"
			o.Snapshot = snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1") + waiver()}
		},
		"the day before": func(o *Options) {
			o.Snapshot = snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1") + waiver()}
		},
		"file name": func(o *Options) { o.Snapshot = snapshot.Files{"other.hcl": kpiPlan("CRM")["plan.hcl"]} },
		"a large file": func(o *Options) {
			o.Config = big
			o.Snapshot = snapshot.Files{"plan.hcl": planText, "big.hcl": strings.Repeat("#\n", 1500)}
		},
		"a larger file": func(o *Options) {
			o.Config = big
			o.Snapshot = snapshot.Files{"plan.hcl": planText, "big.hcl": strings.Repeat("#\n", 1600)}
		},
		"a link": func(o *Options) { o.Snapshot = linked{kpiPlan("CRM")} },
		"paths": func(o *Options) {
			o.Snapshot, o.Paths = snapshot.Files{"a/plan.hcl": planText, "b/plan.hcl": planText}, []string{"a"}
		},
		"path b": func(o *Options) {
			o.Snapshot, o.Paths = snapshot.Files{"a/plan.hcl": planText, "b/plan.hcl": planText}, []string{"b"}
		},
		"names that JSON makes alike":  func(o *Options) { o.Snapshot = snapshot.Files{"\xff/plan.hcl": planText + "x = 1\n"} },
		"names that JSON makes alike2": func(o *Options) { o.Snapshot = snapshot.Files{"\xfe/plan.hcl": planText + "x = 1\n"} },
		"a text that is not UTF-8":     func(o *Options) { o.Snapshot = snapshot.Files{"plan.hcl": planText, "b.hcl": "# \xff\xff\nx = \xff"} },
	}
	for range 2 {
		for name, change := range changes {
			o := base
			change(&o)
			want := run(t, o)
			o.Cache = openCache(t, dir)
			wantSame(t, name, want, run(t, o))
		}
	}
}

// linked is a snapshot with a link more.
type linked struct{ snapshot.Files }

func (l linked) List(p string, deep bool) ([]snapshot.Entry, diag.Diagnostics) {
	entries, ds := l.Files.List(p, deep)
	return append(entries, snapshot.Entry{Path: "zz.hcl", Link: true}), ds
}

// Damaged and foreign entries are ignored, and written again.
func TestDamagedCache(t *testing.T) {
	o := options(t, kpiPlan("CRM"))
	want := run(t, o)
	dir := t.TempDir()
	o.Cache = openCache(t, dir)
	wantSame(t, "first", want, run(t, o))
	names := files(t, dir)
	whole := map[string][]byte{}
	for _, name := range names {
		whole[name], _ = os.ReadFile(name)
	}
	if len(names) < 4 {
		t.Fatalf("only %v are kept", names)
	}
	for what, damage := range map[string]func(i int, b []byte) []byte{
		"empty":     func(int, []byte) []byte { return nil },
		"truncated": func(_ int, b []byte) []byte { return b[:len(b)/2] },
		"longer":    func(_ int, b []byte) []byte { return append(b[:len(b):len(b)], 'x') },
		"flipped":   func(_ int, b []byte) []byte { c := append([]byte{}, b...); c[len(c)-1] ^= 1; return c },
		"foreign":   func(i int, _ []byte) []byte { return whole[names[(i+1)%len(names)]] },
	} {
		t.Run(what, func(t *testing.T) {
			for i, name := range names {
				if len(whole[name]) > 0 {
					if err := os.WriteFile(name, damage(i, whole[name]), 0o600); err != nil {
						t.Fatal(err)
					}
				}
			}
			o.Cache = openCache(t, dir)
			wantSame(t, "with damage", want, run(t, o))
			o.Cache = openCache(t, dir)
			wantSame(t, "and after it, from the cache", want, withoutEvaluating(t, o))
		})
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	o := options(t, kpiPlan("CRM"))
	want := run(t, o)
	dir := t.TempDir()
	o.Cache = openCache(t, dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "without its directory", want, run(t, o))
	if _, err := OpenCache(filepath.Join(os.DevNull, "x"), "test"); err == nil {
		t.Error("a cache below a file")
	}
}

// Another build of goalpost may mean something else by the same key.
func TestBuildsDoNotShare(t *testing.T) {
	o, dir := options(t, kpiPlan("CRM")), t.TempDir()
	o.Cache = openCache(t, dir)
	run(t, o)
	other, err := OpenCache(dir, "another build")
	if err != nil {
		t.Fatal(err)
	}
	other.At("project")
	o.Cache = other
	wantDiagnostic(t, withoutEvaluating(t, o), "interrupted")
}

func TestManyAtOnce(t *testing.T) {
	dir := t.TempDir()
	caches := []*Cache{openCache(t, dir), openCache(t, dir)}
	var wants []Result
	var all []Options
	for _, source := range []string{"A", "B", "C", "D"} {
		o := options(t, kpiPlan(source))
		wants = append(wants, run(t, o))
		all = append(all, o)
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for step := range 6 {
				i := (g + step) % len(all)
				o := all[i]
				o.Cache = caches[g%2]
				got, err := Run(t.Context(), o)
				if diff := cmp.Diff(wants[i], got); err != nil || diff != "" {
					t.Errorf("%v (-alone +together)\n%s", err, diff)
				}
			}
		})
	}
	wg.Wait()
}

// A file kept under generous limits is read again under strict ones.
func TestParsedFilesOfOtherLimits(t *testing.T) {
	o := options(t, snapshot.Files{"plan.hcl": strings.Replace(planText, "period", "annotations = { a = { b = { c = { d = 1 } } } }\n  period", 1)})
	dir := t.TempDir()
	o.Cache = openCache(t, dir)
	want(t, run(t, o))
	o.Config.Limits.Depth = 4
	strict := o
	strict.Cache = nil
	o.Cache = openCache(t, dir)
	scratch := run(t, strict)
	if len(scratch.Violations) == 0 {
		t.Fatal("the strict limit is not one")
	}
	wantSame(t, "under a strict limit", scratch, run(t, o))
}

func TestOutcomesThatNobodyUsesAreDropped(t *testing.T) {
	used, unused := policy.Key{1}, policy.Key{2}
	finding := &policy.Outcome{Violations: []policy.Finding{{Message: "m", Args: map[string]any{"n": json.Number("1.50")}}}, NotApplicable: []string{"r"}}
	c := openCache(t, "")
	c.keepOutcome(used, finding)
	c.keepOutcome(unused, &policy.Outcome{})
	for age := range maxAge + 1 {
		pack, _, _ := c.packOutcomes()
		next := openCache(t, "")
		next.outcomes, next.dirty = decodeOutcomes(pack), true
		if diff := cmp.Diff(finding, next.outcome(used), cmpopts.IgnoreUnexported(policy.Outcome{})); diff != "" {
			t.Fatalf("after %d runs (-kept +read)\n%s", age, diff)
		}
		if _, there := next.outcomes[unused]; there != (age < maxAge) {
			t.Errorf("after %d runs without use: kept is %v", age, there)
		}
		c = next
	}
}

func TestPacksEndWhereTheyAreDamaged(t *testing.T) {
	whole := appendEntry(appendEntry(nil, "ab", 1, []byte("one")), "cd", 2, nil)
	for n := range len(whole) + 1 {
		var got []string
		entries(whole[:n], 2, func(key string, number byte, data []byte) { got = append(got, fmt.Sprint(key, number, string(data))) })
		want := 0
		if n >= 7 {
			want++
		}
		if n >= 11 {
			want++
		}
		if len(got) != want {
			t.Errorf("%d bytes: got %q, want %d entries", n, got, want)
		}
	}
	entries(append([]byte("ab\x01"), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01), 2, func(string, byte, []byte) {
		t.Error("an entry longer than the pack")
	})
}
