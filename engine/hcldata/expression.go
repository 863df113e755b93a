package hcldata

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// formula is a kind of expression that a plan may not hold: what it is called,
// and what to write instead.
type formula struct {
	name, fix diag.Text
}

var (
	writeResult = diag.Say("write the result itself", "viết thẳng kết quả")
	writeOut    = diag.Say("write the items out", "viết ra từng mục")
	plainText   = diag.Text{
		En: "write plain text; a literal `${` is written `$${`, and `%{` is written `%%{`",
		Vi: "viết văn bản thuần; để có `${` hãy viết `$${`, để có `%{` hãy viết `%%{`",
	}
	nameWhole = diag.Say("name the whole block, as in goal.brand", "nêu tên cả khối, ví dụ goal.brand")

	call          = formula{diag.Say("a function call", "lời gọi hàm"), writeResult}
	operation     = formula{diag.Say("an operator", "toán tử"), writeResult}
	manyOperators = formula{diag.Say("a chain of operators", "một chuỗi toán tử"), writeResult}
	conditional   = formula{diag.Say("a conditional", "biểu thức điều kiện"), writeResult}
	loop          = formula{diag.Say("a `for` expression", "biểu thức `for`"), writeOut}
	splat         = formula{diag.Say("a splat (`*`)", "phép trải (`*`)"), writeOut}
	index         = formula{diag.Say("an index", "phép lấy phần tử theo chỉ số"), nameWhole}
	access        = formula{diag.Say("an attribute of a value", "phép lấy thuộc tính của một giá trị"), writeResult}
	interpolation = formula{diag.Say("an interpolation", "phép chèn giá trị vào chuỗi"), plainText}
	directive     = formula{diag.Say("a template directive", "chỉ thị khuôn mẫu trong chuỗi"), plainText}
	parentheses   = formula{diag.Say("parentheses", "dấu ngoặc đơn"), diag.Say("write the value without them", "viết giá trị không có dấu ngoặc đơn")}
	computedKey   = formula{diag.Say("a computed key", "khoá được tính toán"), diag.Say("write the key as a plain word or in double quotes", "viết khoá bằng một từ trơn hoặc đặt trong dấu nháy kép")}
	unknown       = formula{diag.Say("an expression", "một biểu thức"), writeResult}
)

func expressionFlaw(f formula, start, end int) flaw {
	return flaw{code: Expression, start: start, end: end, fix: f.fix, text: diag.Text{
		En: "expressions are not allowed in plans; this is " + f.name.En,
		Vi: "kế hoạch không được chứa biểu thức; đây là " + f.name.Vi,
	}}
}

// formulaOf names what stands where a value should.
func formulaOf(e hclsyntax.Expression) formula {
	switch e := e.(type) {
	case *hclsyntax.FunctionCallExpr:
		return call
	case *hclsyntax.BinaryOpExpr, *hclsyntax.UnaryOpExpr:
		return operation
	case *hclsyntax.ConditionalExpr:
		return conditional
	case *hclsyntax.ForExpr:
		return loop
	case *hclsyntax.SplatExpr:
		return splat
	case *hclsyntax.IndexExpr, *hclsyntax.ScopeTraversalExpr:
		return index
	case *hclsyntax.RelativeTraversalExpr:
		if _, bare := e.Source.(*hclsyntax.ScopeTraversalExpr); bare {
			return index
		}
		return access
	case *hclsyntax.TemplateWrapExpr:
		return interpolation
	case *hclsyntax.ParenthesesExpr:
		return parentheses
	}
	return unknown
}

// formulaInString names a part of a string that is not plain text.
func formulaInString(src []byte, part hclsyntax.Expression) formula {
	switch part := part.(type) {
	case *hclsyntax.TemplateJoinExpr:
		return directive
	case *hclsyntax.ConditionalExpr:
		if at := part.Range().Start.Byte; at < len(src) && src[at] == '%' {
			return directive
		}
	}
	return interpolation
}
