package wording

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// piece is a stretch of a template: literal text, or a placeholder if it has a
// name.
type piece struct {
	text     string
	name     string
	modifier string
	args     []string
}

// currencyArg is the argument that {x|money} reads beside its own.
const currencyArg = "currency"

// modifierNames and modifierArgs say which modifiers there are and how many
// arguments each may take.
const modifierNames = "raw, money, percent, quoted, plural"

var modifierArgs = map[string]struct{ least, most int }{
	"raw":     {0, 0},
	"money":   {0, 1},
	"percent": {0, 0},
	"quoted":  {0, 0},
	"plural":  {2, 2},
}

var placeholderName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// Placeholders gives the names of the arguments that a template reads, each
// once, in order of appearance. It fails where Expand would fail whatever the
// arguments are.
func Placeholders(template string) ([]string, error) {
	pieces, err := parse(template)
	if err != nil {
		return nil, err
	}
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, p := range pieces {
		if p.name == "" {
			continue
		}
		add(p.name)
		if p.modifier == "money" && len(p.args) == 0 {
			add(currencyArg)
		}
	}
	return names, nil
}

// parsed remembers templates: a rule says the same sentence of many blocks.
var parsed sync.Map

func parse(template string) ([]piece, error) {
	if known, ok := parsed.Load(template); ok {
		return known.([]piece), nil
	}
	pieces, err := parseTemplate(template)
	if err == nil {
		parsed.Store(template, pieces)
	}
	return pieces, err
}

func parseTemplate(template string) ([]piece, error) {
	var pieces []piece
	for rest := template; rest != ""; {
		at := strings.IndexAny(rest, "{}")
		if at < 0 {
			return append(pieces, piece{text: rest}), nil
		}
		if at > 0 {
			pieces = append(pieces, piece{text: rest[:at]})
		}
		brace := rest[at : at+1]
		rest = rest[at+1:]
		if after, doubled := strings.CutPrefix(rest, brace); doubled {
			pieces = append(pieces, piece{text: brace})
			rest = after
			continue
		}
		if brace == "}" {
			return nil, fault("a template has a } that closes nothing; write }} for the brace itself",
				"mẫu câu có dấu } không đóng gì cả; hãy viết }} nếu cần chính dấu ngoặc đó")
		}
		inside, after, closed := strings.Cut(rest, "}")
		if !closed {
			return nil, fault("the placeholder {%s is not closed; write {{ for the brace itself",
				"chỗ trống {%s chưa được đóng; hãy viết {{ nếu cần chính dấu ngoặc đó", rest)
		}
		p, err := parsePlaceholder(inside)
		if err != nil {
			return nil, err
		}
		pieces = append(pieces, p)
		rest = after
	}
	return pieces, nil
}

func parsePlaceholder(inside string) (piece, error) {
	name, modifier, modified := strings.Cut(inside, "|")
	if !placeholderName.MatchString(name) {
		return piece{}, fault("{%s} is not a placeholder: a name has letters, digits and _ only",
			"{%s} không phải là chỗ trống: tên chỉ gồm chữ cái, chữ số và dấu _", inside)
	}
	p := piece{name: name}
	if !modified {
		return p, nil
	}
	words := strings.Split(modifier, ":")
	p.modifier, p.args = words[0], words[1:]
	takes, known := modifierArgs[p.modifier]
	if !known {
		return piece{}, fault("{%s} has the unknown modifier %q; the modifiers are %s",
			"{%s} có từ bổ nghĩa lạ %q; các từ bổ nghĩa là %s", inside, p.modifier, modifierNames)
	}
	if len(p.args) < takes.least || len(p.args) > takes.most {
		return piece{}, fault("{%s} gives the modifier %q the wrong number of arguments",
			"{%s} dùng từ bổ nghĩa %q với sai số lượng tham số", inside, p.modifier)
	}
	return p, nil
}

func fault(en, vi string, args ...any) error {
	return diag.Diagnostic{Text: diag.Say(en, vi, args...)}
}
