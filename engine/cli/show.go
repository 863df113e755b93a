package cli

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

func (a *app) showCommand() *cobra.Command {
	var address, schema string
	cmd := &cobra.Command{
		Use:   "show [PATH…]",
		Short: "Print plans as rules see them, as JSON",
		Long: `show prints every block as the rule that judges it sees it: with defaults, and
with references resolved one hop in both directions.`,
		RunE: func(_ *cobra.Command, args []string) error {
			if schema != "" {
				return a.showSchema(schema)
			}
			return a.show(args, address)
		},
	}
	cmd.Flags().StringVar(&address, "address", "", "only this block, for example objective.mql_h1")
	cmd.Flags().StringVar(&schema, "schema", "", "instead print the JSON Schema of the input of rules about this `subject`")
	return cmd
}

func (a *app) showSchema(subject string) error {
	bt := plan.TypeOf(subject)
	if bt == nil {
		return usage(say(diag.Say("there is no block type %q", "không có loại khối %q", subject)))
	}
	return a.printJSON(policy.Schema(policy.OfState, []string{subject}))
}

// planModel is one plan as `goalpost show` writes it.
type planModel struct {
	Plan     string                     `json:"plan"`
	Complete bool                       `json:"complete"`
	Blocks   map[string]json.RawMessage `json:"blocks"`
}

func (a *app) show(args []string, address string) error {
	p, err := a.open(args)
	if err != nil {
		return err
	}
	paths, err := a.relative(p, args, false)
	if err != nil {
		return err
	}
	tree, err := worktree(p.root)
	if err != nil {
		return err
	}
	defer tree.Close()
	set, ds := a.rules(p, nil, false)
	if len(ds) > 0 {
		return failed(ds...)
	}
	plans, ds := check.Load(check.Options{Snapshot: tree, Paths: paths, Config: p.config})
	models := []planModel{}
	found := false
	for _, pl := range plans {
		view := set.View(pl)
		m := planModel{Plan: pl.Dir, Complete: pl.Complete, Blocks: map[string]json.RawMessage{}}
		for _, b := range pl.Blocks() {
			if address != "" && b.Address != address {
				continue
			}
			found = true
			if m.Blocks[b.Address], err = view.JSON(b); err != nil {
				return failed(say(diag.Say("%s could not be shown: %s", "không hiển thị được %s: %s", b.Address, err)))
			}
		}
		models = append(models, m)
	}
	if err := a.printJSON(map[string]any{"plans": models}); err != nil {
		return failed(say(diag.Say("the plans could not be written: %s", "không ghi được kế hoạch: %s", err)))
	}
	if !found && len(ds) == 0 {
		ds = ds.Append(diag.Range{}, diag.Say("no such block was found; check the path and the address", "không tìm thấy khối nào; hãy kiểm tra đường dẫn và địa chỉ"))
	}
	if len(ds) > 0 {
		return failed(ds...)
	}
	return nil
}
