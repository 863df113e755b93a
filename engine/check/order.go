package check

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/violation"
)

// order sorts violations by place, then by identity: a total order, so that the
// same plans give the same bytes.
func order(vs []violation.Violation) {
	slices.SortStableFunc(vs, func(a, b violation.Violation) int {
		return cmp.Or(
			cmp.Compare(a.Range.File, b.Range.File),
			cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
			cmp.Compare(a.Range.Start.Column, b.Range.Start.Column),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Address, b.Address),
			cmp.Compare(a.Attribute, b.Attribute),
			cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Message.En, b.Message.En),
		)
	})
}

func orderSkips(ss []Skip) {
	slices.SortStableFunc(ss, func(a, b Skip) int {
		return cmp.Or(cmp.Compare(a.Plan, b.Plan), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Address, b.Address), cmp.Compare(a.Reason.En, b.Reason.En))
	})
}

// addSource gives every violation the line that it stands on.
func addSource(vs []violation.Violation, files []file) {
	content := map[string][]byte{}
	for _, f := range files {
		content[f.Path] = f.content
	}
	lines := map[string][][]byte{}
	for i := range vs {
		r := vs[i].Range
		text, ok := lines[r.File]
		if !ok {
			text = bytes.Split(bytes.TrimPrefix(content[r.File], []byte("\ufeff")), []byte("\n"))
			lines[r.File] = text
		}
		if n := r.Start.Line; n > 0 && n <= len(text) {
			vs[i].Source = norm.NFC.String(strings.ToValidUTF8(string(bytes.TrimSuffix(text[n-1], []byte("\r"))), "\ufffd"))
		}
	}
}
