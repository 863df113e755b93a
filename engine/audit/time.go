package audit

import (
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// time brings what stood after a commit forward to a day, and dates what the
// passing of days alone has changed: it belongs to nobody. A clock that went
// back brings nothing.
func (a *audit) time(ctx context.Context, s *state, day string) error {
	if s.day == "" || day <= s.day || len(s.plans) == 0 {
		return nil
	}
	then, err := a.on(ctx, s, day)
	if err != nil {
		return err
	}
	if err := a.between(ctx, s, s.day, s.standing, day, then); err != nil {
		return err
	}
	a.lives.look(then)
	s.day, s.standing = day, then
	return nil
}

// between halves the days until it knows on which of them something changed.
func (a *audit) between(ctx context.Context, s *state, early string, before []violation.Violation, late string, after []violation.Violation) error {
	if alike(before, after) {
		return nil
	}
	days := daysBetween(early, late)
	if days <= 1 {
		a.lives.pass(moment{day: late}, before, after)
		return nil
	}
	middle := dayAfter(early, days/2)
	half, err := a.on(ctx, s, middle)
	if err != nil {
		return err
	}
	if err := a.between(ctx, s, early, before, middle, half); err != nil {
		return err
	}
	return a.between(ctx, s, middle, half, late, after)
}

// on judges what stood after a commit as of another day.
func (a *audit) on(ctx context.Context, s *state, day string) ([]violation.Violation, error) {
	o := a.Check
	o.Snapshot, o.AsOf, o.Past = s.from, day, true
	r, err := check.Run(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(r.Diagnostics) > 0 {
		return nil, r.Diagnostics
	}
	standing, _ := a.sort(r.Violations)
	return standing, nil
}

// alike reports whether two days have the same violations, and the same of them
// waived. That what is overdue is so for longer on every day is no news.
func alike(a, b []violation.Violation) bool {
	marks := func(vs []violation.Violation) []string {
		ids := violation.Identify(vs)
		for i, v := range vs {
			ids[i] += " " + string(v.Status)
		}
		slices.Sort(ids)
		return ids
	}
	return slices.Equal(marks(a), marks(b))
}
