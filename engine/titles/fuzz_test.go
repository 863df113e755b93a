package titles

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Whatever the title, the analysis quotes it and gives finite numbers, and
// typing the same letters in another way changes nothing.
func FuzzRead(f *testing.F) {
	for _, title := range []string{
		"Doanh thu trực tuyến 12 tháng tăng từ 12 tỷ lên 18 tỷ đồng", "Tang nhieu khach 1tr5", "Tăng +5% trước 30/6",
		"Grow from 45 to 55 by 30 June, 24/7, +44 20 7946 0958", "1.000,5 1,000 2.3.4 9/0 -7 \u00a0x", "một trăm lẻ năm nghìn rưỡi", "\xff%",
	} {
		f.Add(title, "vi")
		f.Add(title, "en")
	}
	f.Fuzz(func(t *testing.T, title, language string) {
		a := Read(title, language)
		if !utf8.ValidString(a.Text) || !norm.NFC.IsNormalString(a.Text) {
			t.Errorf("text %q", a.Text)
		}
		quoted := []string{a.Tactic}
		for _, v := range a.Vague {
			quoted = append(quoted, v.Text)
		}
		for _, q := range a.Quantities {
			quoted = append(quoted, q.Text)
			if len(q.Readings) == 0 || q.Readings[0] != q.Value {
				t.Errorf("value %v, readings %v", q.Value, q.Readings)
			}
			for _, v := range q.Readings {
				if math.IsInf(v, 0) || math.IsNaN(v) || v < 0 {
					t.Errorf("%q reads %v", q.Text, v)
				}
			}
		}
		for _, o := range a.Others {
			quoted = append(quoted, o.Text)
		}
		for _, d := range a.Dates {
			quoted = append(quoted, d.Text)
		}
		for _, s := range quoted {
			if !strings.Contains(a.Text, s) {
				t.Errorf("%q is not in %q", s, a.Text)
			}
		}
		if again := Read(a.Text, language); told(again) != told(a) {
			t.Errorf("%q reads\n%s and composed\n%s", title, told(a), told(again))
		}
	})
}
