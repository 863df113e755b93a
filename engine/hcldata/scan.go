package hcldata

import "bytes"

// scanner reads an item (a block or an attribute) byte by byte, without
// recursion and without building tokens. It keeps to the grammar of the HCL
// lexer, so that what it calls sound nests no deeper for HCL than it says; a
// fuzz target holds it to that.
type scanner struct {
	src    []byte
	limits Limits

	pos   int
	stack []frame
	// depth counts brackets and templates, those around the item included.
	depth int
	// operators counts all but the minus of a negative number; operand says
	// that a value ended just now, which makes a minus a subtraction.
	operators int
	operand   bool
	deep      bool
	item      item
}

// frame is something open: a bracket by its own byte, a quoted string, a
// heredoc, or a template inside one of those.
type frame struct {
	kind byte
	open int
	// pieces counts the literal and template parts of a string.
	pieces int
	marker []byte
}

const (
	quoted   = '"'
	heredoc  = '<'
	template = '$'
)

// item is what one scan found.
type item struct {
	// lead is the start of the line on which the item or the comments above it
	// begin; start its first token, and end where the next item may begin.
	// There is no token in a stretch of comments: then start is -1.
	lead, start, end int
	// closed says that the brace of the body around the item is at end.
	closed bool
	// open is the bracket or string that was left open where the scan had to
	// give up, or 0.
	open byte
	// resume is where to look for the next item when this one was given up.
	resume int
	// header is the first line after the item's own that looks like the start
	// of a top-level block, or -1.
	header int
	flaws  []flaw
}

func (it *item) sound() bool { return len(it.flaws) == 0 && it.open == 0 }

// scan reads the item at or after an offset that is in code. Depth is that of
// the body around it; in a body other than the file's a brace may close it.
func (s *scanner) scan(from, depth int) item {
	s.pos, s.stack, s.depth, s.operators, s.operand, s.deep = from, s.stack[:0], depth, 0, false, false
	s.item = item{lead: s.skipBlank(from), start: -1, header: -1}
	inBody := depth > 0
	for more := true; more && s.pos < len(s.src); {
		switch s.top() {
		case quoted:
			s.quoted()
		case heredoc:
			more = s.heredoc()
		default:
			more = s.code(inBody)
		}
	}
	if len(s.stack) > 0 && s.item.open == 0 {
		s.leftOpen(s.stack[len(s.stack)-1], len(s.src))
	}
	s.item.end = s.pos
	return s.item
}

func (s *scanner) top() byte {
	if len(s.stack) == 0 {
		return 0
	}
	return s.stack[len(s.stack)-1].kind
}

// skipBlank passes over blank lines and gives the start of the next line that
// says something.
func (s *scanner) skipBlank(from int) int {
	lead := from
	for ; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case '\n':
			lead = s.pos + 1
		case ' ', '\t', '\r':
		default:
			return lead
		}
	}
	return lead
}

// push opens a bracket or a template of the given width.
func (s *scanner) push(kind byte, width int) {
	s.stack = append(s.stack, frame{kind: kind, open: s.pos})
	s.depth++
	if s.depth > s.limits.Depth && !s.deep {
		s.deep = true
		s.flaw(depthFlaw(s.limits.Depth, s.pos, s.pos+width))
	}
	s.pos += width
	s.operand = false
}

func (s *scanner) flaw(f flaw) { s.item.flaws = append(s.item.flaws, f) }

// code reads outside strings until a string begins (true), or the item ends or
// is given up (false).
func (s *scanner) code(inBody bool) bool {
	for s.pos < len(s.src) {
		b := s.src[s.pos]
		c := classes[b]
		if c != blank && c != comment && c != slash && c != newline && s.item.start < 0 {
			if b == '}' && inBody {
				s.item.closed = true
				return false
			}
			s.item.start = s.pos
		}
		switch c {
		case blank:
			s.pos++
		case newline:
			s.pos++
			if len(s.stack) == 0 && s.item.start >= 0 {
				return false
			}
			s.noteHeader()
		case word:
			s.word()
		case digit:
			s.number()
		case opener:
			s.push(b, 1)
		case closer:
			if !s.close(b, inBody) {
				return false
			}
			if k := s.top(); k == quoted || k == heredoc {
				return true
			}
		case quote:
			s.stack = append(s.stack, frame{kind: quoted, open: s.pos})
			s.pos++
			return true
		case comment:
			s.pos = lineEnd(s.src, s.pos)
		case slash:
			if !s.slash() {
				return false
			}
		case less:
			if s.less() {
				return true
			}
		case minus:
			s.minus()
		case operator:
			s.operator(1)
		case mark:
			s.mark(b)
		default:
			s.flaw(invalidCharacter(s.src, s.pos))
			s.pos++
		}
	}
	return true
}

// noteHeader remembers the first line below that a broken item may end at.
func (s *scanner) noteHeader() {
	if s.item.header < 0 && len(s.stack) > 0 && startsBlock(s.src, s.pos) {
		s.item.header = s.pos
	}
}

// close handles a closing bracket; false ends the scan.
func (s *scanner) close(b byte, inBody bool) bool {
	if len(s.stack) == 0 {
		if b == '}' && inBody {
			s.item.closed = true
			return false
		}
		s.flaw(strayCloser(b, s.pos))
		s.pos++
		return true
	}
	top := s.stack[len(s.stack)-1]
	if closers[top.kind] != b {
		s.leftOpen(top, s.pos)
		return false
	}
	s.stack = s.stack[:len(s.stack)-1]
	s.depth--
	s.pos++
	s.operand = true
	return true
}

var closers = [256]byte{'(': ')', '[': ']', '{': '}', template: '}'}

func (s *scanner) leftOpen(f frame, at int) {
	s.item.open, s.item.resume = f.kind, at
	if f.kind == heredoc {
		s.item.resume = f.open
	}
	s.flaw(unclosed(s.src, f, at))
}

// slash reads a comment or a division; false when a comment has no end.
func (s *scanner) slash() bool {
	rest := s.src[s.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("//")):
		s.pos = lineEnd(s.src, s.pos)
	case bytes.HasPrefix(rest, []byte("/*")):
		end := bytes.Index(rest[2:], []byte("*/"))
		if end < 0 {
			s.item.open, s.item.resume = '/', s.pos
			s.flaw(unclosedComment(s.pos))
			s.pos = len(s.src)
			return false
		}
		s.pos += 2 + end + 2
	default:
		if s.item.start < 0 {
			s.item.start = s.pos
		}
		s.operator(1)
	}
	return true
}
