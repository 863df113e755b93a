package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// series is what the runs of one command took, in the order of the runs.
type series []cost

// add takes over one measurement.
func (s *series) add(c cost, err error) error {
	*s = append(*s, c)
	return err
}

func (s series) walls() []time.Duration {
	walls := make([]time.Duration, len(s))
	for i, c := range s {
		walls[i] = c.wall
	}
	return walls
}

func (s series) cpus() []time.Duration {
	cpus := make([]time.Duration, len(s))
	for i, c := range s {
		cpus[i] = c.cpu
	}
	return cpus
}

func (s series) peak() int64 {
	var peak int64
	for _, c := range s {
		peak = max(peak, c.peak)
	}
	return peak
}

// ratios says, pair by pair, how many times as fast a series was as another:
// what the machine did meanwhile slowed both halves of a pair.
func (s series) ratios(other series) []float64 {
	ratios := make([]float64, len(s))
	for i := range s {
		ratios[i] = float64(other[i].wall) / float64(s[i].wall)
	}
	return ratios
}

// less takes away, pair by pair, what another series took.
func (s series) less(other series) series {
	left := slices.Clone(s)
	for i := range left {
		left[i].wall -= other[i].wall
		left[i].cpu -= other[i].cpu
	}
	return left
}

// row is one line of the table; what follows the costs is for lines that have
// it. A line about something slower says how many times as long it takes.
type row struct {
	what    string
	costs   series
	other   string
	against series
	slower  bool
	target  string
}

func writeTable(w io.Writer, rows []row) {
	fmt.Fprintln(w, "| work | wall: min / median / max | CPU | peak memory | how fast | target |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|")
	for _, r := range rows {
		low, middle, high := spread(r.costs.walls())
		_, cpu, _ := spread(r.costs.cpus())
		memory, ratio, target := "unknown", "–", "–"
		if peak := r.costs.peak(); peak > 0 {
			memory = fmt.Sprintf("%d MB", (peak+500_000)/1_000_000)
		}
		if len(r.against) > 0 {
			ratio = r.ratio()
		}
		if r.target != "" {
			target = r.target
		}
		fmt.Fprintf(w, "| %s | %s / %s / %s | %s | %s | %s | %s |\n", r.what, ms(low), ms(middle), ms(high), ms(cpu), memory, ratio, target)
	}
}

func (r row) ratio() string {
	if r.slower {
		ratios := r.costs.ratios(r.against)
		for i := range ratios {
			ratios[i] = 1 / ratios[i]
		}
		least, median, most := spread(ratios)
		return fmt.Sprintf("%.2f × the time of %s (%.2f–%.2f)", median, r.other, least, most)
	}
	least, median, most := spread(r.costs.ratios(r.against))
	return fmt.Sprintf("%.1f × as fast as %s (%.1f–%.1f)", median, r.other, least, most)
}

// spread gives the smallest, the middle and the largest value.
func spread[T time.Duration | float64](values []T) (low, middle, high T) {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return sorted[0], (sorted[(n-1)/2] + sorted[n/2]) / 2, sorted[n-1]
}

func ms(d time.Duration) string {
	return fmt.Sprintf("%.0f ms", float64(d)/float64(time.Millisecond))
}
