package main

import "strings"

// audited is a repository under audit.
type audited struct {
	tool
	first string // commit
	blobs int
}

func newAudited(goalpost tool, dir string, s shape) (audited, error) {
	a := audited{tool: goalpost}
	a.dir = dir
	if err := generateApart(dir, s); err != nil {
		return a, err
	}
	first, err := gitOutput(dir, "rev-list", "--max-parents=0", "HEAD")
	if err != nil {
		return a, err
	}
	objects, err := gitOutput(dir, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)")
	a.first, a.blobs = strings.TrimSpace(first), strings.Count(objects, "blob\n")
	return a, err
}

// audit throws the cache away or not; open violations are no failure here.
func (a audited) audit(forget bool, revision string) (cost, error) {
	if forget {
		if err := a.forget(); err != nil {
			return cost{}, err
		}
	}
	return a.measure("audit", revision, "--fail-level", "none")
}

func (a audited) cold() (cost, error)      { return a.audit(true, "HEAD") }
func (a audited) warm() (cost, error)      { return a.audit(false, "HEAD") }
func (a audited) coldFirst() (cost, error) { return a.audit(true, a.first) }

// verdict makes sure that a fast audit is one that finds everything.
func (a audited) verdict(s shape) error {
	report, err := a.output(0, "audit", "--fail-level", "none", "--format", "json")
	if err != nil {
		return err
	}
	found, err := auditVerdict(report)
	if err != nil {
		return err
	}
	return sameVerdict("goalpost audit", found, known(s))
}
