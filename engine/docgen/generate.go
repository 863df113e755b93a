package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/policies"
)

var languages = []diag.Lang{diag.English, diag.Vietnamese}

// generate makes every page from the code, and then plays the guides.
func generate(root string) (pages, error) {
	set, ds := policy.Load(policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if err := ds.Err(); err != nil {
		return nil, err
	}
	articles, err := readArticles()
	if err != nil {
		return nil, err
	}
	index, ds := policy.Index(policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if err := ds.Err(); err != nil {
		return nil, err
	}
	library, ds := policy.Library(context.Background(), policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if err := ds.Err(); err != nil {
		return nil, err
	}
	out := pages{
		"policies/index.json":   string(index),
		"policies/compiled.bin": string(library),
		"docs/kpis.md":          kpiPage(set.Metrics()),
		"docs/cli.md":           cliPage(),
	}
	if out["docs/capabilities.json"], err = policy.Capabilities(); err != nil {
		return nil, err
	}
	for _, lang := range languages {
		out[planFile[lang]] = planPage(lang)
		out[rulesDir[lang]+"README.md"] = ruleIndex(lang, set.Rules, articles)
		for _, r := range set.Rules {
			out[rulesDir[lang]+r.ID+".md"] = rulePage(lang, r, set.Samples(r), articles)
		}
	}
	pulls, err := pullPages(root)
	if err != nil {
		return nil, err
	}
	maps.Copy(out, pulls)
	names, err := markdown(root)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, done := out[name]; done || generated(name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		if out[name], err = play(root, string(text)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, nil
}

// article is a text that rules come from.
type article struct {
	Title     struct{ En, Vi string }
	Publisher struct{ En, Vi string }
}

func readArticles() (map[string]article, error) {
	raw, err := policies.FS.ReadFile("taxonomy/sources.json")
	if err != nil {
		return nil, err
	}
	var articles map[string]article
	err = json.Unmarshal(raw, &articles)
	return articles, err
}

// name gives an article in words.
func (a article) name(lang diag.Lang) string {
	return "“" + diag.Text(a.Title).In(lang) + "” (" + diag.Text(a.Publisher).In(lang) + ")"
}
