package machine

import (
	"math/bits"

	"github.com/open-policy-agent/opa/v1/ast"
)

// maxDigits is how many digits a number may have, a point among them: what comes out
// of a division has up to 21, and 5 to the power of its decimals has to fit 64 bits.
const maxDigits = 24

// floatOf reads a number without an exponent; zero and what is too long are none.
// fraction says that it is no integer.
func floatOf(n ast.Number) (f float, fraction, ok bool) {
	text := string(n)
	if len(text) > 0 && text[0] == '-' {
		f.negative, text = true, text[1:]
	}
	if len(text) > maxDigits {
		return f, false, false
	}
	var high, low uint64
	decimals, point := 0, false
	for i := range len(text) {
		c := text[i]
		if c == '.' && !point {
			point = true
			continue
		}
		if c < '0' || c > '9' {
			return f, false, false
		}
		if point {
			decimals++
			fraction = fraction || c != '0'
		}
		over, digit := bits.Mul64(low, 10)
		var carry uint64
		low, carry = bits.Add64(digit, uint64(c-'0'), 0)
		high = high*10 + over + carry
	}
	if high|low == 0 {
		return f, false, false
	}
	f.mantissa, f.exponent = quotient(high, low, fives[decimals])
	f.exponent -= decimals
	return f, fraction, true
}

// fives are the powers of five.
var fives = func() (all [maxDigits]uint64) {
	all[0] = 1
	for i := range maxDigits - 1 {
		all[i+1] = all[i] * 5
	}
	return all
}()
