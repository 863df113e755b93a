package cli

import (
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// Who writes a commit sets its date. An old one would get it out of the rules about
// what runs by now, and one that has not come yet out of them as well: by then all
// is over. So a commit is judged as of no day before its base, and of none after
// today.

// judgedAsOf takes the day of the commit that is judged.
func (s *scene) judgedAsOf(v viewer, c snapshot.Commit) {
	day, ahead := v.dayOf(c)
	s.date, s.dateReason = day, diag.Say("date of the commit that is judged", "ngày của commit được kiểm tra")
	if ahead {
		s.dateReason = diag.Say("today; the commit that is judged is dated later", "hôm nay; commit được kiểm tra ghi ngày muộn hơn")
	}
}

// notBefore takes the day of the base where it is later.
func (s *scene) notBefore(v viewer, base snapshot.Commit) {
	day, ahead := v.dayOf(base)
	if day <= s.date {
		return
	}
	s.date, s.dateReason = day, diag.Say(
		"date of the base, which is later than that of the commit that is judged",
		"ngày của bản gốc, muộn hơn ngày của commit được kiểm tra")
	if ahead {
		s.dateReason = diag.Say("today; the base is dated later", "hôm nay; bản gốc ghi ngày muộn hơn")
	}
}

// dayOf is the day of a commit, or today where that has not come yet. Both are those
// of the place where it was made: elsewhere it may still be the day before.
func (v viewer) dayOf(c snapshot.Commit) (day string, ahead bool) {
	day = c.CommitterDate.Format(time.DateOnly)
	today := v.Now().In(c.CommitterDate.Location()).Format(time.DateOnly)
	return min(day, today), day > today
}
