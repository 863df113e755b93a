package hcldata

// header is the start of a block: a type, labels and a brace.
type header struct {
	// end is after the last label, brace at the opening brace or -1.
	end, brace int
	labels     int
}

// headerAt reads a header by its bytes alone; ok is false when there is
// something else at the offset, such as an attribute.
func headerAt(src []byte, at int) (h header, ok bool) {
	i := wordEnd(src, at)
	if i == at {
		return h, false
	}
	h = header{end: i, brace: -1}
	for ; i < len(src); h.labels, h.end = h.labels+1, i {
		for i < len(src) && (src[i] == ' ' || src[i] == '\t') {
			i++
		}
		if i == len(src) {
			break
		}
		from := i
		switch src[i] {
		case '{':
			h.brace = i
			return h, true
		case '"':
			if i = stringEnd(src, i); i < 0 {
				return h, false
			}
		default:
			if i = wordEnd(src, i); i == from {
				return h, h.labels > 0 && (src[i] == '\n' || src[i] == '\r')
			}
		}
	}
	return h, h.labels > 0
}

// startsBlock says whether a line begins, in its first column, with the header
// of a block up to its brace.
func startsBlock(src []byte, line int) bool {
	if line >= len(src) || classes[src[line]] != word {
		return false
	}
	h, ok := headerAt(src, line)
	return ok && h.brace >= 0
}

// nextHeader is the start of the next line that starts a block, or the end.
func nextHeader(src []byte, from int) int {
	for at := lineEnd(src, from) + 1; at < len(src); at = lineEnd(src, at) + 1 {
		if startsBlock(src, at) {
			return at
		}
	}
	return len(src)
}

func wordEnd(src []byte, at int) int {
	if at >= len(src) || classes[src[at]] != word {
		return at
	}
	for at < len(src) && inWord[src[at]] {
		at++
	}
	return at
}

// stringEnd is after the closing quote of a string without templates, or -1.
func stringEnd(src []byte, at int) int {
	for i := at + 1; i < len(src) && src[i] != '\n'; i++ {
		switch src[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return -1
}
