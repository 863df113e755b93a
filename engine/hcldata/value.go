package hcldata

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/text/unicode/norm"
)

// value converts one value; ok is false when it was refused. The scanner has
// bounded how deep this recurses.
func (c *converter) value(e hclsyntax.Expression) (v Value, ok bool) {
	v.Span = span(e.Range())
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		v.Kind, v.Text, ok = c.literal(e)
	case *hclsyntax.TemplateExpr:
		v.Kind = String
		v.Text, ok = c.text(e)
		return v, ok
	case *hclsyntax.ScopeTraversalExpr:
		v.Kind = Reference
		v.Text, ok = reference(e.Traversal)
	case *hclsyntax.UnaryOpExpr:
		lit, isLiteral := e.Val.(*hclsyntax.LiteralValueExpr)
		if e.Op == hclsyntax.OpNegate && isLiteral {
			v.Kind, v.Text, ok = c.literal(lit)
			ok = ok && v.Kind == Number
			if v.Text != "0" {
				v.Text = "-" + v.Text
			}
		}
	case *hclsyntax.TupleConsExpr:
		return c.list(v, e)
	case *hclsyntax.ObjectConsExpr:
		return c.object(v, e)
	}
	if !ok {
		return c.refuse(formulaOf(e), e.Range())
	}
	return v, true
}

func (c *converter) literal(e *hclsyntax.LiteralValueExpr) (Kind, string, bool) {
	val := e.Val
	switch {
	case !val.IsKnown():
		return 0, "", false
	case val.IsNull():
		return Null, "", true
	case val.Type() == cty.Number:
		return Number, decimal(string(c.src[e.SrcRange.Start.Byte:e.SrcRange.End.Byte])), true
	case val.Type() == cty.Bool && val.True():
		return Bool, "true", true
	case val.Type() == cty.Bool:
		return Bool, "false", true
	}
	return 0, "", false
}

// text joins the literal parts of a string. A number or a bool among them came
// from an interpolation.
func (c *converter) text(e *hclsyntax.TemplateExpr) (string, bool) {
	var b strings.Builder
	for _, part := range e.Parts {
		lit, isLiteral := part.(*hclsyntax.LiteralValueExpr)
		if !isLiteral || !lit.Val.IsKnown() || lit.Val.IsNull() || lit.Val.Type() != cty.String {
			c.refuse(formulaInString(c.src, part), part.Range())
			return "", false
		}
		b.WriteString(lit.Val.AsString())
	}
	text := b.String()
	if c.src[e.SrcRange.Start.Byte] == '<' {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return norm.NFC.String(text), c.visible(text, e.Range())
}

func reference(t hcl.Traversal) (string, bool) {
	names := make([]string, len(t))
	for i, step := range t {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			names[i] = step.Name
		case hcl.TraverseAttr:
			names[i] = step.Name
		default:
			return "", false
		}
	}
	return norm.NFC.String(strings.Join(names, ".")), true
}

// list reads every item even after a bad one, so that all are told at once.
func (c *converter) list(v Value, e *hclsyntax.TupleConsExpr) (Value, bool) {
	v.Kind = List
	whole := true
	for _, item := range e.Exprs {
		out, ok := c.value(item)
		whole = whole && ok
		v.Items = append(v.Items, out)
	}
	return v, whole
}

func (c *converter) object(v Value, e *hclsyntax.ObjectConsExpr) (Value, bool) {
	v.Kind = Object
	var fs fields
	if len(e.Items) > 0 {
		fs.list = make([]Attribute, 0, len(e.Items))
	}
	whole := true
	for _, item := range e.Items {
		name, ok := c.key(item.KeyExpr)
		out, valueOK := c.value(item.ValueExpr)
		whole = whole && ok && valueOK
		if ok {
			c.put(&fs, Attribute{Name: name, NameSpan: span(item.KeyExpr.Range()), Value: out})
		}
	}
	v.Fields = fs.list
	return v, whole
}

// key reads a bare word, a number or plain text in quotes.
func (c *converter) key(e hclsyntax.Expression) (string, bool) {
	k, isKey := e.(*hclsyntax.ObjectConsKeyExpr)
	if isKey && !k.ForceNonLiteral {
		if word := hcl.ExprAsKeyword(k.Wrapped); word != "" {
			return norm.NFC.String(word), true
		}
		switch w := k.Wrapped.(type) {
		case *hclsyntax.TemplateExpr:
			return c.text(w)
		case *hclsyntax.LiteralValueExpr:
			if kind, text, ok := c.literal(w); ok && kind == Number {
				return text, true
			}
		}
	}
	c.refuse(computedKey, e.Range())
	return "", false
}
