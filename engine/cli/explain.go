package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/policy"
)

func (a *app) explainCommand() *cobra.Command {
	var whole bool
	cmd := &cobra.Command{
		Use:   "explain RULE",
		Short: "Say why a rule exists, how to satisfy it, and what it can be told",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			_, set, err := a.openRules()
			if err != nil {
				return err
			}
			r, err := a.lookup(set, args[0])
			if err != nil {
				return err
			}
			a.explain(r)
			a.examples(r, set.Samples(r), whole)
			return nil
		},
	}
	cmd.Flags().BoolVar(&whole, "whole", false, "show the example plans from beginning to end")
	return cmd
}

func (a *app) explain(r *policy.Rule) {
	line := func(format string, args ...any) { fmt.Fprintf(a.Out, format+"\n", args...) }
	line("%s", r.ID)
	line("%s\n", r.Title.In(a.lang))
	line("%s: %s", a.text("Severity", "Mức độ"), r.Own.Word().In(a.lang))
	line("%s: %s", a.text("Judges", "Đối tượng"), subjects(r))
	switch r.Phase {
	case policy.OfChange:
		line("%s", a.text("Runs: where a check compares with a base (--base, --staged), and in goalpost audit", "Chạy khi: kiểm tra có so sánh với bản gốc (--base, --staged), và trong goalpost audit"))
	case policy.OfHistory:
		line("%s", a.text("Runs: in goalpost audit, which knows the past", "Chạy khi: dùng goalpost audit, vì cần biết quá khứ"))
	}
	if text := strings.TrimSpace(r.Description.In(a.lang)); text != "" {
		line("\n%s", text)
	}
	if len(r.Params) > 0 {
		line("\n%s:", a.text("Parameters", "Tham số"))
		for _, p := range r.Params {
			value, err := json.Marshal(p.Default)
			if err != nil {
				value = []byte("?")
			}
			line("  %s = %s  # %s", p.Name, value, p.Doc.In(a.lang))
		}
		line("\n%s:\n", a.text("Set them in .goalpost.hcl", "Đặt trong .goalpost.hcl"))
		first := r.Params[0]
		value, _ := json.Marshal(first.Default)
		line("  rule %q {\n    params = { %s = %s }\n  }", r.ID, first.Name, value)
	}
}
