package hcldata

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// parsed is what the HCL parser makes of a stretch of text that the scanner
// found sound.
type parsed struct {
	body *hclsyntax.Body
	// duplicates are names of attributes that were set before.
	duplicates []hcl.Range
	// problem is the first error, if any; the body is then not to be used.
	problem *hcl.Diagnostic
}

// parseHCL also takes a panic of the parser for an error of the text.
func parseHCL(src []byte, start hcl.Pos) (out parsed) {
	defer func() {
		if r := recover(); r != nil {
			out.problem = &hcl.Diagnostic{Detail: "the parser could not read it", Subject: &hcl.Range{Start: start, End: start}}
		}
	}()
	file, diags := hclsyntax.ParseConfig(src, "", start)
	out.body = file.Body.(*hclsyntax.Body)
	for _, d := range diags {
		switch {
		case d.Severity != hcl.DiagError || d.Subject == nil:
		case d.Summary == "Attribute redefined":
			out.duplicates = append(out.duplicates, *d.Subject)
		case out.problem == nil || d.Subject.Start.Byte < out.problem.Subject.Start.Byte:
			out.problem = d
		}
	}
	return out
}

// syntaxFlaw puts an error of the HCL parser in our words; positions in the
// error are relative to lead.
func syntaxFlaw(d *hcl.Diagnostic, src []byte, lead int) flaw {
	start := min(lead+d.Subject.Start.Byte, len(src))
	end := max(start, min(lead+d.Subject.End.Byte, textEnd(src, start)))
	out := flaw{code: Syntax, start: start, end: end}
	if s, ok := syntaxByDetail[d.Detail]; ok {
		out.text, out.fix = s.text, s.fix
	} else if s, ok := syntaxBySummary[d.Summary]; ok {
		out.text, out.fix = s.text, s.fix
	} else {
		out.text = diag.Say("this is not valid HCL: %s", "đoạn này không đúng cú pháp HCL: %s", d.Detail)
		out.fix = diag.Say("write `name = value` for an attribute and `type \"label\" { … }` for a block",
			"viết `tên = giá trị` cho thuộc tính và `loại \"nhãn\" { … }` cho khối")
	}
	return out
}

type sentence struct{ text, fix diag.Text }

var (
	missingValue = sentence{
		diag.Say("the value is missing", "thiếu giá trị"),
		diag.Say("write a value after the `=`: text in double quotes, a number, a list or a reference",
			"viết giá trị sau dấu `=`: văn bản trong dấu nháy kép, số, danh sách hoặc tham chiếu")}
	missingEquals = sentence{
		diag.Say("the `=` after the name is missing", "thiếu dấu `=` sau tên"),
		diag.Say("write `name = value`", "viết `tên = giá trị`")}
	oneLineBlock = sentence{
		diag.Say("a block on one line may hold one attribute only", "khối viết trên một dòng chỉ được chứa một thuộc tính"),
		diag.Say("put the closing brace and each attribute on a line of its own",
			"viết mỗi thuộc tính và dấu ngoặc đóng trên một dòng riêng")}
	missingLine = sentence{
		diag.Say("the line goes on after the end of the attribute or the block", "dòng còn tiếp tục sau khi thuộc tính hoặc khối đã kết thúc"),
		diag.Say("begin a new line here, or put text in double quotes",
			"xuống dòng tại đây, hoặc đặt văn bản trong dấu nháy kép")}
)

// syntaxBySummary holds the errors that people who write plans meet.
var syntaxBySummary = map[string]sentence{
	"Argument definition required":             oneLineBlock,
	"Invalid single-argument block definition": oneLineBlock,
	"Invalid expression":                       missingValue,
	"Missing expression":                       missingValue,
	"Missing attribute value":                  missingEquals,
	"Missing key/value separator":              missingEquals,
	"Missing newline after argument":           missingLine,
	"Missing newline after block definition":   missingLine,
	"Argument or block definition required": {
		diag.Say("an attribute or a block is expected here", "ở đây phải là một thuộc tính hoặc một khối"),
		diag.Say("write `name = value` or `type \"label\" { … }`", "viết `tên = giá trị` hoặc `loại \"nhãn\" { … }`")},
	"Invalid argument name": {
		diag.Say("the name of an attribute is not quoted", "tên thuộc tính không đặt trong dấu nháy"),
		diag.Say("remove the quotes around the name", "bỏ dấu nháy quanh tên")},
	"Invalid block definition": {
		diag.Say("this is neither an attribute nor a block", "đây không phải thuộc tính, cũng không phải khối"),
		diag.Say("write `name = value` or `type \"label\" { … }`", "viết `tên = giá trị` hoặc `loại \"nhãn\" { … }`")},
	"Unexpected comma after argument": {
		diag.Say("attributes are separated by new lines, not by commas", "các thuộc tính được ngăn cách bằng xuống dòng, không phải dấu phẩy"),
		diag.Say("delete the comma", "xoá dấu phẩy")},
	"Missing item separator": {
		diag.Say("a comma is missing between two items of the list", "thiếu dấu phẩy giữa hai mục của danh sách"),
		diag.Say("add a comma before this item", "thêm dấu phẩy trước mục này")},
	"Missing attribute separator": {
		diag.Say("a comma or a new line is missing between two fields", "thiếu dấu phẩy hoặc xuống dòng giữa hai trường"),
		diag.Say("add a comma before this field", "thêm dấu phẩy trước trường này")},
	"Invalid escape sequence": {
		diag.Say("the backslash begins no known escape sequence", "dấu gạch chéo ngược không bắt đầu một chuỗi thoát hợp lệ"),
		diag.Say(`write \\ for a backslash`, `viết \\ để có dấu gạch chéo ngược`)},
	"Invalid number literal": {
		diag.Say("this is not a number", "đây không phải là số"),
		diag.Say("write digits with at most one decimal point", "viết các chữ số với tối đa một dấu chấm thập phân")},
	"Invalid string literal": {
		diag.Say("a label is plain text", "nhãn phải là văn bản thuần"),
		diag.Text{En: "remove `${` and `%{` from the label", Vi: "bỏ `${` và `%{` khỏi nhãn"}},
	"Invalid attribute name": {
		diag.Say("a name must follow the dot", "sau dấu chấm phải là một tên"),
		diag.Say("write a reference as type.name, for example goal.brand", "viết tham chiếu dưới dạng loại.tên, ví dụ goal.brand")},
}

// syntaxByDetail holds the errors whose summary alone says too little.
var syntaxByDetail = map[string]sentence{
	"An argument or block definition is required here. To set an argument, use the equals sign \"=\" to introduce the argument value.": {
		diag.Say("neither `=` nor `{` follows this name", "sau tên này không có dấu `=` hay dấu `{`"),
		diag.Say("write `name = value` for an attribute, or `name { … }` for a block",
			"viết `tên = giá trị` cho thuộc tính, hoặc `tên { … }` cho khối")},
	"The equals sign \"=\" indicates an argument definition, and must not be used when defining a block.": {
		diag.Say("a block takes no `=`", "khối không dùng dấu `=`"),
		diag.Say("delete the `=`", "xoá dấu `=`")},
	"A block definition must have block content delimited by \"{\" and \"}\", starting on the same line as the block header.": {
		diag.Say("the block has no `{` on the line of its header", "khối không có dấu `{` trên cùng dòng với phần đầu của nó"),
		diag.Say("put `{` at the end of this line; for an attribute, write `=` after the name",
			"đặt dấu `{` ở cuối dòng này; nếu là thuộc tính, hãy viết dấu `=` sau tên")},
}
