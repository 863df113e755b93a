package plan

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// suggest words the nearest of the options, or lists them when none is near.
func suggest(name string, options []string) diag.Text {
	if near := diag.Nearest(name, options); near != "" {
		return diag.Say("did you mean %q?", "có phải ý bạn là %q?", near)
	}
	if len(options) == 0 {
		return t("remove it", "bỏ phần này")
	}
	return diag.Say("known here: %s", "ở đây có thể dùng: %s", strings.Join(options, ", "))
}

// either joins words as alternatives.
func either(words []string) diag.Text {
	last := len(words) - 1
	if last == 0 {
		return t(words[0], words[0])
	}
	head := strings.Join(words[:last], ", ")
	return t(head+" or "+words[last], head+" hoặc "+words[last])
}

func quoted(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strconv.Quote(w)
	}
	return out
}

// clip keeps a sentence readable whatever stands in the file.
func clip(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) > most {
		return string([]rune(text)[:most]) + "…"
	}
	return text
}

// spoken words a path at the beginning of a sentence: period.start, item 2 of
// kpis, variants in item 1 of experiments.
func spoken(path string) diag.Text {
	steps := strings.Split(path, ".")
	said := t(steps[0], steps[0])
	for _, step := range steps[1:] {
		switch i, err := strconv.Atoi(step); {
		case err == nil:
			said = diag.Text{En: fmt.Sprintf("item %d of %s", i+1, said.En), Vi: fmt.Sprintf("mục %d của %s", i+1, said.Vi)}
		case strings.HasPrefix(said.En, "item "):
			said = t(step+" in "+said.En, step+" trong "+said.Vi)
		default:
			said = t(said.En+"."+step, said.Vi+"."+step)
		}
	}
	if strings.HasPrefix(said.En, "item ") {
		return t("I"+said.En[1:], "M"+said.Vi[1:])
	}
	return said
}

// sentence makes one of a phrase: a capital and a full stop.
func sentence(phrase diag.Text) diag.Text {
	whole := func(s string) string {
		first, size := utf8.DecodeRuneInString(s)
		return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + "."
	}
	return t(whole(phrase.En), whole(phrase.Vi))
}

// slug makes a label of a name: Thương hiệu becomes thuong_hieu. It is empty
// where that gives no label.
func slug(name string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r == 'đ':
			out.WriteByte('d')
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out.WriteRune(r)
		case !unicode.Is(unicode.Mn, r) && out.Len() > 0 && !strings.HasSuffix(out.String(), "_"):
			out.WriteByte('_')
		}
		if out.Len() == 63 {
			break
		}
	}
	if label := strings.TrimRight(out.String(), "_"); isID(label) {
		return label
	}
	return ""
}
