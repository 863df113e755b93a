package hcldata

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// converter turns the syntax tree of a chunk into data. What it does not know
// is refused: the tree is never evaluated.
type converter struct {
	// src is the chunk, lead its offset in the file.
	src   []byte
	lead  int
	found []flaw
}

func (c *converter) add(f flaw) { c.found = append(c.found, f) }

// body converts attributes in source order; whole is false when something was
// left out.
func (c *converter) body(in *hclsyntax.Body) (out Body, whole bool) {
	attributes := make([]*hclsyntax.Attribute, 0, len(in.Attributes))
	for _, a := range in.Attributes {
		attributes = append(attributes, a)
	}
	slices.SortFunc(attributes, func(a, b *hclsyntax.Attribute) int {
		return a.NameRange.Start.Byte - b.NameRange.Start.Byte
	})
	var fs fields
	if len(attributes) > 0 {
		fs.list = make([]Attribute, 0, len(attributes))
	}
	whole = true
	for _, a := range attributes {
		value, ok := c.value(a.Expr)
		if !ok {
			whole = false
			continue
		}
		c.put(&fs, Attribute{Name: norm.NFC.String(a.Name), NameSpan: span(a.NameRange), Value: value})
	}
	out.Attributes = fs.list
	for _, b := range in.Blocks {
		block, ok := c.block(b)
		if !ok {
			whole = false
			continue
		}
		out.Blocks = append(out.Blocks, block)
	}
	return out, whole
}

func (c *converter) block(in *hclsyntax.Block) (Block, bool) {
	out := Block{Type: norm.NFC.String(in.Type), TypeSpan: span(in.TypeRange)}
	header := in.TypeRange
	for i, label := range in.Labels {
		r := in.LabelRanges[i]
		if !c.visible(label, r) {
			return Block{}, false
		}
		out.Labels = append(out.Labels, Label{Text: norm.NFC.String(label), Span: span(r)})
		header.End = r.End
	}
	out.Header = span(header)
	out.Whole = Span{Start: out.Header.Start, End: pos(in.CloseBraceRange.End)}
	body, whole := c.body(in.Body)
	out.Body, out.Broken = body, !whole
	return out, true
}

// fields are attributes with distinct names; taken indexes a long list.
type fields struct {
	list  []Attribute
	taken map[string]bool
}

// put appends a field unless its name is taken; the first one stays.
func (c *converter) put(fs *fields, f Attribute) {
	if fs.has(f.Name) {
		c.add(duplicateFlaw(f.Name, c.lead+int(f.NameSpan.Start.Byte), c.lead+int(f.NameSpan.End.Byte)))
		return
	}
	fs.list = append(fs.list, f)
	if fs.taken != nil {
		fs.taken[f.Name] = true
	}
}

// has looks through a short list, which is the usual case, without a map.
func (fs *fields) has(name string) bool {
	if fs.taken == nil && len(fs.list) < 32 {
		return slices.ContainsFunc(fs.list, func(a Attribute) bool { return a.Name == name })
	}
	if fs.taken == nil {
		fs.taken = map[string]bool{}
		for _, a := range fs.list {
			fs.taken[a.Name] = true
		}
	}
	return fs.taken[name]
}

func duplicateFlaw(name string, start, end int) flaw {
	return flaw{code: DuplicateKey, start: start, end: end,
		text: diag.Say("`%s` is set twice", "`%s` được đặt hai lần", name),
		fix:  diag.Say("keep one of the two", "giữ lại một trong hai"),
	}
}

// visible refuses control characters that an escape sequence smuggled in.
func (c *converter) visible(text string, r hcl.Range) bool {
	for _, char := range text {
		if isControl(char) || char == '\r' {
			c.add(controlFlaw(char, c.lead+r.Start.Byte, c.lead+r.End.Byte))
			return false
		}
	}
	return true
}

func (c *converter) refuse(f formula, r hcl.Range) (Value, bool) {
	c.add(expressionFlaw(f, c.lead+r.Start.Byte, c.lead+r.End.Byte))
	return Value{}, false
}

func span(r hcl.Range) Span { return Span{Start: pos(r.Start), End: pos(r.End)} }

func pos(p hcl.Pos) Pos { return Pos{uint32(p.Line), uint32(p.Column), uint32(p.Byte)} }

// duplicates reports the attributes that the HCL parser left out because they
// were set before.
func (c *converter) duplicates(names []hcl.Range) {
	for _, r := range names {
		name := norm.NFC.String(string(c.src[r.Start.Byte:r.End.Byte]))
		c.add(duplicateFlaw(name, c.lead+r.Start.Byte, c.lead+r.End.Byte))
	}
}
