package snapshot

import (
	"os"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func TestQuote(t *testing.T) {
	for name, want := range map[string]string{
		"plans/2027/kế hoạch.hcl": "plans/2027/kế hoạch.hcl",
		"a\tb\nc":                 `"a\tb\nc"`,
		"\x1b[31m":                `"\033[31m"`,
		`a"b\c`:                   `"a\"b\\c"`,
		"\xff.hcl":                `"\377.hcl"`,
		"\u0085":                  `"\302\205"`,
		"\uFFFD":                  "\uFFFD",
		"":                        "",
	} {
		if got := Quote(name); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}

// git quotes the same names the same way when it leaves letters alone.
func TestQuoteAsGit(t *testing.T) {
	git := gittest.New(t)
	git.Git("config", "core.quotePath", "false")
	for c := byte(1); c < 0x80; c++ {
		if c == '/' {
			continue
		}
		name := "x" + string(rune(c)) + "ế"
		if err := os.WriteFile(git.Dir+"/"+name, nil, 0o644); err != nil {
			t.Skip(err)
		}
		git.Git("add", "--all")
		if got, want := Quote(name), strings.TrimSpace(git.Git("ls-files")); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
		git.Git("rm", "--quiet", "-r", "--force", ".")
	}
}
