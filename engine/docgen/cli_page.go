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
	p.paragraph("[Tiếng Việt](vi/dong-lenh.md)")
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
	p.completion()
	return strings.TrimRight(p.String(), "\n") + "\n"
}

// completion describes the command that cobra brings along.
func (p *page) completion() {
	p.heading(2, "goalpost completion")
	p.fence("", "goalpost completion bash|zsh|fish|powershell")
	p.paragraph("completion writes a script that lets the shell complete commands and flags when Tab is pressed. For the shell that runs now:")
	p.fence("sh", "source <(goalpost completion bash)     # bash, with the package bash-completion\n"+
		"source <(goalpost completion zsh)      # zsh, after autoload -U compinit && compinit\n"+
		"goalpost completion fish | source      # fish\n")
	p.paragraph("For every new shell, put that line into `~/.bashrc`, `~/.zshrc` or `~/.config/fish/config.fish`. In PowerShell it is `goalpost completion powershell | Out-String | Invoke-Expression`, and for every new one the same line in the file that `$PROFILE` names.")
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
