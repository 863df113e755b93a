package report_test

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/report"
)

// command is what the runner of GitHub Actions makes of a line of the log.
type command struct {
	name, data string
	properties map[string]string
}

// registered are the commands that the runner knows; it ignores others.
var registered = map[string]bool{
	"add-mask": true, "add-matcher": true, "add-path": true, "debug": true, "echo": true, "endgroup": true, "error": true,
	"group": true, "internal-set-repo-path": true, "notice": true, "remove-matcher": true, "save-state": true,
	"set-env": true, "set-output": true, "stop-commands": true, "warning": true,
}

// commandOf reads a line as the runner does: today's form at the beginning of the
// line, then the form of old anywhere in it.
func commandOf(line string) (command, bool) {
	if c, ok := todays(line); ok {
		return c, true
	}
	return ofOld(line)
}

// todays reads ::name key=value,key=value::data.
func todays(line string) (command, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), "::")
	if !ok {
		return command{}, false
	}
	info, data, ok := strings.Cut(rest, "::")
	if !ok {
		return command{}, false
	}
	return parse(info, data, ",", strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%"),
		strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%"))
}

// ofOld reads ##[name key=value;key=value]data.
func ofOld(line string) (command, bool) {
	_, rest, ok := strings.Cut(line, "##[")
	if !ok {
		return command{}, false
	}
	info, data, ok := strings.Cut(rest, "]")
	if !ok {
		return command{}, false
	}
	unescape := strings.NewReplacer("%3B", ";", "%0D", "\r", "%0A", "\n", "%5D", "]", "%25", "%")
	return parse(info, data, ";", unescape, unescape)
}

func parse(info, data, separator string, property, text *strings.Replacer) (command, bool) {
	name, list, _ := strings.Cut(strings.TrimSpace(info), " ")
	if !registered[strings.ToLower(name)] {
		return command{}, false
	}
	c := command{strings.ToLower(name), text.Replace(data), map[string]string{}}
	for pair := range strings.SplitSeq(strings.TrimSpace(list), separator) {
		if key, value, ok := strings.Cut(pair, "="); ok {
			c.properties[key] = property.Replace(value)
		}
	}
	return c, true
}

// lines splits a log as the runner gets it.
func lines(log string) []string {
	return strings.FieldsFunc(log, func(r rune) bool { return r == '\n' || r == '\r' })
}

// No text of a plan is a command, in whatever format is printed; the github
// format has its own annotations and no other.
func TestNothingIsACommandThatWasNotMeant(t *testing.T) {
	for _, name := range report.Names() {
		for what, r := range map[string]func() report.Report{"open": openReport, "compared": comparedReport, "incomplete": incompleteReport, "note": noteReport} {
			for _, lang := range []report.Options{{Lang: en, Verbose: true, ExplainSkips: true}, {Lang: vi, All: true}} {
				for _, line := range lines(string(render(t, name, r(), lang))) {
					c, is := commandOf(line)
					if !is {
						continue
					}
					if name != "github" || c.properties["title"] == "" || c.name != "error" && c.name != "warning" && c.name != "notice" {
						t.Errorf("%s, %s: the runner takes this for a command: %q", name, what, line)
					}
				}
			}
		}
	}
}

func TestAnnotationsSayWhatTheReportSays(t *testing.T) {
	var got []command
	for _, line := range lines(string(render(t, "github", openReport(), report.Options{Lang: en}))) {
		if c, is := commandOf(line); is {
			got = append(got, c)
		}
	}
	if len(got) != 8 {
		t.Fatalf("%d annotations, want 8: %v", len(got), got)
	}
	first := got[0]
	if first.name != "error" || first.properties["title"] != "kpi/count_per_team · team.ban_hang" || first.properties["file"] != "plans/2027/đội.hcl" ||
		first.properties["line"] != "12" || first.properties["col"] != "1" || first.properties["endColumn"] != "16" ||
		first.data != "Team Bán hàng tracks 2 KPIs (leads and revenue); 3 to 5 keep a team focused.\nfix: add 1 KPI to team.ban_hang." {
		t.Errorf("got %+v", first)
	}
	for _, c := range got {
		if strings.ContainsAny(c.data, "\r\x1b") || strings.ContainsAny(c.properties["file"], "\r\n\x1b") {
			t.Errorf("not escaped: %+v", c)
		}
		// A range of several lines has no columns that GitHub would take.
		if c.properties["line"] != c.properties["endLine"] && c.properties["col"] != "" {
			t.Errorf("columns over several lines: %+v", c)
		}
	}
	// 🎯 is two code units of UTF-16, and the accents of "ế" are two more letters.
	if wide := got[6]; wide.properties["col"] != "12" || wide.properties["endColumn"] != "21" {
		t.Errorf("columns of wide text: %+v", wide)
	}
}
