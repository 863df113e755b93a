package policy

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// engineSubject marks a rule whose violations the engine makes in Go.
const engineSubject = "engine"

// judged are the block types that a rule may be about.
var judged = func() []string {
	var names []string
	for _, bt := range plan.Model {
		if bt.Label != plan.LabelNone && bt.Name != "waiver" {
			names = append(names, bt.Name)
		}
	}
	return names
}()

// subjects reads `subject: kpi` or `subject: [objective, campaign]`; a rule of
// the engine's own has none.
func subjects(raw json.RawMessage) ([]string, error) {
	var one string
	var many []string
	if json.Unmarshal(raw, &one) == nil {
		many = []string{one}
	} else if json.Unmarshal(raw, &many) != nil || len(many) == 0 {
		return nil, fault("METADATA custom.subject is missing: say what the rule judges, for example `subject: objective`",
			"METADATA thiếu custom.subject: hãy ghi quy tắc đánh giá loại khối nào, ví dụ `subject: objective`")
	}
	if slices.Equal(many, []string{engineSubject}) {
		return nil, nil
	}
	for _, s := range many {
		if !slices.Contains(judged, s) {
			return nil, fault("METADATA custom.subject %q is unknown; it must be one of %s",
				"METADATA custom.subject %q không tồn tại; phải là một trong %s", s, strings.Join(judged, ", "))
		}
	}
	slices.Sort(many)
	return slices.Compact(many), nil
}

// SubjectTypes lists the block types that a rule judges.
func (r *Rule) SubjectTypes() []*plan.BlockType {
	out := make([]*plan.BlockType, len(r.Subjects))
	for i, name := range r.Subjects {
		out[i] = plan.TypeOf(name)
	}
	return out
}
