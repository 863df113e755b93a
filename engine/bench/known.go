package main

import (
	"encoding/json"
	"fmt"
	"slices"
)

// known lists what an audit has to find in a history: the rule, the plan and
// the block of every mishap that breaks one rule and no other.
func known(s shape) []string {
	h := newHistory(s)
	h.first()
	for range s.commits - 1 {
		h.next()
	}
	slices.Sort(h.known)
	return slices.Compact(h.known)
}

// auditVerdict gives the same of the JSON report of an audit, as far as the
// rules are those of mishaps.
func auditVerdict(report []byte) ([]string, error) {
	var parsed struct {
		Biographies []struct{ Rule, Plan, Address string }
	}
	if err := json.Unmarshal(report, &parsed); err != nil {
		return nil, err
	}
	var found []string
	for _, b := range parsed.Biographies {
		if slices.ContainsFunc(mishaps, func(m mishap) bool { return m.rule == b.Rule }) {
			found = append(found, fmt.Sprintf("%s %s %s", b.Rule, b.Plan, b.Address))
		}
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}
