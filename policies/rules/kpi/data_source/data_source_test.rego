package goalpost.rules.kpi.data_source_test

import data.goalpost.rules.kpi.data_source as rule

judged(source) := {
	"params": {"allowed_sources": [], "retired_sources": ["Universal Analytics"]},
	"kpi": {"address": "kpi.mql", "label": "mql", "name": "MQL", "source": source, "invalid": {}},
}

test_any_source if {
	every source in ["CRM", "GA4", "Sổ bán hàng"] {
		rule.violation == set() with input as judged(source)
		rule.not_applicable == set() with input as judged(source)
	}
}

test_none if {
	none := {"message": "none", "attribute": "source", "args": {"name": "MQL"}}
	rule.violation == {none} with input as json.remove(judged(""), ["/kpi/source"])
	every blank in ["", " \t"] {
		rule.violation == {none} with input as judged(blank)
	}
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged(""), ["/kpi/name"])
	v.args.name == "mql"
}

test_a_source_that_is_gone if {
	some v in rule.violation with input as judged("universal analytics ")
	v == {"message": "retired", "attribute": "source", "args": {"name": "MQL", "source": "universal analytics"}}
	rule.violation == set() with input as judged("Universal Analytics") with input.params.retired_sources as []
}

test_only_listed_sources if {
	rule.violation == set() with input as judged("crm") with input.params.allowed_sources as ["CRM", "GA4"]
	rule.violation == {{"message": "not_allowed", "attribute": "source", "args": {"name": "MQL", "source": "Excel"}}} with input as judged("Excel")
		with input.params.allowed_sources as ["CRM", "GA4"]
	{v.message | some v in rule.violation} == {"retired"} with input as judged("Universal Analytics")
		with input.params.allowed_sources as ["CRM"]
}

test_a_source_that_cannot_be_read if {
	unread := object.union(json.remove(judged(""), ["/kpi/source"]), {"kpi": {"invalid": {"source": "7"}}})
	rule.not_applicable == {"unread"} with input as unread
	rule.violation == set() with input as unread
}
