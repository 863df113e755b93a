package policy

import (
	"bytes"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/policies"
)

// changedRules are the built-in rules with one file replaced.
func changedRules(t *testing.T, name string, change func([]byte) []byte) Source {
	t.Helper()
	tree := fstest.MapFS{}
	err := fs.WalkDir(policies.FS, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(policies.FS, p)
		tree[p] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	tree[name] = &fstest.MapFile{Data: change(tree[name].Data)}
	return Source{FS: tree, Dir: "policies", BuiltIn: true}
}

// taken lists the rules whose code comes from the library.
func taken(t *testing.T, src Source) (found []string, all int) {
	t.Helper()
	set, ds := Load(src)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	for _, r := range set.Rules {
		if r.Engine() {
			continue
		}
		all++
		if set.modules[r.File].indexed && (*Program)(nil).clone().take(r, set.library, set.index.Digest) {
			found = append(found, r.ID)
		}
	}
	return found, all
}

// No built-in rule is compiled when goalpost runs, which would be slow and
// nothing else would tell.
func TestBuiltInRulesComeCompiled(t *testing.T) {
	if found, all := taken(t, builtInRules); len(found) != all || all == 0 {
		t.Errorf("%d of %d rules are taken from %s; run go run ./engine/docgen", len(found), all, libraryFile)
	}
}

// The library is what the compiler and the machine of today make of the rules.
func TestLibraryIsUpToDate(t *testing.T) {
	want, ds := Library(t.Context(), builtInRules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	got, err := fs.ReadFile(policies.FS, libraryFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date; run go run ./engine/docgen", libraryFile)
	}
}

// A rule under work says what its text says.
func TestLibraryOfOtherFilesIsNotUsed(t *testing.T) {
	const name = "rules/kpi/data_source/data_source.rego"
	for what, src := range map[string]Source{
		"a changed rule":    changedRules(t, name, func(text []byte) []byte { return append(bytes.Clone(text), "\nnew_rule if false\n"...) }),
		"a damaged library": changedRules(t, libraryFile, func(data []byte) []byte { return data[:len(data)/2] }),
		"another machine":   changedRules(t, libraryFile, func(data []byte) []byte { return append([]byte{data[0], 'M'}, data[2:]...) }),
	} {
		if found, _ := taken(t, src); len(found) > 0 {
			t.Errorf("with %s, %d rules are taken from the library all the same", what, len(found))
		}
	}
}
