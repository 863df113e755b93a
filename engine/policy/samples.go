package policy

import (
	"io/fs"
	"path"
)

// Samples are the two small plans that show a rule: one that it lets pass, and
// one with exactly its violations. A rule about a change has for each the plan
// before it, too, and a rule about history what the plan was on earlier days, one
// after the other, each under a line "# as_of: YYYY-MM-DD". Empty where the rule
// has none.
type Samples struct {
	Pass, Fail         string
	PassBase, FailBase string
	PassPast, FailPast string
}

// Samples reads the samples beside a rule.
func (s *Set) Samples(r *Rule) Samples {
	m := s.modules[r.File]
	read := func(name string) string {
		text, err := fs.ReadFile(m.from, path.Join(path.Dir(m.path), "testdata", name))
		if err != nil {
			return ""
		}
		return string(text)
	}
	return Samples{
		Pass: read("pass.hcl"), Fail: read("fail.hcl"),
		PassBase: read("pass_base.hcl"), FailBase: read("fail_base.hcl"),
		PassPast: read("pass_past.hcl"), FailPast: read("fail_past.hcl"),
	}
}
