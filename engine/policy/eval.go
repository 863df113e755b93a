package policy

import (
	"errors"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Settings are what a rule is evaluated with besides the plan.
type Settings struct {
	AsOf   string
	Params map[string]any
	params ast.Value
}

// Prepare makes settings ready for many evaluations.
func (s Settings) Prepare() (Settings, error) {
	v, err := ast.InterfaceToValue(s.Params)
	s.params = v
	return s, err
}

// On gives the same settings on another day.
func (s Settings) On(day string) Settings {
	s.AsOf = day
	return s
}

var (
	asOfTerm = ast.StringTerm(partAsOf)
	noData   = ast.ObjectTerm()
)

// Evaluate runs one task. cancel stops it from outside.
func (p *Program) Evaluate(t Task, cancel topdown.Cancel) (Outcome, error) {
	code, ok := p.codes[t.Rule.ID]
	if !ok {
		return Outcome{}, fault("the rule was not compiled", "quy tắc chưa được biên dịch")
	}
	input := t.input(p.wants[t.Rule.ID])
	results, trace, err := code.Run(ast.NewTerm(input), noData, cancel, t.View.common(code, t.Settings), input.Get(asOfTerm))
	if err != nil {
		return Outcome{}, err
	}
	if len(results) != 1 {
		return Outcome{}, fault("`violation` is undefined; write `violation contains {…} if {…}`",
			"`violation` không có giá trị; hãy viết `violation contains {…} if {…}`")
	}
	o, err := decode(results[0].Value(violationVar), results[0].Value(notApplicableVar))
	o.read, o.asked, o.First, o.Last = p.footprints[t.Rule.ID], trace.Asked, trace.First, trace.Last
	return o, err
}

// Failure words an evaluation error of a rule on a subject.
func Failure(r *Rule, address string, err error) diag.Diagnostic {
	at, text := diag.Range{File: r.File}, bilingual(err)
	var e *topdown.Error
	if errors.As(err, &e) {
		text = diag.Text{En: e.Message, Vi: e.Message}
		if e.Location != nil {
			at = place(e.Location)
		}
	}
	return diag.Diagnostic{Range: at, Text: diag.Text{
		En: fmt.Sprintf("rule %s could not be evaluated on %s: %s", r.ID, address, text.En),
		Vi: fmt.Sprintf("không đánh giá được quy tắc %s trên %s: %s", r.ID, address, text.Vi),
	}}
}
