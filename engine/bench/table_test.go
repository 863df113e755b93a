package main

import (
	"strings"
	"testing"
	"time"
)

func took(milliseconds ...int) series {
	var s series
	for _, n := range milliseconds {
		s = append(s, cost{wall: time.Duration(n) * time.Millisecond, cpu: time.Duration(2*n) * time.Millisecond, peak: int64(n) * 1_000_000})
	}
	return s
}

func TestTable(t *testing.T) {
	for _, tc := range []struct {
		name string
		row  row
		want string
	}{
		{
			"the middle of an odd number of runs",
			row{what: "a", costs: took(30, 10, 20)},
			"| a | 10 ms / 20 ms / 30 ms | 40 ms | 30 MB | – | – |",
		},
		{
			"between the two middle ones of an even number",
			row{what: "a", costs: took(40, 10, 20, 30), target: "≤ 60 ms"},
			"| a | 10 ms / 25 ms / 40 ms | 50 ms | 40 MB | – | ≤ 60 ms |",
		},
		{
			"ratios are taken pair by pair, not of the medians",
			row{what: "a", costs: took(10, 100, 20), other: "conftest", against: took(40, 200, 100)},
			"| a | 10 ms / 20 ms / 100 ms | 40 ms | 100 MB | 4.0 × as fast as conftest (2.0–5.0) | – |",
		},
		{
			"a line about something slower says how many times as long it takes",
			row{what: "a", costs: took(30, 10, 20), other: "the floor", against: took(20, 10, 10), slower: true},
			"| a | 10 ms / 20 ms / 30 ms | 40 ms | 30 MB | 1.50 × the time of the floor (1.00–2.00) | – |",
		},
		{
			"what one series takes beyond another",
			row{what: "a", costs: took(30, 40, 50).less(took(20, 10, 10))},
			"| a | 10 ms / 30 ms / 40 ms | 60 ms | 50 MB | – | – |",
		},
		{
			"a sample of a loop, scaled",
			row{what: "a", costs: series{cost{}.plus(took(10, 20)...).times(2.5)}},
			"| a | 75 ms / 75 ms / 75 ms | 150 ms | 20 MB | – | – |",
		},
		{
			"a system that does not tell the memory",
			row{what: "a", costs: series{{wall: time.Second}}},
			"| a | 1000 ms / 1000 ms / 1000 ms | 0 ms | unknown | – | – |",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out strings.Builder
			writeTable(&out, []row{tc.row})
			if got := strings.Split(out.String(), "\n")[2]; got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}
