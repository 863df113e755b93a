// Package diag holds what every other package uses to speak about text and
// places: ranges, bilingual sentences, and diagnostics that accumulate.
//
// A diagnostic says that goalpost could not do its work. That a plan is not
// allowed is a violation, which is another type in another package.
package diag

import (
	"fmt"
	"strings"
)

// Pos is a place in a file. Line and Column count from 1, Byte from 0; columns
// count grapheme clusters, so decomposed and composed text agree.
type Pos struct {
	Line, Column, Byte int
}

// Range is a half-open stretch of a file. File is slash-separated and relative
// to the project root.
type Range struct {
	File       string
	Start, End Pos
}

// String gives the form that terminals and editors turn into a link.
func (r Range) String() string {
	if r.Start.Line == 0 {
		return r.File
	}
	return fmt.Sprintf("%s:%d:%d", r.File, r.Start.Line, r.Start.Column)
}

// Lang is a language of reports.
type Lang string

// The languages that every sentence of goalpost exists in.
const (
	English    Lang = "en"
	Vietnamese Lang = "vi"
)

// Text is one sentence in every language of goalpost.
type Text struct {
	En, Vi string
}

// Say builds a Text from two formats that take the same arguments in the same
// order.
func Say(en, vi string, args ...any) Text {
	if len(args) == 0 {
		return Text{En: en, Vi: vi}
	}
	return Text{En: fmt.Sprintf(en, args...), Vi: fmt.Sprintf(vi, args...)}
}

// In gives the sentence in one language, and English where that is missing.
func (t Text) In(lang Lang) string {
	if lang == Vietnamese && t.Vi != "" {
		return t.Vi
	}
	return t.En
}

// And gives two sentences, one behind the other.
func (t Text) And(other Text) Text {
	return Text{En: t.En + " " + other.En, Vi: t.Vi + " " + other.Vi}
}

// Empty reports whether there is no sentence at all.
func (t Text) Empty() bool { return t.En == "" && t.Vi == "" }

// Diagnostic is one reason why goalpost could not do its work. The sentence
// says what happened and what to do; Range is zero where there is no place.
type Diagnostic struct {
	Text  Text
	Range Range
	// Lost says that it went wrong here and now: this copy of the repository lacks
	// what was to be read, or has it damaged, or a limit of time or memory was
	// reached. Elsewhere, or at another time, it may go well.
	Lost bool
}

// Error makes a Diagnostic usable as an error, in English.
func (d Diagnostic) Error() string {
	if d.Range.File == "" {
		return d.Text.En
	}
	return d.Range.String() + ": " + d.Text.En
}

// Diagnostics accumulate: a function returns its value and what went wrong on
// the way, so that one bad file costs that file only.
type Diagnostics []Diagnostic

// Append adds one diagnostic and returns the longer list.
func (ds Diagnostics) Append(r Range, t Text) Diagnostics {
	return append(ds, Diagnostic{Text: t, Range: r})
}

// Err gives nil for an empty list, so that callers can return it as an error.
func (ds Diagnostics) Err() error {
	if len(ds) == 0 {
		return nil
	}
	return ds
}

// Error joins the sentences, a line each, in English.
func (ds Diagnostics) Error() string {
	lines := make([]string, len(ds))
	for i, d := range ds {
		lines[i] = d.Error()
	}
	return strings.Join(lines, "\n")
}
