package reads

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// writer makes up rules. What it writes compiles most of the time, without the
// type checker, and looks for things where inputs have them.
type writer struct {
	*rand.Rand
	names int
	// The rules written so far, which later ones may use: so none is recursive.
	functions []string
	values    []typed
}

// typed is an expression and the kind of value that it is likely to have.
type typed struct {
	text string
	kind kind
}

type kind int

const (
	scalar kind = iota
	block
	list
)

// bound is what the statements of a body have bound so far.
type bound []typed

func (w *writer) pick(of ...string) string { return of[w.IntN(len(of))] }

func (w *writer) module() string {
	var b strings.Builder
	b.WriteString("package t\n\nimport future.keywords.and\nimport future.keywords.or\n")
	// The import makes another kind of node of every negation.
	b.WriteString(w.pick("", "import future.keywords.not\n") + "\n")
	for i := range w.IntN(5) {
		w.helper(&b, fmt.Sprintf("h%d", i))
	}
	for range 1 + w.IntN(3) {
		w.verdict(&b)
	}
	return b.String()
}

// verdict writes a rule that the test asks for. It looks into what it finds
// rather than handing out all of it, which would read all of it.
func (w *writer) verdict(b *strings.Builder) {
	vars, body := w.body(nil, 2)
	value := w.refTo(scalar, vars).text
	switch w.IntN(4) {
	case 0:
		value = w.term(vars).text
	case 1, 2:
		value = fmt.Sprintf("[m.%s | some m in %s]", w.pick("a", "b"), w.collection(vars))
	}
	fmt.Fprintf(b, "v contains %s if { %s }\n", value, body)
}

func (w *writer) helper(b *strings.Builder, name string) {
	switch w.IntN(5) {
	case 0:
		result := w.definitions(b, name, "", nil)
		w.values = append(w.values, typed{name, result.kind})
	case 1:
		result := w.result(nil)
		fmt.Fprintf(b, "%s contains %s\n", name, result.text)
		w.values = append(w.values, typed{name + "[_]", result.kind}, typed{name, list})
	case 2:
		vars, body := w.body(nil, 2)
		value := w.term(vars)
		fmt.Fprintf(b, "%s[%s] := %s if { %s }\n", name, w.pick("input.k", w.ref(vars).text, `"a"`), value.text, body)
		w.values = append(w.values, typed{name + "[_]", value.kind}, typed{name + ".a", value.kind}, typed{name, list})
	default:
		w.definitions(b, name, "(x, y)", bound{{"x", block}, {"y", kind(w.IntN(3))}})
		w.functions = append(w.functions, name)
	}
}

// definitions writes a complete rule or function: with one definition or
// several, else branches, a default, patterns for arguments.
func (w *writer) definitions(b *strings.Builder, name, args string, vars bound) typed {
	if w.IntN(5) == 0 {
		blank := strings.NewReplacer("x", "_", "y", "_").Replace(args)
		fmt.Fprintf(b, "default %s%s := %s\n", name, blank, w.pick("1", "false"))
	}
	if args != "" && w.IntN(4) == 0 {
		pattern := w.pick("(1, x)", "([x, _], _)", `({"a": _, "c": x}, _)`, "(x, x)")
		fmt.Fprintf(b, "%s%s := %s\n", name, pattern, w.result(bound{{"x", block}}).text)
	}
	result := w.result(vars)
	fmt.Fprintf(b, "%s%s := %s", name, args, result.text)
	for w.IntN(3) == 0 {
		fmt.Fprintf(b, " else := %s", w.result(vars).text)
	}
	b.WriteString("\n")
	if w.IntN(3) == 0 {
		fmt.Fprintf(b, "%s%s := %s\n", name, args, w.result(vars).text)
	}
	return result
}

// result writes what a rule gives and when.
func (w *writer) result(vars bound) typed {
	vars, body := w.body(vars, 2)
	value := w.refTo(block, vars)
	if w.IntN(2) == 0 {
		value = w.term(vars)
	}
	return typed{fmt.Sprintf("%s if { %s }", value.text, body), value.kind}
}

func (w *writer) body(vars bound, longest int) (bound, string) {
	vars = slices.Clone(vars)
	var lines []string
	for range 1 + w.IntN(longest) {
		lines = append(lines, w.statement(&vars))
	}
	return vars, strings.Join(lines, "; ")
}

// let binds a new variable for the statements that follow.
func (w *writer) let(vars *bound, k kind) string {
	w.names++
	name := fmt.Sprintf("v%d", w.names)
	*vars = append(*vars, typed{name, k})
	return name
}
