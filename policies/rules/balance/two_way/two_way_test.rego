package goalpost.rules.balance.two_way_test

import data.goalpost.rules.balance.two_way as rule

strategy(patch) := object.union({"address": "strategy.seo", "status": "active", "invalid": {}}, patch)

campaign(patch) := object.union({"address": "campaign.tet", "status": "active", "invalid": {}}, patch)

kpi(metric) := {"address": "kpi.x", "status": "active", "metric": metric, "invalid": {}}

judged(strategies, campaigns, kpis) := {
	"params": {"metrics": ["nps", "csat", "customer_sentiment"]},
	"plan": {
		"label": "p",
		"title": "Kế hoạch 2027",
		"complete": true,
		"strategies": strategies,
		"campaigns": campaigns,
		"kpis": kpis,
	},
}

survey := {"listening": "Khảo sát NPS hằng tuần"}

silent := {"message": "silent", "args": {"title": "Kế hoạch 2027"}}

test_a_strategy_listens if {
	rule.violation == set() with input as judged([strategy({}), strategy(survey)], [], [])
	rule.not_applicable == set() with input as judged([strategy(survey)], [], [])
}

test_a_campaign_listens if {
	rule.violation == set() with input as judged([strategy({})], [campaign(survey)], [])
}

test_a_kpi_asks_the_customers if {
	every metric in ["nps", "csat", "customer_sentiment"] {
		rule.violation == set() with input as judged([strategy({})], [campaign({})], [kpi("mql"), kpi(metric)])
	}
}

test_nobody_listens if {
	rule.violation == {silent} with input as judged([strategy({})], [campaign({})], [kpi("mql"), {"address": "kpi.own", "status": "active", "invalid": {}}])
}

test_the_mood_of_the_team_is_something_else if {
	rule.violation == {silent} with input as judged([strategy({})], [], [kpi("internal_nps")])
}

test_blank_words_say_nothing if {
	every text in ["", "  ", "\n"] {
		rule.violation == {silent} with input as judged([strategy({"listening": text})], [campaign({"listening": text})], [])
	}
}

test_work_that_was_given_up_or_is_a_draft_does_not_listen if {
	every status in ["paused", "abandoned"] {
		rule.violation == {silent} with input as judged([strategy({}), strategy(object.union(survey, {"address": "strategy.old", "status": status}))], [], [])
	}
	every status in ["draft", "cancelled"] {
		rule.violation == {silent} with input as judged([strategy({})], [campaign(object.union(survey, {"status": status}))], [])
	}
	every status in ["draft", "retired"] {
		rule.violation == {silent} with input as judged([strategy({})], [], [object.union(kpi("nps"), {"status": status})])
	}
}

test_work_that_is_proposed_or_ended_counts if {
	rule.violation == set() with input as judged([strategy(object.union(survey, {"status": "proposed"}))], [], [])
	every status in ["achieved", "missed"] {
		rule.violation == set() with input as judged([strategy({})], [campaign(object.union(survey, {"status": status}))], [])
	}
}

test_metrics_are_a_parameter if {
	rule.violation == set() with input as judged([strategy({})], [], [kpi("x_reviews")]) with input.params.metrics as ["x_reviews"]
	rule.violation == {silent} with input as judged([strategy({})], [], [kpi("nps")]) with input.params.metrics as ["x_reviews"]
}

test_before_any_work_nobody_can_listen if {
	every strategies in [[], [strategy({"status": "abandoned"})]] {
		rule.not_applicable == {"nothing"} with input as judged(strategies, [], [kpi("mql")])
		rule.violation == set() with input as judged(strategies, [], [kpi("mql")])
	}
}

test_what_cannot_be_read_may_be_the_listening if {
	every input_ in [
		judged([strategy({"invalid": {"listening": "7"}})], [], []),
		judged([strategy({})], [campaign({"invalid": {"listening": "7"}})], []),
		judged([strategy({})], [], [{"address": "kpi.x", "status": "active", "invalid": {"metric": "7"}}]),
	] {
		rule.not_applicable == {"unreadable"} with input as input_
		rule.violation == set() with input as input_
	}
	rule.not_applicable == set() with input as judged([strategy({"invalid": {"listening": "7"}}), strategy(survey)], [], [])
}

test_an_incomplete_plan_may_hide_the_listening if {
	every strategies in [[], [strategy({})]] {
		rule.not_applicable == {"incomplete"} with input as judged(strategies, [], []) with input.plan.complete as false
		rule.violation == set() with input as judged(strategies, [], []) with input.plan.complete as false
	}
	rule.not_applicable == set() with input as judged([strategy(survey)], [], []) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([strategy({})], [], []), ["/plan/title"])
	v.args.title == "p"
}
