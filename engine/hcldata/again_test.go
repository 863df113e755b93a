package hcldata

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// after parses a text after an earlier version and holds that this makes no
// difference, not even to what a later version may take.
func after(t *testing.T, earlier *File, src string, limits Limits) *File {
	t.Helper()
	got, faults := ParseAfter(earlier, "p.hcl", []byte(src), limits)
	if scratch, want := ParseAfter(nil, "p.hcl", []byte(src), limits); !reflect.DeepEqual(got, scratch) || !reflect.DeepEqual(faults, want) {
		t.Fatalf("%q:\n got %+v\n%+v\nwant %+v\n%+v", src, got, faults, scratch, want)
	}
	if plain, want := Parse("p.hcl", []byte(src), limits); !reflect.DeepEqual(joined(got), plain) || !reflect.DeepEqual(faults, want) {
		t.Fatalf("%q:\n got %+v\n%+v\nwant %+v\n%+v", src, got, faults, plain, want)
	}
	return got
}

// joined gives a file as Parse gives it: without what stands for texts, and with
// all positions relative to chunks.
func joined(f *File) *File {
	out := &File{Chunks: slices.Clone(f.Chunks)}
	for i := range out.Chunks {
		c := &out.Chunks[i]
		c.text, c.Body = nil, joinedBody(c.Body, Offset{})
	}
	return out
}

func joinedBody(b Body, at Offset) Body {
	b.Blocks, b.Attributes = slices.Clone(b.Blocks), joinedAttributes(b.Attributes, at)
	for i := range b.Blocks {
		in := &b.Blocks[i]
		inner := at.Plus(in.At)
		in.At, in.part = Offset{}, nil
		in.TypeSpan, in.Header, in.Whole = in.TypeSpan.After(inner), in.Header.After(inner), in.Whole.After(inner)
		in.Labels = slices.Clone(in.Labels)
		for j := range in.Labels {
			in.Labels[j].Span = in.Labels[j].Span.After(inner)
		}
		in.Body = joinedBody(in.Body, inner)
	}
	return b
}

func joinedAttributes(in []Attribute, at Offset) []Attribute {
	out := slices.Clone(in)
	for i := range out {
		out[i].NameSpan, out[i].Value = out[i].NameSpan.After(at), joinedValue(out[i].Value, at)
	}
	return out
}

func joinedValue(v Value, at Offset) Value {
	v.Span, v.Items, v.Fields = v.Span.After(at), slices.Clone(v.Items), joinedAttributes(v.Fields, at)
	for i := range v.Items {
		v.Items[i] = joinedValue(v.Items[i], at)
	}
	return v
}

// taken lists the labels of the blocks that a file has from an earlier one.
func taken(f, earlier *File) (labels []string) {
	for _, c := range f.Chunks {
		for _, old := range earlier.Chunks {
			if len(c.Body.Blocks) > 0 && len(old.Body.Blocks) > 0 && &c.Body.Blocks[0] == &old.Body.Blocks[0] {
				labels = append(labels, c.Body.Blocks[0].Labels[0].Text)
			}
		}
	}
	return labels
}

func TestParseAfterTakesWhatStays(t *testing.T) {
	const a, b, c = "# above\ngoal \"a\" {\n  x = 1\n}\n", "goal \"b\" {\n  y = \"ồ\"\n}\n", "goal \"c\" { z = [goal.a] }\n"
	for _, test := range []struct{ name, before, after, taken string }{
		{"nothing changed", a + b + c, a + b + c, "a b c"},
		{"a line above", a + b + c, "\n\n" + a + b + c, "a b c"},
		{"byte order mark", a + b + c, bom + a + b + c, "a b c"},
		{"one changed", a + b + c, a + strings.Replace(b, "y", "z", 1) + c, "a c"},
		{"its comment changed", a + b + c, strings.Replace(a, "above", "ABOVE", 1) + b + c, "b c"},
		{"one gone", a + b + c, a + c, "a c"},
		{"another order", a + b + c, c + a + b, "c a b"},
		{"one twice", a + b, a + b + a, "a b a"},
		{"one of two", a + b + a, a + b, "a b"},
		{"other line ends", a + b, strings.ReplaceAll(a, "\n", "\r\n") + b, "b"},
		{"a digit for the last line end", a + "goal \"b\" { y = 1}\n", a + "goal \"b\" { y = 12}", "a"},
		{"an attribute before", "v = 1\n" + a, "v = 1\nv = 2\n" + a, "a"},
		{"one broken", a + b + c, a + strings.TrimSuffix(b, "}\n") + c, "a c"},
		{"one mended", a + "goal \"b\" {\n  y = \n}\n" + c, a + b + c, "a c"},
		{"one still broken", a + "goal \"b\" {\n  y = \n}\n", a + "goal \"b\" {\n  y = \n}\n", "a"},
		{"a name twice", a + "goal \"b\" {\n  y = 1\n  y = 1\n}\n", a + "goal \"b\" {\n  y = 1\n  y = 1\n}\n", "a"},
		{"an expression", a + "goal \"b\" { y = 1 + 1 }\n", a + "goal \"b\" { y = 1 + 1 }\n", "a"},
		{"a hidden character", a + "goal \"b\" {} #\u200e\n", a + "goal \"b\" {} #\u200e\n", "a"},
		{"an escaped one", a + "goal \"b\" { x = \"\\u200e\" }\n", a + "goal \"b\" { x = \"\\u200e\" }\n", "a"},
		{"a file that is not read", a, "\xff" + a, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			earlier := after(t, nil, test.before, DefaultLimits())
			got := after(t, earlier, test.after, DefaultLimits())
			equal(t, "taken", strings.Join(taken(got, earlier), " "), test.taken)
		})
	}
}

