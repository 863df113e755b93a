package check

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// judgement is what the rules about a state say of one plan.
type judgement struct {
	plan *plan.Plan
	view *policy.View
	// settings are those of the rules that judge the plan, by rule id.
	settings map[string]policy.Settings
	// key identifies all that the judgement depends on.
	key string
	// said holds the outcomes that say something. The rules are silent about
	// everything else, which is most of a plan.
	said []saying
	// known says that an earlier run has judged the very same plan, whole that
	// this one has, and no rule failed on it.
	known, whole bool
	// tasks are what is left to evaluate.
	tasks []policy.Task
	// awake holds the blocks that rules about a state judge, by type, once they
	// were asked for.
	awake map[*plan.BlockType][]*plan.Block
	// near is the judgement of another state of the plan, which says what is left;
	// again tells about which rules and blocks it does not.
	near  *judgement
	again func(r *policy.Rule, address string) bool
}

// saying is what a rule says of a block.
type saying struct {
	rule    *policy.Rule
	block   *plan.Block
	outcome *policy.Outcome
}

// asleep are the statuses of blocks that are not judged any more.
var asleep = []string{"cancelled", "retired", "abandoned"}

var partUnread = diag.Say("a part of the block could not be read", "một phần của khối chưa đọc được")

// judged reports whether rules about a state judge a block. One of which a part
// could not be read is left out; that it is broken is a violation itself.
func judged(b *plan.Block) bool {
	return !b.Broken && !slices.Contains(asleep, b.Text("status"))
}

// judgement prepares to judge a plan of one side, or takes what an earlier run
// knows of it.
func (e *evaluation) judgement(s *side, p *plan.Plan) (*judgement, diag.Diagnostics) {
	j := &judgement{plan: p, view: e.Rules.View(p), settings: map[string]policy.Settings{}}
	var ds diag.Diagnostics
	for _, r := range e.enabled(p) {
		prepared, err := policy.Settings{AsOf: e.AsOf, Params: e.settings.For(p.Dir)[r.ID].Params}.Prepare()
		if err != nil {
			e.failed[r.ID] = true
			ds = append(ds, policy.Failure(r, p.Dir, err))
			continue
		}
		j.settings[r.ID] = prepared
	}
	j.key = e.planKey(s, p)
	j.said, j.known = e.Cache.judgement(j.key, e.Rules, p)
	return j, ds
}

// enabled are the rules that judge a plan, of whatever phase.
func (e *evaluation) enabled(p *plan.Plan) []*policy.Rule {
	var rules []*policy.Rule
	for _, r := range e.present {
		if e.settings.For(p.Dir)[r.ID].Enabled {
			rules = append(rules, r)
		}
	}
	return rules
}

// states are the rules about a state that judge the plan.
func (e *evaluation) states(j *judgement) []*policy.Rule {
	var rules []*policy.Rule
	for _, r := range e.present {
		if _, ok := j.settings[r.ID]; ok && r.Phase == policy.OfState {
			rules = append(rules, r)
		}
	}
	return rules
}

// subjects lists the blocks of a type that rules about a state judge. Many rules
// ask for the same.
func (j *judgement) subjects(bt *plan.BlockType) []*plan.Block {
	list, known := j.awake[bt]
	if !known {
		for _, b := range j.plan.Of(bt) {
			if judged(b) {
				list = append(list, b)
			}
		}
		if j.awake == nil {
			j.awake = map[*plan.BlockType][]*plan.Block{}
		}
		j.awake[bt] = list
	}
	return list
}

// fromScratch lists every rule with every block that it judges.
func (e *evaluation) fromScratch(j *judgement) {
	e.ask(j, func(_ *policy.Rule, bt *plan.BlockType) []*plan.Block { return j.subjects(bt) })
}

// fromNear lists what has to be judged again where the judgement of another
// state of the plan is there: the rest is the same in both. A rule that sees no
// difference in the plan as a whole is compared with the blocks that may differ,
// not with all of them.
func (e *evaluation) fromNear(j, near *judgement, delta *policy.Delta, known policy.Reads) {
	affected := map[*policy.Rule]bool{}
	for _, r := range e.states(j) {
		affected[r] = delta.Affects(known.Of(r))
	}
	touched := map[*plan.BlockType][]*plan.Block{}
	for _, address := range delta.Subjects() {
		if b := j.plan.Lookup(address); b != nil && judged(b) {
			touched[b.Type] = append(touched[b.Type], b)
		}
	}
	j.near = near
	j.view.Sparse()
	j.again = func(r *policy.Rule, address string) bool { return affected[r] || delta.Sees(known.Of(r), address) }
	e.ask(j, func(r *policy.Rule, bt *plan.BlockType) (seen []*plan.Block) {
		if affected[r] {
			return j.subjects(bt)
		}
		for _, b := range touched[bt] {
			if delta.Sees(known.Of(r), b.Address) {
				seen = append(seen, b)
			}
		}
		return seen
	})
}

func (e *evaluation) ask(j *judgement, about func(r *policy.Rule, bt *plan.BlockType) []*plan.Block) {
	for _, r := range e.states(j) {
		t := policy.Task{Rule: r, View: j.view, Settings: j.settings[r.ID]}
		for _, bt := range r.SubjectTypes() {
			for _, b := range about(r, bt) {
				t.Block = b
				j.tasks = append(j.tasks, t)
			}
		}
	}
}

// take takes the outcomes of the judgement's tasks, nil for those that failed,
// and from the judgement near it what need not be asked again.
func (e *evaluation) take(j *judgement, outcomes []*policy.Outcome) {
	j.whole = len(j.settings) == len(e.enabled(j.plan))
	for i, o := range outcomes {
		t := j.tasks[i]
		switch {
		case o == nil:
			e.failed[t.Rule.ID], j.whole = true, false
		case !o.Silent():
			j.said = append(j.said, saying{t.Rule, t.Block, o})
		}
	}
	if j.near == nil {
		return
	}
	j.whole = j.whole && (j.near.known || j.near.whole)
	for _, s := range j.near.said {
		if !j.again(s.rule, s.block.Address) {
			j.said = append(j.said, saying{s.rule, j.plan.Lookup(s.block.Address), s.outcome})
		}
	}
}

// count takes note of how much of head is judged, and of the blocks that rules
// leave out because a part of them could not be read.
func (e *evaluation) count(j *judgement) {
	unread := map[*plan.BlockType][]*plan.Block{}
	for _, b := range j.plan.Blocks() {
		if b.Broken && !slices.Contains(asleep, b.Text("status")) {
			unread[b.Type] = append(unread[b.Type], b)
		}
	}
	subject := map[*plan.BlockType]bool{}
	for _, r := range e.states(j) {
		for _, bt := range r.SubjectTypes() {
			subject[bt] = true
			for _, b := range unread[bt] {
				e.unread = append(e.unread, Skip{Rule: r.ID, Plan: j.plan.Dir, Address: b.Address, Reason: partUnread})
			}
		}
	}
	for bt := range subject {
		e.subjects += len(j.subjects(bt))
	}
}
