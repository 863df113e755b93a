package policy

import (
	"bytes"
	"encoding/json"
	"slices"
	"sort"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// custom mirrors the `custom` part of a rule's METADATA. Unknown keys are an
// error, so that a misspelt one does not silently do nothing.
type custom struct {
	Severity string          `json:"severity"`
	Subject  json.RawMessage `json:"subject"`
	Phase    Phase           `json:"phase"`
	Sources  []string        `json:"sources"`
	Origin   string          `json:"origin"`
	Vi       struct {
		Title       string `json:"title"`
		Description string `json:"description"`
	} `json:"vi"`
	Params map[string]struct {
		Default any    `json:"default"`
		En      string `json:"en"`
		Vi      string `json:"vi"`
	} `json:"params"`
	Messages      map[string]template `json:"messages"`
	NotApplicable map[string]pair     `json:"not_applicable"`
}

type pair struct {
	En string `json:"en"`
	Vi string `json:"vi"`
}

func (p pair) text() diag.Text { return diag.Text{En: p.En, Vi: p.Vi} }

type template struct {
	pair
	Fix      pair   `json:"fix"`
	Severity string `json:"severity"`
}

// describe reads the METADATA of a rule's module.
func describe(m *ast.Module, id string) (*Rule, error) {
	a := packageAnnotations(m)
	if a == nil {
		return nil, fault("the rule has no METADATA above its package line (title, custom.severity, custom.subject)",
			"quy tắc không có METADATA phía trên dòng package (title, custom.severity, custom.subject)")
	}
	c, err := decodeCustom(a.Custom)
	if err != nil {
		return nil, fault("METADATA custom cannot be read: %s", "không đọc được METADATA custom: %s", err)
	}
	r := &Rule{
		ID: id, Phase: c.Phase, Sources: c.Sources, Origin: c.Origin,
		Title:       diag.Text{En: a.Title, Vi: c.Vi.Title},
		Description: diag.Text{En: a.Description, Vi: c.Vi.Description},
		Messages:    map[string]Message{}, Reasons: map[string]diag.Text{},
	}
	if a.Title == "" {
		return nil, fault("METADATA has no title", "METADATA không có title")
	}
	if r.Own, err = severity("METADATA custom.severity", c.Severity); err != nil {
		return nil, err
	}
	if r.Phase == "" {
		r.Phase = OfState
	}
	if !slices.Contains([]Phase{OfState, OfChange, OfHistory}, r.Phase) {
		return nil, fault("METADATA custom.phase is %q; it must be state, change or history",
			"METADATA custom.phase là %q; phải là state, change hoặc history", r.Phase)
	}
	if r.Subjects, err = subjects(c.Subject); err != nil {
		return nil, err
	}
	for name, p := range c.Params {
		r.Params = append(r.Params, Param{name, p.Default, diag.Text{En: p.En, Vi: p.Vi}})
	}
	sort.Slice(r.Params, func(i, j int) bool { return r.Params[i].Name < r.Params[j].Name })
	return r, r.wordings(c)
}

func decodeCustom(raw map[string]any) (custom, error) {
	var c custom
	text, err := json.Marshal(raw)
	if err != nil {
		return c, err
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	dec.UseNumber()
	return c, dec.Decode(&c)
}

// wordings reads the messages and reasons, in the order of their keys so that
// the first mistake is always the same one.
func (r *Rule) wordings(c custom) error {
	for _, key := range sortedKeys(c.Messages) {
		m, at := c.Messages[key], "METADATA custom.messages."+key
		msg := Message{Text: m.text(), Fix: m.Fix.text()}
		if m.Severity != "" {
			var err error
			if msg.Severity, err = severity(at+".severity", m.Severity); err != nil {
				return err
			}
		}
		if msg.Text.En == "" || msg.Fix.En == "" && msg.Fix.Vi != "" {
			return fault("%s has no English wording; write en: \"…\"", "%s chưa có câu tiếng Anh; hãy ghi en: \"…\"", at)
		}
		for _, t := range []string{msg.Text.En, msg.Text.Vi, msg.Fix.En, msg.Fix.Vi} {
			if _, err := wording.Placeholders(t); err != nil {
				return within(at, err)
			}
		}
		r.Messages[key] = msg
	}
	for _, key := range sortedKeys(c.NotApplicable) {
		if c.NotApplicable[key].En == "" {
			return fault("METADATA custom.not_applicable.%s has no English wording; write en: \"…\"",
				"METADATA custom.not_applicable.%s chưa có câu tiếng Anh; hãy ghi en: \"…\"", key)
		}
		r.Reasons[key] = c.NotApplicable[key].text()
	}
	return nil
}

func severity(at, name string) (diag.Severity, error) {
	s, ok := diag.ParseSeverity(name)
	if !ok {
		return s, fault("%s is %q; it must be error, warning or info", "%s là %q; phải là error, warning hoặc info", at, name)
	}
	return s, nil
}

func packageAnnotations(m *ast.Module) *ast.Annotations {
	for _, a := range m.Annotations {
		if a.Scope == "package" {
			return a
		}
	}
	return nil
}
