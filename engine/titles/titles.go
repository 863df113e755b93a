// Package titles reads what the title of a goal, an objective or a strategy
// says, in Vietnamese or English: its figures and what they stand for, vague
// words, dates, and whether it opens with an activity. It knows nothing of plans
// and says nothing about good or bad; that is for rules.
package titles

// Languages that a title can be read in.
const (
	Vietnamese = "vi"
	English    = "en"
)

// Analysis is what a title says.
type Analysis struct {
	// Language is the one that the title was read in: the plan's, unless the
	// title is plainly written in the other.
	Language string
	// Text is the title in NFC, Words its words in lower case, one space between
	// them and figures as they stand.
	Text, Words string
	// Vague lists vague words in their order.
	Vague []Vague
	// Quantities are figures that say how much; Others are those that do not.
	Quantities []Quantity
	Others     []Other
	Dates      []Date
	// Tactic is the activity that the title begins with, empty if with none.
	Tactic     string
	References []Reference
}

// Vague is a word that leaves something open: how much (quantity), how far
// (direction), or how good and when (quality).
type Vague struct {
	Text, Class string
}

// Kinds of quantities.
const (
	Amount  = "amount"
	Percent = "percent"
	Points  = "points"
	Factor  = "factor"
	Time    = "time"
	Ratio   = "ratio"
)

// Quantity is a figure that says how much.
type Quantity struct {
	Text string
	Kind string
	// Role is from, to or by where the words around the figure say so.
	Role string
	// Value is the first of Readings; a figure has a second where its separator
	// can be read in two ways, or where it may share the unit of its neighbour.
	Value    float64
	Readings []float64
	// Small marks a small number in words, which mostly counts something beside
	// the point: "in two shops".
	Small bool
}

// Other is a number that is no quantity: a year, ordinal, duration, date, phone,
// clock, age, idiom or code.
type Other struct {
	Text, Kind string
}

// Date is a date in the wording; a relative one depends on when it is read.
type Date struct {
	Text     string
	Relative bool
}

// Reference is a block that the title names by its address, and the kind of
// block that the words beside it call it.
type Reference struct {
	Text, Type, Called string
}

// Longest is how many characters of a title are read. The cost grows with the
// square of the length, and a title is one line.
const Longest = 500

// Read analyses a title. An unknown language is read as Vietnamese.
func Read(title, language string) Analysis {
	text := shortened(normalise(title))
	r := &reader{text: text, language: tongue(text, language)}
	r.plain = r.language == Vietnamese && !accented(text)
	r.lex = lexiconOf(r.language, r.plain)
	r.tokenise()
	r.readNumbers()
	r.classify()
	r.inherit()
	r.assignRoles()
	a := Analysis{Language: r.language, Text: text, Words: r.words()}
	r.findVague(&a)
	r.findDates(&a)
	r.findNumbers(&a)
	a.Tactic = r.tactic()
	a.References = references(text)
	return a
}
