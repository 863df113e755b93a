package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// goalpostVerdict gives the rule and the address of each violation in the JSON
// report of goalpost.
func goalpostVerdict(report []byte) ([]string, error) {
	var parsed struct {
		Violations []struct{ Rule, Address string }
	}
	if err := json.Unmarshal(report, &parsed); err != nil {
		return nil, err
	}
	var found []string
	for _, v := range parsed.Violations {
		found = append(found, v.Rule+" "+v.Address)
	}
	slices.Sort(found)
	return found, nil
}

// conftestVerdict gives the same of conftest, whose rules here print nothing
// else.
func conftestVerdict(report []byte) ([]string, error) {
	var parsed []struct {
		Failures []struct{ Msg string }
	}
	if err := json.Unmarshal(report, &parsed); err != nil {
		return nil, err
	}
	var found []string
	for _, file := range parsed {
		for _, failure := range file.Failures {
			found = append(found, failure.Msg)
		}
	}
	slices.Sort(found)
	return found, nil
}

// sameVerdict compares what a tool found with what was broken on purpose: a
// tool that skips work must not look fast.
func sameVerdict(name string, found, want []string) error {
	if slices.Equal(found, want) {
		return nil
	}
	return fmt.Errorf("%s found\n\t%s\ninstead of\n\t%s",
		name, strings.Join(found, "\n\t"), strings.Join(want, "\n\t"))
}
