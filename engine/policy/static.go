package policy

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// checkData refuses every reference into data that is not a library of the set
// or the module's own package. To OPA one that leads nowhere is merely
// undefined, so that a misspelt import would switch its rule off; and what a
// rule says must depend on its own text and its libraries alone.
func (s *Set) checkData() diag.Diagnostics {
	var ds diag.Diagnostics
	for _, name := range slices.Sorted(maps.Keys(s.modules)) {
		m := s.modules[name]
		if m.isTest() || m.indexed {
			continue
		}
		ast.WalkRefs(m.parsed(), func(ref ast.Ref) bool {
			if !ref.HasPrefix(ast.DefaultRootRef) || ref.HasPrefix(m.pkg) {
				return false
			}
			n := len(libPrefix) + 1
			if ref.HasPrefix(libPrefix) && len(ref) >= n && s.libs[ref[:n].String()] != nil {
				return false
			}
			ds = ds.Append(place(ref[0].Location), diag.Say(
				"%s is not a library; a rule may read input and these: %s",
				"%s không phải là thư viện; quy tắc chỉ được đọc input và các thư viện: %s", ref, s.libraryNames()))
			return false
		})
	}
	return ds
}

func (s *Set) libraryNames() string {
	names := slices.Sorted(maps.Keys(s.libs))
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, ", ")
}

// checkParams refuses `input.params.mx` where METADATA declares `max`.
func checkParams(r *Rule, m *ast.Module) diag.Diagnostics {
	var ds diag.Diagnostics
	declared := r.Defaults()
	prefix := ast.MustParseRef("input.params")
	ast.WalkRefs(m, func(ref ast.Ref) bool {
		if ref.HasPrefix(prefix) && len(ref) > len(prefix) {
			name, ok := ref[len(prefix)].Value.(ast.String)
			if _, known := declared[string(name)]; ok && !known {
				ds = ds.Append(place(ref[0].Location), diag.Say(
					"undefined parameter input.params.%s; declare it under custom.params in the METADATA",
					"tham số input.params.%s chưa khai báo; hãy khai báo trong custom.params của METADATA", string(name)))
			}
		}
		return false
	})
	return ds
}
