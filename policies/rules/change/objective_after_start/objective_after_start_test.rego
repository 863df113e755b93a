package goalpost.rules.change.objective_after_start_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.objective_after_start as rule

params := {"grace_days": 7}

new(values) := {"as_of": "2027-04-20", "params": params, "after": object.union(
	{
		"address": "objective.leads",
		"label": "leads",
		"title": "Lead tăng",
		"status": "active",
		"start": "2027-07-01",
		"campaigns": [],
	},
	values,
)}

late(start, days) := {"message": "late", "attribute": "start", "key": "start", "args": {
	"title": "Lead tăng",
	"start": start,
	"days": days,
	"today": "2027-04-20",
}}

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_an_objective_that_is_still_to_begin if {
	silent(new({}))
	silent(new({"start": "2027-04-20"}))
}

test_late if {
	rule.violation == {late("2027-01-01", 109)} with input as new({"start": "2027-01-01"})
	rule.not_applicable == set() with input as new({"start": "2027-01-01"})
}

test_days_of_grace if {
	silent(new({"start": "2027-04-13"}))
	rule.violation == {late("2027-04-12", 8)} with input as new({"start": "2027-04-12"})
	silent(object.union(new({"start": "2027-01-01"}), {"params": {"grace_days": 109}}))
}

summer := {"address": "campaign.summer", "status": "active", "start": "2027-04-20"}

spring := {"address": "campaign.spring", "status": "active", "start": "2027-03-01"}

running(campaigns, began) := {"message": "campaign_running", "key": "campaigns", "args": {
	"title": "Lead tăng",
	"address": "objective.leads",
	"campaigns": campaigns,
	"count": count(campaigns),
	"began": began,
}}

test_campaign_running if {
	rule.violation == {running(["campaign.summer"], "2027-04-20")} with input as new({"campaigns": [summer]})
}

test_campaigns_are_told_together if {
	expected := running(["campaign.spring", "campaign.summer"], "2027-03-01")
	rule.violation == {expected} with input as new({"campaigns": [summer, spring]})
}

test_late_and_for_a_running_campaign if {
	rule.violation == {late("2027-01-01", 109), running(["campaign.spring"], "2027-03-01")} with input as new({
		"start": "2027-01-01",
		"campaigns": [spring],
	})
}

test_a_campaign_that_is_still_to_begin_or_called_off if {
	silent(new({"campaigns": [
		object.union(summer, {"start": "2027-04-21"}),
		object.union(spring, {"status": "cancelled"}),
	]}))
}

test_an_objective_that_was_there_before if {
	silent(object.union(new({"start": "2027-01-01", "campaigns": [spring]}), {"before": {"address": "objective.leads"}}))
	silent(object.union(new({"start": "2027-01-01"}), {"before": {"address": "objective.old_name"}}))
}

test_a_removed_objective if silent({"as_of": "2027-04-20", "params": params, "before": new({}).after})

test_a_cancelled_objective if silent(new({"status": "cancelled", "start": "2027-01-01"}))

test_no_start if {
	undated := json.remove(new({}), ["/after/start"])
	rule.not_applicable == {"no_start"} with input as undated
	rule.violation == set() with input as undated
}

test_no_start_but_a_running_campaign if {
	undated := json.remove(new({"campaigns": [spring]}), ["/after/start"])
	rule.violation == {running(["campaign.spring"], "2027-03-01")} with input as undated
	rule.not_applicable == set() with input as undated
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(new({"start": "2027-01-01"}), ["/after/title"])
	v.args.title == "leads"
}

test_a_whole_plan if {
	leads := views.objective("leads", {"title": "Lead tăng", "goal": "goal.growth", "team": "team.sales", "measure": "kpi.sql"})
	began := views.edited(views.plan, "campaigns", "campaign.cold_brew", {"start": "2027-04-12"})
	head := views.edited(views.added(began, "objectives", leads), "campaigns", "campaign.cold_brew", {"objectives": ["objective.mql_h1", "objective.leads"]})
	rule.violation == {late("2027-01-01", 109), running(["campaign.cold_brew"], "2027-04-12")} with input as views.changed(began, head, "objective.leads", params)
	silent(views.changed(began, head, "objective.mql_h1", params))
}
