package titles

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"
)

//go:embed *.go lexicon/*.json
var files embed.FS

// Digest identifies the lexicons and the code that applies them: another digest
// may mean another analysis of the same title.
var Digest = sync.OnceValue(func() string {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := files.ReadFile(name)
		fmt.Fprintf(sum, "%s %d ", name, len(text))
		sum.Write(text)
		return err
	})
	if err != nil {
		panic(err)
	}
	return hex.EncodeToString(sum.Sum(nil))
})

// lexicon holds the phrases of a language by what they are.
type lexicon struct {
	vague, dates, tactics                  *phrases
	times, ordinals, idioms, ages, counted *phrases
	from, to, strongTo, by, fillers, moves *phrases
	scales, numerals                       map[string]float64
	percents, points, halves, currency     *phrases
}

// lexiconOf gives a language's lexicon, without marks on the letters if plain.
func lexiconOf(language string, plain bool) *lexicon { return lexicons()[language][plain] }

var lexicons = sync.OnceValue(func() map[string]map[bool]*lexicon {
	out := map[string]map[bool]*lexicon{}
	for _, language := range []string{Vietnamese, English} {
		raw, err := files.ReadFile("lexicon/" + language + ".json")
		var lists map[string][]string
		if err == nil {
			err = json.Unmarshal(raw, &lists)
		}
		if err != nil {
			panic(fmt.Sprintf("lexicon %s: %v", language, err))
		}
		out[language] = map[bool]*lexicon{false: newLexicon(lists, numberWords[language], false), true: newLexicon(lists, numberWords[language], true)}
	}
	return out
})

func newLexicon(lists map[string][]string, n numberLists, plain bool) *lexicon {
	form := fold
	if plain {
		form = func(s string) string { return strip(fold(s)) }
	}
	of := func(names ...string) *phrases {
		p := &phrases{}
		for _, name := range names {
			for _, phrase := range lists[name] {
				p.add(form(phrase), name)
			}
		}
		return p
	}
	words := func(list []string) *phrases {
		p := &phrases{}
		for _, phrase := range list {
			p.add(form(phrase), "")
		}
		return p
	}
	values := func(table map[string]float64) map[string]float64 {
		out := map[string]float64{}
		for name, value := range table {
			out[form(name)] = value
		}
		return out
	}
	l := &lexicon{
		vague: of("quantity", "direction", "quality", "fixed"), dates: of("relative", "not_dates"), tactics: of("tactics"),
		times: of("time_units"), ordinals: of("before_ordinals"), idioms: of("after_idioms"), ages: of("age_units"), counted: of("counted"),
		from: of("from"), to: of("to"), strongTo: of("to_strong"), by: of("by"), fillers: of("fillers"), moves: of("moves"),
		scales: values(n.scales), numerals: values(n.numerals),
		percents: words(n.percents), points: words(n.points), halves: words(n.halves), currency: words(n.currency),
	}
	if plain {
		// Without marks too many of them are other words: sau, nam, ba.
		l.numerals = values(map[string]float64{"mười": 10, "hai": 2})
	}
	return l
}
