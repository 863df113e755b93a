# The three rules for `conftest test --combine`, where one input holds every
# file. Only what the verdict needs: no wording, no fixes, no places.
package main

objectives[name] := blocks[0] if some name, blocks in input[_].contents.objective

kpis[name] := blocks[0] if some name, blocks in input[_].contents.kpi

goals[sprintf("${goal.%s}", [name])] := blocks[0] if some name, blocks in input[_].contents.goal

teams contains name if some name, _ in input[_].contents.team

tracked[kpi.team] contains object.get(kpi, "metric", name) if {
	some name, kpi in kpis
	not object.get(kpi, "status", "active") in {"draft", "retired"}
}

supported[sprintf("${objective.%s}", [name])] := object.get(objective, "supports", []) if some name, objective in objectives

served contains reference if {
	some name, objective in objectives
	objective.goal
	reference := sprintf("${objective.%s}", [name])
}

deny contains sprintf("kpi/count_per_team team.%s", [name]) if {
	some name in teams
	total := count(object.get(tracked, sprintf("${team.%s}", [name]), set()))
	not total in numbers.range(3, 5)
}

deny contains sprintf("structure/objective_has_goal objective.%s", [name]) if {
	some name, objective in objectives
	not objective.goal
	upstream := graph.reachable(supported, {sprintf("${objective.%s}", [name])})
	count(upstream & served) == 0
}

deny contains sprintf("structure/objective_has_goal objective.%s", [name]) if {
	some name, objective in objectives
	goals[objective.goal].status == "cancelled"
}

deny contains sprintf("smart/deadline_present objective.%s", [name]) if {
	some name, objective in objectives
	not time.parse_ns("2006-01-02", object.get(objective, "deadline", ""))
}
