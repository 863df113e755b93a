package report

// skips lists the rules that did not apply, so that nobody takes them for
// passed.
func (t *text) skips(r Report) {
	if len(r.Skips) == 0 {
		t.line(t.say("Every rule applied to every subject.", "Mọi quy tắc đều áp dụng cho mọi đối tượng."))
		t.line()
		return
	}
	t.line(t.paint(bold, t.say("Did not apply:", "Không áp dụng:")))
	for _, s := range r.Skips {
		where := s.Address
		if r.Evaluated.Plans > 1 {
			where = s.Plan + " · " + where
		}
		t.line("  - ", printable(s.Rule), t.paint(dim, " · "+printable(where)), ": ", printable(s.Reason.In(t.Lang)))
	}
	t.line()
}

// diagnostics are notes if the evaluation is complete all the same.
func (t *text) diagnostics(r Report) {
	if len(r.Diagnostics) == 0 || r.Complete && t.Quiet {
		return
	}
	label := t.paint(boldRed, t.say("not evaluated:", "chưa đánh giá được:"))
	if r.Complete {
		label = t.paint(boldCyan, t.say("note:", "lưu ý:"))
	}
	for _, d := range r.Diagnostics {
		where := ""
		if d.Range.File != "" {
			where = t.paint(bold, printable(d.Range.String())+":") + " "
		}
		t.line(label, " ", where, printable(d.Text.In(t.Lang)))
	}
	t.line()
}
