package config

import (
	"strconv"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// Limits bound the work that plans and rules of strangers can cause.
type Limits struct {
	// FileBytes and Depth bound one plan file, TotalBytes all of a snapshot.
	FileBytes, Depth, TotalBytes int
	// RuleTime is how long one rule may take for one subject.
	RuleTime time.Duration
	// MemoryBytes bounds the whole process.
	MemoryBytes int
}

const (
	kib = 1 << 10
	mib = 1 << 20
	gib = 1 << 30
)

// DefaultLimits are far above honest plans and far below what hurts.
func DefaultLimits() Limits {
	parse := hcldata.DefaultLimits()
	return Limits{
		FileBytes:   parse.FileBytes,
		Depth:       parse.Depth,
		TotalBytes:  64 * mib,
		RuleTime:    5 * time.Second,
		MemoryBytes: 2 * gib,
	}
}

// HCL are the limits for reading one file.
func (l Limits) HCL() hcldata.Limits {
	parse := hcldata.DefaultLimits()
	parse.FileBytes, parse.Depth = l.FileBytes, l.Depth
	return parse
}

// limits reads the block of that name.
func (r *reader) limits(b hcldata.Block, to *Limits) {
	limit := func(name string, least, most int, set func(int)) func(hcldata.Value) {
		return func(v hcldata.Value) {
			if n, ok := r.whole(name, v, least, most); ok {
				set(n)
			}
		}
	}
	r.read(b.Body, &shape{name: "limits", attributes: map[string]func(hcldata.Value){
		"file_bytes":       limit("file_bytes", kib, hcldata.MaxFileBytes, func(n int) { to.FileBytes = n }),
		"depth":            limit("depth", 4, hcldata.DefaultLimits().Depth, func(n int) { to.Depth = n }),
		"total_bytes":      limit("total_bytes", kib, gib, func(n int) { to.TotalBytes = n }),
		"seconds_per_rule": limit("seconds_per_rule", 1, 300, func(n int) { to.RuleTime = time.Duration(n) * time.Second }),
		"memory_bytes":     limit("memory_bytes", 256*mib, 64*gib, func(n int) { to.MemoryBytes = n }),
	}})
}

// whole reads a whole number within bounds.
func (r *reader) whole(name string, v hcldata.Value, least, most int) (int, bool) {
	if !r.is(name, v, hcldata.Number) {
		return 0, false
	}
	n, err := strconv.Atoi(v.Text)
	if err != nil || n < least || n > most {
		r.fail(v.Span, diag.Say(
			"%s must be a whole number from %d to %d, not %s",
			"%s phải là số nguyên từ %d đến %d, không phải %s",
			quote(name), least, most, v.Text))
		return 0, false
	}
	return n, true
}
