package main

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// planPage describes every block type of the model.
func planPage(lang diag.Lang) string {
	p := newPage(lang)
	p.heading(1, p.say("The plan model", "Cấu trúc của kế hoạch"))
	p.paragraph(p.say("[Tiếng Việt](vi/ke-hoach.md)", "[English](../plan.md)"))
	p.paragraph(p.say(
		"A plan is a directory: the directory whose file holds the `plan` block, with every `*.hcl` file below it, down to the next directory with a `plan` block of its own. How the blocks are spread over files makes no difference. A symbolic link among them is a violation and is not followed. A submodule is another repository: what is checked out of it is read in the worktree. One that is not checked out there, and any in a commit, in the index and in an audit, is refused with code 3.",
		"Một kế hoạch là một thư mục: thư mục có tệp chứa khối `plan`, cùng mọi tệp `*.hcl` bên dưới, cho tới thư mục con có khối `plan` riêng. Chia các khối vào bao nhiêu tệp cũng được. Liên kết tượng trưng nằm trong đó là một vi phạm và không được đi theo. Submodule là một kho khác: những gì đã checkout từ đó được đọc trong thư mục làm việc. Submodule chưa checkout ở đó, cũng như mọi submodule trong commit, index và kiểm toán, bị từ chối với mã 3."))
	p.paragraph(p.say(
		"A plan is data: text, numbers, `true` and `false`, lists, objects, and references such as `goal.brand`. There are no functions and no calculations. Names of blocks have lower-case letters, digits and `_`. Dates are `\"YYYY-MM-DD\"`. Numbers have no separators: `12000000000`.",
		"Kế hoạch chỉ gồm dữ liệu: văn bản, số, `true` và `false`, danh sách, đối tượng, và tham chiếu như `goal.brand`. Không có hàm, không có phép tính. Tên khối gồm chữ thường không dấu, chữ số và `_`. Ngày viết `\"NĂM-THÁNG-NGÀY\"`. Số viết liền, không có dấu phân cách: `12000000000`."))
	p.paragraph(p.say(
		"A block on one line may hold one attribute only: `milestone \"2027-12-31\" { target = 700 }`.",
		"Khối viết trên một dòng chỉ được có một thuộc tính: `milestone \"2027-12-31\" { target = 700 }`."))
	for _, bt := range plan.Model {
		p.block(2, bt)
	}
	return strings.TrimRight(p.String(), "\n") + "\n"
}

func (p *page) block(level int, bt *plan.BlockType) {
	p.heading(level, code(bt.Name))
	p.paragraph(prose(bt.Doc.In(p.lang)) + " " + code(header(bt)))
	if bt.Label == plan.LabelEnum {
		p.paragraph(p.say("The label is one of %s.", "Nhãn là một trong %s.", codes(bt.LabelValues)))
	}
	var rows [][]string
	for _, a := range bt.Attributes {
		rows = append(rows, p.attribute("", a)...)
	}
	p.table([]string{p.say("attribute", "thuộc tính"), p.say("type", "kiểu"), p.say("required", "bắt buộc"), p.say("default", "mặc định"), p.say("meaning", "ý nghĩa")}, rows)
	for _, c := range bt.Children {
		p.block(level+1, c)
	}
}

// header shows how a block begins.
func header(bt *plan.BlockType) string {
	label := ""
	switch bt.Label {
	case plan.LabelID:
		label = ` "id"`
	case plan.LabelDate:
		label = ` "2027-04-15"`
	case plan.LabelEnum:
		label = ` "` + bt.LabelValues[0] + `"`
	}
	return bt.Name + label + " { … }"
}

// attribute gives a row for an attribute and one for each of its fields.
func (p *page) attribute(prefix string, a plan.Attribute) [][]string {
	required, standard := "", ""
	if a.Required {
		required = p.say("yes", "có")
	}
	if a.Default != "" {
		standard = code(a.Default)
	}
	rows := [][]string{{code(prefix + a.Name), p.kind(a), required, standard, prose(a.Doc.In(p.lang))}}
	for _, f := range a.Fields {
		rows = append(rows, p.attribute(prefix+a.Name+".", f)...)
	}
	return rows
}

// kind says what an attribute may hold.
func (p *page) kind(a plan.Attribute) string {
	var one string
	switch a.Type {
	case plan.String:
		one = p.say("text", "văn bản")
	case plan.Number:
		one = p.say("number", "số")
	case plan.Bool:
		one = p.say("`true` or `false`", "`true` hoặc `false`")
	case plan.Date:
		one = p.say("date", "ngày")
	case plan.Enum:
		one = codes(a.Values)
	case plan.Ref:
		one = p.say("reference to %s", "tham chiếu tới %s", codes(a.Targets))
	case plan.Object:
		one = p.say("object", "đối tượng")
	case plan.Any:
		one = p.say("anything", "tuỳ ý")
	}
	if a.List {
		return p.say("list: %s", "danh sách: %s", one)
	}
	return one
}
