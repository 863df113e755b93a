package hcldata

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

const (
	head  = "# above\ngoal \"g\" {\n  x = 1\n  y = { z = [goal.a] }\n"
	inner = "  a \"1\" {\n    v = 1\n  }\n"
	short = "\n  a \"2\" { v = [2] } # short\n"
	noted = "\n  # ồ\n  a \"3\" {\n    v = <<T\n  a \"4\" {\n  }\nT\n    w {}\n  }\n"
)

// shared lists the blocks that a file was given parsed, "head" for what the block
// around them says besides.
func shared(f, earlier *File) string {
	known := map[*part]bool{}
	for _, c := range earlier.Chunks {
		c.eachPart(func(b *Block) { known[b.part] = true })
	}
	var names []string
	for _, c := range f.Chunks {
		c.eachPart(func(b *Block) {
			switch {
			case !known[b.part]:
			case b == &c.Body.Blocks[0]:
				names = append(names, "head")
			case len(b.Labels) == 0:
				names = append(names, b.Type)
			default:
				names = append(names, b.Labels[0].Text)
			}
		})
	}
	return strings.Join(names, " ")
}

func TestParseAfterTakesPartsThatStay(t *testing.T) {
	all := head + inner + short + noted + "}\n"
	for _, test := range []struct{ name, before, after, shared string }{
		{"one more at the end", all, head + inner + short + noted + "\n  b \"5\" { v = 1 }\n}\n", "head 1 2 3"},
		{"one more before", all, head + "  b \"5\" { v = 1 }\n" + inner + short + noted + "}\n", "head 1 2 3"},
		{"one gone", all, head + inner + noted + "}\n", "head 1 3"},
		{"another order", all, head + noted + short + inner + "}\n", "head 3 2 1"},
		{"one changed", all, head + strings.Replace(inner, "v", "u", 1) + short + noted + "}\n", "head 2 3"},
		{"one twice", all, head + inner + inner + "}\n", "head 1 1"},
		{"its comment changed", all, head + inner + short + strings.Replace(noted, "ồ", "ô", 1) + "}\n", "head 1 2"},
		{"an attribute changed", all, strings.Replace(head, "x = 1", "x = 2", 1) + inner + short + noted + "}\n", "1 2 3"},
		{"the block moved in its file", all, "a = 1\n\n" + head + inner + noted + "}\n", "head 1 3"},
		{"another label around", all, strings.Replace(head, `"g"`, `"h"`, 1) + inner + short + noted + "}\n", ""},
		{"in another block", all, head + inner + "}\n" + strings.Replace(head, `"g"`, `"h"`, 1) + short + "}\n", "head 1"},
		{"from another block", head + inner + "}\n" + head + short + "}\n", head + inner + short + "}\n", "head 1 2"},
		{"the brace indented", all, head + inner + short + noted + "\n \t}", "1 2 3"},
		{"the last one gone", all, head + "}\n", ""},
		{"none before", head + "}\n", all, ""},
		{"one broken", all, head + inner + short + noted + "  a {\n    v = \n  }\n}\n", ""},
		{"one mended", head + inner + "  a \"2\" {\n    v = \n  }\n}\n", head + inner + "}\n", ""},
		{"an expression in one", all, head + inner + "  a { v = 1 + 1 }\n}\n", ""},
		{"a name twice in one", all, head + inner + "  a {\n    v = 1\n    v = 2\n  }\n}\n", ""},
		{"a name twice", all, head + "  x = 2\n" + inner + "}\n", ""},
		{"a hidden character in one", all, head + inner + "  a { v = \"\u200e\" }\n}\n", ""},
		{"an escaped one", all, head + inner + "  a { v = \"\\u200e\" }\n}\n", ""},
		{"an attribute behind", all, head + inner + "  w = 1\n}\n", ""},
		{"an attribute between", all, head + inner + "  w = 1\n" + short + "}\n", ""},
		{"a comment behind", all, head + inner + "  # behind\n}\n", ""},
		{"a comment on the line of the block", "goal \"g\" { # ồ\n" + inner + "}\n", "goal \"g\" { # ồ\n" + short + inner + "}\n", "head 1"},
		{"a comment from there on", "goal \"g\" { /* ồ\n */ x = 1\n" + inner + "}\n", "goal \"g\" { /* ồ\n */ x = 1\n" + inner + short + "}\n", ""},
		{"blocks in a comment from there on", all, "goal \"g\" { /* ồ\n" + inner + "*/ }\n", ""},
		{"more blocks in a comment", all, "goal \"g\" { /* ồ\n" + inner + "/* */ }\n", ""},
		{"yet more blocks in a comment", all, "goal \"g\" { /* ồ\n" + inner + "# */ }\n", ""},
		{"a comment within a header", head + "  b /* ồ */ {\n  }\n" + inner + "}\n", head + "  b /* ồ */ {\n  }\n" + inner + short + "}\n", ""},
		{"the brace on the line of the last one", all, head + strings.TrimSuffix(inner, "\n") + " }\n", ""},
		{"the first one on the line of the block", all, "goal \"g\" { a \"1\" {\n  }\n}\n", ""},
		{"two on a line", all, head + "  a {} a {}\n}\n", ""},
		{"not of a block", "x = {\n" + inner + "}\n", "x = {\n" + inner + "}\n", ""},
		{"other line ends", strings.ReplaceAll(all, "\n", "\r\n"), strings.ReplaceAll(head+noted+inner+"}\n", "\n", "\r\n"), "head 3 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			earlier := after(t, nil, test.before, DefaultLimits())
			got := after(t, earlier, test.after, DefaultLimits())
			equal(t, "shared", shared(got, earlier), test.shared)
		})
	}
}

