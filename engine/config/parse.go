package config

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// Parse reads a configuration; file is its path relative to the project root.
// All faults are reported at once; with any of them, what was read is good for
// nothing but the language to report in.
func Parse(file string, src []byte) (Config, diag.Diagnostics) {
	r := &reader{file: file}
	parsed, faults := hcldata.Parse(file, src, hcldata.DefaultLimits())
	for _, f := range faults {
		r.diags = r.diags.Append(f.Range, plus(f.Text, f.Fix))
	}
	c := Default()
	c.File = file
	top := r.top(&c)
	for _, chunk := range parsed.Chunks {
		r.chunk = chunk
		r.read(chunk.Body, top)
	}
	return c, r.inOrder()
}

// top is what may stand at the top of the file.
func (r *reader) top(c *Config) *shape {
	plans := map[string]diag.Range{}
	return &shape{
		attributes: map[string]func(hcldata.Value){
			"language":   func(v hcldata.Value) { word(r, "language", v, ParseLanguage, &c.Language) },
			"as_of":      func(v hcldata.Value) { word(r, "as_of", v, ParseDate, &c.AsOf) },
			"profile":    func(v hcldata.Value) { word(r, "profile", v, ParseProfile, &c.Profile) },
			"fail_level": func(v hcldata.Value) { word(r, "fail_level", v, ParseFailLevel, &c.FailLevel) },
			"plans":      func(v hcldata.Value) { c.Plans = r.planRoots(v) },
			"policies":   func(v hcldata.Value) { c.Policies = r.paths("policies", v) },
		},
		blocks: map[string]blockShape{
			"limits": {read: func(b hcldata.Block) { r.limits(b, &c.Limits) }},
			"rule":   r.rules(&c.Rules),
			"plan": {label: diag.Say("the directory of the plan", "thư mục của kế hoạch"), example: "plans/2027",
				read: func(b hcldata.Block) {
					if p, ok := r.plan(b, plans); ok {
						c.PlanSettings = append(c.PlanSettings, p)
					}
				}},
		},
	}
}

// planRoots reads where plans are; to look nowhere is a mistake, because a
// check of nothing finds nothing.
func (r *reader) planRoots(v hcldata.Value) []Placed[string] {
	if v.Kind == hcldata.List && len(v.Items) == 0 {
		r.fail(v.Span, diag.Say(
			"`plans` names no directory; name one, or leave the line out to search the whole project",
			"`plans` không nêu thư mục nào; hãy nêu một thư mục, hoặc bỏ dòng này để tìm trong cả dự án"))
	}
	return r.paths("plans", v)
}

// plan reads the settings for one plan.
func (r *reader) plan(b hcldata.Block, seen map[string]diag.Range) (PlanSetting, bool) {
	label := b.Labels[0]
	dir, ok := r.path(label.Text, label.Span)
	p := PlanSetting{Dir: Placed[string]{Value: dir, Range: r.at(label.Span)}}
	r.read(b.Body, &shape{
		name:       "plan",
		attributes: map[string]func(hcldata.Value){},
		blocks:     map[string]blockShape{"rule": r.rules(&p.Rules)},
	})
	return p, ok && r.once(seen, dir, "plan \""+dir+"\"", b.Header)
}
