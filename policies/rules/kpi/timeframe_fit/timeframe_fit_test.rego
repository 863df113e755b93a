package goalpost.rules.kpi.timeframe_fit_test

import data.goalpost.rules.kpi.timeframe_fit as rule

params := {
	"slow": ["clv", "nps"],
	"slow_min_days": 180,
	"fast": ["monthly_sales"],
	"rolling": ["rolling", "cuốn chiếu"],
}

clv := {"address": "kpi.clv", "label": "clv", "name": "Giá trị trọn đời", "metric": "clv", "cadence": "quarterly", "given": {"metric": "clv"}}

sales := {"address": "kpi.sales", "label": "sales", "name": "Doanh số tháng", "metric": "monthly_sales", "cadence": "weekly", "given": {"metric": "monthly_sales"}}

mql := {"address": "kpi.mql", "label": "mql", "name": "MQL", "metric": "mql", "cadence": "daily", "given": {"metric": "mql"}}

objective(measure, deadline) := {"params": params, "objective": {
	"address": "objective.value",
	"label": "value",
	"title": "Khách hàng đáng giá hơn",
	"status": "active",
	"start": "2027-01-01",
	"deadline": deadline,
	"measure": measure,
}}

kpi(tracked, cadence) := {"params": params, "kpi": object.union(tracked, {"cadence": cadence})}

too_short(days, distance) := {"message": "too_short", "attribute": "deadline", "key": "deadline", "measure": distance, "args": {
	"title": "Khách hàng đáng giá hơn",
	"kpi": "kpi.clv",
	"metric": "clv",
	"days": days,
	"distance": distance,
}}

test_half_a_year_is_enough_for_a_slow_metric if {
	every deadline in ["2027-06-30", "2027-12-31"] {
		rule.violation == set() with input as objective(clv, deadline)
		rule.not_applicable == set() with input as objective(clv, deadline)
	}
}

test_less_is_too_short if {
	rule.violation == {too_short(30, 150)} with input as objective(clv, "2027-01-31")
	rule.violation == {too_short(179, 1)} with input as objective(clv, "2027-06-29")
	rule.violation == set() with input as objective(clv, "2027-01-31") with input.params.slow_min_days as 30
}

test_a_draft_is_judged if {
	rule.violation == {too_short(30, 150)} with input as objective(clv, "2027-01-31") with input.objective.status as "draft"
}

test_label_stands_in_for_a_missing_title_or_name if {
	some v in rule.violation with input as json.remove(objective(clv, "2027-01-31"), ["/objective/title"])
	v.args.title == "value"
	some w in rule.violation with input as json.remove(kpi(clv, "weekly"), ["/kpi/name"])
	w.args.name == "clv"
}

told(message, name, metric, cadence) := {"message": message, "attribute": "cadence", "key": "cadence", "args": {"name": name, "metric": metric, "cadence": cadence}}

test_slow_metrics_are_not_measured_every_week if {
	every often in ["daily", "weekly"] {
		rule.violation == {told("too_often", "Giá trị trọn đời", "clv", often)} with input as kpi(clv, often)
	}
	every seldom in ["monthly", "quarterly", "yearly"] {
		rule.violation == set() with input as kpi(clv, seldom)
		rule.not_applicable == set() with input as kpi(clv, seldom)
	}
}

test_fast_metrics_are_measured_every_month if {
	every seldom in ["quarterly", "yearly"] {
		rule.violation == {told("too_rarely", "Doanh số tháng", "monthly_sales", seldom)} with input as kpi(sales, seldom)
	}
	every often in ["daily", "weekly", "monthly"] {
		rule.violation == set() with input as kpi(sales, often)
		rule.not_applicable == set() with input as kpi(sales, often)
	}
}

test_other_metrics if {
	every case in [kpi(mql, "yearly"), objective(mql, "2027-01-31"), objective(sales, "2027-01-31")] {
		rule.not_applicable == {"other_metric"} with input as case
		rule.violation == set() with input as case
	}
}

test_metrics_of_ones_own_can_be_listed if {
	own := object.union(mql, {"metric": "x_reputation"})
	{v.message | some v in rule.violation} == {"too_short"} with input as objective(own, "2027-01-31") with input.params.slow as ["x_reputation"]
	{v.message | some v in rule.violation} == {"too_rarely"} with input as kpi(own, "yearly") with input.params.fast as ["x_reputation"]
}

test_a_rolling_figure_sets_its_own_time_scale if {
	every given in [{"name": "NPS, Rolling 30 days"}, {"formula": "trung bình cuốn chiếu 30 ngày"}, {"name": "NPS", "formula": "rolling mean"}] {
		rolling := object.union(clv, {"given": given})
		every case in [kpi(rolling, "weekly"), objective(rolling, "2027-01-31")] {
			rule.not_applicable == {"rolling"} with input as case
			rule.violation == set() with input as case
		}
	}
	rule.not_applicable == {"other_metric"} with input as kpi(object.union(mql, {"given": {"name": "Rolling MQL"}}), "weekly")
}

test_an_objective_that_has_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as objective(clv, "2027-01-31") with input.objective.status as status
		rule.violation == set() with input as objective(clv, "2027-01-31") with input.objective.status as status
	}
}

test_an_objective_without_dates if {
	every missing in ["/objective/start", "/objective/deadline"] {
		rule.not_applicable == {"undated"} with input as json.remove(objective(clv, "2027-01-31"), [missing])
		rule.violation == set() with input as json.remove(objective(clv, "2027-01-31"), [missing])
	}
}

test_a_kpi_without_cadence if {
	every tracked in [clv, sales] {
		rule.not_applicable == {"no_cadence"} with input as json.remove(kpi(tracked, "weekly"), ["/kpi/cadence"])
		rule.violation == set() with input as json.remove(kpi(tracked, "weekly"), ["/kpi/cadence"])
	}
}

test_an_objective_without_measure if {
	rule.not_applicable == {"no_measure"} with input as json.remove(objective(clv, "2027-01-31"), ["/objective/measure"])
	rule.violation == set() with input as json.remove(objective(clv, "2027-01-31"), ["/objective/measure"])
}
