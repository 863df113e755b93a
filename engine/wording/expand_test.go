package wording_test

import (
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

var args = map[string]any{
	"team":     "Bán hàng",
	"count":    json.Number("2"),
	"one":      json.Number("1"),
	"kpis":     []any{"leads", "revenue", "aov"},
	"dates":    []any{"2027-06-30", "2027-07-01"},
	"amounts":  []any{json.Number("1000"), json.Number("2500")},
	"empty":    []any{},
	"work":     []any{[]any{"objective.a", json.Number("26.5")}, []any{"objective.b", 1200}},
	"deadline": "2027-06-30",
	"budget":   json.Number("12000000000"),
	"exp":      json.Number("-1.25e4"),
	"tiny":     json.Number("125E-3"),
	"zero":     json.Number("-0.00"),
	"huge":     json.Number("1e999999999"),
	"share":    12.5,
	"nan":      math.NaN(),
	"months":   1200,
	"flag":     true,
	"missing":  nil,
	"currency": "VND",
}

var expansions = []struct{ template, en, vi string }{
	{"", "", ""},
	{"no placeholder", "no placeholder", "no placeholder"},
	{"{team} tracks {count} KPIs ({kpis})", "Bán hàng tracks 2 KPIs (leads, revenue and aov)", "Bán hàng tracks 2 KPIs (leads, revenue và aov)"},
	{"{deadline}, {dates}", "30 June 2027, 30 June 2027 and 1 July 2027", "30/06/2027, 30/06/2027 và 01/07/2027"},
	{"{budget} {exp} {tiny} {zero} {share} {months}", "12,000,000,000 -12,500 0.125 0 12.5 1,200", "12.000.000.000 -12.500 0,125 0 12,5 1.200"},
	{"{work}", "objective.a 26.5 and objective.b 1,200", "objective.a 26,5 và objective.b 1.200"},
	{"{flag} {missing} {empty}", "true none none", "true không có không có"},
	{"{huge} {nan}", "1e999999999 NaN", "1e999999999 NaN"},
	{"{deadline|raw} {budget|raw} {exp|raw} {kpis|raw} {dates|raw} {missing|raw} {share|raw}",
		"2027-06-30 12000000000 -12500 leads, revenue, aov 2027-06-30, 2027-07-01 null 12.5",
		"2027-06-30 12000000000 -12500 leads, revenue, aov 2027-06-30, 2027-07-01 null 12.5"},
	{"{budget|money} {budget|money:USD} {amounts|money}",
		"₫12,000,000,000 $12,000,000,000 ₫1,000 and ₫2,500",
		"12.000.000.000 ₫ 12.000.000.000 US$ 1.000 ₫ và 2.500 ₫"},
	{"{share|percent}", "12.5%", "12,5%"},
	{"{team|quoted}: {kpis|quoted}, {deadline|quoted}", "“Bán hàng”: “leads”, “revenue” and “aov”, “2027-06-30”", "“Bán hàng”: “leads”, “revenue” và “aov”, “2027-06-30”"},
	{"{one|plural:KPI is:KPIs are}, {count|plural:KPI is:KPIs are}", "KPI is, KPIs are", "KPI is, KPI is"},
	{"{team|money} {flag|percent} {missing|money}", "Bán hàng true none", "Bán hàng true không có"},
	{"{{team}} {{{team}}}", "{team} {Bán hàng}", "{team} {Bán hàng}"},
}

func TestExpand(t *testing.T) {
	for _, c := range expansions {
		t.Run(c.template, func(t *testing.T) {
			both(t, func(l diag.Lang) string {
				got, err := wording.Expand(l, c.template, args)
				if err != nil {
					t.Fatal(err)
				}
				return got
			}, c.en, c.vi)
		})
	}
}

func TestExpandNamesWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ template, want string }{
		{"{tem}", "{tem}"},
		{"{team|bold}", `"bold"`},
		{"{team|}", `unknown modifier ""`},
		{"{count|plural:KPI}", `"plural"`},
		{"{team|raw:x}", `"raw"`},
		{"{team", "{team is not closed"},
		{"team}", "closes nothing"},
		{"{}", "{} is not a placeholder"},
		{"{two words}", "{two words}"},
	} {
		for _, lang := range []diag.Lang{diag.English, diag.Vietnamese} {
			got, err := wording.Expand(lang, c.template, args)
			if err == nil {
				t.Errorf("%s: no error, but %q", c.template, got)
			} else if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: %q does not say %q", c.template, err, c.want)
			}
		}
	}
	_, err := wording.Expand(diag.English, "{n|money}", map[string]any{"n": 1})
	if err == nil || !strings.Contains(err.Error(), "{currency}") {
		t.Errorf("money without a currency: %v", err)
	}
}

func TestPlaceholders(t *testing.T) {
	got, err := wording.Placeholders("{{x}} {b} {a|raw} {b|quoted} {n|money:VND} {n|plural:x:y}")
	if want := []string{"b", "a", "n"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	got, err = wording.Placeholders("{n|money}")
	if want := []string{"n", "currency"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if _, err = wording.Placeholders("{n|mony}"); err == nil {
		t.Error("an unknown modifier is not refused")
	}
}

// A template that Placeholders accepts expands whatever the values are, one
// that it refuses never does, and doubled braces stand for themselves.
func FuzzExpand(f *testing.F) {
	for _, c := range expansions {
		f.Add(c.template, "2027-06-30", 12.5)
	}
	f.Fuzz(func(t *testing.T, template, text string, number float64) {
		literal := strings.NewReplacer("{", "{{", "}", "}}").Replace(template)
		if got, err := wording.Expand(diag.English, literal, nil); err != nil || got != template {
			t.Errorf("literal %q became %q, %v", template, got, err)
		}
		names, refused := wording.Placeholders(template)
		for _, value := range []any{text, number, json.Number(text), []any{text, number}, nil} {
			given := maps.Clone(args)
			for _, name := range names {
				given[name] = value
			}
			for _, lang := range []diag.Lang{diag.English, diag.Vietnamese} {
				_, err := wording.Expand(lang, template, given)
				if (err == nil) != (refused == nil) {
					t.Errorf("%q with %v: Placeholders says %v, Expand says %v", template, value, refused, err)
				}
			}
		}
	})
}
