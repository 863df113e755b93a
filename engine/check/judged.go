package check

import (
	"encoding/binary"
	"encoding/json"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// judgement gives what the rules said of the very same plan in an earlier run.
func (c *Cache) judgement(key string, set *policy.Set, p *plan.Plan) ([]saying, bool) {
	if c == nil || key == "" {
		return nil, false
	}
	c.mu.Lock()
	data := c.judged[key]
	c.mu.Unlock()
	if data == nil {
		data = c.get("judgement", key)
	}
	return decodeJudgement(data, set, p)
}

// keepJudgement keeps what the rules say of a plan, unless one of them failed.
func (c *Cache) keepJudgement(j *judgement) {
	if c == nil || j.key == "" || !j.whole {
		return
	}
	data, err := encodeJudgement(j.said)
	if err != nil {
		return
	}
	c.mu.Lock()
	c.judged[j.key] = data
	c.mu.Unlock()
	c.put(data, "judgement", j.key)
}

// encodeJudgement writes, for every saying, the rule, the address, the reasons
// why the rule did not apply, and the violations as JSON if there are any.
func encodeJudgement(said []saying) ([]byte, error) {
	data := binary.AppendUvarint(nil, uint64(len(said)))
	for _, s := range said {
		data = appendText(appendText(data, s.rule.ID), s.block.Address)
		data = binary.AppendUvarint(data, uint64(len(s.outcome.NotApplicable)))
		for _, reason := range s.outcome.NotApplicable {
			data = appendText(data, reason)
		}
		var violations []byte
		if len(s.outcome.Violations) > 0 {
			var err error
			if violations, err = json.Marshal(policy.Outcome{Violations: s.outcome.Violations}); err != nil {
				return nil, err
			}
		}
		data = appendText(data, string(violations))
	}
	return data, nil
}

func appendText(data []byte, s string) []byte {
	return append(binary.AppendUvarint(data, uint64(len(s))), s...)
}

// decodeJudgement reads a judgement back; false where the data is not one of
// these rules on this plan.
func decodeJudgement(data []byte, set *policy.Set, p *plan.Plan) ([]saying, bool) {
	d := decoder{data}
	n, ok := d.number()
	var said []saying
	for ; ok && n > 0; n-- {
		rule, address := d.text(), d.text()
		s := saying{set.Lookup(rule), p.Lookup(address), &policy.Outcome{}}
		reasons, fine := d.number()
		for ; fine && reasons > 0 && d.data != nil; reasons-- {
			s.outcome.NotApplicable = append(s.outcome.NotApplicable, d.text())
		}
		if violations := d.text(); violations != "" {
			var o policy.Outcome
			fine = fine && policy.DecodeOutcome([]byte(violations), &o) == nil
			s.outcome.Violations = o.Violations
		}
		if ok = fine && d.data != nil && s.rule != nil && s.block != nil; ok {
			said = append(said, s)
		}
	}
	return said, ok && d.data != nil && len(d.data) == 0
}

// decoder reads numbers and texts; its data is nil after the first that is not
// there.
type decoder struct{ data []byte }

func (d *decoder) number() (uint64, bool) {
	n, width := binary.Uvarint(d.data)
	if width <= 0 {
		d.data = nil
		return 0, false
	}
	d.data = d.data[width:]
	return n, true
}

func (d *decoder) unsigned() uint64 {
	n, _ := d.number()
	return n
}

func (d *decoder) signed() int64 {
	n, width := binary.Varint(d.data)
	if width <= 0 {
		d.data = nil
		return 0
	}
	d.data = d.data[width:]
	return n
}

func (d *decoder) text() string {
	n, ok := d.number()
	if !ok || n > uint64(len(d.data)) {
		d.data = nil
		return ""
	}
	s := string(d.data[:n])
	d.data = d.data[n:]
	return s
}
