package hcldata

import (
	"runtime"
	"testing"
	"weak"
)

// What is read of a file is kept for long, and its text need not be.
func TestFileLetsGoOfText(t *testing.T) {
	src := []byte(plan)
	text := weak.Make(&src[0])
	first, _ := ParseAfter(nil, "p.hcl", src, DefaultLimits())
	second, _ := ParseAfter(first, "p.hcl", src, DefaultLimits())
	src = nil
	runtime.GC()
	if text.Value() != nil {
		t.Error("a file keeps the text that it was read from")
	}
	runtime.KeepAlive(first)
	runtime.KeepAlive(second)
}
