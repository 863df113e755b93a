package policy

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/policies"
)

// claim is a passage of an article, and the rules that come of it, or what it
// is instead of a rule.
type claim struct {
	Article, Lines string
	Rules          []string
	Instead        string
}

// instead are the reasons why a passage is no rule; docs/not-judged.md tells
// them to users.
var instead = []string{"statistics", "not_checkable", "advertising", "catalogue", "model"}

func claims(t *testing.T) []claim {
	t.Helper()
	text, err := policies.FS.ReadFile("taxonomy/claims.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []claim
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// No claim of the articles is lost: each is a rule that names it as its source,
// or it is said what it is instead.
func TestEveryClaimIsARuleOrSaysWhyNot(t *testing.T) {
	set, ds := Load(Source{FS: policies.FS, BuiltIn: true})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	for _, c := range claims(t) {
		at := c.Article + " " + c.Lines
		if len(c.Rules) == 0 && !slices.Contains(instead, c.Instead) || len(c.Rules) > 0 && c.Instead != "" {
			t.Errorf("%s: rules %v, instead %q", at, c.Rules, c.Instead)
		}
		for _, id := range c.Rules {
			switch r := set.Lookup(id); {
			case r == nil:
				t.Errorf("%s: no rule %s", at, id)
			case !slices.ContainsFunc(r.Sources, c.holds):
				t.Errorf("%s: %s does not name it among its sources %v", at, id, r.Sources)
			}
		}
	}
}

// holds says whether a source ("S3 L167") lies in the passage ("166–168, 170").
func (c claim) holds(source string) bool {
	article, line, _ := strings.Cut(source, " L")
	n, err := strconv.Atoi(line)
	if err != nil || article != c.Article {
		return false
	}
	for _, span := range strings.Split(c.Lines, ", ") {
		first, last, ranged := strings.Cut(span, "–")
		if !ranged {
			last = first
		}
		from, _ := strconv.Atoi(first)
		to, _ := strconv.Atoi(last)
		if from <= n && n <= to {
			return true
		}
	}
	return false
}
