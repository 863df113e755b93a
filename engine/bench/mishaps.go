package main

import (
	"fmt"
	"slices"
)

// mending is what takes back a mishap.
type mending struct {
	topic *topic
	mend  func(c commit)
}

// mishap is what breaks a rule without anybody meaning to.
type mishap struct {
	subject string
	spoil   func(t *topic, wrong bool)
	// What every audit has to say about it; empty where that depends on what
	// else the team does.
	rule, block string
}

var mishaps = []mishap{
	{"Gộp lại các tệp của nhóm", func(t *topic, wrong bool) { t.NoGoal = wrong }, "structure/objective_has_goal", "objective.o"},
	{"Người phụ trách chuyển sang nhóm khác", func(t *topic, wrong bool) { t.NoOwner = wrong }, "structure/objective_has_owner", "objective.o"},
	{"Chuyển số liệu sang hệ thống mới", func(t *topic, wrong bool) { t.NoSource = wrong }, "kpi/data_source", "kpi.k"},
	{"Mở chiến dịch cho mọi khách", func(t *topic, wrong bool) { t.NoSegments = wrong }, "structure/campaign_audience", "campaign.c"},
	{"Chưa chốt thời hạn", func(t *topic, wrong bool) { t.NoDeadline = wrong }, "smart/deadline_present", "objective.o"},
	{"Ngừng theo dõi một KPI", func(t *topic, wrong bool) { t.Retired = wrong }, "", ""},
}

func (h *history) isBroken(t *topic) bool {
	return slices.ContainsFunc(h.broken, func(m mending) bool { return m.topic == t })
}

// spoil brings a violation that somebody mends some day.
func (h *history) spoil(c commit, p *plan, t *topic) string {
	switch dice := h.random.IntN(40); {
	case dice == 0: // the whole plan cannot be read, so it does not stay for long
		t.Conflict = true
		p.add(c, t)
		h.urgent = append(h.urgent, mending{t, func(c commit) { t.Conflict = false; p.add(c, t) }})
		return "Gộp nhánh của nhóm"
	case dice < 10:
		h.broken = append(h.broken, mending{t, func(c commit) { h.checkIn(c, p, t, 1) }})
		return h.checkIn(c, p, t, 0.4)
	}
	m := pick(h.random, mishaps)
	m.spoil(t, true)
	if m.rule != "" {
		h.known = append(h.known, fmt.Sprintf("%s %s %s_%d", m.rule, p.dir, m.block, t.Number))
	}
	p.add(c, t)
	h.broken = append(h.broken, mending{t, func(c commit) { m.spoil(t, false); p.add(c, t) }})
	return m.subject
}

// mendOne mends any of the mishaps, so that some of them stay for long.
func (h *history) mendOne(c commit, among *[]mending) string {
	i := h.random.IntN(len(*among))
	m := (*among)[i]
	*among = slices.Delete(*among, i, i+1)
	m.mend(c)
	return fmt.Sprintf("Sửa o_%d theo góp ý", m.topic.Number)
}
