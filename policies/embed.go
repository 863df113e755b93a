// Package policies holds the rules that come with goalpost: Rego with its tests
// and samples, the KPI catalogue, and the index that
// docgen makes of the rules.
package policies

import "embed"

// FS holds lib, rules (with their tests and samples), taxonomy and index.json.
//
//go:embed lib rules taxonomy index.json
var FS embed.FS
