package check

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func openCache(t testing.TB, dir string) *Cache {
	t.Helper()
	c, err := OpenCache(dir, "test")
	if err != nil {
		t.Fatal(err)
	}
	c.At("project")
	return c
}

// outcome is all that a run gives, errors too.
func outcome(t testing.TB, o Options) (Result, string) {
	t.Helper()
	r, err := Run(t.Context(), o)
	text := ""
	if err != nil {
		text = err.Error()
	}
	return r, text
}

// wantSame wants two results to be equal, as values and byte for byte as JSON.
func wantSame(t testing.TB, what string, want, got Result) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-from scratch +incremental)\n%s", what, diff)
	}
	a, err1 := json.Marshal(want)
	b, err2 := json.Marshal(got)
	if err1 != nil || err2 != nil || !bytes.Equal(a, b) {
		t.Fatalf("%s: the bytes differ: %v %v\n%s\n%s", what, err1, err2, a, b)
	}
}

// The proof that reuse is right: after every edit a run that reuses what it can
// gives what a run from scratch gives.
func TestReuseChangesNothing(t *testing.T) {
	steps := 40
	if testing.Short() {
		steps = 12 // under the race detector each takes ten times as long
	}
	set := builtIns(t, nil)
	configs := []config.Config{
		config.Default(),
		configured(t, "rule \"kpi/count_per_team\" {\n  params = { min = 1, max = 2 }\n}"),
		configured(t, "profile = \"strict\"\nlimits {\n  depth = 4\n}"),
		configured(t, "rule \"smart/measurable\" { severity = \"info\" }\nrule \"smart/deadline_present\" { enabled = false }"),
	}
	seen := map[string]bool{}
	for seed := range uint64(3) {
		p := example(t, seed)
		memory, dir := openCache(t, ""), t.TempDir()
		o := Options{Paths: []string{"plans"}, Rules: set, Config: configs[0], AsOf: "2027-04-20"}
		for step := range steps {
			before := p.snapshot()
			what := p.edit()
			switch p.IntN(8) {
			case 0:
				o.AsOf = []string{"2027-04-20", "2027-07-01", "2029-01-01"}[p.IntN(3)]
			case 1:
				o.Config = configs[p.IntN(len(configs))]
			case 2:
				o.Selection = []config.Selection{{}, {Only: []string{"kpi/*", "smart/*"}}, {Disable: []string{"kpi/*"}}}[p.IntN(3)]
			case 3:
				o.Base = before
			case 4:
				o.Base = nil
			}
			o.Snapshot = p.snapshot()
			o.Cache = nil
			want, wantErr := outcome(t, o)
			for _, cache := range []struct {
				name string
				*Cache
			}{{"in memory", memory}, {"on disk", openCache(t, dir)}, {"on disk again", openCache(t, dir)}} {
				o.Cache = cache.Cache
				got, gotErr := outcome(t, o)
				if gotErr != wantErr {
					t.Fatalf("got %q, want %q", gotErr, wantErr)
				}
				wantSame(t, what+", "+cache.name, want, got)
			}
			for _, v := range want.Violations {
				seen[v.Rule] = true
			}
			if len(want.Diagnostics) > 0 && !onlyNoPlan(want.Diagnostics) {
				t.Errorf("seed %d, step %d, %s: %v", seed, step, what, want.Diagnostics)
			}
		}
	}
	t.Logf("%d rules were broken", len(seen))
	if len(seen) < 8 && !testing.Short() {
		t.Errorf("the edits are too dull to prove anything: %v", seen)
	}
}

// onlyNoPlan reports whether an edit has removed the plan block itself.
func onlyNoPlan(ds diag.Diagnostics) bool {
	return len(ds) == 1 && ds[0].Range.File == ""
}
