# METADATA
# description: What titles say, and how their figures compare with those of the data.
package goalpost.lib.titles

# The language that a plan is written in.
language(plan) := object.get(plan, "language", "vi")

# What a title says without the names of brands and products that the project allows.
read(title, tongue, allow) := goalpost.title(without(title, tongue, allow), tongue)

without(title, tongue, allow) := strings.replace_n({goalpost.title(name, tongue).text: "·" | some name in allow; name != ""}, goalpost.title(title, tongue).text)

# Vague words of a title, with those that the project adds.
vague(analysis, tongue, extra) := {[v.class, v.text] | some v in analysis.vague} | {["quantity", word] |
	some word in extra
	known := goalpost.title(word, tongue).words
	known != ""
	contains(sprintf(" %s ", [analysis.words]), sprintf(" %s ", [known]))
}

# The words of some classes.
words(hits, classes) := sort({text |
	some [class, text] in hits
	class in classes
})

# Whether a figure may be a value of the data, within a tolerance in percent. Percentages and
# factors are told in round numbers: 12.9% may be told as 13%.
close(quantity, value, tolerance) if {
	some reading in quantity.readings
	abs(reading - abs(value)) <= (tolerance * abs(value)) / 100
}

close(quantity, value, _) if {
	quantity.kind in {"percent", "factor"}
	some scale in [1, 10]
	quantity.value == round(scale * abs(value)) / scale
	quantity.value != 0
}

# What a figure of the title may stand for, by its kind. Levels are where a value starts (from) and
# ends (to), steps are the way between (by).
meanings("amount", way, _) := {
	"from": {way.baseline},
	"to": {way.target},
	"by": {way.target - way.baseline},
}

meanings("points", way, _) := {"from": set(), "to": set(), "by": {way.target - way.baseline}}

meanings("percent", way, "percent") := {
	"from": {way.baseline},
	"to": {way.target},
	"by": steps(way),
}

meanings("percent", way, unit) := {
	"from": set(),
	"to": {share(way.target, way.baseline)} - {0},
	"by": relative(way),
} if {
	unit != "percent"
}

meanings("factor", way, _) := {"from": set(), "to": {share(way.target, way.baseline) / 100} - {0}, "by": set()}

steps(way) := {way.target - way.baseline} if way.change in {"points", "absolute"}

steps(way) := relative(way) if way.change == "relative"

steps(way) := {way.target - way.baseline} | relative(way) if not way.change in {"points", "absolute", "relative"}

relative(way) := {share(way.target - way.baseline, way.baseline) | way.baseline != 0}

default share(_, _) := 0

share(part, whole) := (100 * part) / whole if whole != 0
