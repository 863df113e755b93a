package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// next makes up the commit that follows.
func (h *history) next() commit {
	gap := -math.Log(1-h.random.Float64()) * float64(h.pace)
	h.now = h.now.Add(time.Duration(gap)).Truncate(time.Second)
	c := commit{when: h.now, author: pick(h.random, people), files: map[string][]byte{}}
	two := h.random.Float64() < h.blobs-1
	switch p := h.reviewDue(); {
	case len(h.urgent) > 0:
		c.subject = h.mendOne(c, &h.urgent)
	case p != nil:
		c.subject = h.review(c, p)
	case two && h.random.Float64() < 0.1:
		c.subject = h.adjust(c)
		return c
	default:
		c.subject = h.edit(c)
	}
	if two {
		p := pick(h.random, h.plans)
		h.checkIn(c, p, mostDue(p.topics), 1)
	}
	return c
}

// edit changes one file. Most of it is the routine of check-ins; one commit in
// ten brings or mends a violation.
func (h *history) edit(c commit) string {
	p := pick(h.random, h.plans)
	t := pick(h.random, p.topics)
	dice := h.random.Float64()
	switch {
	case dice < 0.05 && !h.isBroken(t):
		return h.spoil(c, p, t)
	case dice < 0.10 && len(h.broken) > 0:
		return h.mendOne(c, &h.broken)
	case dice < 0.11:
		return h.move(c, p, t)
	case dice < 0.15:
		t.wording++
		p.add(c, t)
		return fmt.Sprintf("Sửa lời mục tiêu o_%d cho rõ hơn", t.Number)
	case dice < 0.18:
		t.way++
		p.add(c, t)
		return fmt.Sprintf("Đổi cách làm của nhóm %d", t.Team)
	}
	p, t = h.mostDue()
	return h.checkIn(c, p, t, 1)
}

// checkIn records a figure so many times as far on the way as it should be.
func (h *history) checkIn(c commit, p *plan, t *topic, progress float64) string {
	today := h.now.Format(time.DateOnly)
	if n := len(t.Checkins); n > 0 && t.Checkins[n-1].Day == today {
		t.wording++ // a day has one figure
	} else {
		value := t.at(h.now, progress*(1.02+h.random.Float64()/10))
		t.Checkins = append(t.Checkins, checkin{today, value, pick(h.random, notes), pick(h.random, people)})
	}
	if h.now.Sub(date(t.BenchmarkDay)) > 380*day {
		t.Benchmark, t.BenchmarkDay = t.Benchmark+t.Benchmark/20, today
	}
	t.next = h.now.Add(t.rhythm())
	p.add(c, t)
	return fmt.Sprintf("Cập nhật số liệu o_%d, %s", t.Number, t.Region)
}

func mostDue(topics []*topic) *topic {
	return slices.MinFunc(topics, func(a, b *topic) int { return a.next.Compare(b.next) })
}

// mostDue is the topic whose figures have waited longest.
func (h *history) mostDue() (*plan, *topic) {
	p := slices.MinFunc(h.plans, func(a, b *plan) int { return mostDue(a.topics).next.Compare(mostDue(b.topics).next) })
	return p, mostDue(p.topics)
}

func (h *history) reviewDue() *plan {
	for _, p := range h.plans {
		held := len(p.reviews) > 0 && p.reviews[len(p.reviews)-1].Day == h.now.Format(time.DateOnly)
		if !held && !p.due.After(h.now) {
			return p
		}
	}
	return nil
}

// review is the quarterly one, which looks at every goal.
func (h *history) review(c commit, p *plan) string {
	var scope []string
	for n := range goals {
		scope = append(scope, fmt.Sprintf("goal.g_%d", n))
	}
	h.addReview(c, p, strings.Join(scope, ", "), "keep", pick(h.random, reasons))
	p.due = h.now.Add(85 * day)
	return "Rà soát quý: giữ nguyên chỉ tiêu"
}

func (h *history) addReview(c commit, p *plan, scope, decision, reason string) {
	today := h.now.Format(time.DateOnly)
	p.reviews = append(p.reviews, review{today, scope, decision, reason})
	p.addReviews(c)
}

// adjust moves a goalpost the way it should be: a review in the same commit
// says why.
func (h *history) adjust(c commit) string {
	p := pick(h.random, h.plans)
	t := pick(h.random, p.topics)
	if n := len(p.reviews); n > 0 && p.reviews[n-1].Day == h.now.Format(time.DateOnly) {
		return h.checkIn(c, p, t, 1) // a day has one review
	}
	h.addReview(c, p, fmt.Sprintf("objective.o_%d", t.Number), "adjust", pick(h.random, adjustments))
	return h.move(c, p, t)
}

// move changes a target or a deadline.
func (h *history) move(c commit, p *plan, t *topic) string {
	defer func() { p.add(c, t) }()
	if h.random.IntN(2) == 0 {
		month := date(t.Deadline).Month() + 1
		if month > 12 {
			month = 6
		}
		t.Deadline = fmt.Sprintf("2030-%02d-28", month)
		return fmt.Sprintf("Dời thời hạn o_%d sang %s", t.Number, t.Deadline)
	}
	way := t.Target - t.Baseline
	t.Target += cmp.Or(way/20-h.random.IntN(1+way/8), 1)
	return fmt.Sprintf("Đổi chỉ tiêu o_%d thành %d", t.Number, t.Target)
}
