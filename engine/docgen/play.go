package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

// A guide is played from top to bottom. Blocks of code are documents' own
// unless one of these comments stands on the line before:
//
//	<!-- docgen:in PATH… -->   from here on commands run in a new directory that
//	                           holds copies of these paths of the repository;
//	                           PATH/ copies what is in it; none: an empty one
//	<!-- docgen:quote PATH --> the block becomes the text of that file
//	<!-- docgen:write PATH --> the block is written to that file there
//	<!-- docgen:edit PATH -->  the block, a diff, is applied to that file there
//
// Every block of the language console is a session: its commands are run, and
// what they print takes the place of what stood below them.
var directive = regexp.MustCompile(`^<!-- docgen:(in|quote|write|edit)((?: \S+)*) -->$`)

// player is where a guide has got to.
type player struct {
	root  string
	stage *stage
	// verb and path wait for the next block.
	verb, path string
}

// play gives a guide with its outputs and quotations up to date.
func play(root, text string) (string, error) {
	p := &player{root: root}
	defer func() { p.stage.remove() }()
	lines := strings.Split(text, "\n")
	var out []string
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		out = append(out, line)
		if m := directive.FindStringSubmatch(line); m != nil {
			if err := p.direct(m[1], strings.Fields(m[2])); err != nil {
				return "", fmt.Errorf("line %d: %w", i+1, err)
			}
			continue
		}
		mark, language := opening(line)
		if mark == "" {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end] != mark {
			end++
		}
		if end == len(lines) {
			return "", fmt.Errorf("line %d: the block does not end", i+1)
		}
		block, err := p.block(language, lines[i+1:end])
		if err != nil {
			return "", fmt.Errorf("line %d: %w", i+1, err)
		}
		out = append(append(out, block...), lines[end])
		i = end
	}
	if p.verb != "" {
		return "", fmt.Errorf("docgen:%s has no block to work on", p.verb)
	}
	return strings.Join(out, "\n"), nil
}

var fence = regexp.MustCompile("^(```+)(\\w*)")

func opening(line string) (mark, language string) {
	if m := fence.FindStringSubmatch(line); m != nil {
		return m[1], m[2]
	}
	return "", ""
}

func (p *player) direct(verb string, args []string) error {
	if p.verb != "" {
		return fmt.Errorf("docgen:%s has no block to work on", p.verb)
	}
	if verb == "in" {
		p.stage.remove()
		var err error
		p.stage, err = newStage(p.root, args)
		return err
	}
	if len(args) != 1 {
		return fmt.Errorf("docgen:%s takes one path", verb)
	}
	p.verb, p.path = verb, args[0]
	return nil
}

// block gives what a block of code holds after it was played.
func (p *player) block(language string, lines []string) ([]string, error) {
	verb, path := p.verb, p.path
	p.verb, p.path = "", ""
	switch {
	case verb == "quote":
		text, err := os.ReadFile(p.root + "/" + path)
		return strings.Split(strings.TrimRight(string(text), "\n"), "\n"), err
	case verb == "" && language != "console":
		return lines, nil
	case p.stage == nil:
		return nil, fmt.Errorf("no docgen:in says where")
	case verb == "write":
		return lines, p.stage.write(path, strings.Join(lines, "\n")+"\n")
	case verb == "edit":
		return lines, p.stage.edit(path, lines)
	}
	return p.stage.session(lines)
}
