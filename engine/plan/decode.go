package plan

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// draft is a defect before its block is placed in a file.
type draft struct {
	Defect
	span hcldata.Span
	// first is the earlier of two nested blocks with the same label.
	first     *Block
	firstSpan hcldata.Span
}

// decoder turns the blocks of one chunk into blocks of the model.
type decoder struct {
	site *site
	// offset is where the spans that are being read stand in the chunk.
	offset hcldata.Offset
	drafts []draft
	// lost says that a block or a reference had to be left out.
	lost bool
}

func (d *decoder) add(span hcldata.Span, f Defect) {
	d.drafts = append(d.drafts, draft{Defect: f, span: span.After(d.offset)})
}

func (d *decoder) topAttribute(a hcldata.Attribute) {
	bt := TypeOf(a.Name)
	if bt == nil {
		d.add(a.NameSpan, topAttribute(a.Name))
		return
	}
	d.lost = true
	d.add(a.NameSpan, blockNotAttribute("", bt))
}

// top decodes a top-level block; ok is false for one that cannot be used.
func (d *decoder) top(raw *hcldata.Block) (b *Block, ok bool) {
	bt := TypeOf(raw.Type)
	if bt == nil {
		d.lost = true
		d.add(raw.TypeSpan, unknownBlock(raw.Type))
		return nil, false
	}
	return d.block(raw, bt, "")
}

// block decodes everything in a block even when the block itself is not ok, so
// that all of its defects are told at once. One without any is kept for later
// versions.
func (d *decoder) block(raw *hcldata.Block, bt *BlockType, parent string) (b *Block, ok bool) {
	if known, kept := raw.Kept().(*Block); kept {
		return d.again(known, raw), true
	}
	defects := len(d.drafts)
	b = &Block{Type: bt, Address: bt.Name, site: d.site.after(d.offset), header: raw.Header, Broken: raw.Broken}
	if parent != "" {
		b.Address = parent + "." + bt.Name
		if bt.closed() {
			b.memo = &Memo{}
		}
	}
	if bt.Label != LabelNone && len(raw.Labels) > 0 && raw.Labels[0].Text != "" {
		b.Label = raw.Labels[0].Text
		b.Address += "." + b.Label
	}
	ok = d.label(raw, b)
	d.lost = d.lost || !ok
	d.attributes(raw, b)
	d.children(raw, b)
	b.findReferences()
	if len(d.drafts) == defects {
		raw.Keep(b)
	}
	return b, ok
}

// isID reports whether a label is an id: a small letter, then up to 62 of small
// letters, digits and underscores.
func isID(label string) bool {
	for i, c := range []byte(label) {
		if (c < 'a' || c > 'z') && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return false
		}
	}
	return label != "" && len(label) <= 63
}

// label judges the labels of a block; ok is false where rules could not work
// with it. A bad ID is still a name that references may use.
func (d *decoder) label(raw *hcldata.Block, b *Block) (ok bool) {
	want := 1
	if b.Type.Label == LabelNone {
		want = 0
	}
	if len(raw.Labels) != want {
		d.add(raw.Header, labelCount(b, len(raw.Labels)))
	}
	if want == 0 || len(raw.Labels) == 0 {
		return want == 0
	}
	good := false
	switch l := raw.Labels[0].Text; b.Type.Label {
	case LabelDate:
		good = isDateLabel(l)
	case LabelEnum:
		good = slices.Contains(b.Type.LabelValues, l)
	default:
		good = isID(l)
	}
	if !good {
		d.add(raw.Labels[0].Span, badLabel(b, raw.Labels[0].Text))
	}
	return good || b.Type.Label == LabelID && b.Label != ""
}

func (d *decoder) attributes(raw *hcldata.Block, b *Block) {
	model := b.Type.Attributes
	for _, a := range raw.Body.Attributes {
		if find(model, a.Name) == nil {
			d.lost = d.lost || refers(a.Value)
			d.add(a.NameSpan, d.unknown(b, a.Name))
		}
	}
	b.Values = d.fields(b, "", model, raw.Body.Attributes)
	b.written = b.Values
	for _, a := range raw.Body.Attributes {
		if _, read := b.Value(a.Name); !read {
			b.unread = append(b.unread, namedSpan{a.Name, wholeOf(a)})
		}
	}
	if b.Broken {
		return
	}
	for _, a := range missing(model, raw.Body.Attributes) {
		if slices.ContainsFunc(raw.Body.Blocks, func(inner hcldata.Block) bool { return inner.Type == a.Name }) {
			continue
		}
		span, given := b.span(a.Name)
		if !given {
			span = b.header
		}
		d.add(span, missingAttribute(b.Address, a))
	}
}

// unknown words an unknown attribute; a misspelt one gets a suggestion, a
// nested block written as an attribute the right form.
func (d *decoder) unknown(b *Block, name string) Defect {
	if c := b.Type.Child(name); c != nil {
		d.lost = true
		return blockNotAttribute(b.Address, c)
	}
	return unknownAttribute(b, name)
}
