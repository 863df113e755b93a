package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Command is one command as the reference of the command line describes it.
type Command struct {
	// Name is empty for goalpost itself, whose flags every command takes.
	Name, Use, Description string
	Flags                  []Flag
}

// Flag is one flag: Value names what it takes, empty for a switch.
type Flag struct {
	Name, Short, Value, Default, Usage string
}

// Commands lists goalpost itself and then its commands by name.
func Commands() []Command {
	root := (&app{}).root()
	all := []Command{describe(root, root.PersistentFlags())}
	all[0].Name = ""
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			all = append(all, describe(c, c.LocalNonPersistentFlags()))
		}
	}
	return all
}

func describe(c *cobra.Command, flags *pflag.FlagSet) Command {
	out := Command{Name: c.Name(), Use: c.UseLine(), Description: c.Long}
	if out.Description == "" {
		out.Description = c.Short + "."
	}
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		d := f.DefValue
		if d == "false" || d == "[]" || d == "0" || strings.Contains(usage, "(default") {
			d = ""
		}
		out.Flags = append(out.Flags, Flag{f.Name, f.Shorthand, strings.TrimSuffix(value, "Array"), d, usage})
	})
	return out
}
