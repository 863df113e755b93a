package config

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestFailLevel(t *testing.T) {
	tests := []struct {
		level                FailLevel
		info, warning, error bool
	}{
		{FailOnInfo, true, true, true},
		{FailOnWarning, false, true, true},
		{FailOnError, false, false, true},
		{FailNever, false, false, false},
		{"", true, true, true},
	}
	for _, tt := range tests {
		if tt.level.Fails(diag.Info) != tt.info || tt.level.Fails(diag.Warning) != tt.warning || tt.level.Fails(diag.Error) != tt.error {
			t.Errorf("level %q", tt.level)
		}
	}
}
