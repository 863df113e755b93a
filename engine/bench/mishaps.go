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

// mishaps are what breaks rules without anybody meaning to.
var mishaps = []struct {
	subject string
	spoil   func(t *topic, wrong bool)
}{
	{"Gộp lại các tệp của nhóm", func(t *topic, wrong bool) { t.NoGoal = wrong }},
	{"Người phụ trách chuyển sang nhóm khác", func(t *topic, wrong bool) { t.NoOwner = wrong }},
	{"Chuyển số liệu sang hệ thống mới", func(t *topic, wrong bool) { t.NoSource = wrong }},
	{"Mở chiến dịch cho mọi khách", func(t *topic, wrong bool) { t.NoSegments = wrong }},
	{"Chưa chốt thời hạn", func(t *topic, wrong bool) { t.NoDeadline = wrong }},
	{"Ngừng theo dõi một KPI", func(t *topic, wrong bool) { t.Retired = wrong }},
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
