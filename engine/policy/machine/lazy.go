package machine

import (
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Lazy is a value that is made when a rule first looks at it. It may stand as a
// member of an object whose members are reached by name alone: to functions of
// OPA that are given the object, it is no value. It may be used from several
// goroutines.
type Lazy struct {
	once sync.Once
	make func() *ast.Term
	made *ast.Term
	// ready says that it is made, to those who do not want it to be.
	ready atomic.Bool
}

// NewLazy gives a term whose value is made by a function, once.
func NewLazy(make func() *ast.Term) *ast.Term { return ast.NewTerm(&Lazy{make: make}) }

// Forced gives the value that a term stands for.
func Forced(t *ast.Term) *ast.Term {
	if t == nil {
		return nil
	}
	if l, ok := t.Value.(*Lazy); ok {
		l.once.Do(func() {
			l.made, l.make = l.make(), nil
			l.ready.Store(true)
		})
		return l.made
	}
	return t
}

// Made reports whether what a term stands for has been made.
func Made(t *ast.Term) bool {
	l, ok := t.Value.(*Lazy)
	return !ok || l.ready.Load()
}

// Compare compares what the value is with another.
func (l *Lazy) Compare(other ast.Value) int {
	return Forced(ast.NewTerm(l)).Value.Compare(Forced(ast.NewTerm(other)).Value)
}

// Find looks a path up in what the value is.
func (l *Lazy) Find(path ast.Ref) (ast.Value, error) { return Forced(ast.NewTerm(l)).Value.Find(path) }

// Hash is the same for all: to know it, the value would have to be made.
func (l *Lazy) Hash() int { return 0 }

// IsGround is true: no variable is in a value.
func (l *Lazy) IsGround() bool { return true }

func (l *Lazy) String() string { return Forced(ast.NewTerm(l)).String() }

// StringLength is how long the value is when it is written.
func (l *Lazy) StringLength() int { return len(l.String()) }
