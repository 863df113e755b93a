package check

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"hash"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// runKey identifies all that the result of a run depends on; empty where the
// result could not be written down as it is.
func (o Options) runKey(sides []side) string {
	raw, err := json.Marshal([]any{o.Rules.Digest, o.AsOf, o.Paths, o.Config, o.BaseConfig, o.HeadConfig, o.Selection})
	if err != nil {
		return ""
	}
	h := sha256.New()
	text(h, string(raw))
	for _, s := range sides {
		text(h, s.name)
		number(h, int64(len(s.files)))
		for _, f := range s.files {
			// A result is kept as JSON, which makes different broken names alike.
			if !utf8.ValidString(f.Path) {
				return ""
			}
			f.identify(h)
		}
	}
	return string(h.Sum(nil))
}

// planKey identifies all that the judgement of a plan depends on; empty where a
// file of it could not be read.
func (e *evaluation) planKey(s *side, p *plan.Plan) string {
	raw, err := json.Marshal([]any{e.Rules.Digest, e.AsOf, e.settings.For(p.Dir), e.Config.Limits})
	if err != nil {
		return ""
	}
	h := sha256.New()
	text(h, string(raw))
	files := s.files
	for _, source := range p.Sources {
		for files[0].Path != source.Path {
			files = files[1:]
		}
		if source.File == nil && len(source.Faults) == 0 {
			return ""
		}
		files[0].identify(h)
	}
	return string(h.Sum(nil))
}

// identify takes in what a result depends on of one file. The size counts where
// the content is not read.
func (f file) identify(h hash.Hash) {
	text(h, f.Path)
	text(h, f.hash)
	number(h, f.Size)
	if f.Link {
		number(h, 1)
	} else {
		number(h, 0)
	}
}

func text(h hash.Hash, s string) {
	number(h, int64(len(s)))
	h.Write([]byte(s))
}

func number(h hash.Hash, n int64) {
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(n)))
}
