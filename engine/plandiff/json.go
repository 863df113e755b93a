package plandiff

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// formatVersion changes when a field changes its meaning or goes away; a new
// field keeps it.
const formatVersion = "1"

type document struct {
	FormatVersion string            `json:"format_version"`
	Tool          toolModel         `json:"tool"`
	Base          *revisionModel    `json:"base"`
	Head          *revisionModel    `json:"head"`
	Complete      bool              `json:"complete"`
	Diagnostics   []diagnosticModel `json:"diagnostics"`
	Plans         []planModel       `json:"plans"`
	Summary       Summary           `json:"summary"`
}

type toolModel struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type revisionModel struct {
	Kind     string `json:"kind"`
	Revision string `json:"revision"`
	Commit   string `json:"commit"`
}

type diagnosticModel struct {
	Message string `json:"message"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
}

type planModel struct {
	Plan    string        `json:"plan"`
	From    string        `json:"from,omitempty"`
	Kind    Kind          `json:"kind,omitempty"`
	Changes []changeModel `json:"changes"`
}

// changeModel is one change. Attribute is empty where the block as a whole was
// added, removed or renamed; for a nested block it is the path of that.
type changeModel struct {
	Address   string      `json:"address"`
	From      string      `json:"from,omitempty"`
	Kind      Kind        `json:"kind"`
	Attribute string      `json:"attribute"`
	Before    any         `json:"before"`
	After     any         `json:"after"`
	Unit      string      `json:"unit,omitempty"`
	Delta     json.Number `json:"delta,omitempty"`
	Percent   json.Number `json:"percent,omitempty"`
	Days      *int        `json:"days,omitempty"`
}

func writeJSON(w io.Writer, r Report, o Options) error {
	d := document{
		FormatVersion: formatVersion, Tool: toolModel{"goalpost", r.Version},
		Complete: r.Complete, Diagnostics: []diagnosticModel{}, Plans: []planModel{}, Summary: r.Summary(),
	}
	if r.Head.Kind != "" {
		base, head := revisionModel(r.Base), revisionModel(r.Head)
		d.Base, d.Head = &base, &head
	}
	for _, one := range r.Diagnostics {
		d.Diagnostics = append(d.Diagnostics, modelOfDiagnostic(one, o.Lang))
	}
	for _, p := range r.Plans {
		m := planModel{Plan: p.Dir, From: p.From, Kind: p.Kind, Changes: []changeModel{}}
		flatten(&m.Changes, p.Nodes, "")
		d.Plans = append(d.Plans, m)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(d); err != nil {
		return err
	}
	_, err := w.Write(wording.HardenJSON(b.Bytes()))
	return err
}

func modelOfDiagnostic(d diag.Diagnostic, lang diag.Lang) diagnosticModel {
	return diagnosticModel{d.Text.In(lang), d.Range.File, d.Range.Start.Line}
}

// flatten lists the changes of a tree in its order. Nested blocks belong to the
// top-level block that holds them, whose address is given.
func flatten(to *[]changeModel, nodes []*Node, holder string) {
	for _, n := range nodes {
		address := n.Address
		if holder != "" {
			address = holder
		}
		if n.Kind != Same && n.Kind != Changed {
			*to = append(*to, changeModel{Address: address, From: n.From, Kind: n.Kind, Attribute: n.Path})
		}
		for _, c := range n.Changes {
			m := changeModel{
				Address: address, Kind: c.Kind, Attribute: join(n.Path, c.Attribute),
				Before: plain(c.Before), After: plain(c.After),
				Delta: json.Number(c.Delta), Percent: json.Number(c.Percent), Days: c.Days,
			}
			for _, v := range []*Value{c.Before, c.After} {
				if v != nil && v.Unit != "" {
					m.Unit = v.Unit
				}
			}
			*to = append(*to, m)
		}
		flatten(to, n.Nested, address)
		flatten(to, n.Below, "")
	}
}

// plain gives a value as JSON has it.
func plain(v *Value) any {
	switch {
	case v == nil:
		return nil
	case v.List:
		items := make([]any, len(v.Items))
		for i := range v.Items {
			items[i] = plain(&v.Items[i])
		}
		return items
	case v.object():
		fields := map[string]any{}
		for i := range v.Fields {
			fields[v.Fields[i].Name] = plain(&v.Fields[i].Value)
		}
		return fields
	case v.Unusable:
		return v.Text
	case v.Type == plan.Number:
		return json.Number(v.Text)
	case v.Type == plan.Bool:
		return v.Text == "true"
	}
	return v.Text
}
