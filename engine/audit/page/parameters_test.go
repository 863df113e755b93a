package page

import (
	"reflect"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit"
)

// What an audit was asked for is part of the evidence: the page names every
// parameter, and shows nothing of it unescaped.
func TestEveryParameterIsTold(t *testing.T) {
	script, err := assets.ReadFile("assets/facts.js")
	if err != nil {
		t.Fatal(err)
	}
	for f := range reflect.TypeFor[audit.Parameters]().Fields() {
		if !strings.Contains(string(script), "p."+f.Name) {
			t.Errorf("the page does not tell %s", f.Name)
		}
	}
	got := newParameters(audit.Parameters{Enabled: []string{"a\x1bb"}})
	if len(got.Enabled) != 1 || strings.Contains(got.Enabled[0], "\x1b") {
		t.Errorf("got %q", got.Enabled)
	}
	if got = newParameters(audit.Parameters{}); got.Enabled == nil {
		t.Error("no list is null, of which the page would take the length")
	}
}
