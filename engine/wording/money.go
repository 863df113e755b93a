package wording

import (
	"strings"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Money writes an amount with the symbol of its currency: ₫12,000 in English,
// 12.000 ₫ in Vietnamese. A currency that the language has no symbol for keeps
// its code, after the amount.
func Money(lang diag.Lang, number, code string) string {
	amount := Number(lang, number)
	if code == "" {
		return amount
	}
	symbol := currencySymbol(lang, code)
	if lang == diag.Vietnamese || symbol == code {
		return amount + " " + symbol
	}
	if positive, negative := strings.CutPrefix(amount, "-"); negative {
		return "-" + symbol + positive
	}
	return symbol + amount
}

func currencySymbol(lang diag.Lang, code string) string {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return code
	}
	return message.NewPrinter(language.Make(string(lang))).Sprint(currency.Symbol(unit))
}
