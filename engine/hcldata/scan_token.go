package hcldata

import (
	"bytes"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// class says what a byte means outside strings.
type class uint8

const (
	invalid class = iota
	blank
	newline
	word
	digit
	opener
	closer
	quote
	comment
	slash
	less
	minus
	operator
	// mark is punctuation that plans use, and that some operators begin with.
	mark
)

// Control characters count as blank: they are refused by themselves, and what
// holds them is never parsed.
var classes = func() (t [256]class) {
	set := func(c class, bytes string) {
		for i := range len(bytes) {
			t[bytes[i]] = c
		}
	}
	for b := range ' ' + 1 {
		t[b] = blank
	}
	t[0x7F] = blank
	for b := 0x80; b <= 0xFF; b++ {
		t[b] = word
	}
	set(newline, "\n")
	set(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
	set(digit, "0123456789")
	set(opener, "([{")
	set(closer, ")]}")
	set(quote, `"`)
	set(comment, "#")
	set(slash, "/")
	set(less, "<")
	set(minus, "-")
	set(operator, "+*%>!?&|")
	set(mark, "=,.:~")
	return t
}()

// inWord tells the bytes that an identifier goes on with.
var inWord = func() (t [256]bool) {
	for b := range t {
		t[b] = classes[b] == word || classes[b] == digit || b == '-'
	}
	return t
}()

func (s *scanner) word() {
	from, ascii := s.pos, true
	for s.pos < len(s.src) && inWord[s.src[s.pos]] {
		ascii = ascii && s.src[s.pos] < 0x80
		s.pos++
	}
	s.operand = true
	if !ascii && !hclsyntax.ValidIdentifier(string(s.src[from:s.pos])) {
		s.flaw(invalidWord(s.src, from, s.pos))
	}
}

// number passes over a number as HCL cuts it: dots and exponents as often as
// they come, but no dot at the end.
func (s *scanner) number() {
	from, exponent := s.pos, 0
	for s.pos++; s.pos < len(s.src); s.pos++ {
		b := s.src[s.pos]
		if b != '.' && classes[b] != digit {
			if b|0x20 != 'e' || !s.exponentAt(s.pos+1) {
				break
			}
			exponent = s.pos + 1
			s.pos++
		}
	}
	for s.src[s.pos-1] == '.' {
		s.pos--
	}
	s.operand = true
	if s.pos-from > s.limits.NumberDigits {
		s.flaw(longNumber(s.limits.NumberDigits, from, s.pos))
	} else if exponent > 0 && tooLarge(s.src[exponent:s.pos], s.limits.Exponent) {
		s.flaw(largeExponent(s.limits.Exponent, from, s.pos))
	}
}

// exponentAt says whether digits, signed or not, follow an e.
func (s *scanner) exponentAt(i int) bool {
	if i < len(s.src) && (s.src[i] == '+' || s.src[i] == '-') {
		i++
	}
	return i < len(s.src) && classes[s.src[i]] == digit
}

func tooLarge(exponent []byte, limit int) bool {
	n := 0
	for _, b := range exponent {
		if classes[b] == digit {
			n = n*10 + int(b-'0')
		}
		if n > limit {
			return true
		}
	}
	return false
}

// operator counts towards maxOperators, for the parser recurses on chains.
func (s *scanner) operator(width int) {
	s.operators++
	if s.operators == maxOperators+1 {
		s.flaw(expressionFlaw(manyOperators, s.pos, s.pos+width))
	}
	s.pos += width
	s.operand = false
}

func (s *scanner) minus() {
	next := s.pos + 1
	for next < len(s.src) && (s.src[next] == ' ' || s.src[next] == '\t') {
		next++
	}
	if !s.operand && next < len(s.src) && classes[s.src[next]] == digit {
		s.pos = next
		return
	}
	s.operator(1)
}

// mark reads punctuation, alone or as the start of a longer operator.
func (s *scanner) mark(b byte) {
	rest := s.src[s.pos:]
	switch {
	case len(rest) > 1 && (b == '=' && (rest[1] == '=' || rest[1] == '>') || b == ':' && rest[1] == ':'):
		s.operator(2)
		return
	case b == '~':
		if s.top() != template || len(rest) < 2 || rest[1] != '}' {
			s.flaw(invalidCharacter(s.src, s.pos))
		}
	}
	s.pos++
	s.operand = false
}

// less reads the start of a heredoc (true) or a comparison.
func (s *scanner) less() bool {
	rest := s.src[s.pos:]
	if !bytes.HasPrefix(rest, []byte("<<")) {
		s.operator(1)
		return false
	}
	line := rest[:lineEnd(rest, 0)]
	marker := bytes.TrimPrefix(line[2:], []byte{'-'})
	marker = bytes.TrimSuffix(marker, []byte{'\r'})
	if len(line) == len(rest) || !hclsyntax.ValidIdentifier(string(marker)) {
		s.flaw(badHeredoc(s.pos, s.pos+2))
		s.pos += 2
		return false
	}
	s.stack = append(s.stack, frame{kind: heredoc, open: s.pos, marker: marker})
	s.pos += len(line) + 1
	return true
}
