package machine

import (
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// repeated are the functions of numbers whose results are kept: OPA works on big
// numbers and writes each result down as decimals, and rules ask for the same
// shares and courses again and again.
var repeated = map[string]bool{
	ast.Plus.Name: true, ast.Minus.Name: true, ast.Multiply.Name: true, ast.Divide.Name: true, ast.Round.Name: true,
}

// sum is a function of one or two numbers, as they are written.
type sum struct {
	function string
	a, b     ast.Number
}

// sumMemory remembers what came out. It starts anew when it is full.
type sumMemory struct {
	sync.RWMutex
	known map[sum]*ast.Term
}

// maxSums is how many results are kept, maxDigits how long their numbers may be.
const (
	maxSums   = 1 << 14
	maxDigits = 40
)

var sums = sumMemory{known: map[sum]*ast.Term{}}

// sumOf gives what is asked for as a sum, false if it is none.
func sumOf(b *builtin, args []*ast.Term) (s sum, ok bool) {
	if !b.repeated || len(args) > 2 || args[0] == nil {
		return s, false
	}
	s.function = b.name
	if s.a, ok = args[0].Value.(ast.Number); !ok || len(s.a) > maxDigits {
		return s, false
	}
	if len(args) == 2 {
		if args[1] == nil {
			return s, false
		}
		if s.b, ok = args[1].Value.(ast.Number); !ok || len(s.b) > maxDigits {
			return s, false
		}
	}
	return s, true
}

func (m *sumMemory) get(s sum) *ast.Term {
	m.RLock()
	defer m.RUnlock()
	return m.known[s]
}

func (m *sumMemory) put(s sum, result *ast.Term) {
	m.Lock()
	defer m.Unlock()
	if len(m.known) >= maxSums {
		clear(m.known)
	}
	m.known[s] = result
}
