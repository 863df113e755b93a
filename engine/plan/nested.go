package plan

import "github.com/goalpost-dev/goalpost/engine/hcldata"

// again gives a block that was decoded before, with the nested blocks that it has
// now.
func (d *decoder) again(known *Block, raw *hcldata.Block) *Block {
	at := d.site.after(d.offset)
	if *known.site == *at && len(raw.Body.Blocks) == 0 {
		return known
	}
	b := *known
	b.site, b.Children = at, nil
	d.children(raw, &b)
	return &b
}

// children decodes the nested blocks of a block.
func (d *decoder) children(raw *hcldata.Block, b *Block) {
	if len(raw.Body.Blocks) == 0 {
		return
	}
	seen, offset := map[string]*Block{}, d.offset
	for i := range raw.Body.Blocks {
		r := &raw.Body.Blocks[i]
		d.offset = offset.Plus(r.At)
		d.child(r, b, seen)
	}
	d.offset = offset
	sortBlocks(b.Children)
}

// child adds a nested block to its parent. seen are those before it by address.
func (d *decoder) child(raw *hcldata.Block, parent *Block, seen map[string]*Block) {
	if a := parent.Type.Attribute(raw.Type); a != nil {
		d.lost = d.lost || a.Refers()
		d.add(raw.TypeSpan, attributeNotBlock(parent.Address, a))
		parent.setInvalid(raw.Type, raw.Type+" { … }")
		return
	}
	bt := parent.Type.Child(raw.Type)
	if bt == nil {
		d.lost = true
		d.add(raw.TypeSpan, unknownNested(raw.Type, parent))
		return
	}
	c, ok := d.block(raw, bt, parent.Address)
	parent.Broken = parent.Broken || c.Broken
	if !ok {
		return
	}
	if first := seen[c.Address]; first != nil && bt.Label == LabelDate {
		d.lost = true
		d.drafts = append(d.drafts, draft{duplicateChild(c, seen), d.span(c), first, d.span(first)})
		return
	}
	seen[c.Address] = c
	parent.Children = append(parent.Children, c)
}

// span is where the header of a block stands in the chunk.
func (d *decoder) span(b *Block) hcldata.Span {
	return b.header.After(d.site.offset(b.site))
}
