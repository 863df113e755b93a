package machine

import (
	"strings"
	"testing"
)

// shape writes down what blocks do, without what they do it with: | parts blocks.
func shape(blocks []block) string {
	names := map[op]string{
		opReturn: "return", opCall: "call", opBuiltin: "builtin", opBlocks: "blocks", opBreak: "break", opDot: "dot", opScan: "scan", opNot: "not",
		opWith: "with", opAssign: "assign", opAssignOnce: "once", opReset: "reset", opSet: "set", opEqual: "equal", opNotEqual: "holds",
		opIsDefined: "defined", opIsUndefined: "undefined", opAdd: "add",
	}
	var out []string
	for i, b := range blocks {
		if i > 0 {
			out = append(out, "|")
		}
		for _, in := range b {
			name := names[in.op]
			if len(in.blocks) > 0 {
				name += "(" + shape(in.blocks) + ")"
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

// A plan is run in the fewest statements that do the same.
func TestShorten(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`p if input.o.k == 1`, "dot dot equal return"},
		{`p := x if { x := input.o; y := x; y.k > 0 }`, "dot dot builtin holds return"},
		{`p := "a" if input.o else := "b"`, "blocks(reset dot holds once | undefined once | defined once) | return"},
		{"default p := 1\np := input.o", "dot return | return"},
		{"default p := false\np if input.o\np if input.x", "dot holds return | dot holds return | return"},
		{"p := 1 if input.o\np := 2 if input.x", "dot holds assign | dot holds once | return"},
		{`p if { not input.o; not input.x }`, "not(dot holds) not(dot holds) return"},
		{`p contains x if { some x in input.xs; not x > 1 }`, "set | dot scan(not(builtin holds) add) | return"},
		{`p := x if some x in input.xs`, "dot scan(once) | defined return"},
		{`p := x if { y := input; x := y.o with input as 1 }`, "defined assign assign with(dot with(once)) | defined return"},
	} {
		code := coded(t, c.body, "x = data.t.p")
		for _, fn := range code.functions() {
			if fn.name != "g0.data.t.p" {
				continue
			}
			if got := shape(fn.blocks); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.body, got, c.want)
			}
		}
	}
}

// No place of a frame is left to locals that are gone.
func TestFrames(t *testing.T) {
	code := coded(t, "p := y if { some x in input.xs; y := x; not y == 2 }", "x = data.t.p")
	for _, fn := range code.functions() {
		used := map[int32]bool{0: true, 1: true}
		for _, b := range fn.blocks {
			b.visit(func(in *instruction) {
				for _, local := range append(in.reads(), in.writes()...) {
					used[local] = true
				}
			})
		}
		if len(used) != fn.frame {
			t.Errorf("%s has %d locals and a frame of %d", fn.name, len(used), fn.frame)
		}
	}
}
