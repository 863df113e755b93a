package reads

import (
	"fmt"
	"strings"
)

// term writes a value without binding variables.
func (w *writer) term(vars bound) typed {
	ref := w.ref(vars)
	switch w.IntN(18) {
	case 0:
		return typed{w.constant(), scalar}
	case 1:
		return typed{fmt.Sprintf("[%s, %s]", w.refTo(block, vars).text, w.refTo(block, vars).text), list}
	case 2:
		return typed{fmt.Sprintf(`{"a": %s, "c": %s}`, ref.text, w.refTo(block, vars).text), block}
	case 3:
		return typed{fmt.Sprintf("{%s, %s}", ref.text, w.refTo(ref.kind, vars).text), list}
	case 4, 5:
		return w.comprehension(vars)
	case 6:
		vars, body := w.body(vars, 2)
		return typed{fmt.Sprintf("{%s | %s}", w.refTo(block, vars).text, body), list}
	case 7:
		vars, body := w.body(vars, 2)
		return typed{fmt.Sprintf("{%s: %s | %s}", w.refTo(scalar, vars).text, w.ref(vars).text, body), list}
	case 8, 9:
		from := w.refTo(block, vars)
		path := []typed{{`"a"`, scalar}, {`"c"`, block}, {`["c", "b"]`, scalar}, {`["d", 0]`, block}, {"input.k", block}}[w.IntN(5)]
		return typed{fmt.Sprintf("object.get(%s, %s, %s)", from.text, path.text, w.pick("{}", w.ref(vars).text)), path.kind}
	case 10:
		return typed{fmt.Sprintf("%s(%s)", w.pick("count", "json.marshal"), w.refTo(list, vars).text), scalar}
	case 11:
		return typed{fmt.Sprintf("object.keys(%s)", w.refTo(block, vars).text), list}
	case 12, 13:
		if len(w.functions) > 0 {
			call := fmt.Sprintf("%s(%s, %s)", w.pick(w.functions...), w.refTo(block, vars).text, ref.text)
			return typed{call, kind(w.IntN(3))}
		}
	case 14:
		return typed{fmt.Sprintf(`$"{%s}"`, ground(ref.text)), scalar}
	}
	return ref
}

func (w *writer) comprehension(vars bound) typed {
	vars, body := w.body(vars, 2)
	return typed{fmt.Sprintf("[%s | %s]", w.refTo(block, vars).text, body), list}
}

// ground leaves out the iteration where Rego wants all variables bound.
func ground(text string) string { return strings.ReplaceAll(text, "[_]", "[0]") }

func (w *writer) collection(vars bound) string {
	if w.IntN(4) == 0 {
		return w.comprehension(vars).text
	}
	return w.refTo(list, vars).text
}

// statement writes an expression of a body, and adds what it binds to vars.
func (w *writer) statement(vars *bound) string {
	before := *vars
	switch w.IntN(20) {
	case 0, 1, 2:
		term := w.term(before)
		return fmt.Sprintf("%s %s %s", w.let(vars, term.kind), w.pick(":=", "="), term.text)
	case 4, 5:
		collection := w.collection(before)
		return fmt.Sprintf("some %s in %s", w.let(vars, block), collection)
	case 6:
		collection := w.collection(before)
		return fmt.Sprintf("some %s, %s in %s", w.let(vars, scalar), w.let(vars, block), collection)
	case 7:
		from := w.refTo(list, before)
		return fmt.Sprintf("[%s, %s] = %s", w.let(vars, block), w.pick("_", w.let(vars, block)), from.text)
	case 8:
		left, right := w.ref(before), w.ref(before)
		return fmt.Sprintf("[%s, %s] := [%s, %s]", w.let(vars, left.kind), w.let(vars, right.kind), left.text, right.text)
	case 9:
		object := w.refTo(block, before)
		return fmt.Sprintf(`{"a": %s, "b": %s} = %s`, w.pick("0", "_"), w.let(vars, scalar), object.text)
	case 3, 10, 11:
		return "not " + ground(w.condition(before))
	case 12:
		_, body := w.body(before, 2)
		return fmt.Sprintf("count([1 | %s]) == 0", body)
	case 13, 14:
		collection := w.collection(before)
		inner := before[:len(before):len(before)]
		member := w.let(&inner, block)
		_, body := w.body(inner, 1)
		return fmt.Sprintf("every %s in %s { %s.%s != 1; %s }", member, collection, member, w.pick(fields...), body)
	case 15:
		_, left := w.body(before, 1)
		_, right := w.body(before, 1)
		return fmt.Sprintf("{ %s } %s { %s }", left, w.pick("and", "or"), right)
	case 16:
		from := w.ref(before)
		return fmt.Sprintf("walk(%s, [_, %s])", from.text, w.let(vars, block))
	case 17:
		from := w.refTo(list, before)
		key := w.let(vars, scalar)
		return fmt.Sprintf("%s := %s[%s]", w.let(vars, block), from.text, key)
	}
	return w.condition(before)
}
