package main

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

var (
	headings = regexp.MustCompile(`(?m)^#+ `)
	listed   = regexp.MustCompile("(?m)^\\| `goalpost ([a-z-]+)[^`]*` \\| ")
	option   = regexp.MustCompile("`(--[a-z-]+|-[a-z])\\b")
	shell    = regexp.MustCompile("(?s)```(?:sh|yaml)\n(.*?)```")
	remark   = regexp.MustCompile(`(?m) +#.*$`)
)

// A guide in Vietnamese has the parts and the commands of the English one.
func TestTranslatedGuidesFollow(t *testing.T) {
	for en, vi := range map[string]string{
		"docs/hooks.md": "docs/vi/truoc-commit.md",
		"docs/diff.md":  "docs/vi/so-sanh.md",
	} {
		if diff := cmp.Diff(outline(read(t, en)), outline(read(t, vi))); diff != "" {
			t.Errorf("%s and %s (-en +vi):\n%s", en, vi, diff)
		}
	}
}

// outline is what a guide has in every language: the depth of its headings, the
// rows of its tables, and what is to be typed or copied.
func outline(text string) []string {
	parts := headings.FindAllString(text, -1)
	for _, row := range listed.FindAllStringSubmatch(text, -1) {
		parts = append(parts, row[0])
	}
	for _, block := range shell.FindAllStringSubmatch(text, -1) {
		parts = append(parts, remark.ReplaceAllString(block[1], ""))
	}
	return parts
}

// The Vietnamese page of the command line names every command, and no flag that
// is not there.
func TestVietnameseCommandLine(t *testing.T) {
	text := read(t, "docs/vi/dong-lenh.md")
	var want, flags []string
	for _, c := range cli.Commands() {
		if c.Name != "" {
			want = append(want, c.Name)
		}
		for _, f := range c.Flags {
			flags = append(flags, "--"+f.Name, "-"+f.Short)
		}
	}
	want = append(want, "completion")
	var named []string
	for _, row := range listed.FindAllStringSubmatch(text, -1) {
		named = append(named, row[1])
	}
	slices.Sort(want)
	slices.Sort(named)
	if diff := cmp.Diff(want, named); diff != "" {
		t.Errorf("commands (-code +page):\n%s", diff)
	}
	for _, row := range option.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(append(flags, "--help"), row[1]) {
			t.Errorf("there is no flag %s", row[1])
		}
	}
}
