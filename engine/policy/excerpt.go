package policy

import "strings"

// Passage is a block of a sample with the line it begins in.
type Passage struct {
	Line int
	Text string
}

// Excerpt gives the blocks of a sample that matter: those with an expectation
// (# want), those that stand so in none of the other samples it is told apart
// from, and those that are the counterpart of such a block there. A line that
// dates what follows (# as_of) stays, so that states of a past keep their days.
func Excerpt(sample string, others ...string) []Passage {
	same, marked := map[string]bool{}, map[string]bool{}
	for _, other := range others {
		for _, p := range passages(other) {
			same[unmarked(p.Text)] = true
			if isMarked(p.Text) {
				marked[header(p.Text)] = true
			}
		}
	}
	var kept []Passage
	for _, p := range passages(sample) {
		if strings.HasPrefix(p.Text, "# as_of:") || isMarked(p.Text) || marked[header(p.Text)] || !same[unmarked(p.Text)] {
			kept = append(kept, p)
		}
	}
	return kept
}

// passages splits a formatted plan into its blocks. A block ends with a brace at
// the beginning of a line, or in its own first line.
func passages(text string) []Passage {
	var all []Passage
	var block []string
	for i, line := range strings.Split(text, "\n") {
		if len(block) == 0 && strings.TrimSpace(line) == "" {
			continue
		}
		block = append(block, line)
		opens := len(block) == 1 && strings.HasSuffix(strings.TrimSpace(unmarked(line)), "{")
		if strings.HasPrefix(line, "}") || len(block) == 1 && !opens {
			all = append(all, Passage{Line: i + 2 - len(block), Text: strings.Join(block, "\n")})
			block = nil
		}
	}
	if len(block) > 0 {
		all = append(all, Passage{Line: strings.Count(text, "\n") + 2 - len(block), Text: strings.Join(block, "\n")})
	}
	return all
}

const wantMark = "# want "

func isMarked(text string) bool { return strings.Contains(text, wantMark) }

// unmarked is a text without its expectations.
func unmarked(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line, _, _ = strings.Cut(line, wantMark)
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// header is the line that names a block.
func header(text string) string {
	first, _, _ := strings.Cut(text, "\n")
	return unmarked(first)
}
