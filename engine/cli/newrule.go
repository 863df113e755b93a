package cli

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

var ruleID = regexp.MustCompile(`^([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)$`)

func (a *app) newRuleCommand() *cobra.Command {
	var dir, subject string
	cmd := &cobra.Command{
		Use:   "new-rule CATEGORY/NAME",
		Short: "Write the skeleton of a rule with its test",
		Long: `new-rule writes <dir>/<category>/<name>/<name>.rego and its test: a small rule that
works and passes goalpost test, to be changed into yours.`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.newRule(args[0], dir, subject) },
	}
	cmd.Flags().StringVar(&dir, "dir", "policies", "directory of own rules")
	cmd.Flags().StringVar(&subject, "subject", "objective", "what the rule judges: a block type such as plan, team, objective or kpi")
	return cmd
}

func (a *app) newRule(id, dir, subject string) error {
	m := ruleID.FindStringSubmatch(id)
	if m == nil {
		return usage(say(diag.Say("%q is not a rule id; write category/name in lower-case letters, digits and underscores", "%q không phải mã quy tắc; hãy viết nhóm/tên bằng chữ thường, chữ số và dấu gạch dưới", id)))
	}
	p, set, err := a.openRules()
	if err != nil {
		return err
	}
	if set.Lookup(id) != nil {
		return usage(say(diag.Say("the rule %s exists already", "quy tắc %s đã tồn tại", id)))
	}
	attribute, ok := wordAttribute(subject)
	if !ok {
		return usage(say(diag.Say("%q cannot be judged; the subjects are %s", "không thể đánh giá %q; các đối tượng là %s", subject, strings.Join(judged(), ", "))))
	}
	data := map[string]string{
		"Category": m[1], "Name": m[2], "Subject": subject, "Attribute": attribute,
		"Title": strings.ToUpper(m[2][:1]) + strings.ReplaceAll(m[2][1:], "_", " "),
	}
	base := path.Join(dir, m[1], m[2], m[2])
	if err := a.create(a.Dir, []newFile{
		{base + ".rego", "templates/rule.rego.tmpl", data},
		{base + "_test.rego", "templates/rule_test.rego.tmpl", data},
	}); err != nil {
		return err
	}
	configured := slices.ContainsFunc(p.config.Policies, func(c config.Placed[string]) bool { return path.Clean(c.Value) == path.Clean(dir) })
	if !configured {
		fmt.Fprintln(a.Out, a.text("add to .goalpost.hcl: policies = [%q]", "thêm vào .goalpost.hcl: policies = [%q]", dir))
	}
	fmt.Fprintln(a.Out, a.text("then run: goalpost test %s", "rồi chạy: goalpost test %s", dir))
	return nil
}

// judged lists the block types that a rule can be about.
func judged() []string {
	var out []string
	for _, bt := range plan.Model {
		if _, ok := wordAttribute(bt.Name); ok {
			out = append(out, bt.Name)
		}
	}
	return out
}

// wordAttribute finds an attribute in words for the skeleton to judge.
func wordAttribute(subject string) (string, bool) {
	bt := plan.TypeOf(subject)
	if bt == nil || bt.Label == plan.LabelNone || subject == "waiver" {
		return "", false
	}
	for _, name := range []string{"title", "name", "reason"} {
		if bt.Attribute(name) != nil {
			return name, true
		}
	}
	return "", false
}
