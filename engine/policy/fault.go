package policy

import (
	"errors"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// fault is an error in both languages, for what the author of a rule got wrong.
func fault(en, vi string, args ...any) error {
	return diag.Diagnostic{Text: diag.Say(en, vi, args...)}
}

// bilingual gives the words of an error; one that is not ours is English only.
func bilingual(err error) diag.Text {
	var d diag.Diagnostic
	if errors.As(err, &d) {
		return d.Text
	}
	return diag.Text{En: err.Error(), Vi: err.Error()}
}

// within puts in front of an error where it was found.
func within(where string, err error) error {
	t := bilingual(err)
	return diag.Diagnostic{Text: diag.Text{En: where + ": " + t.En, Vi: where + ": " + t.Vi}}
}
