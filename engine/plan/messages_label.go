package plan

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func labelCount(b *Block, found int) Defect {
	text := diag.Say("Blocks of type %s have exactly one label, not %d.", "Khối %s có đúng một nhãn, không phải %d.", b.Type.Name, found)
	switch {
	case b.Type.Label == LabelNone:
		text = diag.Say("Blocks of type %s have no label.", "Khối %s không có nhãn.", b.Type.Name)
	case found == 0:
		text = diag.Say("This %s has no label.", "Khối %s này thiếu nhãn.", b.Type.Name)
	}
	example := exampleBlock(b.Type)
	if b.Label != "" {
		example = diag.Say("%s %q { … }", "%s %q { … }", b.Type.Name, clip(b.Label))
	}
	return schema(b.Address, "", "labels", text, t("write "+example.En, "viết "+example.Vi))
}

func exampleBlock(bt *BlockType) diag.Text {
	switch bt.Label {
	case LabelNone:
		return diag.Say("%s { … }", "%[1]s { … }", bt.Name)
	case LabelDate:
		return diag.Say("%s \"2027-06-30\" { … }", "%[1]s \"2027-06-30\" { … }", bt.Name)
	case LabelEnum:
		return diag.Say("%s %q { … }", "%s %q { … }", bt.Name, bt.LabelValues[0])
	}
	return diag.Say("%s \"name\" { … }", "%s \"tên\" { … }", bt.Name)
}

func badLabel(b *Block, label string) Defect {
	shown := clip(label)
	d := schema(b.Address, "", "label", diag.Text{}, diag.Text{})
	switch b.Type.Label {
	case LabelDate:
		d.Text = diag.Say("The label %q is not a date of the calendar.", "Nhãn %q không phải là một ngày có thật.", shown)
		d.Fix = diag.Say("write %s \"2027-06-30\" { … }; a second one on the same day gets \"2027-06-30-2\"", "viết %s \"2027-06-30\" { … }; khối thứ hai trong cùng ngày ghi \"2027-06-30-2\"", b.Type.Name)
	case LabelEnum:
		words := either(quoted(b.Type.LabelValues))
		d.Text = t(fmt.Sprintf("The label is %q; it must be %s.", shown, words.En), fmt.Sprintf("Nhãn là %q; phải là %s.", shown, words.Vi))
		d.Fix = suggestWord(label, b.Type.LabelValues)
	default:
		d.Text = diag.Say("%q cannot be a label.", "%q không thể làm nhãn.", shown)
		d.Fix = t("use lower-case letters without accents, digits and underscores, at most 63, beginning with a letter", "dùng chữ thường không dấu, chữ số và dấu gạch dưới, tối đa 63 ký tự, bắt đầu bằng chữ cái")
		if label := slug(label); label != "" {
			d.Fix = diag.Say("write %s %q: at most 63 lower-case letters without accents, digits and underscores", "viết %s %q: tối đa 63 chữ thường không dấu, chữ số và dấu gạch dưới", b.Type.Name, label)
		}
	}
	return d
}

func duplicateChild(c *Block, seen map[string]*Block) Defect {
	return schema(c.Address, "", "duplicate",
		diag.Say("There are two blocks %s %q in the same block.", "Có hai khối %s %q trong cùng một khối.", c.Type.Name, c.Label),
		mergeOr(c, func(address string) *Block { return seen[address] }))
}

// mergeOr proposes to merge two blocks of one day, or the next label that is
// free for the second.
func mergeOr(b *Block, taken func(address string) *Block) diag.Text {
	day := b.Label[:len(time.DateOnly)]
	for n := 2; n <= 9; n++ {
		free := day + "-" + strconv.Itoa(n)
		if taken(strings.TrimSuffix(b.Address, b.Label)+free) == nil {
			return diag.Say("merge the two, or label the second %q", "gộp hai khối, hoặc đặt nhãn khối thứ hai là %q", free)
		}
	}
	return t("merge the two", "gộp hai khối lại")
}
