package report

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// formats lists every format in the order in which help texts name them.
var formats = []struct {
	name   string
	format Format
}{
	{"text", textFormat{}},
	{"json", jsonFormat{}},
	{"jsonl", jsonLinesFormat{}},
	{"github", githubFormat{}},
	{"markdown", markdownFormat{}},
	{"sarif", sarifFormat{}},
	{"junit", junitFormat{}},
}

// Names gives the names of the formats in a fixed order.
func Names() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, error) {
	for _, f := range formats {
		if f.name == name {
			return f.format, nil
		}
	}
	return nil, UnknownFormat(name, Names())
}

// UnknownFormat is the error for a name that is none of some formats. It is a
// diag.Diagnostic that suggests the nearest name, or lists them all if none is
// near.
func UnknownFormat(name string, known []string) error {
	if near := diag.Nearest(name, known); near != "" {
		return diag.Diagnostic{Text: diag.Say(
			"unknown format %q; did you mean %q?", "không có định dạng %q; ý bạn là %q?", name, near)}
	}
	return diag.Diagnostic{Text: diag.Text{
		En: fmt.Sprintf("unknown format %q; the formats are %s", name, wording.List(diag.English, known)),
		Vi: fmt.Sprintf("không có định dạng %q; các định dạng là %s", name, wording.List(diag.Vietnamese, known)),
	}}
}
