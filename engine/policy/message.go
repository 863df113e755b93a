package policy

import (
	"maps"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// Word fills a finding's message and fix in both languages. A rule without
// message templates gives its message as it is.
func (r *Rule) Word(f Finding, params map[string]any) (text, fix diag.Text, err error) {
	m, ok := r.Messages[f.Message]
	if !ok {
		if len(r.Messages) > 0 {
			return text, fix, fault("the message %q is not declared in METADATA under custom.messages",
				"thông báo %q chưa khai báo trong METADATA, mục custom.messages", f.Message)
		}
		return diag.Text{En: f.Message, Vi: f.Message}, diag.Text{}, nil
	}
	args := make(map[string]any, len(params)+len(f.Args))
	maps.Copy(args, params)
	maps.Copy(args, f.Args)
	if text, err = expand(m.Text, args); err != nil {
		return text, fix, within("custom.messages."+f.Message, err)
	}
	if fix, err = expand(m.Fix, args); err != nil {
		return text, fix, within("custom.messages."+f.Message+".fix", err)
	}
	return text, fix, nil
}

func expand(t diag.Text, args map[string]any) (diag.Text, error) {
	en, err := wording.Expand(diag.English, t.En, args)
	if err != nil || t.Vi == "" {
		return diag.Text{En: en, Vi: en}, err
	}
	vi, err := wording.Expand(diag.Vietnamese, t.Vi, args)
	return diag.Text{En: en, Vi: vi}, err
}

// Severity gives the severity of a finding when the rule itself is set to one,
// so many steps from its own: a case that METADATA makes milder or graver keeps
// its distance.
func (r *Rule) Severity(f Finding, set diag.Severity, steps int) diag.Severity {
	m, ok := r.Messages[f.Message]
	if !ok || m.Severity == diag.NoSeverity {
		return set
	}
	return m.Severity.Shift(steps)
}

// Reason words why a rule did not apply.
func (r *Rule) Reason(key string) (diag.Text, error) {
	if t, ok := r.Reasons[key]; ok {
		return t, nil
	}
	if len(r.Reasons) > 0 {
		return diag.Text{}, fault("the reason %q is not declared in METADATA under custom.not_applicable",
			"lý do %q chưa khai báo trong METADATA, mục custom.not_applicable", key)
	}
	return diag.Text{En: key, Vi: key}, nil
}
