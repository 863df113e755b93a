package titles

import (
	"math"
	"strconv"
	"strings"
)

// digitsValue reads a figure. Dot and comma are read as the language has them;
// where a decimal sign stands before just three digits, the figure may have been
// written the other way, which is a second reading.
func digitsValue(s, language string) []float64 {
	s = strings.NewReplacer("\u00a0", "", "\u202f", "").Replace(s)
	group, decimal := ",", "."
	if language == Vietnamese {
		group, decimal = ".", ","
	}
	last := strings.LastIndexAny(s, ".,")
	if last < 0 {
		return parsed(s)
	}
	whole, fraction := s[:last], s[last+1:]
	switch inner := strings.Count(s, s[last:last+1]); {
	case strings.ContainsAny(whole, ".,") && inner == 1:
		// Both signs: the last one is decimal.
		return parsed(strings.NewReplacer(".", "", ",", "").Replace(whole) + "." + fraction)
	case inner > 1 || s[last:last+1] == group && len(fraction) == 3 && len(whole) <= 3 && whole != "0":
		return parsed(strings.NewReplacer(".", "", ",", "").Replace(s))
	case s[last:last+1] == decimal && len(fraction) == 3 && len(whole) <= 3 && whole != "0":
		return append(parsed(whole+"."+fraction), parsed(whole+fraction)...)
	}
	return parsed(whole + "." + fraction)
}

func parsed(s string) []float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) {
		return nil
	}
	return []float64{v}
}

// tidy takes away what binary fractions add: 1.1 million is 1100000.
func tidy(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	return v
}

func times(readings []float64, by float64) []float64 {
	out := make([]float64, 0, len(readings))
	for _, v := range readings {
		if p := tidy(v * by); !math.IsInf(p, 0) {
			out = append(out, p)
		}
	}
	return out
}
