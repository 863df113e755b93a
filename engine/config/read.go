package config

import (
	"cmp"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// reader walks one file and collects what is wrong with it.
type reader struct {
	file  string
	chunk hcldata.Chunk
	diags diag.Diagnostics
}

// shape says what may stand between two braces and who reads it; name is the
// type of the block, empty at the top of the file.
type shape struct {
	name       string
	attributes map[string]func(hcldata.Value)
	blocks     map[string]blockShape
	// seen are the blocks without a label that were there already.
	seen map[string]diag.Range
}

// blockShape is a kind of block. label says what its label is, if it has one.
type blockShape struct {
	label   diag.Text
	example string
	read    func(hcldata.Block)
}

// read hands every part of a body to whom it belongs. It may be called several
// times with one shape, for a body in several chunks.
func (r *reader) read(b hcldata.Body, s *shape) {
	if s.seen == nil {
		s.seen = map[string]diag.Range{}
	}
	for _, a := range b.Attributes {
		if read, ok := s.attributes[a.Name]; ok {
			read(a.Value)
		} else {
			r.fail(a.NameSpan, s.unknownAttribute(a.Name))
		}
	}
	for _, block := range b.Blocks {
		kind, ok := s.blocks[block.Type]
		switch {
		case !ok:
			r.fail(block.TypeSpan, s.unknownBlock(block.Type))
		case !r.labelled(block, kind):
		case !kind.label.Empty() || r.once(s.seen, block.Type, block.Type, block.Header):
			kind.read(block)
		}
	}
}

// labelled checks the number of labels.
func (r *reader) labelled(b hcldata.Block, kind blockShape) bool {
	switch {
	case kind.label.Empty() && len(b.Labels) > 0:
		r.fail(b.Labels[0].Span, diag.Say("%s takes no label; write `%s { … }`",
			"%s không có nhãn; hãy viết `%s { … }`", quote(b.Type), b.Type))
	case !kind.label.Empty() && len(b.Labels) != 1:
		form := "`" + b.Type + " \"" + kind.example + "\" { … }`"
		r.fail(b.Header, diag.Text{
			En: quote(b.Type) + " takes one label, " + kind.label.En + "; write " + form,
			Vi: quote(b.Type) + " cần đúng một nhãn là " + kind.label.Vi + "; hãy viết " + form,
		})
	default:
		return true
	}
	return false
}

func (s *shape) unknownAttribute(name string) diag.Text {
	if kind, ok := s.blocks[name]; ok {
		label := ""
		if !kind.label.Empty() {
			label = " \"" + kind.example + "\""
		}
		return diag.Say("%s is a block; write `%s%s { … }`, without =",
			"%s là một khối; hãy viết `%s%s { … }`, không có dấu =", quote(name), name, label)
	}
	return s.unknown(diag.Say("unknown attribute %s", "không có thuộc tính %s", quote(name)), name)
}

func (s *shape) unknownBlock(name string) diag.Text {
	if _, ok := s.attributes[name]; ok {
		return diag.Say("%s is an attribute; write `%s = …`",
			"%s là một thuộc tính; hãy viết `%s = …`", quote(name), name)
	}
	return s.unknown(diag.Say("unknown block %s", "không có khối %s", quote(name)), name)
}

// unknown suggests blocks for attributes too, and the other way round.
func (s *shape) unknown(t diag.Text, name string) diag.Text {
	if s.name != "" {
		t = diag.Text{En: t.En + " in " + quote(s.name), Vi: t.Vi + " trong " + quote(s.name)}
	}
	names := slices.AppendSeq(slices.Collect(maps.Keys(s.attributes)), maps.Keys(s.blocks))
	slices.Sort(names)
	return orOneOf(t, name, names)
}

// once reports the second place of what may have only one.
func (r *reader) once(seen map[string]diag.Range, key, shown string, at hcldata.Span) bool {
	first, again := seen[key]
	if again {
		r.fail(at, diag.Say("%s appears twice; first in line %d",
			"%s xuất hiện hai lần; lần đầu ở dòng %d", quote(shown), first.Start.Line))
		return false
	}
	seen[key] = r.at(at)
	return true
}

func (r *reader) at(s hcldata.Span) diag.Range { return s.In(r.file, r.chunk) }

func (r *reader) fail(at hcldata.Span, t diag.Text) { r.diags = r.diags.Append(r.at(at), t) }

// inOrder are the diagnostics from the top of the file to its end.
func (r *reader) inOrder() diag.Diagnostics {
	slices.SortStableFunc(r.diags, func(a, b diag.Diagnostic) int {
		return cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte)
	})
	return r.diags
}
