package policy

import (
	"math/rand/v2"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// byTopdown evaluates the built-in rules with OPA's own evaluator, compiled from
// their text.
func byTopdown(t testing.TB) func(Task, ast.Value) (Outcome, error) {
	t.Helper()
	set, ds := load(false, builtInRules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var modules []*module
	for _, r := range set.Rules {
		if !r.Engine() {
			modules = append(modules, set.modules[r.File])
		}
	}
	c, ds := set.compile(compiler(), modules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	queries := map[string]rego.PreparedEvalQuery{}
	for _, r := range set.Rules {
		if r.Engine() {
			continue
		}
		query, _ := r.query(c)
		prepared, err := rego.New(rego.Compiler(c), rego.Query(query), rego.StrictBuiltinErrors(true)).PrepareForEval(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		queries[r.ID] = prepared
	}
	return func(task Task, input ast.Value) (Outcome, error) {
		results, err := queries[task.Rule.ID].Eval(t.Context(), rego.EvalParsedInput(input))
		if err != nil {
			return Outcome{}, err
		}
		term := func(variable string) *ast.Term {
			value, ok := results[0].Bindings[variable]
			if !ok {
				return nil
			}
			return ast.NewTerm(ast.MustInterfaceToValue(value))
		}
		return decode(term(violationVar), term(notApplicableVar))
	}
}

// judges tells the machine and topdown apart.
type judges struct {
	w       *world
	topdown func(Task, ast.Value) (Outcome, error)
	random  *rand.Rand
	// alike counts equal outcomes by rule, spoke those that are not silent.
	alike, spoke map[string]int
}

// compare wants the same outcome of one in so many tasks.
func (j *judges) compare(change string, sources []*plan.Source, every int) {
	for _, task := range j.w.tasks(sources) {
		if j.random.IntN(every) > 0 {
			continue
		}
		want, err := j.topdown(task, task.input(wholeInput))
		got, err2 := j.w.program.Evaluate(task, nil)
		if (err == nil) != (err2 == nil) || !sameWords(&got, &want) {
			j.w.t.Errorf("%s: %s on %s\ngot  %+v, %v\nwant %+v, %v", change, task.Rule.ID, task.Subject().Address, got, err2, want, err)
			continue
		}
		j.alike[task.Rule.ID]++
		if !got.Silent() {
			j.spoke[task.Rule.ID]++
		}
	}
}

// Every built-in rule says what it says under OPA's own evaluator: on all
// samples, and on a part of all changes of the example plan and of the samples.
func TestMachineSaysWhatTopdownSays(t *testing.T) {
	j := &judges{newWorld(t), byTopdown(t), rand.New(rand.NewPCG(1, 2)), map[string]int{}, map[string]int{}}
	every, rare := 40, 60
	if testing.Short() {
		every, rare = 10*every, 10*rare
	}
	for _, r := range j.w.set.Rules {
		if !r.Engine() {
			s := j.w.set.Samples(r)
			j.sample(r, s.Pass, s.PassBase, s.PassPast)
			j.sample(r, s.Fail, s.FailBase, s.FailPast)
		}
	}
	for _, base := range bases(t, j.w.set) {
		j.w.start(base)
		next, of := 0, 1
		if len(base.rules) > 1 {
			of = rare
		}
		mutate(base.sources, func(change string) {
			if next++; next%every == 0 {
				j.compare(change, base.sources, of)
			}
		})
	}
	total := 0
	for _, r := range j.w.set.Rules {
		total += j.alike[r.ID]
		if !r.Engine() && j.spoke[r.ID] == 0 {
			t.Errorf("%s never speaks, so little is proved of it", r.ID)
		}
	}
	t.Logf("%d outcomes", total)
}

// sample compares a sample of a rule with the base or the past that it has, and,
// where it stands alone, what all the others say of it.
func (j *judges) sample(r *Rule, text, before, past string) {
	w, sources := j.w, parsed(text)
	day := asOf.FindStringSubmatch(text)[1]
	w.start(base{sources, day, []*Rule{r}, 1})
	if before != "" {
		plans, _ := plan.Build(parsed(before))
		w.before = w.set.View(plans[0])
	}
	days := asOf.FindAllStringSubmatchIndex(past, -1)
	for i, at := range days {
		end := len(past)
		if i+1 < len(days) {
			end = days[i+1][0]
		}
		plans, _ := plan.Build(parsed(past[at[0]:end]))
		w.past = append(w.past, then{w.set.View(plans[0]), past[at[2]:at[3]]})
	}
	j.compare("sample of "+r.ID, sources, 1)
	if w.start(base{sources, day, w.set.Rules, 1}); w.before != nil {
		j.compare("sample of "+r.ID, sources, 8)
	}
}

func parsed(text string) []*plan.Source {
	file, faults := hcldata.Parse("sample.hcl", []byte(text), hcldata.DefaultLimits())
	return []*plan.Source{{Path: "sample.hcl", File: file, Faults: faults}}
}
