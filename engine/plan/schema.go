package plan

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Type is what an attribute may hold.
type Type uint8

// The types of attributes. Date is a string YYYY-MM-DD; Enum is one of the
// attribute's Values; Ref points at a block of one of the attribute's Targets;
// Object has the attribute's Fields; Any is an object of any shape.
const (
	String Type = iota
	Number
	Bool
	Date
	Enum
	Ref
	Object
	Any
)

// Attribute describes one attribute of a block, or one field of an object.
type Attribute struct {
	Name string
	Type Type
	// List says that the value is a list of that type.
	List     bool
	Required bool
	// Or names the attribute that will do instead of a required one.
	Or string
	// Values are the words of an Enum, Targets the block types of a Ref, Fields
	// the fields of an Object.
	Values  []string
	Targets []string
	Fields  []Attribute
	// Default stands in for a missing value.
	Default string
	// Inverse is the name under which the target of a Ref lists the blocks that
	// point at it ("objectives" of a goal).
	Inverse string
	// Rule is the rule that judges the shape of this attribute itself: where it
	// is enabled, it reports a missing or ill-formed value, and the engine's own
	// structure/schema stays silent.
	Rule string
	// Acyclic says that the references must not form a circle.
	Acyclic bool
	// Gone says that the target of a Ref need not exist (the old address of a
	// moved block).
	Gone bool
	// Onward says that the target of a Ref may have moved on: another moved block
	// names it as its old address.
	Onward bool
	Doc    diag.Text
}

// Refers reports whether the value is a reference or may hold one.
func (a *Attribute) Refers() bool {
	return a.Type == Ref || slices.ContainsFunc(a.Fields, func(f Attribute) bool { return f.Refers() })
}

// BlockType describes one kind of block.
type BlockType struct {
	Name string
	// Plural is the name of the collection in what rules see.
	Plural string
	// Label says what the one label is: LabelNone, LabelID, LabelDate, LabelEnum.
	Label LabelKind
	// LabelName is the name of the label in what rules see, for blocks whose
	// label is data (the date of a check-in).
	LabelName string
	// LabelValues are the words of a LabelEnum.
	LabelValues []string
	Attributes  []Attribute
	// Children are the blocks that may stand inside.
	Children []*BlockType
	Doc      diag.Text
}

// LabelKind is the kind of label that a block carries.
type LabelKind uint8

// The kinds of labels. An ID is a name to refer by: lower-case letters, digits
// and underscores. A date may carry a suffix (2027-04-15-2).
const (
	LabelID LabelKind = iota
	LabelNone
	LabelDate
	LabelEnum
)

// Attribute finds an attribute by name.
func (t *BlockType) Attribute(name string) *Attribute { return find(t.Attributes, name) }

func find(as []Attribute, name string) *Attribute {
	for i := range as {
		if as[i].Name == name {
			return &as[i]
		}
	}
	return nil
}

// Child finds a nested block type by name.
func (t *BlockType) Child(name string) *BlockType {
	for _, c := range t.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}
