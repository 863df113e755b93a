package diag

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"deadline", "direction", "goal", "goals", "kpi", "mql", "sql", "warning", "kpi/count_per_team", "smart/measurable", "định_vị"}
	for _, c := range []struct{ name, want string }{
		{"dedline", "deadline"},
		{"Deadline", "deadline"},
		{"DEADLNE", "deadline"},
		{"deadlnie", "deadline"},
		{"gaol", "goal"},
		{"goalz", "goal"}, // as far from goals, which stands later
		{"kp", "kpi"},
		{"kpx", "kpi"},
		{"msql", "mql"}, // sql is one letter away too, but begins otherwise
		{"warn", "warning"},
		{"count_per_team", "kpi/count_per_team"},
		{"kpi/count_per_taem", "kpi/count_per_team"},
		{"smart/mesurable", "smart/measurable"},
		{"dinh_vi", "định_vị"},
		{"đinh_vị", "định_vị"},
		{"w", ""},
		{"wa", ""},
		{"xyz", ""},
		{"dead", "deadline"},
		{"budget", ""},
		{"", ""},
	} {
		if got := Nearest(c.name, words); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
	}
	if got := Nearest("goal", nil); got != "" {
		t.Errorf("no options: got %q", got)
	}
}
