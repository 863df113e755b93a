package policy

import (
	"encoding/json"
	"strconv"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/goalpost-dev/goalpost/engine/titles"
)

// titleBuiltin reads what a title says.
const titleBuiltin = "goalpost.title"

// OPA's parser, compiler, evaluation and tests, and the analysis of what rules
// read, look functions up in one global table.
func init() {
	rego.RegisterBuiltin2(&rego.Function{
		Name: titleBuiltin,
		Description: "Reads what a title says in Vietnamese or English: its figures and what they stand for, " +
			"vague words, dates, references, and the activity that it begins with.",
		Decl: types.NewFunction(
			types.Args(
				types.Named("title", types.S).Description("the title"),
				types.Named("language", types.S).Description("the language of the plan: vi or en"),
			),
			types.Named("analysis", titleType()).Description("what the title says"),
		),
	}, func(_ rego.BuiltinContext, title, language *ast.Term) (*ast.Term, error) {
		text, ok := title.Value.(ast.String)
		if !ok {
			return nil, nil
		}
		lang, ok := language.Value.(ast.String)
		if !ok {
			return nil, nil
		}
		return readings.of(heading{string(text), string(lang)}), nil
	})
}

type heading struct{ text, language string }

// titleMemory remembers what titles say: several rules ask about each title, and
// an audit asks commit after commit.
type titleMemory struct {
	sync.RWMutex
	known map[heading]*ast.Term
}

var readings = titleMemory{known: map[heading]*ast.Term{}}

// Limits of what is remembered: how many titles, and of how many bytes. Longer
// ones are read again and again.
const (
	maxTitles = 4096
	maxTitle  = 512
)

func (m *titleMemory) of(t heading) *ast.Term {
	m.RLock()
	term, ok := m.known[t]
	m.RUnlock()
	if ok {
		return term
	}
	term = titleTerm(titles.Read(t.text, t.language))
	if len(t.text)+len(t.language) > maxTitle {
		return term
	}
	m.Lock()
	defer m.Unlock()
	if len(m.known) >= maxTitles {
		clear(m.known)
	}
	m.known[t] = term
	return term
}

// fields describes an object whose members are all strings but for some.
func fields(others map[string]types.Type, texts ...string) types.Type {
	var list []*types.StaticProperty
	for _, name := range texts {
		list = append(list, types.NewStaticProperty(name, types.S))
	}
	for _, name := range sortedKeys(others) {
		list = append(list, types.NewStaticProperty(name, others[name]))
	}
	return types.NewObject(list, nil)
}

func listOf(t types.Type) types.Type { return types.NewArray(nil, t) }

// titleType lets the compiler refuse paths that an analysis does not have.
func titleType() types.Type {
	return fields(map[string]types.Type{
		"vague": listOf(fields(nil, "text", "class")),
		"quantities": listOf(fields(map[string]types.Type{
			"value": types.N, "readings": listOf(types.N), "small": types.B,
		}, "text", "kind", "role")),
		"others":     listOf(fields(nil, "text", "kind")),
		"dates":      listOf(fields(map[string]types.Type{"relative": types.B}, "text")),
		"references": listOf(fields(nil, "text", "type", "called")),
	}, "language", "text", "words", "tactic")
}

func titleTerm(a titles.Analysis) *ast.Term {
	return ast.ObjectTerm(
		text2("language", a.Language),
		text2("text", a.Text),
		text2("words", a.Words),
		text2("tactic", a.Tactic),
		pair2("vague", terms(a.Vague, func(v titles.Vague) *ast.Term {
			return ast.ObjectTerm(text2("text", v.Text), text2("class", v.Class))
		})),
		pair2("quantities", terms(a.Quantities, func(q titles.Quantity) *ast.Term {
			return ast.ObjectTerm(
				text2("text", q.Text), text2("kind", q.Kind), text2("role", q.Role),
				pair2("small", ast.BooleanTerm(q.Small)), pair2("value", number(q.Value)), pair2("readings", terms(q.Readings, number)),
			)
		})),
		pair2("others", terms(a.Others, func(o titles.Other) *ast.Term {
			return ast.ObjectTerm(text2("text", o.Text), text2("kind", o.Kind))
		})),
		pair2("dates", terms(a.Dates, func(d titles.Date) *ast.Term {
			return ast.ObjectTerm(text2("text", d.Text), pair2("relative", ast.BooleanTerm(d.Relative)))
		})),
		pair2("references", terms(a.References, func(r titles.Reference) *ast.Term {
			return ast.ObjectTerm(text2("text", r.Text), text2("type", r.Type), text2("called", r.Called))
		})),
	)
}

func text2(key, value string) [2]*ast.Term { return pair2(key, ast.StringTerm(value)) }

func terms[T any](list []T, term func(T) *ast.Term) *ast.Term {
	out := make([]*ast.Term, len(list))
	for i, item := range list {
		out[i] = term(item)
	}
	return ast.ArrayTerm(out...)
}

// number writes a figure the way plans do: 12000000000 and no 1.2e+10.
func number(v float64) *ast.Term {
	format := byte('f')
	if v >= 1e21 {
		format = 'g'
	}
	return ast.NumberTerm(json.Number(strconv.FormatFloat(v, format, -1, 64)))
}
