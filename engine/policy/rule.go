// Package policy loads rules written in Rego, compiles them against the model
// of plans, and evaluates them. It is the only package that knows OPA.
package policy

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Rule is one rule as its METADATA describes it. METADATA is the only registry:
// lists, documentation, configuration checks and reports are all made from it.
type Rule struct {
	// ID is category/name, from the package path.
	ID string
	// Own is the severity that METADATA gives.
	Own diag.Severity
	// Subjects are the block types that the rule judges, one evaluation per
	// block; empty for rules that the engine itself makes.
	Subjects           []string
	Phase              Phase
	Title, Description diag.Text
	// Sources name the articles that the rule comes from ("S3 L167").
	Sources []string
	// Origin says who thought of a rule that comes from no article.
	Origin string
	Params []Param
	// Messages are the rule's wordings by key, Reasons why it may not apply.
	Messages map[string]Message
	Reasons  map[string]diag.Text
	// BuiltIn tells rules that come with goalpost from users' own.
	BuiltIn bool `json:"-"`
	// File is where the rule is written; Code is its source.
	File string `json:"-"`
	Code string `json:"-"`

	ref ast.Ref
	// digest identifies the rule with the libraries that it uses.
	digest string
}

// Phase says what a rule looks at.
type Phase string

// The phases: one snapshot, two snapshots, or the past of a block.
const (
	OfState   Phase = "state"
	OfChange  Phase = "change"
	OfHistory Phase = "history"
)

// Param is a parameter of a rule.
type Param struct {
	Name    string
	Default any
	Doc     diag.Text
}

// Message is one wording of a rule. Severity is set where this case weighs
// other than the rule itself.
type Message struct {
	Text, Fix diag.Text
	Severity  diag.Severity
}

// Engine reports whether the engine itself makes the rule's violations.
func (r *Rule) Engine() bool { return len(r.Subjects) == 0 }

// Category is the part of the id before the slash.
func (r *Rule) Category() string {
	category, _, _ := strings.Cut(r.ID, "/")
	return category
}

// Defaults gives every parameter with its default.
func (r *Rule) Defaults() map[string]any {
	out := make(map[string]any, len(r.Params))
	for _, p := range r.Params {
		out[p.Name] = p.Default
	}
	return out
}
