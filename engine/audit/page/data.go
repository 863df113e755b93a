package page

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// data is what the scripts of the page read. Text in it has no hidden
// characters any more, so that no name turns the words around it.
type data struct {
	Tool       string           `json:"tool"`
	RuleSet    string           `json:"ruleSet"`
	Parameters audit.Parameters `json:"parameters"`
	First      commit           `json:"first"`
	Last       commit           `json:"last"`
	Commits    int              `json:"commits"`
	Judged     int              `json:"judged"`
	Incomplete text             `json:"incomplete"`
	Broken     []broken         `json:"broken"`
	Rules      map[string]rule  `json:"rules"`
	Lives      []life           `json:"lives"`
	Moves      []move           `json:"moves"`
}

type text struct {
	En string `json:"en"`
	Vi string `json:"vi"`
}

type commit struct {
	ID      string `json:"id"`
	Author  string `json:"author"`
	Subject string `json:"subject"`
	Date    string `json:"date"`
}

type broken struct {
	Commit commit `json:"commit"`
	Why    []text `json:"why"`
}

type rule struct {
	Title       text   `json:"title"`
	Description text   `json:"description"`
	Severity    string `json:"severity"`
}

type event struct {
	Kind    string   `json:"kind"`
	Date    string   `json:"date"`
	By      *commit  `json:"by"`
	Measure *float64 `json:"measure"`
}

type life struct {
	Rule     string  `json:"rule"`
	Plan     string  `json:"plan"`
	Address  string  `json:"address"`
	Key      string  `json:"key"`
	Team     string  `json:"team"`
	Severity string  `json:"severity"`
	Status   string  `json:"status"`
	Message  text    `json:"message"`
	Fix      text    `json:"fix"`
	Place    string  `json:"place"`
	Events   []event `json:"events"`
	Days     int     `json:"days"`
}

type move struct {
	Plan      string `json:"plan"`
	Objective string `json:"objective"`
	Title     string `json:"title"`
	Team      string `json:"team"`
	Attribute string `json:"attribute"`
	Before    text   `json:"before"`
	After     text   `json:"after"`
	By        commit `json:"by"`
	Looser    bool   `json:"looser"`
	Reviewed  bool   `json:"reviewed"`
}

func newText(t diag.Text) text {
	return text{En: wording.Escape(t.In(diag.English)), Vi: wording.Escape(t.In(diag.Vietnamese))}
}

// newProse keeps the line breaks of a text of several paragraphs, which say no
// more to a browser than a space does.
func newProse(t diag.Text) text {
	return text{En: escapeLines(t.In(diag.English)), Vi: escapeLines(t.In(diag.Vietnamese))}
}

func escapeLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = wording.Escape(line)
	}
	return strings.Join(lines, "\n")
}

func newCommit(c audit.Commit) commit {
	return commit{wording.Escape(c.ID), wording.Escape(c.Author), wording.Escape(c.Subject), c.Date}
}

// newValue writes a target or deadline as each language does.
func newValue(attribute, value string) text {
	write := wording.Number
	if attribute == "deadline" {
		write = wording.Date
	}
	return text{En: wording.Escape(write(diag.English, value)), Vi: wording.Escape(write(diag.Vietnamese, value))}
}
