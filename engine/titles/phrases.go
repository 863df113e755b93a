package titles

import (
	"sort"
	"strings"
)

// phrases finds the longest of many phrases at a place in a title.
type phrases struct {
	byFirst map[string][]phrase
	longest int
}

// phrase is a sequence of words; # among them stands for any figure.
type phrase struct {
	keys  []string
	class string
}

func (p *phrases) add(text, class string) {
	if p.byFirst == nil {
		p.byFirst = map[string][]phrase{}
	}
	keys := strings.Fields(text)
	list := append(p.byFirst[keys[0]], phrase{keys, class})
	sort.SliceStable(list, func(i, j int) bool { return len(list[i].keys) > len(list[j].keys) })
	p.byFirst[keys[0]] = list
	p.longest = max(p.longest, len(keys))
}

// at gives the class of the longest phrase that begins at i and where it ends.
func (p *phrases) at(items []item, i int) (class string, end int, ok bool) {
	if i < 0 || i >= len(items) {
		return "", 0, false
	}
	best := phrase{}
	for _, first := range []string{items[i].key, "#"} {
		for _, candidate := range p.byFirst[first] {
			if len(candidate.keys) > len(best.keys) && candidate.fits(items[i:]) {
				best = candidate
			}
		}
	}
	return best.class, i + len(best.keys), len(best.keys) > 0
}

func (p phrase) fits(items []item) bool {
	if len(p.keys) > len(items) {
		return false
	}
	for i, key := range p.keys {
		if key == "#" && items[i].number == nil || key != "#" && (items[i].key != key || items[i].number != nil) {
			return false
		}
	}
	return true
}

// before gives where the longest phrase begins that ends right before i.
func (p *phrases) before(items []item, i int) (start int, ok bool) {
	for start := max(0, i-p.longest); start < i; start++ {
		for _, candidate := range p.byFirst[items[start].key] {
			if start+len(candidate.keys) == i && candidate.fits(items[start:]) {
				return start, true
			}
		}
	}
	return i, false
}

// anywhere tells whether one of the phrases stands before i.
func (p *phrases) anywhere(items []item, i int) bool {
	for start := range i {
		if _, end, ok := p.at(items, start); ok && end <= i {
			return true
		}
	}
	return false
}

// findVague lists vague words. The longest phrase wins, and fixed expressions
// are phrases too, so that what lies within one is not seen.
func (r *reader) findVague(a *Analysis) {
	for i := 0; i < len(r.items); {
		class, end, ok := r.lex.vague.at(r.items, i)
		if !ok {
			i++
			continue
		}
		if class != "fixed" {
			a.Vague = append(a.Vague, Vague{r.span(i, end), class})
		}
		i = end
	}
}

// tactic gives the activity that the title begins with, past bullets.
func (r *reader) tactic() string {
	i := 0
	for i < len(r.items) && r.items[i].kind == mark {
		i++
	}
	if _, end, ok := r.lex.tactics.at(r.items, i); ok {
		return r.span(i, end)
	}
	return ""
}

func (r *reader) span(start, end int) string {
	return r.text[r.items[start].start:r.items[end-1].end]
}
