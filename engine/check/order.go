package check

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
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
func addSource(vs []violation.Violation, sides []side) {
	lines := map[string][][]byte{}
	for i := range vs {
		r := vs[i].Range
		from := head
		if vs[i].Status == violation.Fixed {
			from = base
		}
		text, ok := lines[from+r.File]
		if !ok {
			text = bytes.Split(bytes.TrimPrefix(find(sides, from).content(r.File), []byte("\ufeff")), []byte("\n"))
			lines[from+r.File] = text
		}
		if n := r.Start.Line; n > 0 && n <= len(text) {
			vs[i].Source = strings.ToValidUTF8(string(bytes.TrimSuffix(text[n-1], []byte("\r"))), "\ufffd")
		}
	}
}

// content gives a file's bytes; none where it was not to be read. That it could
// not be read has been said.
func (s *side) content(path string) []byte {
	at, there := slices.BinarySearchFunc(s.files, path, func(f file, path string) int { return strings.Compare(f.Path, path) })
	if !there {
		return nil
	}
	f := s.files[at]
	if f.content != nil || f.hash == "" {
		return f.content
	}
	content, err := s.from.Read(f.Entry)
	if err != nil || snapshot.Hash(content) != f.hash { // it was written to just now
		return nil
	}
	return content
}
