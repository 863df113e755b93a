package reads

import "fmt"

// ref writes a reference that starts at a variable, another rule or the input.
func (w *writer) ref(vars bound) typed {
	heads := []typed{
		{"input.o", block}, {"input.p", block}, {"input.q", block},
		{"input.xs", list}, {"input.ys", list}, {"input.k", scalar},
	}
	head := heads[w.IntN(len(heads))]
	switch n := w.IntN(10); {
	case len(vars) > 0 && n < 5:
		head = vars[w.IntN(len(vars))]
	case len(w.values) > 0 && n < 8:
		head = w.values[w.IntN(len(w.values))]
	}
	for w.IntN(5) > 2 && head.kind != scalar {
		head = w.further(head, vars)
	}
	return head
}

// refTo tries a few times for a kind.
func (w *writer) refTo(k kind, vars bound) typed {
	ref := w.ref(vars)
	for range 6 {
		if ref.kind == k {
			break
		}
		ref = w.ref(vars)
	}
	return ref
}

func (w *writer) further(t typed, vars bound) typed {
	if t.kind == list {
		return typed{t.text + "[" + w.pick("_", "_", "0", w.index(vars), w.index(vars)) + "]", block}
	}
	switch w.IntN(8) {
	case 0:
		return typed{t.text + "[" + w.index(vars) + "]", kind(w.IntN(3))}
	case 1:
		return typed{t.text + ".d", list}
	case 2, 3:
		return typed{t.text + ".c", block}
	}
	return typed{t.text + "." + w.pick("a", "b"), scalar}
}

func (w *writer) index(vars bound) string {
	if len(vars) > 0 {
		return vars[w.IntN(len(vars))].text
	}
	return w.pick("input.k", "input.o.a", "_", `"a"`)
}

func (w *writer) constant() string {
	return w.pick("0", "1", `"a"`, "true", "false", "null", "[]", "{}")
}

// condition writes an expression that binds nothing.
func (w *writer) condition(vars bound) string {
	left := w.ref(vars)
	right := w.refTo(left.kind, vars)
	switch w.IntN(8) {
	case 0:
		return left.text
	case 1, 2:
		return fmt.Sprintf("%s %s %s", left.text, w.pick("==", "!=", "<", ">="), right.text)
	case 3:
		return fmt.Sprintf("%s in %s", left.text, w.pick(right.text, "["+right.text+"]"))
	case 4, 5:
		if len(w.functions) > 0 {
			return fmt.Sprintf("%s(%s, %s)", w.pick(w.functions...), w.refTo(block, vars).text, right.text)
		}
	}
	if w.IntN(15) == 0 {
		return fmt.Sprintf("%s with input.o as %s", left.text, right.text)
	}
	return fmt.Sprintf("%s %s %s", left.text, w.pick("==", "!=", "!="), w.constant())
}
