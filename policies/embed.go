// Package policies holds the rules that come with goalpost: Rego with its tests
// and samples, the KPI catalogue, and what docgen makes of the rules: an index of
// what they say of themselves, and their code.
package policies

import "embed"

// FS holds lib, rules (with their tests and samples), taxonomy, index.json and compiled.bin.
//
//go:embed lib rules taxonomy index.json compiled.bin
var FS embed.FS
