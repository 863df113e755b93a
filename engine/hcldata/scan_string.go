package hcldata

import "bytes"

// inString marks the bytes at which a run of plain text in a string ends.
var inString = [256]bool{'"': true, '\\': true, '\n': true, '$': true, '%': true}

// quoted reads up to the end of a quoted string, or to a template in it.
func (s *scanner) quoted() {
	for run := false; s.pos < len(s.src); {
		b := s.src[s.pos]
		if !inString[b] || b == '\\' {
			if !run {
				run = true
				s.piece(s.pos, s.pos+1)
			}
			if s.pos++; b == '\\' && s.pos < len(s.src) && s.src[s.pos] != '\n' && s.src[s.pos] != '\r' {
				s.pos++
			}
			for s.pos < len(s.src) && !inString[s.src[s.pos]] {
				s.pos++
			}
			continue
		}
		switch run = false; b {
		case '"':
			s.pos++
			s.stack = s.stack[:len(s.stack)-1]
			s.operand = true
			return
		case '\n':
			s.endOfLineInString()
			return
		default:
			if s.dollar(b) {
				return
			}
		}
	}
	s.endOfLineInString()
}

// dollar reads a $ or % in a string: a template (true), its escape, or itself.
func (s *scanner) dollar(b byte) bool {
	rest := s.src[s.pos:]
	switch {
	case len(rest) > 1 && rest[1] == '{':
		s.piece(s.pos, s.pos+2)
		width := 2
		if len(rest) > 2 && rest[2] == '~' {
			width = 3
		}
		s.push(template, width)
		return true
	case len(rest) > 2 && rest[1] == b && rest[2] == '{':
		s.piece(s.pos, s.pos+3)
		s.pos += 3
	default:
		s.piece(s.pos, s.pos+1)
		s.pos++
	}
	return false
}

// piece counts a part of the innermost string, for joining parts is quadratic.
func (s *scanner) piece(start, end int) {
	f := &s.stack[len(s.stack)-1]
	f.pieces++
	if f.pieces == s.limits.Pieces+1 {
		s.flaw(piecesFlaw(s.limits.Pieces, start, end))
	}
}

// endOfLineInString closes a quoted string that has no end on its line, with
// all the strings around it that began on that line.
func (s *scanner) endOfLineInString() {
	line := bytes.LastIndexByte(s.src[:s.pos], '\n') + 1
	outer := len(s.stack) - 1
	for i, f := range s.stack {
		if f.kind == quoted && f.open >= line {
			outer = i
			break
		}
	}
	for _, f := range s.stack[outer:] {
		if f.kind != quoted && f.kind != heredoc {
			s.depth--
		}
	}
	s.flaw(unclosed(s.src, s.stack[outer], s.pos))
	s.stack = s.stack[:outer]
	s.operand = true
}

// heredoc reads up to the end of a heredoc or to a template in it; false when
// it has no end.
func (s *scanner) heredoc() bool {
	f := s.stack[len(s.stack)-1]
	for s.pos < len(s.src) {
		if s.src[s.pos-1] == '\n' {
			end := lineEnd(s.src, s.pos)
			if end < len(s.src) && bytes.Equal(bytes.TrimSpace(s.src[s.pos:end]), f.marker) {
				s.pos = end
				s.stack = s.stack[:len(s.stack)-1]
				s.operand = true
				return true
			}
		}
		from := s.pos
		for s.pos < len(s.src) && (!inString[s.src[s.pos]] || s.src[s.pos] == '"' || s.src[s.pos] == '\\') {
			s.pos++
		}
		if s.pos == len(s.src) {
			break
		}
		b := s.src[s.pos]
		if b == '\n' {
			s.pos++
		}
		if s.pos > from {
			s.piece(from, from+1)
		}
		if b != '\n' && s.dollar(b) {
			return true
		}
	}
	s.leftOpen(f, s.pos)
	return false
}
