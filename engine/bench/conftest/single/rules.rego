# What can be judged file by file, the mode that conftest is fastest in:
# counting the KPIs of a team is not among it, nor is a goal in another file.
package main

deny contains sprintf("structure/objective_has_goal objective.%s", [name]) if {
	some name, blocks in input.objective
	not blocks[0].goal
}

deny contains sprintf("smart/deadline_present objective.%s", [name]) if {
	some name, blocks in input.objective
	not time.parse_ns("2006-01-02", object.get(blocks[0], "deadline", ""))
}
