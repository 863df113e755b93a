package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestMarkdownIsEscaped(t *testing.T) {
	for _, tc := range []struct{ name, got, want string }{
		{"signs", prose("a <b> *c* [d](e)"), `a &lt;b> \*c\* \[d\](e)`},
		{"code stays", prose("write `kpi/*` or <x>"), "write `kpi/*` or &lt;x>"},
		{"a template", readable(`{n} {n|plural:KPI:KPIs} of {team|quoted}: kpi "…" {{ team = {address|raw} }}`), `{n} KPIs of “{team}”: kpi "…" { team = {address} }`},
		{"a list", literal([]any{"a|b", json.Number("2"), true}), `["a|b", 2, true]`},
		{"an object", literal(map[string]any{"b": json.Number("1"), "a": []any{}}), `{ a = [], b = 1 }`},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: got %s, want %s", tc.name, tc.got, tc.want)
		}
	}
}

func TestTableAndFence(t *testing.T) {
	p := &page{lang: diag.English}
	p.table([]string{"a", "b"}, [][]string{{"x|y", "two\nlines"}})
	p.fence("hcl", "```\n")
	want := "| a | b |\n|---|---|\n| x\\|y | two lines |\n\n````hcl\n```\n````\n\n"
	if p.String() != want {
		t.Errorf("got\n%s", p)
	}
}

// A page of a rule that is gone must not stay.
func TestStalePagesAreFoundAndRemoved(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{"docs/rules/kpi/gone.md": "x", "docs/guide.md": "old", "docs/own.md": "mine"} {
		if err := (&stage{dir: root}).write(name, text); err != nil {
			t.Fatal(err)
		}
	}
	want := pages{"docs/guide.md": "new", "docs/rules/kpi/here.md": "here"}
	stale, err := compare(root, want)
	if err != nil || !slices.Equal(stale, []string{"docs/guide.md", "docs/rules/kpi/here.md", "docs/rules/kpi/gone.md"}) {
		t.Fatalf("got %q, %v", stale, err)
	}
	if err := write(root, want, stale); err != nil {
		t.Fatal(err)
	}
	if stale, err = compare(root, want); err != nil || len(stale) > 0 {
		t.Errorf("still %q, %v", stale, err)
	}
	if _, err := os.Stat(filepath.Join(root, "docs/own.md")); err != nil {
		t.Error("a document of its own was removed")
	}
}
