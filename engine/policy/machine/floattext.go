package machine

import (
	"math/bits"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
)

// fixed is what comes behind the point, times 2^128.
type fixed struct{ high, low uint64 }

// next takes the first decimal.
func (x *fixed) next() byte {
	over, low := bits.Mul64(x.low, 10)
	digit, high := bits.Mul64(x.high, 10)
	var carry uint64
	x.low = low
	x.high, carry = bits.Add64(high, over, 0)
	return byte(digit + carry)
}

func (x fixed) zero() bool { return x.high|x.low == 0 }

// parts gives what stands before and behind the point, without the sign; false for
// what is too large or too small.
func (f float) parts() (whole uint64, rest fixed, ok bool) {
	switch down := -f.exponent; {
	case down >= 1 && down < 64:
		return f.mantissa >> down, fixed{high: f.mantissa << (64 - down)}, true
	case down >= 64 && down < 96:
		return 0, fixed{f.mantissa >> (down - 64), f.mantissa << (128 - down)}, true
	}
	return 0, fixed{}, false
}

// Numbers that are no integers are written with an exponent, and not here, from six
// digits before the point on and from four zeros behind it on.
const (
	maxWhole  = 999_998
	maxZeroes = 3
)

// term writes a number with as few digits as tell it from its neighbours, and among
// those that do with the nearest; nil where it is written with an exponent.
func (f float) term() *ast.Term {
	integer, exact, ok := f.parts()
	if !ok {
		return nil
	}
	if exact.zero() {
		if f.negative {
			return ast.IntNumberTerm(-int(integer))
		}
		return whole(int(integer))
	}
	if integer > maxWhole {
		return nil
	}
	// Whatever lies less than half of the last bit below or above is told from the
	// neighbours. These bounds have more decimals than are ever written.
	half := fixed{low: 1 << (127 + f.exponent)}
	if f.exponent >= -63 {
		half = fixed{high: 1 << (63 + f.exponent)}
	}
	var lower, upper fixed
	var carry uint64
	lower.low, carry = bits.Sub64(exact.low, half.low, 0)
	lower.high, _ = bits.Sub64(exact.high, half.high, carry)
	upper.low, carry = bits.Add64(exact.low, half.low, 0)
	upper.high, _ = bits.Add64(exact.high, half.high, carry)

	var room [48]byte
	text := room[:0]
	if f.negative {
		text = append(text, '-')
	}
	text = append(strconv.AppendUint(text, integer, 10), '.')
	begun := integer > 0
	for behind := 0; ; behind++ {
		digit, low, high := exact.next(), lower.next(), upper.next()
		text = append(text, '0'+digit)
		if !begun {
			if digit == 0 && low == 0 && high == 0 && behind < maxZeroes {
				continue
			}
			if digit == 0 {
				return nil
			}
			begun = true
		}
		down, up := low != digit, high != digit
		switch {
		case down && up:
			up = exact.high > middle || exact.high == middle && (exact.low > 0 || digit&1 == 1)
		case exact.zero(): // nothing is left to write
			up = false
		case !down && !up:
			continue
		}
		if up {
			text = raised(text)
		}
		return ast.NewTerm(ast.Number(trimmed(text)))
	}
}

// raised increases a decimal number by one in its last place.
func raised(text []byte) []byte {
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case '.':
		case '9':
			text[i] = '0'
		case '-':
			return append([]byte("-1"), text[1:]...)
		default:
			text[i]++
			return text
		}
	}
	return append([]byte("1"), text...)
}

// trimmed leaves out what says nothing behind the point.
func trimmed(text []byte) []byte {
	for text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	if text[len(text)-1] == '.' {
		text = text[:len(text)-1]
	}
	return text
}
