package policy

import (
	"crypto/sha256"
	"hash"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/titles"
)

// module is one file of rules.
type module struct {
	facts
	name    string
	source  string
	pkg     ast.Ref
	builtIn bool
	// indexed marks a file whose facts come from the index, for which it was
	// checked.
	indexed bool
	// parsed gives the file as Rego; a file that the index knows is parsed when
	// somebody first asks.
	parsed func() *ast.Module
	// from and path say where it was read.
	from fs.FS
	path string
}

// facts are what has to be known of a file before it is compiled.
type facts struct {
	Package string `json:"package"`
	// Libraries names the libraries that it refers to.
	Libraries []string `json:"libraries,omitempty"`
	// Rule describes the rule that the file holds, if it holds one.
	Rule *Rule `json:"rule,omitempty"`
}

// Packages that a file may belong to.
var (
	rulePrefix = ast.MustParseRef("data.goalpost.rules")
	libPrefix  = ast.MustParseRef("data.goalpost.lib")
)

// name is what messages call the file.
func (f file) name() string { return path.Join(f.from.Dir, f.path) }

func (f file) parse(annotations bool) (*ast.Module, error) {
	return ast.ParseModuleWithOpts(f.name(), f.text, ast.ParserOptions{
		ProcessAnnotation: annotations, RegoVersion: ast.RegoV1, Capabilities: capabilities(),
	})
}

// read parses a file and takes its facts from what it says.
func (f file) read() (*module, error) {
	parsed, err := f.parse(true)
	if err != nil {
		return nil, err
	}
	m := f.module(facts{Package: parsed.Package.Path.String(), Libraries: libraries(parsed)})
	m.pkg, m.parsed = parsed.Package.Path, func() *ast.Module { return parsed }
	return m, nil
}

func (f file) module(known facts) *module {
	return &module{facts: known, name: f.name(), source: f.text, builtIn: f.from.BuiltIn, from: f.from.FS, path: f.path}
}

// fault says at the package line what is wrong with the file as a whole.
func (m *module) fault(t diag.Text) diag.Diagnostics {
	return diag.Diagnostics{}.Append(place(m.parsed().Package.Location), t)
}

func (m *module) isTest() bool { return strings.HasSuffix(m.Package, "_test") }

// libraries names the libraries that a module refers to, whether it imports
// them or spells them out.
func libraries(m *ast.Module) []string {
	found := map[string]bool{}
	ast.WalkRefs(m, func(ref ast.Ref) bool {
		if ref.HasPrefix(libPrefix) && len(ref) > len(libPrefix) {
			found[ref[:len(libPrefix)+1].String()] = true
		}
		return false
	})
	return slices.Sorted(maps.Keys(found))
}

// closure lists the libraries that modules use, directly or through others, by
// file name.
func (s *Set) closure(of ...*module) map[string]*module {
	all := map[string]*module{}
	for len(of) > 0 {
		m := of[0]
		of = of[1:]
		for _, name := range m.Libraries {
			if lib := s.libs[name]; lib != nil && all[lib.name] == nil {
				all[lib.name] = lib
				of = append(of, lib)
			}
		}
	}
	return all
}

// digests identifies the set and, for the reuse of outcomes, each rule with the
// libraries that it uses.
func (s *Set) digests() {
	s.Digest = digest(s.modules, s.metrics)
	for _, r := range s.Rules {
		own := s.modules[r.File]
		used := s.closure(own)
		used[own.name] = own
		r.digest = digest(used, nil)
	}
}

func digest(modules map[string]*module, m *metrics) string {
	d := newHasher()
	readsTitles := false
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		d.text(name)
		d.text(modules[name].source)
		readsTitles = readsTitles || strings.Contains(modules[name].source, titleBuiltin)
	}
	if readsTitles {
		// What these rules say depends on the lexicons, too.
		d.text(titles.Digest())
	}
	if m != nil {
		d.text(string(m.raw))
	}
	return d.String()
}

// hasher digests texts as material would, without gathering them.
type hasher struct{ hash.Hash }

func newHasher() hasher { return hasher{sha256.New()} }

func (h hasher) text(s string) {
	var head material
	head.tag('s', len(s))
	h.Write(head)
	io.WriteString(h, s)
}

func (h hasher) String() string { return Key(h.Sum(nil)).String() }
