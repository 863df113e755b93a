package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// ruleModel is a rule as `goalpost rules --format json` writes it.
type ruleModel struct {
	ID          string       `json:"id"`
	Severity    string       `json:"severity"`
	Subjects    []string     `json:"subjects"`
	Phase       string       `json:"phase"`
	Title       string       `json:"title"`
	Description string       `json:"description"`
	Params      []paramModel `json:"params"`
	Sources     []string     `json:"sources"`
	BuiltIn     bool         `json:"built_in"`
	Engine      bool         `json:"engine"`
}

type paramModel struct {
	Name        string `json:"name"`
	Default     any    `json:"default"`
	Description string `json:"description"`
}

func (a *app) rulesCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "List every rule",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, set, err := a.openRules()
			if err != nil {
				return err
			}
			switch format {
			case "text":
				return a.rulesText(set)
			case "json":
				return a.rulesJSON(set)
			case "markdown":
				return a.rulesMarkdown(set)
			}
			return usage(say(diag.Say("--format is %q; it must be text, json or markdown", "--format là %q; phải là text, json hoặc markdown", format)))
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "text", "text, json or markdown")
	return cmd
}

// openRules opens the project of the working directory with all its rules.
func (a *app) openRules() (project, *policy.Set, error) {
	p, err := a.open(nil)
	if err != nil {
		return p, nil, err
	}
	set, ds := a.rules(p, nil, false)
	if len(ds) > 0 {
		return p, nil, failed(ds...)
	}
	return p, set, nil
}

func subjects(r *policy.Rule) string {
	if r.Engine() {
		return "engine"
	}
	return strings.Join(r.Subjects, ", ")
}

func (a *app) rulesText(set *policy.Set) error {
	w := tabwriter.NewWriter(a.Out, 0, 4, 2, ' ', 0)
	for _, r := range set.Rules {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Own, subjects(r), r.Title.In(a.lang))
	}
	return w.Flush()
}

func (a *app) rulesJSON(set *policy.Set) error {
	models := make([]ruleModel, len(set.Rules))
	for i, r := range set.Rules {
		m := ruleModel{
			ID: r.ID, Severity: r.Own.String(), Subjects: append([]string{}, r.Subjects...), Phase: string(r.Phase),
			Title: r.Title.In(a.lang), Description: strings.TrimSpace(r.Description.In(a.lang)),
			Params: []paramModel{}, Sources: append([]string{}, r.Sources...), BuiltIn: r.BuiltIn, Engine: r.Engine(),
		}
		for _, p := range r.Params {
			m.Params = append(m.Params, paramModel{p.Name, p.Default, p.Doc.In(a.lang)})
		}
		models[i] = m
	}
	return a.printJSON(map[string]any{"rules": models})
}

func (a *app) rulesMarkdown(set *policy.Set) error {
	fmt.Fprintf(a.Out, "| %s | %s | %s | %s |\n|---|---|---|---|\n",
		a.text("rule", "quy tắc"), a.text("severity", "mức độ"), a.text("judges", "đối tượng"), a.text("title", "tiêu đề"))
	for _, r := range set.Rules {
		fmt.Fprintf(a.Out, "| `%s` | %s | %s | %s |\n", r.ID, r.Own, subjects(r), strings.ReplaceAll(r.Title.In(a.lang), "|", `\|`))
	}
	return nil
}

func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.Out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// lookup finds a rule, or suggests the nearest one.
func (a *app) lookup(set *policy.Set, id string) (*policy.Rule, error) {
	if r := set.Lookup(id); r != nil {
		return r, nil
	}
	var ids []string
	for _, r := range set.Rules {
		ids = append(ids, r.ID)
	}
	if near := diag.Nearest(id, ids); near != "" {
		return nil, usage(say(diag.Say("there is no rule %q; did you mean %q?", "không có quy tắc %q; có phải ý bạn là %q?", id, near)))
	}
	return nil, usage(say(diag.Say("there is no rule %q; goalpost rules lists them", "không có quy tắc %q; xem danh sách bằng goalpost rules", id)))
}
