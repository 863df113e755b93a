// Package plan turns HCL data into plans: blocks with typed attributes,
// references between them, and the place of everything. It knows the model of
// a plan and nothing about rules.
package plan

import (
	"cmp"
	"slices"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/persistent"
)

// Source is one file as it was read.
type Source struct {
	// Path is slash-separated and relative to the project root.
	Path string
	// File is nil where nothing of it could be read.
	File   *hcldata.File
	Faults []hcldata.Fault
}

// Plan is a directory of files that together hold one plan.
type Plan struct {
	// Dir is the plan's directory relative to the project root, "." for the
	// root itself.
	Dir string
	// Sources are the files of the plan in path order.
	Sources []*Source
	// Moved holds the moved blocks in source order.
	Moved []*Block
	// Defects are what the plan's own text gets wrong, in source order.
	Defects []Defect
	// Complete is false when a file, a block or a reference could not be read,
	// so that nothing may be concluded from something being absent.
	Complete bool

	// gone is the file of a plan that is not there any more.
	gone string
	// root is the plan block.
	root      *Block
	byAddress persistent.Map[*Block]
	invalid   map[*Block]map[string]string
	// listed says that blocks holds those of byAddress in order.
	listed sync.Once
	blocks []*Block
	// index is made when somebody first asks, which is not before all blocks are
	// in place.
	index     sync.Once
	byType    map[*BlockType][]*Block
	referrers persistent.Map[[]*Block]
}

// Block is one block of a plan. It is not changed after decoding.
type Block struct {
	Type  *BlockType
	Label string
	// Address is type.label for a top-level block, type.label below the parent
	// for a nested one, the type alone where there is no label.
	Address string
	// Values holds the well-formed attributes in the order of the model.
	Values []Field
	// Children are the nested blocks, in label order.
	Children []*Block
	// Broken says that a part of the block could not be read.
	Broken bool

	// written holds the values before references were resolved, references what
	// the values point at.
	written    []Field
	references []reference
	site       *site
	header     hcldata.Span
	// unread are the attributes that the file gives and written does not hold.
	unread  []namedSpan
	invalid map[string]string
	// memo is shared by copies of the block that stand elsewhere.
	memo *Memo
}

// namedSpan is where the file gives an attribute.
type namedSpan struct {
	name string
	span hcldata.Span
}

// Field is a named value.
type Field struct {
	Name  string
	Value Value
	span  hcldata.Span
}

// Value is a well-formed value: Text for scalars and references, Items for
// lists, Fields for objects.
type Value struct {
	Kind   hcldata.Kind
	Text   string
	Items  []Value
	Fields []Field
	span   hcldata.Span
}

// Defect is something wrong with the text of a plan, found without any rule in
// Rego. Rule is the engine's rule that names it.
type Defect struct {
	Rule string
	// Owner is the rule that reports the same itself where it is enabled.
	Owner                   string
	Address, Attribute, Key string
	Text, Fix               diag.Text
	Range                   diag.Range
	Related                 []Place

	// local is a defect of the file itself, whatever stands in others.
	local bool
}

// Place is another place that matters to a defect.
type Place struct {
	Address string
	Text    diag.Text
	Range   diag.Range
}

// The engine's own rules.
const (
	RuleSyntax   = "structure/syntax"
	RuleSchema   = "structure/schema"
	RuleDangling = "structure/dangling_reference"
)

// Blocks lists the top-level blocks that have an address, by address; of blocks
// that share an address only the first.
func (p *Plan) Blocks() []*Block {
	p.listed.Do(func() {
		if p.blocks == nil {
			for _, b := range p.byAddress.All() {
				p.blocks = append(p.blocks, b)
			}
			sortBlocks(p.blocks)
		}
	})
	return p.blocks
}

// Lookup finds a block by its address.
func (p *Plan) Lookup(address string) *Block { return p.byAddress.Get(address) }

// Referrers lists the blocks that point at an address, by their own.
func (p *Plan) Referrers(address string) []*Block {
	p.index.Do(p.makeIndex)
	return p.referrers.Get(address)
}

func (p *Plan) makeIndex() {
	p.byType = map[*BlockType][]*Block{}
	for _, b := range p.Blocks() {
		p.byType[b.Type] = append(p.byType[b.Type], b)
		b.References(func(_ *Attribute, target string) {
			if list := p.referrers.Get(target); len(list) == 0 || list[len(list)-1] != b {
				p.referrers.Set(target, append(list, b))
			}
		})
	}
}

// Root gives the plan block, nil if it could not be read.
func (p *Plan) Root() *Block { return p.root }

// Of lists the blocks of a type by address.
func (p *Plan) Of(bt *BlockType) []*Block {
	p.index.Do(p.makeIndex)
	return p.byType[bt]
}

// Invalid lists what was given but cannot be used, or not all of it, with its
// text as written: wrong types, impossible dates, references to nothing. The
// key is the dotted path of an attribute or a field.
func (p *Plan) Invalid(b *Block) map[string]string {
	if m, ok := p.invalid[b]; ok {
		return m
	}
	return b.invalid
}

// Value finds an attribute by name; ok is false where it is missing or invalid.
func (b *Block) Value(name string) (Value, bool) {
	for _, f := range b.Values {
		if f.Name == name {
			return f.Value, true
		}
	}
	return Value{}, false
}

// Text gives a scalar attribute as text, or the model's default for it.
func (b *Block) Text(name string) string {
	if v, ok := b.Value(name); ok {
		return v.Text
	}
	if a := b.Type.Attribute(name); a != nil {
		return a.Default
	}
	return ""
}

// Field finds a field of an object.
func (v Value) Field(name string) (Value, bool) {
	for _, f := range v.Fields {
		if f.Name == name {
			return f.Value, true
		}
	}
	return Value{}, false
}

// Header is the range of the block's type and labels.
func (b *Block) Header() diag.Range { return b.at(b.header) }

// span gives the place of an attribute, name and value.
func (b *Block) span(name string) (hcldata.Span, bool) {
	for _, f := range b.written {
		if f.Name == name {
			return f.span, true
		}
	}
	for _, s := range b.unread {
		if s.name == name {
			return s.span, true
		}
	}
	return hcldata.Span{}, false
}

func (b *Block) setInvalid(path, text string) {
	if b.invalid == nil {
		b.invalid = map[string]string{}
	}
	b.invalid[path] = text
}

func (b *Block) at(s hcldata.Span) diag.Range { return b.site.place(s) }

func sortBlocks(bs []*Block) {
	slices.SortStableFunc(bs, func(x, y *Block) int { return cmp.Compare(x.Address, y.Address) })
}
