package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

// check runs the real command in this process.
func check(t *testing.T, dir string) (found []string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = cli.Main(append(threeRules(dir), "--no-cache", "--format", "json"), cli.World{
		Out: &out, Err: &errs, Dir: dir,
		Env: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2027, 4, 20, 0, 0, 0, 0, time.UTC) },
	})
	if !json.Valid(out.Bytes()) {
		t.Fatalf("exit %d: %s%s", code, out.String(), errs.String())
	}
	found, err := goalpostVerdict(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return found, code
}

func TestGeneratedPlans(t *testing.T) {
	clean := parts(fewestFiles)
	changed, want := breakSome(clean)
	for _, tc := range []struct {
		name string
		plan []part
		want []string
		code int
	}{
		{"clean", clean, nil, 0},
		{"broken", changed, want, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			if _, err := write(dir, tc.plan); err != nil {
				t.Fatal(err)
			}
			if got, code := check(t, dir); code != tc.code || !slices.Equal(got, tc.want) {
				t.Errorf("exit %d, violations %q; want exit %d, %q", code, got, tc.code, tc.want)
			}
		})
	}
}

func TestAThousandFilesAreTwoMegabytes(t *testing.T) {
	size, err := write(t.TempDir(), parts(1000))
	if err != nil {
		t.Fatal(err)
	}
	if size < 1_900_000 || size > 2_100_000 {
		t.Errorf("got %d bytes", size)
	}
	if !slices.Equal(parts(1000), parts(1000)) {
		t.Error("two plans differ")
	}
}
