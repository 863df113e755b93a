package page

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestACleanHistoryIsGoodNews(t *testing.T) {
	b := open(t, render(t, sample.Clean(), diag.Vietnamese), 1200, 900)
	b.reads("#timeline .empty", "Lịch sử này không có vi phạm nào. Tốt lắm!")
	b.reads("#moves .empty", "Không có mục tiêu nào bị dời trong thời gian này.")
	b.reads("#tile-days .value", "–")
	b.want("#over-time", 1)
	b.want("#teams, #rules, #explain", 0)
	b.quiet()
}

func TestAFilterThatLeavesNothingIsNoGoodNews(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.choose("status", "waived")
	b.choose("severity", "info")
	for _, section := range []string{"#timeline", "#teams", "#rules"} {
		b.reads(section+" .empty", "No violation fits these filters.")
	}
	b.quiet()
}

func TestViolationsWithoutTeams(t *testing.T) {
	r := sample.Report()
	for i := range r.Biographies {
		r.Biographies[i].Team = ""
	}
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.reads("#teams .empty", "No team answers for any of these violations.")
	b.quiet()
}
