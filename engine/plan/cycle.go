package plan

import (
	"slices"
	"strings"
)

// maxCircles bounds how many circles of one kind are reported: a tangle of
// references holds more circles than anyone could read.
const maxCircles = 20

// cycles finds references that form a circle, attribute by attribute. Each
// circle is reported at its first member by address.
func (p *Plan) cycles() {
	for _, bt := range Model {
		for _, a := range bt.Attributes {
			if !a.Acyclic {
				continue
			}
			for _, circle := range circles(p, p.Of(bt), a.Name) {
				p.Complete = false
				p.Defects = append(p.Defects, cycle(circle, a.Name))
			}
		}
	}
}

// frame is one step of a depth-first walk with a stack of its own: a chain may
// be as long as a plan is large.
type frame struct {
	block *Block
	// next is the reference to follow next.
	next int
}

// circles finds those that can be reached from some blocks of a plan.
func circles(p *Plan, from []*Block, attribute string) (found [][]*Block) {
	const done = -1
	// place is where a block stands on the stack, counted from 1; 0 for one not
	// seen yet.
	place := map[*Block]int{}
	// closed are the references that closed a circle; a list may name one twice.
	closed := map[[2]*Block]bool{}
	for _, root := range from {
		if place[root] != 0 {
			continue
		}
		stack := []frame{{block: root}}
		place[root] = 1
		for len(stack) > 0 {
			top := &stack[len(stack)-1]
			list, _ := top.block.Value(attribute)
			if top.next == len(list.Items) {
				place[top.block] = done
				stack = stack[:len(stack)-1]
				continue
			}
			next := p.Lookup(list.Items[top.next].Text)
			top.next++
			switch at := place[next]; {
			case at == 0:
				stack = append(stack, frame{block: next})
				place[next] = len(stack)
			case at != done && !closed[[2]*Block{top.block, next}]:
				closed[[2]*Block{top.block, next}] = true
				if found = append(found, circle(stack[at-1:])); len(found) == maxCircles {
					return found
				}
			}
		}
	}
	return found
}

// circle begins at the first member by address, wherever the walk came in.
func circle(frames []frame) []*Block {
	members := make([]*Block, len(frames))
	first := 0
	for i, f := range frames {
		members[i] = f.block
		if strings.Compare(f.block.Address, members[first].Address) < 0 {
			first = i
		}
	}
	return slices.Concat(members[first:], members[:first])
}
