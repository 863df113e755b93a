package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func ref(address, attribute, key string, text, fix diag.Text) Defect {
	return Defect{Rule: RuleDangling, Address: address, Attribute: attribute, Key: key, Text: text, Fix: fix}
}

func duplicate(b, first *Block, taken func(address string) *Block) Defect {
	d := ref(b.Address, "", "duplicate",
		diag.Say("There are two blocks %s.", "Có hai khối %s.", clip(b.Address)),
		t("give one of them another label, or merge them", "đổi nhãn một khối, hoặc gộp hai khối lại"))
	if b.Type.Label == LabelDate {
		d.Fix = mergeOr(b, taken)
	}
	d.Related = []Place{{first.Address, firstOne, first.Header()}}
	return d
}

// badReference is about something that is not two names with a dot.
func badReference(p *Plan, b *Block, path, text string, targets []string) Defect {
	kind, rest, _ := strings.Cut(text, ".")
	label, _, _ := strings.Cut(rest, ".")
	d := ref(b.Address, path, path+":"+text,
		diag.Say("%s is not a reference to a block.", "%s không phải là tham chiếu tới một khối.", clip(text)),
		diag.Say("write %s.name", "viết %s.tên", targets[0]))
	if meant := kind + "." + label; slices.Contains(targets, kind) && p.Lookup(meant) != nil {
		d.Fix = didYouMean(meant)
	} else if meant := p.labelled(text, targets); meant != "" {
		d.Fix = didYouMean(meant)
	}
	return d
}

func wrongTarget(p *Plan, b *Block, path, text string, targets []string) Defect {
	kind, label, _ := strings.Cut(text, ".")
	at, wanted := spoken(path), either(targets)
	d := ref(b.Address, path, path+":"+text,
		t(fmt.Sprintf("%s must refer to blocks of type %s, not to %s.", at.En, wanted.En, clip(text)),
			fmt.Sprintf("%s phải trỏ tới khối loại %s, không phải %s.", at.Vi, wanted.Vi, clip(text))),
		diag.Say("write %s.name", "viết %s.tên", targets[0]))
	if near := diag.Nearest(kind, targets); near != "" && TypeOf(kind) == nil {
		d.Fix = didYouMean(near + "." + label)
	} else if meant := p.labelled(label, targets); meant != "" {
		d.Fix = didYouMean(meant)
	}
	return d
}

func nothingThere(b *Block, path, text string, g guess) Defect {
	kind, label, _ := strings.Cut(text, ".")
	d := ref(b.Address, path, path+":"+text,
		diag.Say("%s does not exist in this plan.", "%s không tồn tại trong kế hoạch này.", clip(text)),
		diag.Say("define %s %q { … }, or refer to one that exists", "khai báo %s %q { … }, hoặc trỏ tới một khối đã có", kind, clip(label)))
	switch {
	case g.near != "":
		d.Fix = didYouMean(kind + "." + g.near)
	case g.elsewhere != "":
		d.Fix = diag.Say("define it here too: it belongs to the plan in %s, and a plan can only refer to its own blocks", "khai báo cả ở đây: khối này thuộc kế hoạch trong %s, và một kế hoạch chỉ trỏ được tới khối của chính nó", g.elsewhere)
	}
	return d
}

func didYouMean(address string) diag.Text {
	return diag.Say("did you mean %s?", "có phải ý bạn là %s?", clip(address))
}

// labelled finds a block of one of the types by its label alone.
func (p *Plan) labelled(label string, types []string) string {
	for _, name := range types {
		if b := p.Lookup(name + "." + label); b != nil {
			return b.Address
		}
	}
	return ""
}

// shownCircle is how many members of a circle are named.
const shownCircle = 8

func cycle(circle []*Block, attribute string) Defect {
	first := circle[0]
	var steps []string
	for _, b := range circle[:min(len(circle), shownCircle)] {
		steps = append(steps, b.Address)
	}
	if len(circle) > shownCircle {
		steps = append(steps, "…")
	}
	way := strings.Join(append(steps, first.Address), " → ")
	d := ref(first.Address, attribute, "cycle:"+attribute+":"+way,
		diag.Say("%s goes in a circle: %s.", "%s tạo thành vòng tròn: %s.", attribute, way),
		t("remove one of these references", "bỏ một trong các tham chiếu này"))
	d.Range = first.towards(attribute, circle[1%len(circle)])
	for i, b := range circle[1:min(len(circle), shownCircle)] {
		at := b.towards(attribute, circle[(i+2)%len(circle)])
		d.Related = append(d.Related, Place{b.Address, t("also in the circle", "cũng nằm trong vòng"), at})
	}
	return d
}

// towards is the place of the reference from a block to another.
func (b *Block) towards(attribute string, to *Block) diag.Range {
	list, _ := b.Value(attribute)
	i := slices.IndexFunc(list.Items, func(item Value) bool { return item.Text == to.Address })
	return b.at(list.Items[i].span)
}

func movedKinds(m *Block, from, to string) Defect {
	d := ref("moved."+from, "to", "moved:"+from,
		diag.Say("%s cannot become %s, which is of another type.", "%s không thể thành %s, vì hai khối khác loại.", from, to),
		t("name a block of the same type: moved changes the label only", "ghi một khối cùng loại: moved chỉ đổi nhãn"))
	d.Range = m.Find("to")
	return d
}

func movedStays(m *Block, from, to string) Defect {
	d := ref("moved."+from, "from", "moved:"+from,
		diag.Say("%s is said to be %s now, but is still there.", "%s được ghi là đã thành %s, nhưng vẫn còn đó.", from, to),
		diag.Say("remove the block %s, or this moved block", "bỏ khối %s, hoặc bỏ khối moved này", from))
	d.Range = m.Find("from")
	return d
}
