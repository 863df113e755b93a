# A small plan as rows, and what the engine makes of two states of it: so that
# the tests of change rules can say what was edited and get the whole input.
package goalpost.lib.changes_views_test

plan := {
	"address": "plan.sao_mai_2027",
	"label": "sao_mai_2027",
	"title": "Kế hoạch marketing 2027 – Cà phê Sao Mai",
	"language": "vi",
	"currency": "VND",
	"period": {"start": "2027-01-01", "end": "2027-12-31"},
	"complete": true,
	"invalid": {},
	"teams": [
		team("marketing", "Phòng Digital Marketing"),
		team("sales", "Phòng Kinh doanh trực tuyến"),
	],
	"goals": [
		goal("growth", "Kênh trực tuyến trở thành trụ cột doanh thu", "revenue"),
		goal("brand", "Được nhận biết là thương hiệu cà phê đặc sản", "brand_awareness"),
	],
	"objectives": [
		objective("mql_h1", {
			"title": "Số MQL mỗi tháng tăng từ 620 lên 700",
			"goal": "goal.growth",
			"team": "team.marketing",
			"measure": "kpi.mql",
			"kpis": ["kpi.sql", "kpi.aov"],
			"baseline": 620,
			"target": 700,
			"deadline": "2027-06-30",
			"horizon": "short",
			"milestones": [{"address": "objective.mql_h1.milestone.2027-03-31", "label": "2027-03-31", "date": "2027-03-31", "target": 650, "invalid": {}}],
			"checkins": [{"address": "objective.mql_h1.checkin.2027-04-05", "label": "2027-04-05", "date": "2027-04-05", "value": 656, "invalid": {}}],
		}),
		objective("share_of_voice", {
			"title": "Tỷ lệ thảo luận (SOV) tăng từ 12% lên 15%",
			"goal": "goal.brand",
			"team": "team.marketing",
			"measure": "kpi.sov",
			"kpis": ["kpi.mql"],
			"change": "points",
			"baseline": 12,
			"target": 15,
			"deadline": "2027-12-31",
			"horizon": "short",
			"milestones": [],
			"checkins": [],
		}),
	],
	"kpis": [
		kpi("mql", "mql", "team.marketing", 620),
		kpi("sql", "sql", "team.sales", 180),
		kpi("aov", "average_order_value", "team.sales", 285000),
		kpi("sov", "share_of_voice", "team.marketing", 12),
	],
	"segments": [],
	"strategies": [
		strategy("content_seo", ["objective.share_of_voice", "objective.mql_h1"], ["website", "social"]),
		strategy("email", ["objective.mql_h1"], ["email"]),
	],
	"campaigns": [{
		"address": "campaign.cold_brew",
		"label": "cold_brew",
		"title": "Cold brew mùa hè",
		"strategy": "strategy.email",
		"objectives": ["objective.mql_h1"],
		"team": "team.marketing",
		"start": "2027-05-03",
		"end": "2027-06-30",
		"kpis": ["kpi.mql", "kpi.sql", "kpi.aov"],
		"status": "active",
		"invalid": {},
	}],
	"reviews": [review("2027-04-15", ["objective.mql_h1", "objective.share_of_voice"], "keep", "Tiến độ đúng kế hoạch sau mùa Tết")],
	"waivers": [],
}

team(label, name) := {"address": sprintf("team.%s", [label]), "label": label, "name": name, "function": "marketing", "invalid": {}}

goal(label, title, category) := {
	"address": sprintf("goal.%s", [label]),
	"label": label,
	"title": title,
	"category": category,
	"primary": category == "revenue",
	"horizon": "long",
	"status": "active",
	"invalid": {},
}

objective(label, values) := object.union(
	{
		"address": sprintf("objective.%s", [label]),
		"label": label,
		"kind": "kpi_improvement",
		"start": "2027-01-01",
		"status": "active",
		"invalid": {},
	},
	values,
)

kpi(label, metric, team_address, value) := {
	"address": sprintf("kpi.%s", [label]),
	"label": label,
	"metric": metric,
	"name": upper(label),
	"team": team_address,
	"teams": [team_address],
	"formula": sprintf("catalogue formula of %s", [metric]),
	"direction": "increase",
	"baseline": {"value": value, "as_of": "2026-12-31", "provisional": false},
	"contexts": [],
	"status": "active",
	"invalid": {},
}

