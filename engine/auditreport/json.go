package auditreport

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// formatVersion changes when programs that read reports must.
const formatVersion = "1"

// head is what a report says about itself.
type head struct {
	FormatVersion string          `json:"format_version"`
	Tool          string          `json:"tool"`
	RuleSet       string          `json:"rule_set"`
	Parameters    parametersModel `json:"parameters"`
	First         commitModel     `json:"first"`
	Last          commitModel     `json:"last"`
	Commits       int             `json:"commits"`
	Judged        int             `json:"judged"`
	Incomplete    textModel       `json:"incomplete"`
	Figures       struct {
		ByRule   []figureModel `json:"by_rule"`
		ByTeam   []figureModel `json:"by_team"`
		ByAuthor []figureModel `json:"by_author"`
		ByMonth  []figureModel `json:"by_month"`
	} `json:"figures"`
}

type parametersModel struct {
	Revision        string   `json:"revision"`
	Since           string   `json:"since"`
	Until           string   `json:"until"`
	AllParents      bool     `json:"all_parents"`
	Paths           []string `json:"paths"`
	Only            []string `json:"only"`
	Enabled         []string `json:"enabled"`
	Disabled        []string `json:"disabled"`
	Profile         string   `json:"profile"`
	Configuration   string   `json:"configuration"`
	AllowIncomplete bool     `json:"allow_incomplete"`
}

func headOf(r audit.Report) head {
	p := parametersModel(r.Parameters)
	same := func(s string) string { return s }
	p.Paths, p.Only = each(p.Paths, same), each(p.Only, same)
	p.Enabled, p.Disabled = each(p.Enabled, same), each(p.Disabled, same)
	h := head{
		FormatVersion: formatVersion, Tool: r.Tool, RuleSet: r.RuleSet, Parameters: p, First: commitOf(r.First), Last: commitOf(r.Last),
		Commits: r.Commits, Judged: r.Judged, Incomplete: textModel(r.Incomplete),
	}
	h.Figures.ByRule, h.Figures.ByTeam = figuresOf(r.Figures.ByRule), figuresOf(r.Figures.ByTeam)
	h.Figures.ByAuthor, h.Figures.ByMonth = figuresOf(r.Figures.ByAuthor), figuresOf(r.Figures.ByMonth)
	return h
}

// document is a report as one JSON object.
type document struct {
	head
	Rules       []ruleModel       `json:"rules"`
	Teams       map[string]string `json:"teams"`
	Biographies []biographyModel  `json:"biographies"`
	Moves       []moveModel       `json:"moves"`
	Broken      []brokenModel     `json:"broken"`
}

func writeJSON(w io.Writer, r audit.Report, _ diag.Lang) error {
	teams := r.Teams
	if teams == nil {
		teams = map[string]string{}
	}
	return writeObject(w, "  ", document{headOf(r), rulesOf(r), teams, each(r.Biographies, biographyOf), each(r.Moves, moveOf), each(r.Broken, brokenOf)})
}

// writeJSONLines writes a line for each broken commit, move and biography, and
// the rest last: without that line the stream was cut off.
func writeJSONLines(w io.Writer, r audit.Report, _ diag.Lang) error {
	var b bytes.Buffer
	for _, x := range r.Broken {
		if err := writeObject(&b, "", struct {
			Type string `json:"type"`
			brokenModel
		}{"broken", brokenOf(x)}); err != nil {
			return err
		}
	}
	for _, x := range r.Moves {
		if err := writeObject(&b, "", struct {
			Type string `json:"type"`
			moveModel
		}{"move", moveOf(x)}); err != nil {
			return err
		}
	}
	for _, x := range r.Biographies {
		if err := writeObject(&b, "", struct {
			Type string `json:"type"`
			biographyModel
		}{"biography", biographyOf(x)}); err != nil {
			return err
		}
	}
	if err := writeObject(&b, "", struct {
		Type string `json:"type"`
		head
	}{"summary", headOf(r)}); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeObject(w io.Writer, indent string, value any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(wording.HardenJSON(b.Bytes()))
	return err
}