// What is kept in place of a body goes with its text, and with nothing else.
func TestKeepStandsForTheBody(t *testing.T) {
	const a, b = "goal \"a\" {\n  x = 1\n}\n", "goal \"b\" {\n  y = 1\n}\n"
	first, _ := ParseAfter(nil, "p.hcl", []byte("v = 1\n"+a+b), DefaultLimits())
	for i := range first.Chunks {
		first.Chunks[i].Keep(i)
	}
	now, _ := ParseAfter(first, "p.hcl", []byte("v = 1\n"+strings.Replace(b, "1", "2", 1)+b+a), DefaultLimits())
	want := []struct {
		line, blocks, attributes int
		kept                     any
	}{{0, 0, 1, nil}, {1, 1, 0, nil}, {4, 0, 0, 2}, {7, 0, 0, 1}}
	for i, w := range want {
		c := now.Chunks[i]
		if c.Line != w.line || len(c.Body.Blocks) != w.blocks || len(c.Body.Attributes) != w.attributes || c.Kept() != w.kept {
			t.Errorf("chunk %d is %+v", i, c)
		}
	}
}

// A block of which any byte has changed is not the block that it was.
func TestParseAfterSeesEveryByte(t *testing.T) {
	earlier := after(t, nil, plan, DefaultLimits())
	for i := range len(plan) {
		for _, b := range []string{"", "7", "\"", "\r\n"} {
			after(t, earlier, plan[:i]+b+plan[i+1:], DefaultLimits())
		}
	}
}

// What a limit refuses is refused however it was read before.
func TestParseAfterKeepsToLimits(t *testing.T) {
	earlier := after(t, nil, plan, DefaultLimits())
	for _, limits := range []Limits{
		{}, {FileBytes: len(plan), Depth: 1, Pieces: 9, NumberDigits: 9, Exponent: 9, Faults: 9},
		{FileBytes: len(plan), Depth: 9, Pieces: 0, NumberDigits: 9, Exponent: 9, Faults: 9},
		{FileBytes: len(plan), Depth: 9, Pieces: 9, NumberDigits: 1, Exponent: 9, Faults: 1},
	} {
		after(t, earlier, plan, limits)
	}
}

// History after history of one file: blocks come, go, move, break and are mended.
func TestParseAfterAgreesWithScratch(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var pool []string
	for _, c := range slices.Concat(faultCases, syntaxCases) {
		pool = append(pool, c.src)
	}
	sound, all := 0, 0
	for range 60 {
		var earlier *File
		blocks := []string{plan}
		for range 40 {
			blocks = editBlocks(random, blocks, pool)
			now := after(t, earlier, strings.Join(blocks, ""), DefaultLimits())
			if earlier != nil {
				sound += len(taken(now, earlier))
			}
			all += len(now.Chunks)
			earlier = now
		}
	}
	if sound < all/3 {
		t.Errorf("of %d chunks only %d were taken over", all, sound)
	}
}

// editBlocks makes one edit; blocks are stretches of text that need not be whole.
func editBlocks(random *rand.Rand, blocks, pool []string) []string {
	blocks = slices.Clone(blocks)
	at := random.IntN(len(blocks))
	one, cut := blocks[at], random.IntN(len(blocks[at])+1)
	switch random.IntN(10) {
	case 0:
		if len(blocks) > 1 {
			return slices.Delete(blocks, at, at+1)
		}
	case 1:
		return slices.Insert(blocks, random.IntN(len(blocks)+1), one)
	case 2:
		blocks = slices.Delete(blocks, at, at+1)
		return slices.Insert(blocks, random.IntN(len(blocks)+1), one)
	case 3:
		end := min(len(one), cut+1+random.IntN(3))
		blocks[at] = one[:cut] + one[end:]
	case 4:
		stuff := []string{"{", "}", "\"", "\n", "\r", "[", "<<T\n", "/*", "\u200e", "#", "x = 1\n", bom, "${"}
		blocks[at] = one[:cut] + stuff[random.IntN(len(stuff))] + one[cut:]
	case 5:
		blocks[at] = strings.ReplaceAll(one, "\n", "\r\n")
	case 6:
		blocks[at] = strings.ReplaceAll(one, "\r\n", "\n")
	case 7:
		if blocks[0] != bom {
			return slices.Insert(blocks, 0, bom)
		}
		return append(blocks[1:], plan)
	case 8:
		if len(blocks) > 6 {
			return []string{plan, one}
		}
	}
	return slices.Insert(blocks, random.IntN(len(blocks)+1), pool[random.IntN(len(pool))])
}

// FuzzParseAfter holds that no earlier version makes a difference.
func FuzzParseAfter(f *testing.F) {
	for _, c := range slices.Concat(faultCases, syntaxCases) {
		f.Add(plan+c.src, c.src+plan)
		f.Add(c.src, c.src+c.src)
		f.Add("\n"+inner+short+noted, c.src)
	}
	f.Add("\n"+inner+short, noted)
	f.Add("\n  x = 1\n"+inner, short)
	f.Add("/* c\n"+inner, "# */\n")
	f.Fuzz(func(t *testing.T, before, now string) {
		limits := DefaultLimits()
		earlier := after(t, nil, before, limits)
		for _, src := range []string{now, before + now, now + before, before + "\n" + now + "\n" + before} {
			after(t, earlier, src, limits)
		}
		// The same inside of a block.
		earlier = after(t, nil, "goal \"g\" {"+before+"}\n", limits)
		for _, src := range []string{now, before + now, now + before, before + "\n" + now + "\n" + before} {
			after(t, earlier, "goal \"g\" {"+src+"}\n", limits)
		}
	})
}
