package check

import (
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// everyRuleBroken are plans that break every built-in rule, each in a directory.
func everyRuleBroken(t *testing.T) Options {
	t.Helper()
	set := builtIns(t, nil)
	files := snapshot.Files{}
	for _, r := range set.Rules {
		files[r.ID+"/plan.hcl"] = set.Samples(r).Fail
	}
	return Options{Snapshot: files, Paths: []string{"."}, Rules: set, Config: config.Default(), AsOf: "2027-04-20"}
}

// shuffled is a snapshot that lists its files in another order each time.
type shuffled struct{ snapshot.Files }

func (s shuffled) List(p string, deep bool) ([]snapshot.Entry, diag.Diagnostics) {
	entries, ds := s.Files.List(p, deep)
	rand.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries, ds
}

// rewrite gives the same files with other texts.
func rewrite(files snapshot.Snapshot, change func(string) string) snapshot.Files {
	out := snapshot.Files{}
	for name, text := range files.(snapshot.Files) {
		out[name] = change(text)
	}
	return out
}

func TestResultsDependOnNothingElse(t *testing.T) {
	o := everyRuleBroken(t)
	want := run(t, o)
	wantComplete(t, want)
	if len(want.Violations) < want.Rules {
		t.Fatalf("only %d violations", len(want.Violations))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, cores := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(cores)
		again := o
		again.Snapshot = shuffled{o.Snapshot.(snapshot.Files)}
		wantSame(t, "other cores, other order", want, run(t, again))
	}
}

func TestPathsInAnyOrder(t *testing.T) {
	o := everyRuleBroken(t)
	want := run(t, o)
	for name := range o.Snapshot.(snapshot.Files) {
		o.Paths = append(o.Paths, name)
	}
	slices.Reverse(o.Paths)
	wantSame(t, "every path twice", want, run(t, o))
}

// withoutBytes leaves out what differs between two ways of writing one text.
func withoutBytes(r Result) Result {
	clear := func(at *diag.Range) { at.Start.Byte, at.End.Byte = 0, 0 }
	for i := range r.Violations {
		clear(&r.Violations[i].Range)
		// The line as the file writes it: its columns are counted in it.
		r.Violations[i].Source = norm.NFC.String(r.Violations[i].Source)
		for j := range r.Violations[i].Related {
			clear(&r.Violations[i].Related[j].Range)
		}
	}
	return r
}

func TestEncodingsOfOneText(t *testing.T) {
	o := everyRuleBroken(t)
	want := withoutBytes(run(t, o))
	for name, change := range map[string]func(string) string{
		"CRLF":                  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"decomposed":            norm.NFD.String,
		"byte order mark":       func(s string) string { return "\ufeff" + s },
		"decomposed, CRLF, BOM": func(s string) string { return "\ufeff" + norm.NFD.String(strings.ReplaceAll(s, "\n", "\r\n")) },
	} {
		again := o
		again.Snapshot = rewrite(o.Snapshot, change)
		if diff := cmp.Diff(want, withoutBytes(run(t, again))); diff != "" {
			t.Errorf("%s (-plain +written otherwise)\n%s", name, diff)
		}
	}
}

var simpleBlock = regexp.MustCompile(`(?m)^\w+ "[^"]*" \{\n((?:  \w+ += [^\n]*\n)+)\}$`)

// backwards turns around the attributes of every block without blocks inside,
// and the blocks of the file.
func backwards(text string) string {
	text = simpleBlock.ReplaceAllStringFunc(text, func(block string) string {
		lines := strings.Split(block, "\n")
		slices.Reverse(lines[1 : len(lines)-1])
		return strings.Join(lines, "\n")
	})
	parts := blocks(text)
	slices.Reverse(parts)
	return strings.Join(parts, "")
}

func TestOrderOfWriting(t *testing.T) {
	o := example(t, 1)
	plain := Options{Snapshot: o.snapshot(), Paths: []string{"."}, Rules: builtIns(t, nil), Config: config.Default(), AsOf: "2029-04-20"}
	want := run(t, plain)
	if len(want.Violations) == 0 {
		t.Fatal("nothing to compare")
	}
	turned := plain
	turned.Snapshot = rewrite(plain.Snapshot, backwards)
	if diff := cmp.Diff(plain.Snapshot, turned.Snapshot); diff == "" {
		t.Fatal("nothing was turned around")
	}
	if diff := cmp.Diff(withoutPlaces(want), withoutPlaces(run(t, turned))); diff != "" {
		t.Errorf("(-as written +turned around)\n%s", diff)
	}
	one := plain
	one.Snapshot = snapshot.Files{"plans/2027/all.hcl": strings.Join(texts(plain.Snapshot.(snapshot.Files)), "\n")}
	got := run(t, one)
	got.Files = want.Files
	if diff := cmp.Diff(withoutPlaces(want), withoutPlaces(got)); diff != "" {
		t.Errorf("(-many files +one file)\n%s", diff)
	}
}

func texts(files snapshot.Files) []string {
	var out []string
	for _, text := range files {
		out = append(out, text)
	}
	return out
}

// withoutPlaces leaves out where violations stand, and sorts them by identity.
func withoutPlaces(r Result) Result {
	for i := range r.Violations {
		v := &r.Violations[i]
		v.Range, v.Source = diag.Range{}, ""
		for j := range v.Related {
			v.Related[j].Range = diag.Range{}
		}
	}
	order(r.Violations)
	return r
}
