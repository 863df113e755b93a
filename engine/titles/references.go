package titles

import (
	"regexp"
	"strings"
)

var address = regexp.MustCompile(`\b(goal|objective|strategy|campaign)\.[A-Za-z_][A-Za-z0-9_-]*`)

// terms are the words for block types; the first that fits counts, so that the
// longer ones come first. A plain "mục tiêu" may be either kind.
var terms = []struct{ words, kind string }{
	{"mục tiêu cụ thể", "objective"}, {"mục tiêu chung", "goal"}, {"chiến lược", "strategy"}, {"chiến dịch", "campaign"},
	{"objective", "objective"}, {"goal", "goal"}, {"strategy", "strategy"}, {"campaign", "campaign"},
}

// references finds addresses of blocks and what the words around call them.
func references(text string) []Reference {
	var out []Reference
	for _, at := range address.FindAllStringSubmatchIndex(text, -1) {
		ref := Reference{Text: text[at[0]:at[1]], Type: text[at[2]:at[3]]}
		before, after := strings.TrimRight(fold(text[:at[0]]), " `\"'“"), strings.TrimLeft(fold(text[at[1]:]), " `\"'”")
		for _, t := range terms {
			if strings.HasSuffix(before, t.words) && !glued(before[:len(before)-len(t.words)]) ||
				t.words == t.kind && strings.HasPrefix(after, t.words) {
				ref.Called = t.kind
				break
			}
		}
		out = append(out, ref)
	}
	return out
}

// glued tells whether a word goes on to the left.
func glued(before string) bool {
	return before != "" && before[len(before)-1] != ' ' && before[len(before)-1] >= 0x2d && before[len(before)-1] < 0x80
}
