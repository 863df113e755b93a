package reads

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// The inputs of the random tests are small and of few values, so that rules
// meet what they look for: o, p and q are blocks, xs and ys lists of them, k is
// a scalar. In a block a and b are scalars, c is a block and d a list. Changes
// put anything anywhere.

var fields = []string{"a", "b", "c", "d"}

func randomInput(r *rand.Rand) map[string]any {
	input := map[string]any{"k": randomScalar(r)}
	for _, name := range []string{"o", "p", "q"} {
		input[name] = randomBlock(r, 2)
	}
	for _, name := range []string{"xs", "ys"} {
		input[name] = randomList(r, 2)
	}
	return input
}

func randomBlock(r *rand.Rand, depth int) map[string]any {
	block := map[string]any{"a": randomScalar(r), "b": randomScalar(r)}
	if depth > 0 {
		block["c"] = randomBlock(r, depth-1)
		block["d"] = randomList(r, depth-1)
	}
	if r.IntN(4) == 0 {
		delete(block, fields[r.IntN(len(fields))])
	}
	return block
}

func randomList(r *rand.Rand, depth int) []any {
	list := make([]any, []int{0, 1, 2, 2, 2, 3}[r.IntN(6)])
	for i := range list {
		list[i] = randomBlock(r, depth-1)
		if i > 0 && r.IntN(2) == 0 {
			list[i] = list[i-1]
		}
	}
	return list
}

func randomScalar(r *rand.Rand) any {
	return []any{0, 0, 0, 1, 1, 1, "a", "b", true, false, nil}[r.IntN(11)]
}

func randomValue(r *rand.Rand) any {
	switch r.IntN(6) {
	case 0:
		return randomBlock(r, 1)
	case 1:
		return randomList(r, 1)
	}
	return randomScalar(r)
}

// change returns a copy of a value with one place in it different, gone or new.
func change(r *rand.Rand, v any) any {
	switch v := v.(type) {
	case map[string]any:
		if len(v) > 0 && r.IntN(12) > 0 {
			return changeMember(r, v)
		}
	case []any:
		if r.IntN(8) > 0 {
			return changeList(r, v)
		}
	}
	return randomValue(r)
}

func changeMember(r *rand.Rand, v map[string]any) any {
	names := slices.Sorted(maps.Keys(v))
	name := names[r.IntN(len(names))]
	changed := maps.Clone(v)
	switch r.IntN(12) {
	case 0:
		delete(changed, name)
	case 1:
		changed[fields[r.IntN(len(fields))]] = randomValue(r)
	default:
		changed[name] = change(r, v[name])
	}
	return changed
}

func changeList(r *rand.Rand, v []any) any {
	changed := slices.Clone(v)
	if len(v) == 0 || r.IntN(8) == 0 {
		return append(changed, randomBlock(r, 1))
	}
	i, j := r.IntN(len(v)), r.IntN(len(v))
	switch r.IntN(8) {
	case 0:
		return slices.Delete(changed, i, i+1)
	case 1:
		changed[i], changed[j] = changed[j], changed[i]
	case 2:
		changed[i] = changed[j]
	default:
		changed[i] = change(r, v[i])
	}
	return changed
}
