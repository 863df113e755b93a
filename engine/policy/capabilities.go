package policy

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// allowed is the allowlist of builtins, one a line: only pure functions, none
// that reach the network, the clock, the environment or chance, and none whose
// cost cannot be bounded by cancelling.
//
//go:embed builtins.txt
var allowed string

// capabilities is what Rego may do here: an allowlist, so that a new builtin of
// a new OPA stays out until somebody has looked at it.
var capabilities = sync.OnceValue(func() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	names := strings.Fields(allowed)
	builtins := make([]*ast.Builtin, 0, len(names))
	for _, b := range c.Builtins {
		if slices.Contains(names, b.Name) {
			builtins = append(builtins, b)
		}
	}
	c.Builtins = builtins
	c.AllowNet = []string{}
	return c
})

// Capabilities gives what Rego may do here in the form that opa reads, so that
// `opa check --capabilities` knows goalpost's own function and none that
// goalpost refuses.
func Capabilities() (string, error) {
	raw, err := json.MarshalIndent(capabilities(), "", " ")
	return string(raw) + "\n", err
}
