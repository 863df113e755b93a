package goalpost.rules.language.term_consistency_test

import data.goalpost.rules.language.term_consistency as rule

judged(subject, block) := {"plan": {"language": "vi"}, "params": {"allow": []}, subject: block}

test_a_strategy_that_looks_like_an_objective if {
	title := "Tăng 10% traffic trước 30/06/2027"
	rule.violation == {{"message": "strategy_like_objective", "attribute": "title", "key": "title", "args": {
		"title": title,
		"figures": ["10%"],
		"dates": ["30/06/2027"],
	}}} with input as judged("strategy", {"title": title})
}

test_a_strategy if {
	every title in ["Tập trung SEO", "Ba bài viết mỗi tuần", "Nội dung cho mùa hè 2027", "Giảm 10% cho khách mới"] {
		rule.violation == set() with input as judged("strategy", {"title": title})
		rule.not_applicable == set() with input as judged("strategy", {"title": title})
	}
}

test_figures_in_names if {
	title := "Bia 333 mùa Tết 2028"
	count(rule.violation) == 1 with input as judged("strategy", {"title": title})
	rule.violation == set() with input as judged("strategy", {"title": title}) with input.params.allow as ["Bia 333"]
}

called(message, attribute, reference, type) := {
	"message": message,
	"attribute": attribute,
	"key": sprintf("%s %s", [attribute, reference]),
	"args": {"attribute": attribute, "reference": reference, "type": type},
}

test_another_kind_of_block if {
	rule.violation == {called("called_goal", "title", "objective.mql", "objective")} with input as judged("goal", {"title": "Cùng mục tiêu chung objective.mql"})
	rule.violation == {called("called_objective", "rationale", "goal.brand", "goal")} with input as judged("goal", {"title": "A", "rationale": "Phục vụ mục tiêu cụ thể goal.brand"})
	rule.violation == {called("called_strategy", "title", "objective.mql", "objective")} with input as judged("objective", {"title": "Như chiến lược objective.mql"})
	rule.violation == {called("called_goal", "rationale", "objective.mql", "objective")} with input as judged("objective", {"title": "A", "rationale": "mục tiêu chung objective.mql"})
	rule.violation == {called("called_goal", "deliverable", "strategy.seo", "strategy")} with input as judged("objective", {"title": "A", "deliverable": "mục tiêu chung strategy.seo"})
	rule.violation == {called("called_goal", "reason", "objective.mql", "objective")} with input as judged("strategy", {"title": "A", "reason": "Bỏ mục tiêu chung objective.mql"})
}

test_the_right_word_or_none if {
	every title in ["Cùng mục tiêu cụ thể objective.mql", "Cùng mục tiêu objective.mql", "Xem objective.mql"] {
		rule.violation == set() with input as judged("objective", {"title": title})
	}
}

test_without_a_title if {
	rule.not_applicable == {"unread"} with input as judged("strategy", {"label": "a"})
}
