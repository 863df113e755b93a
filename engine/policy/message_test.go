package policy

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

var worded = &Rule{
	ID: "own/r",
	Messages: map[string]Message{
		"few": {
			Text: diag.Text{En: "{team} has {n} of {min}.", Vi: "{team} có {n} trên {min}."},
			Fix:  diag.Text{En: "add {n|plural:one:more}", Vi: "thêm {n}"},
		},
		"mild":    {Text: diag.Text{En: "Fine.", Vi: "Ổn."}, Severity: diag.Info},
		"english": {Text: diag.Text{En: "Only {n}."}},
		"asks":    {Text: diag.Text{En: "Fine.", Vi: "Ổn."}, Fix: diag.Text{En: "{nobody}", Vi: "x"}},
	},
	Reasons: map[string]diag.Text{"none": {En: "nothing there", Vi: "chưa có gì"}},
}

func TestWord(t *testing.T) {
	params := map[string]any{"min": json.Number("3"), "n": json.Number("99")}
	for name, tc := range map[string]struct {
		finding   Finding
		text, fix diag.Text
		err       string
	}{
		"arguments go before parameters": {
			finding: Finding{Message: "few", Args: map[string]any{"team": "Sales", "n": json.Number("1")}},
			text:    diag.Text{En: "Sales has 1 of 3.", Vi: "Sales có 1 trên 3."}, fix: diag.Text{En: "add one", Vi: "thêm 1"}},
		"one language stands in for the other": {
			finding: Finding{Message: "english"}, text: diag.Text{En: "Only 99.", Vi: "Only 99."}},
		"no fix":                   {finding: Finding{Message: "mild"}, text: diag.Text{En: "Fine.", Vi: "Ổn."}},
		"an undeclared message":    {finding: Finding{Message: "fewer"}, err: `the message "fewer" is not declared in METADATA under custom.messages`},
		"a missing argument":       {finding: Finding{Message: "few"}, err: "custom.messages.few: the template asks for {team}, which the rule does not give"},
		"one missing in the fix":   {finding: Finding{Message: "asks"}, err: "custom.messages.asks.fix: the template asks for {nobody}"},
		"a template in the values": {finding: Finding{Message: "few", Args: map[string]any{"team": "{min}", "n": json.Number("2")}}, text: diag.Text{En: "{min} has 2 of 3.", Vi: "{min} có 2 trên 3."}, fix: diag.Text{En: "add more", Vi: "thêm 2"}},
	} {
		t.Run(name, func(t *testing.T) {
			text, fix, err := worded.Word(tc.finding, params)
			if tc.err != "" {
				if err == nil || !strings.Contains(err.Error(), tc.err) || bilingual(err).Vi == bilingual(err).En {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil || text != tc.text || fix != tc.fix {
				t.Errorf("got %v, %v, %v", text, fix, err)
			}
		})
	}
}

// A rule without templates gives its message itself: braces are only braces.
func TestOwnWords(t *testing.T) {
	text, fix, err := (&Rule{ID: "own/r"}).Word(Finding{Message: "Đội {team} {{"}, nil)
	if err != nil || text != (diag.Text{En: "Đội {team} {{", Vi: "Đội {team} {{"}) || !fix.Empty() {
		t.Errorf("got %v, %v, %v", text, fix, err)
	}
}

func TestSeverity(t *testing.T) {
	for _, tc := range []struct {
		message string
		set     diag.Severity
		steps   int
		want    diag.Severity
	}{
		{"few", diag.Warning, 0, diag.Warning},
		{"few", diag.Error, 1, diag.Error},
		{"mild", diag.Warning, 0, diag.Info},
		{"mild", diag.Error, 1, diag.Warning},
		{"mild", diag.Info, -1, diag.Info},
		{"mild", diag.Error, 3, diag.Error},
	} {
		if got := worded.Severity(Finding{Message: tc.message}, tc.set, tc.steps); got != tc.want {
			t.Errorf("%s set to %s by %d steps: got %s, want %s", tc.message, tc.set, tc.steps, got, tc.want)
		}
	}
}

func TestReason(t *testing.T) {
	if got, err := worded.Reason("none"); err != nil || got.Vi != "chưa có gì" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := worded.Reason("nothing"); err == nil || !strings.Contains(err.Error(), `the reason "nothing" is not declared in METADATA under custom.not_applicable`) {
		t.Errorf("got %v", err)
	}
	if got, err := (&Rule{}).Reason("no targets yet"); err != nil || got.En != "no targets yet" || got.Vi != "no targets yet" {
		t.Errorf("got %v, %v", got, err)
	}
}
