package hcldata

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// file2K is a file of about 2 KB, as big as plans are.
var file2K = []byte(plan + "\n" + plan[:len(plan)-len("version = \"1\"\n")])

func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(file2K)))
	b.ReportAllocs()
	for b.Loop() {
		Parse("p.hcl", file2K, DefaultLimits())
	}
}

// BenchmarkParseConfig is the floor of BenchmarkParse.
func BenchmarkParseConfig(b *testing.B) {
	b.SetBytes(int64(len(file2K)))
	b.ReportAllocs()
	for b.Loop() {
		hclsyntax.ParseConfig(file2K, "p.hcl", hcl.InitialPos)
	}
}

func BenchmarkScan(b *testing.B) {
	b.SetBytes(int64(len(file2K)))
	b.ReportAllocs()
	for b.Loop() {
		sc := scanner{src: file2K, limits: DefaultLimits()}
		for next := 0; next < len(file2K); {
			next = sc.scan(next, 0).end
		}
	}
}

// BenchmarkLex is what BenchmarkScan saves.
func BenchmarkLex(b *testing.B) {
	b.SetBytes(int64(len(file2K)))
	b.ReportAllocs()
	for b.Loop() {
		hclsyntax.LexConfig(file2K, "p.hcl", hcl.InitialPos)
	}
}

func BenchmarkDecode(b *testing.B) {
	file, _ := Parse("p.hcl", file2K, DefaultLimits())
	data := Encode(file)
	b.SetBytes(int64(len(file2K)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}
