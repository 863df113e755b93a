package check

import (
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// word turns an outcome into violations and skips. What cannot be worded is a
// diagnostic: the rule has failed there.
func (e *evaluation) word(t policy.Task, o *policy.Outcome) ([]violation.Violation, []Skip, diag.Diagnostics) {
	var vs []violation.Violation
	var skips []Skip
	var ds diag.Diagnostics
	fail := func(err error) {
		e.failed[t.Rule.ID] = true
		ds = append(ds, policy.Failure(t.Rule, t.Subject().Address, err))
	}
	for i := range o.Violations {
		if v, err := e.violation(t, &o.Violations[i]); err != nil {
			fail(err)
		} else {
			vs = append(vs, v)
		}
	}
	for _, key := range o.NotApplicable {
		if reason, err := t.Rule.Reason(key); err != nil {
			fail(err)
		} else {
			skips = append(skips, Skip{Rule: t.Rule.ID, Plan: t.View.Plan.Dir, Address: t.Subject().Address, Reason: reason})
		}
	}
	return vs, skips, ds
}

// sentences remembers how findings were worded: what was found once in a past is
// told with every state that has it. It may be used from several goroutines.
type sentences struct {
	sync.Mutex
	known map[telling]sentence
}

// telling is what a sentence depends on: a finding, which one rule has made, and the
// directory of the plan, which decides on the parameters.
type telling struct {
	found *policy.Finding
	dir   string
}

type sentence struct{ text, fix diag.Text }

// maxSentences bounds what is remembered. When it is full it starts over.
const maxSentences = 1 << 14

// get gives a sentence that was made before. Nil remembers none.
func (ss *sentences) get(of telling) (sentence, bool) {
	if ss == nil {
		return sentence{}, false
	}
	ss.Lock()
	defer ss.Unlock()
	s, ok := ss.known[of]
	return s, ok
}

func (ss *sentences) put(of telling, s sentence) {
	if ss == nil {
		return
	}
	ss.Lock()
	defer ss.Unlock()
	if len(ss.known) >= maxSentences {
		clear(ss.known)
	}
	ss.known[of] = s
}

// sentence words a finding.
func (e *evaluation) sentence(t policy.Task, f *policy.Finding) (s sentence, err error) {
	of := telling{f, t.View.Plan.Dir}
	if known, ok := e.sentences.get(of); ok {
		return known, nil
	}
	s.text, s.fix, err = t.Rule.Word(*f, t.Settings.Params)
	if err == nil {
		e.sentences.put(of, s)
	}
	return s, err
}

func (e *evaluation) violation(t policy.Task, f *policy.Finding) (violation.Violation, error) {
	p, r, b := t.View.Plan, t.Rule, t.Subject()
	said, err := e.sentence(t, f)
	if err != nil {
		return violation.Violation{}, err
	}
	if f.Address != "" {
		if b = p.Lookup(f.Address); b == nil {
			return violation.Violation{}, noSuchBlock(f.Address)
		}
	}
	set := e.settings.For(p.Dir)[r.ID]
	severity := r.Severity(*f, set.Severity, set.Steps)
	if wasDraft(t) {
		severity = severity.Shift(-1)
	}
	v := violation.Violation{
		Rule: r.ID, Plan: p.Dir, Address: b.Address, Attribute: f.Attribute, Key: f.Key, Measure: f.Measure,
		Severity: severity, Status: violation.Open, Message: said.text, Fix: said.fix, Range: b.Find(f.Attribute),
	}
	if t.Block == nil && b == t.Before.Block {
		// The block is gone: its plan stands in for it, and its place in base is
		// told.
		v.Related = []violation.Related{{Address: b.Address, Message: wasHere, Range: v.Range}}
		v.Range = p.Anchor()
	}
	return v, nil
}

// wasDraft reports whether the subject is work in progress. In a change it is
// what the subject was that counts: going back to draft frees nothing.
func wasDraft(t policy.Task) bool {
	b := t.Subject()
	if t.Before != nil && t.Before.Block != nil {
		b = t.Before.Block
	}
	return b.Text("status") == "draft"
}

var wasHere = diag.Say("it was here in base", "trước đây nằm ở đây (bản gốc)")

func noSuchBlock(address string) error {
	return diag.Diagnostic{Text: diag.Say("a violation gives the address %q, which no block of the plan has",
		"một vi phạm nêu địa chỉ %q, nhưng kế hoạch không có khối nào như vậy", address)}
}

// judgeable reports whether rules judge a block: one of which a part could not
// be read is left out, lest they report what may be there.
func judgeable(p *plan.Plan, address string) bool {
	b := p.Lookup(address)
	return b != nil && !b.Broken
}

// defects turns what is wrong with a plan's text into violations, except what
// an enabled rule has reported itself. p is nil for files outside of any plan.
func (e *evaluation) defects(p *plan.Plan, ds []plan.Defect) []violation.Violation {
	dir := ""
	if p != nil {
		dir = p.Dir
	}
	settings := e.settings.For(dir)
	var out []violation.Violation
	for _, d := range ds {
		if settings[d.Owner].Enabled && !e.failed[d.Owner] && judgeable(p, d.Address) {
			continue
		}
		v := violation.Violation{
			Rule: d.Rule, Plan: dir, Address: d.Address, Attribute: d.Attribute, Key: d.Key,
			Severity: settings[d.Rule].Severity, Status: violation.Open, Message: d.Text, Fix: d.Fix, Range: d.Range,
		}
		for _, p := range d.Related {
			v.Related = append(v.Related, violation.Related{Address: p.Address, Message: p.Text, Range: p.Range})
		}
		out = append(out, v)
	}
	return out
}
