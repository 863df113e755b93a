package reads

import (
	"slices"
	"strings"
)

// value is what the analysis knows about a value of the evaluation: it may be
// the input's value at one of the places, not read so far beyond its shape; or
// an array or object that the rule built, with members that are such values.
// The zero value is one that was computed: all it depends on has been read.
//
// Only arrays and the values of object literals keep members unread. Sets and
// keys are ordered and deduplicated by what they hold, and two members of one
// key conflict unless they are equal, so these read it whole.
type value struct {
	at      []place
	members *value
}

func at(p place) value { return value{at: []place{p}} }

// arrayOf is an array or object of which each member is one of the values.
func arrayOf(members ...value) value {
	if all := join(members...); !all.computed() {
		return value{members: &all}
	}
	return value{}
}

func (v value) computed() bool { return len(v.at) == 0 && v.members == nil }

// join is a value that may be any of the given ones.
func join(values ...value) value {
	var all value
	for _, v := range values {
		for _, p := range v.at {
			if !slices.ContainsFunc(all.at, func(q place) bool { return slices.Equal(p, q) }) {
				all.at = append(all.at, p)
			}
		}
		switch {
		case v.members == nil:
		case all.members == nil:
			all.members = v.members
		default:
			both := join(*all.members, *v.members)
			all.members = &both
		}
	}
	return all
}

// String is the same for equal values: it is part of the key of a call.
func (v value) String() string {
	names := make([]string, len(v.at))
	for i, p := range v.at {
		names[i] = p.String()
	}
	slices.Sort(names)
	if v.members != nil {
		names = append(names, "["+v.members.String()+"]")
	}
	return strings.Join(names, "|")
}
