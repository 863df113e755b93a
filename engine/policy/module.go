package policy

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// module is one parsed file.
type module struct {
	name    string
	source  string
	parsed  *ast.Module
	builtIn bool
	// from and path say where it was read.
	from fs.FS
	path string
}

// Packages that a file may belong to.
var (
	rulePrefix = ast.MustParseRef("data.goalpost.rules")
	libPrefix  = ast.MustParseRef("data.goalpost.lib")
)

func (f file) parse() (*module, error) {
	name := path.Join(f.from.Dir, f.path)
	parsed, err := ast.ParseModuleWithOpts(name, f.text, ast.ParserOptions{
		ProcessAnnotation: true, RegoVersion: ast.RegoV1, Capabilities: capabilities(),
	})
	if err != nil {
		return nil, err
	}
	return &module{name, f.text, parsed, f.from.BuiltIn, f.from.FS, f.path}, nil
}

// fault says at the package line what is wrong with the file as a whole.
func (m *module) fault(t diag.Text) diag.Diagnostics {
	return diag.Diagnostics{}.Append(place(m.parsed.Package.Location), t)
}

func isTest(m *ast.Module) bool {
	last, ok := m.Package.Path[len(m.Package.Path)-1].Value.(ast.String)
	return ok && strings.HasSuffix(string(last), "_test")
}

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
		for _, name := range libraries(m.parsed) {
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
	var d material
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		d.text(name)
		d.text(modules[name].source)
	}
	if m != nil {
		d.text(string(m.raw))
	}
	return Key(sha256.Sum256(d)).String()
}
