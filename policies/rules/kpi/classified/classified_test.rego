package goalpost.rules.kpi.classified_test

import data.goalpost.rules.kpi.classified as rule

# A KPI as rules see it: the catalogue fills in what the author leaves out.
known(metric, tiers, timing, given) := {"kpi": object.union(
	{"tier": tiers[0], "timing": timing},
	object.union(given, {
		"label": "k",
		"name": "KPI",
		"metric": metric,
		"given": given,
		"catalogue": {"id": metric, "tiers": tiers, "timing": timing},
		"invalid": {},
	}),
)}

traffic(given) := known("website_traffic", ["operational"], "leading", given)

conversion(given) := known("conversion_rate", ["operational", "functional"], "lagging", given)

own(given) := {"kpi": object.union(given, {"label": "k", "name": "KPI", "metric": "x_cups", "given": given, "invalid": {}})}

lacks(message, attribute) := {"message": message, "attribute": attribute, "key": attribute, "args": {"name": "KPI"}}

differs(attribute, metric, given, catalogue) := {
	"message": sprintf("%s_differs", [attribute]),
	"attribute": attribute,
	"key": attribute,
	"args": {"name": "KPI", "metric": metric, "given": given, "known": catalogue},
}

test_the_catalogue_classifies if {
	rule.violation == set() with input as traffic({})
	rule.not_applicable == set() with input as traffic({})
}

test_traffic_that_is_called_leading_agrees if {
	rule.violation == set() with input as traffic({"tier": "operational", "timing": "leading"})
}

test_a_metric_of_two_tiers_takes_either if {
	rule.violation == set() with input as conversion({"tier": "operational"})
	rule.violation == set() with input as conversion({"tier": "functional"})
}

test_tier_differs if {
	expected := differs("tier", "conversion_rate", "strategic", ["operational", "functional"])
	rule.violation == {expected} with input as conversion({"tier": "strategic"})
}

test_timing_differs if {
	rule.violation == {differs("timing", "website_traffic", "lagging", "leading")} with input as traffic({"timing": "lagging"})
}

test_an_own_metric_with_both_words if {
	rule.violation == set() with input as own({"tier": "functional", "timing": "leading"})
}

test_an_own_metric_without_words if {
	rule.violation == {lacks("no_tier", "tier"), lacks("no_timing", "timing")} with input as own({})
}

test_an_own_metric_with_one_word if {
	rule.violation == {lacks("no_timing", "timing")} with input as own({"tier": "strategic"})
	rule.violation == {lacks("no_tier", "tier")} with input as own({"timing": "lagging"})
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(own({"tier": "strategic"}), ["/kpi/name"])
	v.args.name == "k"
}

test_a_word_that_nobody_knows_is_left_to_the_schema if {
	every attribute in ["tier", "timing"] {
		every kpi in [own({}), traffic({"timing": "lagging"}), traffic({"tier": "strategic"})] {
			broken := json.patch(kpi, [{"op": "add", "path": sprintf("/kpi/invalid/%s", [attribute]), "value": "functionl"}])
			rule.not_applicable == {"unreadable"} with input as broken
			rule.violation == set() with input as broken
		}
	}
}
