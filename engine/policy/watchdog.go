package policy

import (
	"context"
	runmetrics "runtime/metrics"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// patience is how long a task may go on after it was told to stop: some of
// OPA's builtins never look.
const patience = 500 * time.Millisecond

// watch waits for the workers, and gives a diagnostic when one exceeds a limit.
func watch(ctx context.Context, done <-chan struct{}, workers []*worker, limits Limits) *diag.Diagnostic {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-done:
			// Workers stop early when they are interrupted: done is not complete.
			if ctx.Err() != nil {
				return interrupted()
			}
			return nil
		case <-ctx.Done():
			stop(workers)
			return interrupted()
		case <-tick.C:
		}
		if heap() > limits.Memory {
			d := tooLarge(workers, limits)
			stop(workers)
			return &d
		}
		for _, w := range workers {
			j := w.job.Load()
			if j == nil {
				continue
			}
			age := time.Since(j.started)
			if age > limits.PerTask {
				j.cancel.Cancel()
			}
			if age > limits.PerTask+patience {
				d := tooSlow(j.task, limits)
				stop(workers)
				return &d
			}
		}
	}
}

func stop(workers []*worker) {
	for _, w := range workers {
		if j := w.job.Load(); j != nil {
			j.cancel.Cancel()
		}
	}
}

// heap is how many bytes the objects of the process take.
func heap() uint64 {
	sample := []runmetrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	runmetrics.Read(sample)
	return sample[0].Value.Uint64()
}

func interrupted() *diag.Diagnostic {
	return &diag.Diagnostic{Text: diag.Say("interrupted", "đã bị ngắt")}
}

func tooSlow(t *Task, limits Limits) diag.Diagnostic {
	return diag.Diagnostic{Lost: true, Range: diag.Range{File: t.Rule.File}, Text: diag.Say(
		"rule %s exceeded %v on %s and was stopped; simplify the rule, or raise limits.seconds_per_rule",
		"quy tắc %s vượt quá %v trên %s và đã bị dừng; hãy đơn giản hoá quy tắc, hoặc tăng limits.seconds_per_rule",
		t.Rule.ID, limits.PerTask, t.Subject().Address)}
}

// tooLarge names what the first busy worker is at: any of them may be the one
// that took the memory.
func tooLarge(workers []*worker, limits Limits) diag.Diagnostic {
	at, file := "", ""
	for _, w := range workers {
		if j := w.job.Load(); j != nil {
			at, file = j.task.Rule.ID+" ("+j.task.Subject().Address+")", j.task.Rule.File
			break
		}
	}
	return diag.Diagnostic{Lost: true, Range: diag.Range{File: file}, Text: diag.Say(
		"goalpost took more than %d MiB of memory while it evaluated %s and was stopped; simplify the rule, or raise limits.memory_bytes",
		"goalpost dùng quá %d MiB bộ nhớ khi đang đánh giá %s và đã bị dừng; hãy đơn giản hoá quy tắc, hoặc tăng limits.memory_bytes",
		limits.Memory>>20, at)}
}
