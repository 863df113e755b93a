package machine

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/builtins"
)

// reckoned are the functions of numbers that are not left to OPA.
var reckoned = []string{ast.Plus.Name, ast.Minus.Name, ast.Multiply.Name, ast.Divide.Name, ast.Round.Name}

// agree reckons with two numbers as OPA does, and tells how many answers there were.
func agree(t *testing.T, x, y ast.Number) (answers int) {
	t.Helper()
	for _, name := range reckoned {
		b := builtinNamed(name)
		args := []*ast.Term{ast.NewTerm(x), ast.NewTerm(y)}
		if name == ast.Round.Name {
			args = args[:1]
		}
		got := b.direct(args)
		if got == nil {
			continue
		}
		answers++
		var want *ast.Term
		err := b.run(topdown.BuiltinContext{}, args, func(t *ast.Term) error {
			want = t
			return nil
		})
		if err != nil || want == nil || string(got.Value.(ast.Number)) != string(want.Value.(ast.Number)) {
			t.Errorf("%s(%v) is %v, and OPA gives %v, %v", name, args, got, want, err)
		}
	}
	return answers
}

// number makes one of up to so many digits.
func number(r *rand.Rand, digits int) ast.Number {
	text := strings.Builder{}
	if r.IntN(4) == 0 {
		text.WriteByte('-')
	}
	whole, behind := r.IntN(digits), r.IntN(digits)
	text.WriteByte("0123456789"[r.IntN(10)])
	for range whole {
		text.WriteByte("01234567899999"[r.IntN(14)])
	}
	if behind > 0 {
		text.WriteByte('.')
		for range behind {
			text.WriteByte("00000123456789999"[r.IntN(17)])
		}
	}
	return ast.Number(text.String())
}

// Numbers that are no integers are reckoned with to the last digit as OPA does.
func TestFloats(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	answers, asked := 0, 0
	for range 100_000 {
		x, y := number(r, 1+r.IntN(12)), number(r, 1+r.IntN(12))
		asked++
		answers += agree(t, x, y)
		// What comes out of one goes into the next.
		if result := direct[ast.Divide.Name]([]*ast.Term{ast.NewTerm(x), ast.NewTerm(y)}); result != nil {
			asked++
			answers += agree(t, result.Value.(ast.Number), x)
		}
		if t.Failed() {
			return
		}
	}
	if share := float64(answers) / float64(asked*len(reckoned)); share < 0.3 {
		t.Errorf("%.2f of all are answered", share)
	}
}

// The sums that rules ask for mostly are answered, not left to OPA.
func TestFloatsAnswer(t *testing.T) {
	for _, c := range []struct{ name, x, y, want string }{
		{"minus", "509.5", "503", "6.5"},
		{"minus", "509.6", "503", "6.6000000000000000056"},
		{"plus", "0.1", "0.2", "0.3"},
		{"mul", "100", "6.6", "660"},
		{"div", "660", "103", "6.407766990291262136"},
		{"div", "1", "3", "0.33333333333333333334"},
		{"mul", "10", "6.4077669902912621359", "64.07766990291262136"},
		{"div", "64", "10", "6.4"},
		{"minus", "6.4", "9.7", "-3.2999999999999999997"},
		{"plus", "999998.5", "0.4", "999998.9"},
		{"div", "1", "8000", "0.000125"},
		{"round", "2.5", "", "3"},
		{"round", "-2.5", "", "-3"},
		{"round", "-0.4", "", "0"},
		{"round", "64.07766990291262136", "", "64"},
		{"mul", "1234567.5", "2", "2469135"},
	} {
		args := []*ast.Term{ast.NewTerm(ast.Number(c.x)), ast.NewTerm(ast.Number(c.y))}
		if got := direct[c.name](args); got == nil || got.String() != c.want {
			t.Errorf("%s(%s, %s) is %v, want %s", c.name, c.x, c.y, got, c.want)
		}
	}
}