strategy(label, objectives, channels) := {
	"address": sprintf("strategy.%s", [label]),
	"label": label,
	"title": sprintf("Chiến lược %s", [label]),
	"objectives": objectives,
	"channels": channels,
	"personalization": {"segments": [], "data": ["CRM", "GA4"]},
	"status": "active",
	"invalid": {},
}

review(label, scope, decision, reason) := {
	"address": sprintf("review.%s", [label]),
	"label": label,
	"date": substring(label, 0, 10),
	"scope": scope,
	"decision": decision,
	"reason": reason,
	"invalid": {},
}

# Edits of a plan.

edited(state, list, address, values) := object.union(state, {list: [row |
	some old in state[list]
	row := overlaid(old, address, values)
]})

overlaid(row, address, values) := object.union(object.remove(row, object.keys(values)), values) if row.address == address

else := row

dropped(state, list, address) := object.union(state, {list: [row |
	some row in state[list]
	row.address != address
]})

added(state, list, row) := object.union(state, {list: array.concat(state[list], [row])})

# The input of a change rule about a block; a side without it lacks its view.
changed(base, head, address, params) := renamed(base, head, address, address, params)

renamed(base, head, old, new, params) := object.union_n([
	{
		"as_of": "2027-04-20",
		"params": params,
		"plan": head,
		"base": base,
		"reviews": [row |
			some row in head.reviews
			not row.address in {known.address | some known in base.reviews}
		],
		"renamed": {from: to |
			some from, to in {old: new}
			from != to
		},
	},
	{"before": block | some block in views(base, old)},
	{"after": block | some block in views(head, new)},
])

# A block as its own subject: references are rows, and so is what refers to it.
views(state, address) := {object.union(resolved, inverse) |
	some row in rows(state)
	row.address == address
	resolved := {name: hop(state, name, value) | some name, value in row}
	inverse := {name: [other | some other in state[source.list]; refers(other[source.by], address)] |
		some name, source in inverses[split(address, ".")[0]]
	}
}

rows(state) := [row |
	some list in ["teams", "goals", "objectives", "kpis", "segments", "strategies", "campaigns", "reviews"]
	some row in state[list]
]

hop(_, "address", value) := value

hop(state, name, value) := [one(state, item) | some item in value] if {
	name != "address"
	is_array(value)
}

hop(state, name, value) := one(state, value) if {
	name != "address"
	not is_array(value)
}

one(state, value) := row if {
	some row in rows(state)
	row.address == value
} else := value

refers(value, address) if value == address

refers(value, address) if address in value

inverses := {
	"goal": {
		"objectives": {"list": "objectives", "by": "goal"},
		"supported_by": {"list": "goals", "by": "supports"},
		"reviews": {"list": "reviews", "by": "scope"},
	},
	"objective": {
		"supported_by": {"list": "objectives", "by": "supports"},
		"strategies": {"list": "strategies", "by": "objectives"},
		"campaigns": {"list": "campaigns", "by": "objectives"},
		"reviews": {"list": "reviews", "by": "scope"},
	},
	"kpi": {
		"measure_of": {"list": "objectives", "by": "measure"},
		"kpi_of": {"list": "objectives", "by": "kpis"},
		"driven_by": {"list": "kpis", "by": "drives"},
		"campaigns": {"list": "campaigns", "by": "kpis"},
		"reviews": {"list": "reviews", "by": "scope"},
	},
	"strategy": {
		"campaigns": {"list": "campaigns", "by": "strategy"},
		"reviews": {"list": "reviews", "by": "scope"},
	},
}

test_views if {
	some block in views(plan, "objective.mql_h1")
	block.goal.category == "revenue"
	block.goal.address == "goal.growth"
	[kpi.address | some kpi in block.kpis] == ["kpi.sql", "kpi.aov"]
	{strategy.address | some strategy in block.strategies} == {"strategy.content_seo", "strategy.email"}
	[campaign.strategy | some campaign in block.campaigns] == ["strategy.email"]
	views(plan, "objective.gone") == set()
}
