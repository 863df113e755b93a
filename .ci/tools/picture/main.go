// Command picture turns a page of Markdown into HTML that looks as it does on
// GitHub, for the pictures in the documentation:
//
//	picture <docs/pull-request.md >page.html
//
// Only what stands below the rule across the page is shown.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

const style = `body{margin:16px;width:900px;font:14px/1.5 "DejaVu Sans","Noto Color Emoji",sans-serif;color:#1f2328}
h3{font-size:18px;margin:8px 0 16px}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #d1d9e0;padding:6px 13px;text-align:left;vertical-align:top}
code{font:85% "DejaVu Sans Mono",monospace;background:#818b981f;border-radius:6px;padding:.2em .4em}
details{margin:12px 0}summary{cursor:pointer}`

func main() {
	page, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	_, shown, ok := strings.Cut(string(page), "\n---\n")
	if !ok {
		log.Fatal("the page has no rule across it")
	}
	fmt.Printf("<!doctype html><meta charset=utf-8><style>%s</style>", style)
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(shown), os.Stdout); err != nil {
		log.Fatal(err)
	}
}
