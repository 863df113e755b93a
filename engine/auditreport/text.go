package auditreport

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// most is how many lines a list has, so that the whole fits a screen.
const most = 5

// writeText writes a summary: the other formats have everything.
func writeText(w io.Writer, r audit.Report, lang diag.Lang) error {
	var b strings.Builder
	say := func(en, vi string, args ...any) {
		for i, arg := range args {
			if n, ok := arg.(int); ok {
				args[i] = number(n, lang)
			}
		}
		b.WriteString(diag.Say(en, vi, args...).In(lang) + "\n")
	}
	say("Audit of %s: %s from %s to %s, %v of them touch plans.", "Kiểm toán %s: %s từ %s đến %s, trong đó %v commit thay đổi kế hoạch.",
		wording.Printable(r.Parameters.Revision), count(r.Commits, "commit", "commit", lang), r.First.Date, r.Last.Date, r.Judged)
	if !r.Incomplete.Empty() {
		say("History incomplete: %s", "Lịch sử không đầy đủ: %s", r.Incomplete.In(lang))
	}
	if n := len(r.Broken); n > 0 {
		say("%s could not be judged, the last is %s (%s).", "%s không kiểm tra được, gần nhất là %s (%s).", count(n, "commit", "commit", lang), short(r.Broken[n-1].Commit), r.Broken[n-1].Commit.Date)
	}
	open := slices.DeleteFunc(slices.Clone(r.Biographies), func(x audit.Biography) bool { return !x.Open || x.Waived })
	waived, fixed, past, ofTime := 0, 0, 0, 0
	for _, x := range r.Biographies {
		switch status(x) {
		case "waived":
			waived++
		case "fixed":
			fixed++
		case "past":
			past++
		}
		if x.Events[0].By == nil {
			ofTime++
		}
	}
	say("Violations: %v; open %v, waived %v, fixed %v, past %v; brought by time alone: %v.", "Vi phạm: %v; còn tồn tại %v, được miễn trừ %v, đã sửa %v, đã xảy ra %v; chỉ do thời gian trôi qua: %v.",
		len(r.Biographies), len(open), waived, fixed, past, ofTime)
	if len(open) > 0 {
		slices.SortStableFunc(open, func(x, y audit.Biography) int {
			if x.Severity != y.Severity {
				return int(y.Severity) - int(x.Severity)
			}
			return y.DaysOpen - x.DaysOpen
		})
		say("\nOpen, the gravest and longest first:", "\nCòn tồn tại, nặng nhất và lâu nhất trước:")
		for _, x := range open[:min(len(open), most)] {
			say("  %s %s %s, %s, by %s", "  %s %s %s, %s, do %s", x.Severity.Word().In(lang), wording.Printable(x.Rule), wording.Printable(place(x)), count(x.DaysOpen, "day", "ngày", lang), culprit(x, lang))
		}
		more(&b, len(open), lang)
	}
	if len(r.Moves) > 0 {
		unreviewed := 0
		for _, m := range r.Moves {
			if !m.Reviewed {
				unreviewed++
			}
		}
		say("\nGoalposts moved: %v, without a review %v. The last:", "\nMục tiêu bị dời: %v lần, không có rà soát %v. Gần nhất:", len(r.Moves), unreviewed)
		last := slices.Clone(r.Moves)
		slices.Reverse(last)
		for _, m := range last[:min(len(last), most)] {
			team := m.Team
			if team == "" {
				team = diag.Say("no team", "không thuộc đội nào").In(lang)
			}
			fmt.Fprintf(&b, "  %s %s %s: %s → %s, %s, %s\n", m.By.Date, wording.Printable(m.Objective), m.Attribute, wording.Printable(m.Before), wording.Printable(m.After), wording.Printable(team), wording.Printable(m.By.Author))
		}
		more(&b, len(last), lang)
	}
	say("\nRules %s, configuration %s, goalpost %s, commits %s to %s.", "\nBộ quy tắc %s, cấu hình %s, goalpost %s, commit từ %s đến %s.",
		digest(r.RuleSet), digest(r.Parameters.Configuration), r.Tool, short(r.First), short(r.Last))
	say("Parameters: %s", "Tham số: %s", wording.Printable(parameters(r.Parameters)))
	_, err := io.WriteString(w, b.String())
	return err
}

// count gives a number with its noun.
func count(n int, en, vi string, lang diag.Lang) string {
	if n != 1 {
		en += "s"
	}
	return number(n, lang) + " " + diag.Text{En: en, Vi: vi}.In(lang)
}

func number(n int, lang diag.Lang) string { return wording.Number(lang, strconv.Itoa(n)) }

func more(b *strings.Builder, n int, lang diag.Lang) {
	if n > most {
		b.WriteString(diag.Say("  … and %s more", "  … và %s nữa", number(n-most, lang)).In(lang) + "\n")
	}
}

// place says what a violation is about: a file that belongs to no plan, or a block.
func place(x audit.Biography) string {
	if x.Plan == "" && x.Address == "" {
		return x.Range.File
	}
	return strings.TrimSpace(x.Plan + " " + x.Address)
}

// culprit names who brought a violation that stands.
func culprit(x audit.Biography, lang diag.Lang) string {
	who := diag.Say("time", "thời gian").In(lang)
	for _, e := range x.Events {
		if e.Kind == audit.Introduced || e.Kind == audit.Reopened {
			if who = diag.Say("time", "thời gian").In(lang); e.By != nil {
				who = wording.Printable(e.By.Author) + " (" + short(*e.By) + ", " + e.By.Date + ")"
			}
		}
	}
	return who
}

func digest(d string) string { return d[:min(len(d), 12)] }

// parameters writes what was asked for as the flags that ask for it.
func parameters(p audit.Parameters) string {
	var words []string
	flag := func(name string, values ...string) {
		for _, v := range values {
			if v != "" {
				words = append(words, name, v)
			}
		}
	}
	flag("--since", p.Since)
	flag("--until", p.Until)
	if p.AllParents {
		words = append(words, "--all-parents")
	}
	if p.AllowIncomplete {
		words = append(words, "--allow-shallow")
	}
	flag("--profile", p.Profile)
	flag("--only", p.Only...)
	flag("--enable", p.Enabled...)
	flag("--disable", p.Disabled...)
	return strings.Join(append(append(words, "--"), p.Paths...), " ")
}

func short(c audit.Commit) string { return c.ID[:min(len(c.ID), 8)] }
