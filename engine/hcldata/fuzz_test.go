package hcldata

import (
	"reflect"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// seeds are the texts of the table tests, and some that the lexer of HCL reads
// in its own way.
func seeds(f *testing.F) {
	f.Helper()
	for _, c := range faultCases {
		f.Add([]byte(c.src))
	}
	for _, c := range syntaxCases {
		f.Add([]byte(c.src))
	}
	for _, c := range nests {
		f.Add([]byte(c.text(3)))
	}
	for _, src := range []string{
		plan, "a = \"$$$${x} $%{ if a }%%{x}%{~ endif ~} $\"\n", "a = <<T\n$\n$$\n$x${~b~}$${y}\nT\nT\n",
		"a = <<A\n${<<B\nA\nB\n}\nA\n", "a = \"${{ b = \"}\" }}\"\n", "a = \"$${x %%{\"\nb = <<T\n$${x\n%%{\nT\n", "a = 1..2\nb = 1...\nc = 1e5e+3\nd = 1.e5\n", "a.b = c::d(e...)\n",
	} {
		f.Add([]byte(src))
	}
}

// FuzzParse holds that no text makes Parse panic, that everything it names is
// in the file, and that what it reads without fault survives the cache.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		limits := DefaultLimits()
		file, faults := Parse("p.hcl", src, limits)
		if len(faults) > limits.Faults {
			t.Fatalf("%d faults", len(faults))
		}
		inside := func(start, end int) bool { return 0 <= start && start <= end && end <= len(src) }
		for _, fault := range faults {
			if r := fault.Range; !inside(r.Start.Byte, r.End.Byte) || r.Start.Line < 1 || r.Start.Column < 1 {
				t.Fatalf("fault outside the file: %+v", fault)
			}
		}
		for _, c := range file.Chunks {
			walk(c.Body, func(what string, s Span) {
				r := s.In("p.hcl", c)
				if !inside(r.Start.Byte, r.End.Byte) || r.Start.Line < 1 || r.Start.Column < 1 {
					t.Fatalf("%s outside the file: %+v", what, r)
				}
			})
		}
		if len(faults) == 0 {
			if again, err := Decode(Encode(file)); err != nil || !reflect.DeepEqual(again, file) {
				t.Fatalf("encoded and decoded: %v, %+v instead of %+v", err, again, file)
			}
		}
	})
}

// FuzzScan compares the scanner with HCL. What the scanner calls sound nests no
// deeper and has no more pieces for the lexer than the scanner says; and what
// the parser accepts is sound, one top-level item in each stretch.
func FuzzScan(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		if _, bad := unreadable(src, DefaultLimits()); bad || len(controls(src)) > 0 || start(src) > 0 {
			return
		}
		sc := scanner{src: src, limits: DefaultLimits()}
		var items []item
		for next := 0; next < len(src); {
			it := sc.scan(next, 0)
			if it.start < 0 && it.open == 0 {
				break
			}
			if next = it.end; it.open != 0 {
				next = len(src)
			}
			items = append(items, it)
			if it.sound() {
				compareWithLexer(t, src[it.lead:it.end])
			}
		}
		if len(src) < 1<<16 {
			compareWithParser(t, src, items)
		}
	})
}

// compareWithLexer scans an item with ever smaller limits to learn how deep the
// scanner thinks it is, and counts the same in the tokens of HCL.
func compareWithLexer(t *testing.T, text []byte) {
	depth, pieces := nesting(text)
	limits := DefaultLimits()
	limits.Depth, limits.Pieces = max(0, depth-1), max(0, pieces-1)
	sc := scanner{src: text, limits: limits}
	found := map[Code]bool{}
	for _, fl := range sc.scan(0, 0).flaws {
		found[fl.code] = true
	}
	if depth > 0 && !found[Depth] || pieces > 0 && !found[Pieces] {
		t.Fatalf("for HCL %q is %d deep and has a string of %d pieces; the scanner finds less", text, depth, pieces)
	}
	limits.Depth = depth
	sc = scanner{src: text, limits: limits}
	for _, fl := range sc.scan(0, 0).flaws {
		if fl.code == Depth {
			t.Fatalf("for HCL %q is only %d deep", text, depth)
		}
	}
}

// nesting counts in the tokens of HCL.
func nesting(text []byte) (depth, pieces int) {
	tokens, _ := hclsyntax.LexConfig(text, "", hcl.InitialPos)
	open, strings := 0, []int{0}
	for _, tok := range tokens {
		switch tok.Type {
		case hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			strings[len(strings)-1]++
			open++
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen:
			open++
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd:
			open--
		case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			strings = append(strings, 0)
		case hclsyntax.TokenQuotedLit, hclsyntax.TokenStringLit:
			strings[len(strings)-1]++
		case hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc:
			pieces = max(pieces, strings[len(strings)-1])
			strings = strings[:max(1, len(strings)-1)]
		}
		depth = max(depth, open)
	}
	return depth, pieces
}

func compareWithParser(t *testing.T, src []byte, items []item) {
	file, diags := hclsyntax.ParseConfig(src, "", hcl.InitialPos)
	if diags.HasErrors() {
		return
	}
	body := file.Body.(*hclsyntax.Body)
	if n := len(body.Attributes) + len(body.Blocks); n != len(items) {
		t.Fatalf("HCL finds %d items, the scanner %d in %q", n, len(items), src)
	}
	for _, it := range items {
		if !onlyLimits(it) {
			t.Fatalf("HCL accepts %q, the scanner finds %v", src[it.lead:it.end], it.flaws)
		}
		holds := 0
		for _, a := range body.Attributes {
			if it.start == a.SrcRange.Start.Byte && a.SrcRange.End.Byte <= it.end {
				holds++
			}
		}
		for _, b := range body.Blocks {
			if it.start == b.TypeRange.Start.Byte && b.CloseBraceRange.End.Byte <= it.end {
				holds++
			}
		}
		if holds != 1 {
			t.Fatalf("%d items of HCL are in %q", holds, src[it.lead:it.end])
		}
	}
}

func onlyLimits(it item) bool {
	for _, fl := range it.flaws {
		if fl.code == Syntax {
			return false
		}
	}
	return it.open == 0
}

// FuzzDecode holds that no bytes make Decode panic or allocate out of
// proportion, and that what it accepts is what Encode would have written.
func FuzzDecode(f *testing.F) {
	for _, c := range syntaxCases {
		file, _ := Parse("p.hcl", []byte(c.src), DefaultLimits())
		f.Add(Encode(file)[len(encoding)+4:])
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		_, _ = Decode(payload)
		data := sealed(payload)
		file, err := Decode(data)
		if err != nil {
			return
		}
		again, err := Decode(Encode(file))
		if err != nil || !reflect.DeepEqual(again, file) {
			t.Fatalf("%v: %+v became %+v", err, file, again)
		}
	})
}
