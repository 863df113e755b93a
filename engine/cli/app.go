package cli

import (
	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// app is one run of the program.
type app struct {
	World
	// lang is the language of messages: the flag's, else the configuration's,
	// else English.
	lang diag.Lang

	// What the flags of all commands say.
	flags struct {
		config   string
		lang     string
		policies []string
	}
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "goalpost",
		Short:         "Check marketing plans in git against rules",
		Long:          "goalpost evaluates marketing plans written in HCL against rules written in Rego, and reports the violations.",
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return a.chooseLang("")
		},
	}
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	flags := root.PersistentFlags()
	flags.StringVar(&a.flags.config, "config", "", "configuration `file` (default: .goalpost.hcl here or in a directory above)")
	flags.StringVar(&a.flags.lang, "lang", "", "language of messages: en or vi (default: the configuration's)")
	flags.StringArrayVar(&a.flags.policies, "policy", nil, "directory of own rules, beside the configured ones; may be repeated")
	root.AddCommand(
		a.checkCommand(), a.diffCommand(), a.auditCommand(), a.commentCommand(), a.rulesCommand(), a.explainCommand(), a.showCommand(),
		a.testCommand(), a.initCommand(), a.hookCommand(), a.newRuleCommand(), a.versionCommand(),
	)
	return root
}

// chooseLang settles the language as soon as something is known about it.
func (a *app) chooseLang(configured diag.Lang) error {
	switch a.flags.lang {
	case "en", "vi":
		a.lang = diag.Lang(a.flags.lang)
	case "":
		if configured != "" {
			a.lang = configured
		}
	default:
		return usage(say(diag.Say("--lang is %q; it must be en or vi", "--lang là %q; phải là en hoặc vi", a.flags.lang)))
	}
	return nil
}

// text gives a sentence in the language of the run.
func (a *app) text(en, vi string, args ...any) string { return diag.Say(en, vi, args...).In(a.lang) }
