// Package runner reads the log of a workflow as the runner of GitHub Actions does,
// for tests: what of it is a command.
package runner

import "strings"

// Command is what the runner makes of a line of the log.
type Command struct {
	Name, Data string
	Properties map[string]string
}

// registered are the commands that the runner knows; it ignores others.
var registered = map[string]bool{
	"add-mask": true, "add-matcher": true, "add-path": true, "debug": true, "echo": true, "endgroup": true, "error": true,
	"group": true, "internal-set-repo-path": true, "notice": true, "remove-matcher": true, "save-state": true,
	"set-env": true, "set-output": true, "stop-commands": true, "warning": true,
}

// commandOf reads a line as the runner does: today's form at the beginning of the
// line, then the form of old anywhere in it.
func commandOf(line string) (Command, bool) {
	if c, ok := todays(line); ok {
		return c, true
	}
	return ofOld(line)
}

// todays reads ::name key=value,key=value::data.
func todays(line string) (Command, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), "::")
	if !ok {
		return Command{}, false
	}
	info, data, ok := strings.Cut(rest, "::")
	if !ok {
		return Command{}, false
	}
	return parse(info, data, ",", strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%"),
		strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%"))
}

// ofOld reads ##[name key=value;key=value]data.
func ofOld(line string) (Command, bool) {
	_, rest, ok := strings.Cut(line, "##[")
	if !ok {
		return Command{}, false
	}
	info, data, ok := strings.Cut(rest, "]")
	if !ok {
		return Command{}, false
	}
	unescape := strings.NewReplacer("%3B", ";", "%0D", "\r", "%0A", "\n", "%5D", "]", "%25", "%")
	return parse(info, data, ";", unescape, unescape)
}

func parse(info, data, separator string, property, text *strings.Replacer) (Command, bool) {
	name, list, _ := strings.Cut(strings.TrimSpace(info), " ")
	if !registered[strings.ToLower(name)] {
		return Command{}, false
	}
	c := Command{strings.ToLower(name), text.Replace(data), map[string]string{}}
	for pair := range strings.SplitSeq(strings.TrimSpace(list), separator) {
		if key, value, ok := strings.Cut(pair, "="); ok {
			c.Properties[key] = property.Replace(value)
		}
	}
	return c, true
}

// Commands gives the commands in a log, in order.
func Commands(log string) []Command {
	var found []Command
	for line := range strings.FieldsFuncSeq(log, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if c, is := commandOf(line); is {
			found = append(found, c)
		}
	}
	return found
}