// What is kept in place of a part goes with its text and with the header around
// it; the rest of the block is there for later versions.
func TestKeepStandsForParts(t *testing.T) {
	first, _ := ParseAfter(nil, "p.hcl", []byte(head+inner+short+noted+"}\n"), DefaultLimits())
	block := &first.Chunks[0].Body.Blocks[0]
	block.Keep("head")
	for i := range 2 {
		block.Body.Blocks[i].Keep(i + 1)
	}
	first.Chunks[0].Keep("all")
	show := func(b Block) string {
		return fmt.Sprintf("%s %v %d%d%d %d", b.Type, b.Kept(), len(b.Labels), len(b.Body.Attributes), len(b.Body.Blocks), b.At.Lines)
	}
	now, _ := ParseAfter(first, "p.hcl", []byte("\n"+head+noted+inner+"}\n"+strings.Replace(head, "goal", "gaol", 1)+inner+"}\n"), DefaultLimits())
	one, other := now.Chunks[0], now.Chunks[1]
	for i, c := range []struct {
		block Block
		want  string
	}{
		{one.Body.Blocks[0], "goal head 002 0"},
		{one.Body.Blocks[0].Body.Blocks[0], "a <nil> 111 5"},
		{one.Body.Blocks[0].Body.Blocks[1], "a 1 000 13"},
		{other.Body.Blocks[0], "gaol <nil> 121 0"},
		{other.Body.Blocks[0].Body.Blocks[0], "a <nil> 110 4"},
	} {
		equal(t, fmt.Sprint("block ", i), show(c.block), c.want)
	}
	if one.Kept() != nil || other.Kept() != nil {
		t.Error("what was kept of the whole block stands for one that has changed")
	}
}

// Several versions may come after one. What is kept in one of them is nothing to
// the others.
func TestKeepIsForOneVersion(t *testing.T) {
	first := after(t, nil, head+inner+"}\n", DefaultLimits())
	one := after(t, first, head+inner+short+"}\n", DefaultLimits())
	other := after(t, first, head+short+inner+"}\n", DefaultLimits())
	block := &one.Chunks[0].Body.Blocks[0]
	block.Keep("head")
	block.Body.Blocks[0].Keep(1)
	one.Chunks[0].Keep("all")
	equal(t, "kept", fmt.Sprint(block.Kept(), block.Body.Blocks[0].Kept()), "head1")
	for _, f := range []*File{first, other} {
		f.Chunks[0].eachPart(func(b *Block) {
			if b.Kept() != nil {
				t.Errorf("%s %v has %v", b.Type, b.Labels, b.Kept())
			}
		})
	}
	if len(other.Chunks[0].Body.Blocks[0].Body.Attributes) == 0 {
		t.Error("attributes of another version are gone")
	}
}

// One block over and over, with edits between the blocks in it.
func TestPartsAgreeWithScratch(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	pool := []string{inner, short, noted, "  w = 1\n", "  # c\n", "\n", "  b {}\n", "  a \"1\" {\n", "  }\n", "  v = <<T\n", "T\n", "  /*\n", "  */ a {\n  }\n", "  b /* c */ {\n  }\n", "/* */ }\n", "# */ }\n", "v = \"${ {\n", "} }\"\n", " b { v = 1 + 1 }\n", "\r\n"}
	for _, c := range syntaxCases {
		pool = append(pool, c.src+"\n")
	}
	parts, all := 0, 0
	for range 150 {
		var earlier *File
		lines := []string{head, inner, short, noted, "}\n", plan}
		for range 40 {
			at := 1 + random.IntN(len(lines)-1)
			switch random.IntN(7) {
			case 0, 1:
				lines = append(lines[:at:at], lines[at+1:]...)
			case 2:
				other := random.IntN(len(lines))
				lines[at], lines[other] = lines[other], lines[at]
			case 3:
				cut := random.IntN(len(lines[at]) + 1)
				lines[at] = lines[at][:cut] + lines[at][min(len(lines[at]), cut+random.IntN(3)):]
			case 4, 5:
				lines = append(lines[:at:at], append([]string{pool[random.IntN(6)]}, lines[at:]...)...)
			default:
				lines = append(lines[:at:at], append([]string{pool[random.IntN(len(pool))]}, lines[at:]...)...)
			}
			if len(lines) < 4 || random.IntN(4) == 0 {
				lines = []string{head, inner, short, noted, inner, "}\n", plan}
				if random.IntN(4) == 0 {
					lines[0] = "goal \"g\" { /* c\n"
				}
			}
			now := after(t, earlier, strings.Join(lines, ""), DefaultLimits())
			if earlier != nil {
				parts += len(strings.Fields(shared(now, earlier)))
			}
			all++
			earlier = now
		}
	}
	if parts < all {
		t.Errorf("in %d versions only %d parts were taken over", all, parts)
	}
}