// big gives the same number as OPA has it.
func (f float) big() *big.Float {
	b := new(big.Float).SetMantExp(new(big.Float).SetUint64(f.mantissa), f.exponent)
	if f.negative {
		b.Neg(b)
	}
	return b
}

// anyFloat makes a float in the range of plans, of which the bits often are all alike from
// some place on: such numbers lie at limits.
func anyFloat(r *rand.Rand) float {
	f := float{r.IntN(2) == 0, r.Uint64(), -r.IntN(96)}
	if r.IntN(2) == 0 {
		f.exponent = -58 - r.IntN(10) // between 1/16 and 64
	}
	from := r.IntN(64)
	switch r.IntN(4) {
	case 0:
		f.mantissa >>= from
		f.mantissa <<= from
	case 1:
		f.mantissa |= 1<<from - 1
	case 2:
		f.mantissa = 1<<from + uint64(r.IntN(3)) - 1
	}
	f.mantissa |= middle
	return f
}

// Every operation is rounded, and every number written, as big.Float does it, at all
// limits.
func TestFloatsAreBig(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	written := 0
	for range 500_000 {
		f, g := anyFloat(r), anyFloat(r)
		switch near := r.IntN(5) - 2; r.IntN(4) {
		case 0: // little is left of a difference
			g.exponent = f.exponent + near
		case 1: // little of one reaches the other
			g.exponent = f.exponent - 64 + near
		}
		for name, op := range map[string]struct {
			own func(f, g float) (float, bool)
			big func(z, f, g *big.Float) *big.Float
		}{
			"plus": {float.plus, (*big.Float).Add}, "minus": {float.minus, (*big.Float).Sub},
			"times": {float.times, (*big.Float).Mul}, "by": {float.by, (*big.Float).Quo},
		} {
			got, ok := op.own(f, g)
			if want := op.big(new(big.Float), f.big(), g.big()); ok && got.big().Cmp(want) != 0 || !ok && name != "plus" && name != "minus" {
				t.Fatalf("%v %s %v is %v (%v), want %v", f.big(), name, g.big(), got.big(), ok, want)
			}
		}
		got, want := f.term(), string(builtins.FloatToNumber(f.big()))
		if got != nil && got.String() != want {
			t.Fatalf("%v is written %v, want %v", f, got, want)
		}
		if got != nil {
			written++
		}
	}
	if written < 30_000 {
		t.Errorf("%d numbers are written", written)
	}
}

// Decimal numbers are read as big.Float reads them, halfway between two floats, too.
func TestFloatOf(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	read := 0
	check := func(text string) {
		t.Helper()
		f, _, ok := floatOf(ast.Number(text))
		if !ok {
			return
		}
		read++
		if want := builtins.NumberToFloat(ast.Number(text)); f.big().Cmp(want) != 0 {
			t.Fatalf("%s is read as %v, want %v", text, f.big(), want)
		}
	}
	for range 100_000 {
		check(string(number(r, 1+r.IntN(20))))
		// Integers of more than 64 bits, of which the last may be just half of one.
		check(new(big.Int).Lsh(new(big.Int).SetUint64(r.Uint64()|middle), uint(r.IntN(13))).String())
		check(strings.TrimSuffix(new(big.Rat).SetFrac64(r.Int64(), 1<<r.IntN(12)).FloatString(12), "0"))
	}
	if read < 150_000 {
		t.Errorf("%d numbers are read", read)
	}
}

func FuzzFloats(f *testing.F) {
	for _, s := range []string{"0.1", "-99999.95", "0.0001", "6.4077669902912621359", "18446744073709551615.5", "9999999999999999999999", "0.99999999999999999999"} {
		f.Add(s, "3")
		f.Add("7.5", s)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		for _, n := range []string{x, y} {
			// OPA takes its time with large exponents.
			if len(n) > 40 || strings.ContainsAny(n, "eE") {
				return
			}
			parsed, err := ast.ParseTerm(n)
			if err != nil {
				return
			}
			if number, ok := parsed.Value.(ast.Number); !ok || string(number) != n {
				return
			}
		}
		agree(t, ast.Number(x), ast.Number(y))
	})
}
