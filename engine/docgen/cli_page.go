package main

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/cli"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// cliPage describes every command as its own help does.
func cliPage() string {
	p := newPage(diag.English)
	p.heading(1, "Command line")
	for _, c := range cli.Commands() {
		if c.Name != "" {
			p.heading(2, "goalpost "+c.Name)
			p.fence("", c.Use)
		}
		p.paragraph(prose(c.Description))
		if c.Name == "" && len(c.Flags) > 0 {
			p.paragraph("Every command takes these flags:")
		}
		p.flags(c.Flags)
	}
	return strings.TrimRight(p.String(), "\n") + "\n"
}

func (p *page) flags(flags []cli.Flag) {
	if len(flags) == 0 {
		return
	}
	var rows [][]string
	for _, f := range flags {
		name := "--" + f.Name
		if f.Short != "" {
			name = "-" + f.Short + ", " + name
		}
		usage := prose(f.Usage)
		if f.Default != "" {
			usage += " (default " + code(f.Default) + ")"
		}
		rows = append(rows, []string{code(strings.TrimSpace(name + " " + f.Value)), usage})
	}
	p.table([]string{"flag", "meaning"}, rows)
}
