package plandiff

import (
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

const minus = "−"

var marks = map[Kind]string{Same: " ", Added: "+", Removed: minus, Renamed: "→", Changed: "~"}

// statuses words a status as what has become of the block.
var statuses = map[string]diag.Text{
	"draft":     {En: "is a draft", Vi: "là bản nháp"},
	"active":    {En: "is active", Vi: "đang có hiệu lực"},
	"achieved":  {En: "achieved", Vi: "đã đạt"},
	"missed":    {En: "missed", Vi: "không đạt"},
	"cancelled": {En: "cancelled", Vi: "đã huỷ"},
	"retired":   {En: "retired", Vi: "đã ngừng sử dụng"},
	"proposed":  {En: "is proposed", Vi: "đang được đề xuất"},
	"paused":    {En: "paused", Vi: "đang tạm dừng"},
	"abandoned": {En: "abandoned", Vi: "đã bỏ"},
}

// types names the blocks that have a status.
var types = map[string]diag.Text{
	"goal":      {En: "goal", Vi: "mục tiêu chung"},
	"objective": {En: "objective", Vi: "mục tiêu cụ thể"},
	"kpi":       {En: "KPI", Vi: "KPI"},
	"strategy":  {En: "strategy", Vi: "chiến lược"},
	"campaign":  {En: "campaign", Vi: "chiến dịch"},
}

// say words a value.
func (v Value) say(lang diag.Lang) string {
	switch {
	case v.Unusable:
		return "“" + v.Text + "” " + diag.Say("(not usable)", "(không dùng được)").In(lang)
	case v.List:
		items := make([]string, len(v.Items))
		for i, item := range v.Items {
			items[i] = item.say(lang)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case v.object():
		fields := make([]string, len(v.Fields))
		for i, f := range v.Fields {
			fields[i] = f.Name + " = " + f.Value.say(lang)
		}
		return "{ " + strings.Join(fields, ", ") + " }"
	}
	switch v.Type {
	case plan.String:
		return "“" + v.Text + "”"
	case plan.Number:
		return amount(lang, v.Text, v.Unit)
	case plan.Date:
		return wording.Date(lang, v.Text)
	}
	return v.Text
}

// amount words a number with its unit and a true minus sign.
func amount(lang diag.Lang, number, unit string) string {
	digits, negative := strings.CutPrefix(number, "-")
	var text string
	switch unit {
	case "":
		text = wording.Number(lang, digits)
	case percentUnit:
		text = wording.Percent(lang, digits)
	default:
		text = wording.Money(lang, digits, unit)
	}
	if negative {
		return minus + text
	}
	return text
}

// sense says what a change of a block of this type comes to, empty where that
// is plain: −50, −7%; +31 days; KPI retired.
func (c Change) sense(lang diag.Lang, of *plan.BlockType) string {
	switch {
	case c.Days != nil:
		days := signed(itoa(*c.Days), func(n string) string { return wording.Number(lang, n) })
		if *c.Days == 1 || *c.Days == -1 {
			return diag.Say("%s day", "%s ngày", days).In(lang)
		}
		return diag.Say("%s days", "%s ngày", days).In(lang)
	case c.Delta != "":
		text := signed(c.Delta, func(n string) string {
			if c.After.Unit == percentUnit {
				return diag.Say("%s points", "%s điểm phần trăm", wording.Number(lang, n)).In(lang)
			}
			return amount(lang, n, c.After.Unit)
		})
		if c.Percent != "" && c.Percent != "0" { // a share too small to be told says nothing
			text += ", " + signed(round(c.Percent), func(n string) string { return wording.Percent(lang, n) })
		}
		return text
	case c.Attribute == "status" && c.Kind == Changed && !c.After.Unusable && types[of.Name].En != "":
		return types[of.Name].In(lang) + " " + statuses[c.After.Text].In(lang)
	}
	return ""
}

// signed puts a sign before what words the digits of a number.
func signed(number string, say func(string) string) string {
	if digits, negative := strings.CutPrefix(number, "-"); negative {
		return minus + say(digits)
	}
	return "+" + say(number)
}

// round drops the places of a percentage that nobody reads: all of them from 1
// on.
func round(percent string) string {
	f, err := strconv.ParseFloat(percent, 64)
	if err != nil || f > -1 && f < 1 {
		return percent
	}
	return strconv.FormatFloat(f, 'f', 0, 64)
}

func itoa(n int) string { return strconv.Itoa(n) }

// header says what a plan is called and what happened to it as a whole.
func (p Plan) header(lang diag.Lang, quote func(string) string) string {
	text := diag.Say("plan ", "kế hoạch ").In(lang) + quote(p.Dir)
	switch {
	case p.Kind == Added:
		text += diag.Say(" (added)", " (thêm mới)").In(lang)
	case p.Kind == Removed:
		text += diag.Say(" (removed)", " (đã xoá)").In(lang)
	case p.From != "":
		text += diag.Say(" (was %s)", " (trước là %s)", quote(p.From)).In(lang)
	}
	return text
}
