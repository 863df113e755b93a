package plan

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

func wrongType(address, path string, a *Attribute, raw hcldata.Value) Defect {
	at, want, found := spoken(path), wanted(a), kindName(raw)
	d := schema(address, path, "type:"+path,
		t(at.En+" must be "+want.En+", not "+found.En+".", at.Vi+" phải là "+want.Vi+", không phải "+found.Vi+"."),
		typeFix(path, a, raw))
	if a.Type != Ref {
		d.Owner = a.Rule
	}
	return d
}

// wanted says what an attribute takes.
func wanted(a *Attribute) diag.Text {
	shown := example(a)
	if a.List {
		return t("a list such as "+shown.En, "một danh sách như "+shown.Vi)
	}
	switch a.Type {
	case Number:
		return t("a number", "một số")
	case Bool:
		return t("true or false", "true hoặc false")
	case Date:
		return t("a date such as "+shown.En, "một ngày như "+shown.Vi)
	case Enum:
		return either(quoted(a.Values))
	case Ref:
		return t("a reference such as "+shown.En, "một tham chiếu như "+shown.Vi)
	case Object, Any:
		return t("an object in braces", "một đối tượng trong cặp ngoặc nhọn")
	}
	return t("text in quotes", "văn bản trong dấu nháy kép")
}

// example shows a value that an attribute takes.
func example(a *Attribute) diag.Text {
	one := t(`"…"`, `"…"`)
	switch a.Type {
	case Number:
		one = t("12", "12")
	case Bool:
		one = t("true", "true")
	case Date:
		one = t(`"2027-06-30"`, `"2027-06-30"`)
	case Enum:
		one = diag.Say("%q", "%q", a.Values[0])
	case Ref:
		one = diag.Say("%s.name", "%s.tên", a.Targets[0])
	case Object:
		one = exampleObject(a)
	case Any:
		one = t("{ … }", "{ … }")
	}
	if a.List {
		return t("["+one.En+"]", "["+one.Vi+"]")
	}
	return one
}

func exampleObject(a *Attribute) diag.Text {
	var en, vi []string
	for i := range a.Fields {
		if f := &a.Fields[i]; f.Required {
			line := assignment(f.Name, f)
			en, vi = append(en, line.En), append(vi, line.Vi)
		}
	}
	if en == nil {
		return t("{ … }", "{ … }")
	}
	return t("{ "+strings.Join(en, ", ")+" }", "{ "+strings.Join(vi, ", ")+" }")
}

// assignment shows a line that sets an attribute.
func assignment(name string, a *Attribute) diag.Text {
	value := example(a)
	return t(name+" = "+value.En, name+" = "+value.Vi)
}

// kindName says what was found.
func kindName(v hcldata.Value) diag.Text {
	switch v.Kind {
	case hcldata.String:
		return diag.Say("the text %q", "văn bản %q", clip(v.Text))
	case hcldata.Number:
		return diag.Say("the number %s", "số %s", v.Text)
	case hcldata.Bool:
		return diag.Say("%s", "%s", v.Text)
	case hcldata.List:
		return t("a list", "một danh sách")
	case hcldata.Object:
		return t("an object", "một đối tượng")
	case hcldata.Reference:
		return diag.Say("the reference %s", "tham chiếu %s", clip(v.Text))
	}
	return t("null", "null")
}

var plainNumber = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,15})?$`)

// typeFix shows what to write instead, with the value itself where it only
// stands in the wrong form.
func typeFix(path string, a *Attribute, raw hcldata.Value) diag.Text {
	name := path[strings.LastIndex(path, ".")+1:]
	lead := name + " = "
	if _, err := strconv.Atoi(name); err == nil {
		lead = ""
	}
	text := clip(raw.Text)
	scalar := raw.Kind == hcldata.Number || raw.Kind == hcldata.Bool || raw.Kind == hcldata.Reference
	switch {
	case a.List && raw.Kind == hcldata.Reference && a.Type == Ref:
		return diag.Say("put it in brackets: %s[%s]", "đặt trong ngoặc vuông: %s[%s]", lead, text)
	case a.List && raw.Kind == hcldata.String && kinds[a.Type] == hcldata.String:
		return diag.Say("put it in brackets: %s[%q]", "đặt trong ngoặc vuông: %s[%q]", lead, text)
	case a.List:
	case a.Type == Number && raw.Kind == hcldata.String && plainNumber.MatchString(raw.Text):
		return diag.Say("leave out the quotes: %s%s", "bỏ dấu nháy kép: %s%s", lead, text)
	case a.Type == Number && raw.Kind == hcldata.String:
		return diag.Say("write digits only, without quotes, separators or units: %s12", "chỉ viết chữ số, không có dấu nháy kép, dấu phân cách hay đơn vị: %s12", lead)
	case a.Type == Bool && raw.Kind == hcldata.String && (raw.Text == "true" || raw.Text == "false"):
		return diag.Say("leave out the quotes: %s%s", "bỏ dấu nháy kép: %s%s", lead, text)
	case a.Type == Ref && raw.Kind == hcldata.String && meantAs(a, raw.Text) != "":
		return diag.Say("write a reference without quotes: %s%s", "viết tham chiếu không có dấu nháy kép: %s%s", lead, meantAs(a, raw.Text))
	case a.Type == Ref && raw.Kind == hcldata.List && len(raw.Items) == 1 && raw.Items[0].Kind == hcldata.Reference:
		return diag.Say("leave out the brackets: %s%s", "bỏ ngoặc vuông: %s%s", lead, clip(raw.Items[0].Text))
	case a.Type == String && scalar:
		return diag.Say("put it in quotes: %s%q", "đặt trong dấu nháy kép: %s%q", lead, text)
	}
	shown := example(a)
	return t("write "+lead+shown.En, "viết "+lead+shown.Vi)
}

// meantAs gives the reference that a text stands for: an address, or a label.
func meantAs(a *Attribute, text string) string {
	kind, label, address := strings.Cut(text, ".")
	switch {
	case address && slices.Contains(a.Targets, kind) && isID(label):
		return text
	case !address && isID(text):
		return a.Targets[0] + "." + text
	}
	return ""
}

func badDate(address, path string, a *Attribute, text string) Defect {
	at := spoken(path)
	d := schema(address, path, "date:"+path,
		t(fmt.Sprintf("%s is %q, which is not a date of the calendar.", at.En, clip(text)), fmt.Sprintf("%s là %q, không phải một ngày có thật.", at.Vi, clip(text))),
		t(`write year-month-day in digits, such as "2027-06-30"`, `viết năm-tháng-ngày bằng chữ số, ví dụ "2027-06-30"`))
	d.Owner = a.Rule
	return d
}

func badWord(address, path string, a *Attribute, text string) Defect {
	at, words := spoken(path), either(quoted(a.Values))
	return schema(address, path, "word:"+path,
		t(fmt.Sprintf("%s is %q; it must be %s.", at.En, clip(text), words.En), fmt.Sprintf("%s là %q; phải là %s.", at.Vi, clip(text), words.Vi)),
		suggestWord(text, a.Values))
}

// suggestWord is for sentences that list the words themselves.
func suggestWord(text string, words []string) diag.Text {
	if diag.Nearest(text, words) == "" {
		return t("use one of these words", "dùng một trong các từ này")
	}
	return suggest(text, words)
}

// written gives a value back as text, short enough for a sentence.
func written(v hcldata.Value) string {
	switch v.Kind {
	case hcldata.List:
		return "[…]"
	case hcldata.Object:
		return "{…}"
	}
	return clip(v.Text)
}
