// Package page writes an audit as one HTML page that needs nothing else: no
// network, no server, no second file.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

//go:embed assets
var assets embed.FS

// The parts of the one style sheet and of the one script, in their order: each
// script may use what stands above it.
var (
	styles  = []string{"style-base.css", "style-parts.css", "style-charts.css", "style-media.css"}
	scripts = []string{"dom.js", "words.js", "lives.js", "filters.js", "scale.js", "chart.js", "timeline.js", "moves.js", "figures.js", "facts.js", "main.js", "print.js"}
)

// HTML gives the page; lang is the language that it opens in.
func HTML(r audit.Report, lang diag.Lang) ([]byte, error) {
	style, err := join(styles)
	if err != nil {
		return nil, err
	}
	script, err := join(scripts)
	if err != nil {
		return nil, err
	}
	// One scope for all parts, and none of it global.
	script = "(() => {\n'use strict';\n" + script + "})();\n"
	words, err := assets.ReadFile("assets/words.json")
	if err != nil {
		return nil, err
	}
	// Marshal writes < > & and the line separators of JavaScript as escapes, so
	// no text can end the element that holds it.
	content, err := json.Marshal(newData(r))
	if err != nil {
		return nil, err
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, words); err != nil {
		return nil, fmt.Errorf("words.json: %w", err)
	}
	frame, err := template.ParseFS(assets, "assets/page.html")
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	err = frame.Execute(&page, map[string]any{
		"Lang":   string(lang),
		"Title":  diag.Say("Audit of marketing plans", "Kiểm toán kế hoạch marketing").In(lang),
		"Policy": policy(style, script),
		"Style":  template.CSS(style),
		"Script": template.JS(script),
		"Data":   template.JS(content),
		"Words":  template.JS(compact.String()),
	})
	return page.Bytes(), err
}

// policy forbids every request and every script and style but the two whose
// digests it names: even if a hostile name became markup, it could do nothing.
func policy(style, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
		digest(style), digest(script))
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func join(names []string) (string, error) {
	var b strings.Builder
	for _, name := range names {
		content, err := assets.ReadFile("assets/" + name)
		if err != nil {
			return "", err
		}
		b.Write(content)
	}
	return b.String(), nil
}
