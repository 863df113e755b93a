// Package policies holds the rules that come with goalpost: Rego with its tests
// and samples, and the KPI catalogue.
package policies

import "embed"

// FS holds lib, rules (with their tests and samples) and taxonomy.
//
//go:embed lib rules taxonomy
var FS embed.FS
