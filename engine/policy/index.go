package policy

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// indexFile lies at the root of the built-in rules.
const indexFile = "index.json"

// index holds the facts of the built-in files, gathered beforehand: parsing
// ninety files takes longer than checking a plan, and a check that knows most
// of its answers asks few rules.
type index struct {
	// Digest identifies the files. An index of other files is not used, so that
	// a rule under work is never described by what it once said.
	Digest string           `json:"digest"`
	Files  map[string]facts `json:"files"`
}

// Index makes the index of built-in rules from the files themselves.
func Index(src Source) ([]byte, diag.Diagnostics) {
	s, ds := load(false, src)
	if len(ds) > 0 {
		return nil, ds
	}
	x := index{Files: map[string]facts{}}
	sources := map[string]string{}
	for _, m := range s.modules {
		x.Files[m.path] = m.facts
		sources[m.path] = m.source
	}
	x.Digest = digestOfSources(sources)
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(x); err != nil {
		return nil, ds.Append(diag.Range{File: indexFile}, bilingual(err))
	}
	return text.Bytes(), nil
}

// modules gives the files as modules that are not parsed yet, nil if the index
// is not theirs.
func (x *index) modules(files []file) []*module {
	sources := map[string]string{}
	for _, f := range files {
		sources[f.path] = f.text
	}
	if x.Digest != digestOfSources(sources) {
		return nil
	}
	out := make([]*module, len(files))
	for i, f := range files {
		m := f.module(x.Files[f.path])
		m.indexed, m.pkg = true, packageRef(m.Package)
		m.parsed = sync.OnceValue(func() *ast.Module {
			parsed, err := f.parse(false)
			if err != nil {
				panic(err) // the index was made from a file with this digest, and that could be parsed
			}
			return parsed
		})
		out[i] = m
	}
	return out
}

// packageRef gives a path as OPA has it. For names without brackets, which is all
// of them here, OPA's parser would take longer than the whole index.
func packageRef(path string) ast.Ref {
	if strings.Contains(path, "[") {
		return ast.MustParseRef(path)
	}
	names := strings.Split(path, ".")
	ref := ast.Ref{ast.VarTerm(names[0])}
	for _, name := range names[1:] {
		ref = append(ref, ast.StringTerm(name))
	}
	return ref
}

func readIndex(text []byte) *index {
	x := &index{}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if dec.Decode(x) != nil {
		return &index{}
	}
	return x
}

func digestOfSources(sources map[string]string) string {
	d := newHasher()
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		d.text(name)
		d.text(sources[name])
	}
	return d.String()
}
