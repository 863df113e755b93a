package check

import (
	"crypto/sha256"
	"encoding/json"
	"unicode/utf8"
)

// fileKey is what a result depends on of one file. The size counts where the
// content is not read.
type fileKey struct {
	Path, Hash string
	Size       int64
	Link       bool
}

// runKey identifies all that the result of a run depends on; empty where that
// cannot be written down, and such a result is not kept.
func (o Options) runKey(sides []side) string {
	keys := map[string][]fileKey{}
	for _, s := range sides {
		keys[s.name] = make([]fileKey, len(s.files))
		for i, f := range s.files {
			// JSON would make different broken names alike.
			if !utf8.ValidString(f.Path) {
				return ""
			}
			keys[s.name][i] = fileKey{f.Path, f.hash, f.Size, f.Link}
		}
	}
	raw, err := json.Marshal([]any{o.Rules.Digest, o.AsOf, o.Paths, o.Config, o.BaseConfig, o.HeadConfig, o.Selection, keys})
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(raw)
	return string(sum[:])
}
