package hcldata

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestDecimal compares with the number that HCL itself makes of a token.
func TestDecimal(t *testing.T) {
	digits := []string{"0", "7", "00", "120", "0034000", strings.Repeat("9", 40)}
	for _, whole := range digits {
		for _, rest := range []string{"", ".", ".0", ".50", ".005", "." + strings.Repeat("3", 20)} {
			for _, exponent := range []string{"", "e0", "e1", "E+2", "e30", "e-1", "e-2", "E-30"} {
				token := whole + rest + exponent
				if strings.HasSuffix(token, ".") {
					continue
				}
				val, err := cty.ParseNumberVal(token)
				if err != nil {
					t.Fatal(err)
				}
				equal(t, token, decimal(token), val.AsBigFloat().Text('f', -1))
			}
		}
	}
}
