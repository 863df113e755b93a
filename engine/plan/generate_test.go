package plan

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// valid writes a value that the attribute takes. Every type has a block "ok".
func valid(a *Attribute) string {
	if a.List {
		item := *a
		item.List = false
		return "[" + valid(&item) + "]"
	}
	switch a.Type {
	case Number:
		return "-1.5"
	case Bool:
		return "true"
	case Date:
		return `"2028-02-29"`
	case Enum:
		return `"` + a.Values[len(a.Values)-1] + `"`
	case Ref:
		if a.Gone {
			return a.Targets[0] + ".gone"
		}
		return a.Targets[0] + ".ok"
	case Object, Any:
		return object(a.Fields, "", "")
	}
	return `"Cà phê"`
}

// object writes an object with the required fields; the named field gets a
// value of its own, or is left out where that is empty.
func object(fields []Attribute, name, value string) string {
	var lines []string
	for i := range fields {
		f := &fields[i]
		switch {
		case f.Name == name && value != "":
			lines = append(lines, name+" = "+value)
		case f.Name != name && f.Required:
			lines = append(lines, f.Name+" = "+valid(f))
		}
	}
	return "{ " + strings.Join(lines, ", ") + " }"
}

func label(bt *BlockType, id string) string {
	switch bt.Label {
	case LabelNone:
		return ""
	case LabelDate:
		return map[string]string{"ok": ` "2027-01-01"`, "it": ` "2028-02-29"`}[id]
	case LabelEnum:
		return ` "` + bt.LabelValues[0] + `"`
	}
	return ` "` + id + `"`
}

// block writes a block with its required attributes; the named one gets a value
// of its own, or is left out where that is empty.
func block(bt *BlockType, id, name, value string) string {
	var b strings.Builder
	b.WriteString(bt.Name + label(bt, id) + " {\n")
	for i := range bt.Attributes {
		a := &bt.Attributes[i]
		switch {
		case a.Name == name && value != "":
			b.WriteString("  " + name + " = " + value + "\n")
		case a.Name != name && a.Required:
			b.WriteString("  " + a.Name + " = " + valid(a) + "\n")
		}
	}
	return b.String() + "}\n"
}

// context holds one block "ok" of every type that references may name.
func context() string {
	var b strings.Builder
	for _, bt := range Model {
		if bt.Label == LabelID {
			b.WriteString(block(bt, "ok", "", ""))
		}
	}
	return b.String()
}

// subject is a block type with how to write a plan that holds one such block.
type subject struct {
	*BlockType
	around func(text string) map[string]string
}

// subjects lists every block type of the model, nested ones too. The block
// under test is alone in the file it.hcl, from the first line on.
func subjects() []subject {
	var out []subject
	for _, bt := range Model {
		out = append(out, subject{bt, func(text string) map[string]string {
			files := map[string]string{"ok.hcl": context(), "it.hcl": text}
			if bt == planBlock {
				files["ok.hcl"] = strings.ReplaceAll(strings.TrimPrefix(context(), block(planBlock, "ok", "", "")), "plan.ok", "plan.it")
			}
			return files
		}})
		for _, child := range bt.Children {
			out = append(out, subject{child, func(text string) map[string]string {
				parent := strings.TrimSuffix(block(bt, "it", "", ""), "}\n")
				return map[string]string{"ok.hcl": context(), "it.hcl": parent + text + "}\n"}
			}})
		}
	}
	return out
}

// fault is a wrong value with the part of it that is wrong.
type fault struct{ value, wrong string }

// faultsOf writes everything that an attribute does not take.
func faultsOf(a *Attribute) []fault {
	if a.List {
		item := *a
		item.List = false
		out := []fault{{"5", "5"}, {`"x"`, `"x"`}, {"true", "true"}, {"x.y", "x.y"}, {"{ x = 1 }", "{ x = 1 }"}}
		for _, f := range append(faultsOf(&item), fault{"null", "null"}) {
			out = append(out, fault{"[" + valid(&item) + ", " + f.value + "]", f.wrong})
		}
		return out
	}
	literals := map[hcldata.Kind]string{
		hcldata.String: `"x y"`, hcldata.Number: "5", hcldata.Bool: "false",
		hcldata.List: "[1]", hcldata.Object: "{ x = 1 }", hcldata.Reference: "x.y",
	}
	var out []fault
	for kind, literal := range literals {
		if kind != kinds[a.Type] {
			out = append(out, fault{literal, literal})
		}
	}
	switch a.Type {
	case Date:
		for _, day := range []string{`"2027-02-29"`, `"2027-02-30"`, `"30/06/2027"`, `"2027-6-30"`, `"cuối năm"`, `""`} {
			out = append(out, fault{day, day})
		}
	case Enum:
		out = append(out, fault{`"khác"`, `"khác"`}, fault{`""`, `""`})
	case Ref:
		for _, target := range []string{"nothing", "x.y", "goal.ok.title", "moved.x"} {
			out = append(out, fault{target, target})
		}
		if !a.Gone {
			out = append(out, fault{a.Targets[0] + ".nothing", a.Targets[0] + ".nothing"})
		}
	case Object:
		out = append(out, fault{strings.Replace(valid(a), "{", "{ nothing = 1,", 1), "nothing"})
		for i := range a.Fields {
			f := &a.Fields[i]
			for _, inner := range faultsOf(f) {
				out = append(out, fault{object(a.Fields, f.Name, inner.value), inner.wrong})
			}
			if f.Required {
				left := object(a.Fields, f.Name, "")
				out = append(out, fault{left, left}, fault{object(a.Fields, f.Name, "null"), f.Name + " = null"})
			}
		}
	}
	return out
}
