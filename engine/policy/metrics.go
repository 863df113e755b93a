package policy

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Metric is one entry of the KPI catalogue.
type Metric struct {
	ID   string `json:"id"`
	Name struct {
		En string `json:"en"`
		Vi string `json:"vi"`
	} `json:"name"`
	Synonyms   []string  `json:"synonyms"`
	Families   []string  `json:"families"`
	Tiers      []string  `json:"tiers"`
	Timing     string    `json:"timing"`
	Unit       string    `json:"unit"`
	Units      []string  `json:"units"`
	Direction  string    `json:"direction"`
	Primary    []string  `json:"primary"`
	Supporting []string  `json:"supporting"`
	Irrelevant []string  `json:"irrelevant"`
	Formula    string    `json:"formula"`
	Inputs     []string  `json:"inputs"`
	Seasonal   bool      `json:"seasonal"`
	Range      []float64 `json:"range,omitempty"`
}

// Label gives the name in a language.
func (m Metric) Label(lang diag.Lang) string {
	return diag.Text{En: m.Name.En, Vi: m.Name.Vi}.In(lang)
}

// metrics is the KPI catalogue with each entry as rules see it.
type metrics struct {
	raw   []byte
	list  []Metric
	byID  map[string]Metric
	terms map[string]*ast.Term
}

func readMetrics(raw []byte) (*metrics, error) {
	m := &metrics{raw: raw, byID: map[string]Metric{}, terms: map[string]*ast.Term{}}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&m.list); err != nil {
		return nil, fmt.Errorf("the KPI catalogue: %w", err)
	}
	for _, entry := range m.list {
		v, err := ast.InterfaceToValue(entry)
		if err != nil {
			return nil, fmt.Errorf("the KPI catalogue: %s: %w", entry.ID, err)
		}
		m.byID[entry.ID] = entry
		m.terms[entry.ID] = ast.NewTerm(v)
	}
	return m, nil
}

// Metrics lists the KPI catalogue in its own order.
func (s *Set) Metrics() []Metric {
	if s.metrics == nil {
		return nil
	}
	return s.metrics.list
}

func metricSchema() object {
	words := array(stringSchema)
	return record(object{
		"id": stringSchema, "name": record(object{"en": stringSchema, "vi": stringSchema}),
		"synonyms": words, "families": words, "tiers": words, "timing": stringSchema,
		"unit": stringSchema, "units": words, "direction": stringSchema,
		"primary": words, "supporting": words, "irrelevant": words,
		"formula": stringSchema, "inputs": words, "seasonal": object{"type": "boolean"},
		"range": array(object{"type": "number"}),
	})
}
