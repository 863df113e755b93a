package policy

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Limits bound an evaluation.
type Limits struct {
	// PerTask is how long one rule may take on one subject, Memory how many
	// bytes the whole process may hold.
	PerTask time.Duration
	Memory  uint64
}

// worthACore is how many tasks make up for waking another core: with few of them
// there often is somebody else who keeps it busy.
const worthACore = 32

// Run evaluates the tasks on all cores and gives their outcomes in the order of
// the tasks, nil where a task has none. A task that fails is a diagnostic and
// the others go on; one that will not end, or memory over the limit, ends the
// run without any outcome. A task that does not react to being cancelled is
// left behind: the caller is expected to exit.
func (p *Program) Run(ctx context.Context, tasks []Task, limits Limits) ([]*Outcome, diag.Diagnostics) {
	outcomes := make([]*Outcome, len(tasks))
	failures := make([]*diag.Diagnostic, len(tasks))
	workers := make([]*worker, min(runtime.GOMAXPROCS(0), 1+len(tasks)/worthACore))
	var next atomic.Int64
	var wg sync.WaitGroup
	for i := range workers {
		w := &worker{program: p, limits: limits}
		workers[i] = w
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(tasks) || ctx.Err() != nil {
					return
				}
				outcomes[i], failures[i] = w.run(ctx, &tasks[i])
			}
		})
	}
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	if d := watch(ctx, done, workers, limits); d != nil {
		return make([]*Outcome, len(tasks)), diag.Diagnostics{*d}
	}
	var ds diag.Diagnostics
	for _, f := range failures {
		if f != nil {
			ds = append(ds, *f)
		}
	}
	return outcomes, ds
}

// worker is one goroutine that evaluates tasks.
type worker struct {
	program *Program
	limits  Limits
	// job is what it is at, for the watchdog.
	job atomic.Pointer[job]
}

// job is a task under way. It is one value, so that the watchdog never cancels
// a task for the time that the one before it took.
type job struct {
	task    *Task
	started time.Time
	cancel  topdown.Cancel
}

func (w *worker) run(ctx context.Context, t *Task) (*Outcome, *diag.Diagnostic) {
	j := &job{task: t, started: time.Now(), cancel: topdown.NewCancel()}
	w.job.Store(j)
	defer w.job.Store(nil)
	o, err := w.program.Evaluate(*t, j.cancel)
	if err == nil {
		return &o, nil
	}
	d := Failure(t.Rule, t.Subject().Address, err)
	if topdown.IsCancel(err) {
		d = tooSlow(t, w.limits)
	}
	return nil, &d
}
