package main

import (
	"flag"
	"fmt"
)

// shape says what the history of a repository looks like. The same shape gives
// the same commits, to the byte, and a shape with fewer commits the first of
// them, as long as all of them fit into three years at a natural pace.
type shape struct {
	commits, plans int
	files          int     // of each plan that are worked on
	settled        int     // of each plan that came with the first commit and stay as they are
	idle           int     // further plans, as large as the others, that stay as they are
	blobs          float64 // that a commit changes on average
	seed           uint64
}

// register makes the shape an option of the command line.
func (s *shape) register(f *flag.FlagSet) {
	f.IntVar(&s.commits, "commits", 10_000, "commits of the history")
	f.IntVar(&s.plans, "plans", 20, "plans in the history")
	f.IntVar(&s.files, "plan-files", 50, "files of each plan that are worked on, 3.7 KB each")
	f.IntVar(&s.settled, "settled", 0, "further files of each plan that stay as they are")
	f.IntVar(&s.idle, "idle", 0, "further plans, as large as the others, that stay as they are")
	f.Float64Var(&s.blobs, "blobs", 1.3, "files that a commit changes on average")
	f.Uint64Var(&s.seed, "seed", 1, "another number gives another history")
}

// flags are the options that give this shape.
func (s shape) flags() []string {
	return []string{
		fmt.Sprint("-commits=", s.commits), fmt.Sprint("-plans=", s.plans), fmt.Sprint("-plan-files=", s.files),
		fmt.Sprint("-settled=", s.settled), fmt.Sprint("-idle=", s.idle), fmt.Sprint("-blobs=", s.blobs), fmt.Sprint("-seed=", s.seed),
	}
}

func (s shape) check() error {
	switch {
	case s.commits < 1 || s.plans < 1:
		return fmt.Errorf("a history has at least 1 commit and 1 plan")
	case s.files < 6 || s.files%len(topicMetrics) != 2:
		return fmt.Errorf("a plan has 2 files and %d for each team, so 6, 10, 14 and so on up to 50 and more; not %d", len(topicMetrics), s.files)
	case s.settled < 0 || s.idle < 0:
		return fmt.Errorf("settled files and idle plans cannot be fewer than 0")
	case s.blobs < 1 || s.blobs > 2:
		return fmt.Errorf("a commit changes 1 to 2 blobs")
	}
	return nil
}
