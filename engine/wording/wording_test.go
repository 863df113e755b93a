package wording_test

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// both checks what one call says in English and in Vietnamese.
func both(t *testing.T, say func(diag.Lang) string, en, vi string) {
	t.Helper()
	if got := say(diag.English); got != en {
		t.Errorf("en: got %q, want %q", got, en)
	}
	if got := say(diag.Vietnamese); got != vi {
		t.Errorf("vi: got %q, want %q", got, vi)
	}
}

var numbers = []struct{ in, en, vi string }{
	{"0", "0", "0"},
	{"999", "999", "999"},
	{"1000", "1,000", "1.000"},
	{"12000000000", "12,000,000,000", "12.000.000.000"},
	{"-1234567", "-1,234,567", "-1.234.567"},
	{"12.5", "12.5", "12,5"},
	{"-0.05", "-0.05", "-0,05"},
	{"1234.5678", "1,234.5678", "1.234,5678"},
	{"90071992547409931234.1", "90,071,992,547,409,931,234.1", "90.071.992.547.409.931.234,1"},
	{"", "", ""},
	{"7e2", "7e2", "7e2"},
	{"12.", "12.", "12."},
	{"1,000", "1,000", "1,000"},
	{"mười", "mười", "mười"},
}

func TestNumber(t *testing.T) {
	for _, c := range numbers {
		both(t, func(l diag.Lang) string { return wording.Number(l, c.in) }, c.en, c.vi)
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct{ number, currency, en, vi string }{
		{"12000000000", "VND", "₫12,000,000,000", "12.000.000.000 ₫"},
		{"1234.5", "USD", "$1,234.5", "1.234,5 US$"},
		{"1000", "EUR", "€1,000", "1.000 €"},
		{"1000", "JPY", "¥1,000", "1.000 JP¥"},
		{"-1000", "VND", "-₫1,000", "-1.000 ₫"},
		{"1000", "SGD", "1,000 SGD", "1.000 SGD"},
		{"1000", "điểm", "1,000 điểm", "1.000 điểm"},
		{"1000", "", "1,000", "1.000"},
	} {
		both(t, func(l diag.Lang) string { return wording.Money(l, c.number, c.currency) }, c.en, c.vi)
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct{ in, en, vi string }{
		{"2027-06-30", "30 June 2027", "30/06/2027"},
		{"2028-02-29", "29 February 2028", "29/02/2028"},
		{"2027-02-29", "2027-02-29", "2027-02-29"},
		{"2027-6-3", "2027-6-3", "2027-6-3"},
		{"2027-06-30T00:00:00Z", "2027-06-30T00:00:00Z", "2027-06-30T00:00:00Z"},
		{"next week", "next week", "next week"},
		{"", "", ""},
	} {
		both(t, func(l diag.Lang) string { return wording.Date(l, c.in) }, c.en, c.vi)
	}
}

func TestList(t *testing.T) {
	for _, c := range []struct{ in, en, vi string }{
		{"", "", ""},
		{"a", "a", "a"},
		{"a b", "a and b", "a và b"},
		{"a b c", "a, b and c", "a, b và c"},
	} {
		both(t, func(l diag.Lang) string { return wording.List(l, strings.Fields(c.in)) }, c.en, c.vi)
	}
}

func FuzzNumber(f *testing.F) {
	for _, c := range numbers {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		en := wording.Number(diag.English, in)
		vi := wording.Number(diag.Vietnamese, in)
		if en == in && vi == in {
			return
		}
		if got := strings.ReplaceAll(en, ",", ""); got != in {
			t.Errorf("English %q does not hold the digits of %q", en, in)
		}
		swapped := strings.NewReplacer(",", ".", ".", ",").Replace(vi)
		if swapped != en {
			t.Errorf("Vietnamese %q is not English %q with the marks exchanged", vi, en)
		}
	})
}
