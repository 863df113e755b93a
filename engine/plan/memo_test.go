package plan

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// What is made of a nested block is kept for every version of the file in which the
// block says the same, wherever it stands; other blocks depend on more than their
// text.
func TestMemo(t *testing.T) {
	const before = prelude + "objective \"o\" {\n  title = \"x\"\n  checkin \"2027-02-01\" { value = 1 }\n  checkin \"2027-03-01\" { value = 2 }\n}\n"
	const after = prelude + "# một dòng nữa\nobjective \"o\" {\n  title = \"y\"\n  checkin \"2027-02-01\" { value = 1 }\n  checkin \"2027-03-01\" { value = 3 }\n}\n"
	var d Decoder
	first, _ := hcldata.ParseAfter(nil, "a.hcl", []byte(before), hcldata.DefaultLimits())
	plans, _ := d.Build([]*Source{{Path: "a.hcl", File: first}})
	second, _ := hcldata.ParseAfter(first, "a.hcl", []byte(after), hcldata.DefaultLimits())
	later, _ := d.Build([]*Source{{Path: "a.hcl", File: second}})
	was, is := plans[0].Lookup("objective.o"), later[0].Lookup("objective.o")
	if was.Memo() != nil {
		t.Error("an objective takes its category from its goal, and has a memo")
	}
	for i, c := range was.Children {
		c.Memo().Keep(func() any { return i })
	}
	for i, want := range []int{0, -1} {
		if got := is.Children[i].Memo().Keep(func() any { return -1 }); got != want {
			t.Errorf("check-in %d is known as %v, want %v", i, got, want)
		}
	}
	if is.Children[0].Header() == was.Children[0].Header() {
		t.Error("no check-in stands elsewhere")
	}
}

func TestBlocksWithAMemoAreClosed(t *testing.T) {
	referring := Attribute{Name: "by", Type: Object, Fields: []Attribute{{Name: "team", Type: Ref}}}
	for _, tc := range []struct {
		bt   *BlockType
		want bool
	}{
		{checkinBlock, true},
		{milestoneBlock, true},
		{&BlockType{Attributes: []Attribute{{Name: "at", Type: Date}, referring}}, false},
		{&BlockType{Children: []*BlockType{checkinBlock}}, false},
	} {
		if got := tc.bt.closed(); got != tc.want {
			t.Errorf("%s with %v is closed: %v", tc.bt.Name, tc.bt.Attributes, got)
		}
	}
}
