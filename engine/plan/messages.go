package plan

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Messages are sentences; a fix says in a few words what to do.

var firstOne = t("the first one", "khối thứ nhất")

func schema(address, attribute, key string, text, fix diag.Text) Defect {
	return Defect{Rule: RuleSchema, Address: address, Attribute: attribute, Key: key, Text: text, Fix: fix}
}

// unknownBlock is about the top of a file, where a nested block may stand by
// mistake.
func unknownBlock(name string) Defect {
	for _, bt := range Model {
		if bt.Child(name) != nil {
			return schema("", "", "block:"+name,
				diag.Say("Blocks of type %s stand inside %s blocks only.", "Khối %s chỉ nằm bên trong khối %s.", name, bt.Name),
				diag.Say("move it into the %s that it belongs to", "chuyển nó vào khối %s tương ứng", bt.Name))
		}
	}
	return schema("", "", "block:"+name,
		diag.Say("There is no block type %q.", "Không có loại khối %q.", clip(name)), suggest(name, names(Model)))
}

// unknownNested is about the inside of a block, where a top-level block lands
// when a closing brace is missing.
func unknownNested(name string, in *Block) Defect {
	if TypeOf(name) != nil {
		return schema(in.Address, "", "block:"+name,
			diag.Say("Blocks of type %s cannot stand inside %s.", "Khối %s không thể nằm bên trong %s.", name, in.Address),
			diag.Say("close %s with } before it", "đóng %s bằng dấu } trước khối này", in.Address))
	}
	return schema(in.Address, "", "block:"+name,
		diag.Say("There is no block type %q inside %s blocks.", "Không có loại khối %q bên trong khối %s.", clip(name), in.Type.Name),
		suggest(name, names(in.Type.Children)))
}

func topAttribute(name string) Defect {
	return schema("", name, "top:"+name,
		diag.Say("%s stands outside any block.", "%s nằm ngoài mọi khối.", clip(name)),
		t("move it into the block that it belongs to", "chuyển nó vào khối tương ứng"))
}

func unknownAttribute(b *Block, name string) Defect {
	options := append(attributeNames(b.Type.Attributes), names(b.Type.Children)...)
	return schema(b.Address, name, "unknown:"+name,
		diag.Say("There is no attribute %q in %s blocks.", "Không có thuộc tính %q trong khối %s.", clip(name), b.Type.Name),
		suggest(name, options))
}

func unknownField(address, path, name string, model []Attribute) Defect {
	at := spoken(path)
	return schema(address, join(path, name), "unknown:"+join(path, name), diag.Text{
		En: fmt.Sprintf("%s has no field %q.", at.En, clip(name)),
		Vi: fmt.Sprintf("%s không có trường %q.", at.Vi, clip(name)),
	}, suggest(name, attributeNames(model)))
}

func missingAttribute(address string, a *Attribute) Defect {
	d := schema(address, a.Name, "missing:"+a.Name, diag.Say("%s has no %s.", "%s thiếu %s.", clip(address), a.Name), addition(a))
	d.Owner = a.Rule
	return d
}

func missingField(address, path string, a *Attribute) Defect {
	at := spoken(path)
	return schema(address, join(path, a.Name), "missing:"+join(path, a.Name),
		t(at.En+" has no "+a.Name+".", at.Vi+" thiếu "+a.Name+"."), addition(a))
}

func addition(a *Attribute) diag.Text {
	line := assignment(a.Name, a)
	return t("add "+line.En, "thêm "+line.Vi)
}

func blockNotAttribute(address string, bt *BlockType) Defect {
	example := exampleBlock(bt)
	return schema(address, bt.Name, "form:"+bt.Name,
		diag.Say("%s is a block here, not an attribute.", "%s ở đây là khối, không phải thuộc tính.", bt.Name),
		t("write "+example.En+" without the equals sign", "viết "+example.Vi+", không có dấu bằng"))
}

func attributeNotBlock(address string, a *Attribute) Defect {
	line := assignment(a.Name, a)
	return schema(address, a.Name, "form:"+a.Name,
		diag.Say("%s is an attribute here, not a block.", "%s ở đây là thuộc tính, không phải khối.", a.Name),
		t("write "+line.En+" with an equals sign", "viết "+line.Vi+", có dấu bằng"))
}

func noPlan(file string) Defect {
	d := schema("", "", "no_plan:"+file,
		t("No plan block is in this directory or above it, so nothing here was checked.", "Thư mục này và các thư mục cha không có khối plan nào, nên chưa kiểm tra được gì ở đây."),
		t(`add plan "name" { … } to one file of the directory, or move the files into a plan's directory`, `thêm plan "tên" { … } vào một tệp của thư mục, hoặc chuyển các tệp vào thư mục của một kế hoạch`))
	d.Range = start(file)
	return d
}

func twoPlans(b, first *Block) Defect {
	d := schema(b.Address, "", "two_plans",
		t("A directory holds exactly one plan block, and this is a further one.", "Mỗi thư mục chỉ có đúng một khối plan, và đây là khối thừa."),
		t("give this plan a directory of its own", "đặt kế hoạch này vào một thư mục riêng"))
	d.Related = []Place{{first.Address, firstOne, first.Header()}}
	return d
}

func names(bts []*BlockType) []string {
	out := make([]string, len(bts))
	for i, bt := range bts {
		out[i] = bt.Name
	}
	return out
}

func attributeNames(as []Attribute) []string {
	out := make([]string, len(as))
	for i := range as {
		out[i] = as[i].Name
	}
	return out
}
