package wording

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Expand fills a message template. A placeholder is {name} or {name|modifier};
// {{ and }} are the braces themselves. Numbers, dates and lists read as they do
// in the language, unless a modifier says otherwise:
//
//	raw             as a plan writes it: 12000, 2027-06-30, items with commas
//	money:VND       an amount; without a code the argument "currency" gives it
//	percent         12.5%
//	quoted          “text”, as it stands
//	plural:one:many the first word for exactly 1, else the second; Vietnamese
//	                does not inflect and takes the first
//
// A list within a list is one item of several words: objective.a 26.5.
//
// Errors are about the template and the names of the arguments, never about
// their values: a value that a modifier does not fit is written as if it had
// none, because a plan must not be able to silence a rule.
func Expand(lang diag.Lang, template string, args map[string]any) (string, error) {
	pieces, err := parse(template)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, p := range pieces {
		if p.name == "" {
			b.WriteString(p.text)
			continue
		}
		value, err := argument(args, p.name)
		if err != nil {
			return "", err
		}
		if p.modifier == "money" && len(p.args) == 0 {
			code, err := argument(args, currencyArg)
			if err != nil {
				return "", err
			}
			text, _ := code.(string)
			p.args = []string{text}
		}
		b.WriteString(render(lang, p, value))
	}
	return b.String(), nil
}

func argument(args map[string]any, name string) (any, error) {
	value, given := args[name]
	if !given {
		return nil, fault("the template asks for {%s}, which the rule does not give",
			"mẫu câu cần {%s}, nhưng quy tắc không cung cấp", name)
	}
	return value, nil
}

func render(lang diag.Lang, p piece, value any) string {
	if p.modifier == "raw" {
		return raw(value)
	}
	number, isNumber := decimal(value)
	if p.modifier == "plural" {
		if lang == diag.Vietnamese || number == "1" {
			return p.args[0]
		}
		return p.args[1]
	}
	switch value := value.(type) {
	case nil:
		return nothing(lang)
	case []any:
		if len(value) == 0 {
			return nothing(lang)
		}
		items := make([]string, len(value))
		for i, item := range value {
			items[i] = renderItem(lang, p, item)
		}
		return List(lang, items)
	}
	switch {
	case p.modifier == "quoted":
		return "“" + raw(value) + "”"
	case !isNumber:
		return Date(lang, raw(value))
	case p.modifier == "money":
		return Money(lang, number, p.args[0])
	case p.modifier == "percent":
		return Percent(lang, number)
	}
	return Number(lang, number)
}

func renderItem(lang diag.Lang, p piece, item any) string {
	parts, ok := item.([]any)
	if !ok {
		return render(lang, p, item)
	}
	words := make([]string, len(parts))
	for i, part := range parts {
		words[i] = render(lang, p, part)
	}
	return strings.Join(words, " ")
}

func nothing(lang diag.Lang) string { return diag.Say("none", "không có").In(lang) }

func raw(value any) string {
	if number, ok := decimal(value); ok {
		return number
	}
	switch value := value.(type) {
	case nil:
		return "null"
	case []any:
		items := make([]string, len(value))
		for i, item := range value {
			items[i] = raw(item)
		}
		return strings.Join(items, ", ")
	}
	return fmt.Sprint(value)
}

// decimal gives a number in canonical decimal form.
func decimal(value any) (string, bool) {
	switch n := value.(type) {
	case int:
		return strconv.Itoa(n), true
	case float64:
		if math.IsNaN(n) || math.IsInf(n, 0) {
			return "", false
		}
		return canonical(strconv.FormatFloat(n, 'f', -1, 64))
	case json.Number:
		return canonical(n.String())
	}
	return "", false
}
