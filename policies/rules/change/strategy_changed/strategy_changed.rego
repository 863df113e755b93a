# METADATA
# title: Strategy changed (allowed)
# description: |
#   The way is free while the promise stands: a strategy that does not work should be changed or
#   given up, early rather than late. This line only makes the change visible, so that everybody
#   who works on the objectives learns of it. Only giving a strategy up without a word is a
#   warning, because the next team would try the same again.
#   To fix that, write in one sentence what did not work: reason = "…".
# custom:
#   severity: info
#   subject: strategy
#   phase: change
#   sources: ["S4 L53", "S4 L63", "S4 L65"]
#   vi:
#     title: Chiến lược thay đổi (được phép)
#     description: |
#       Cam kết giữ nguyên thì cách làm được tự do: chiến lược không hiệu quả nên được đổi hoặc bỏ,
#       càng sớm càng tốt. Dòng này chỉ để ai đang làm vì các mục tiêu cụ thể đó đều biết có thay
#       đổi. Riêng việc bỏ một chiến lược mà không nói gì là cảnh báo, vì đội sau sẽ lại thử đúng
#       cách ấy.
#       Cách sửa: ghi một câu cho biết điều gì không hiệu quả: reason = "…".
#   messages:
#     edited:
#       en: "Strategy {title|quoted} was changed ({changed}) while its objectives stay as they are; that is allowed."
#       vi: "Chiến lược {title|quoted} thay đổi ({changed}), còn các mục tiêu cụ thể của nó giữ nguyên; điều này được phép."
#       fix:
#         en: "nothing to do if the people who work on {objectives} know of it"
#         vi: "không cần sửa gì nếu những người làm {objectives} đều biết"
#     abandoned:
#       en: "Strategy {title|quoted} was given up while its objectives stay as they are; that is allowed. The reason: {reason|quoted}."
#       vi: "Chiến lược {title|quoted} bị bỏ, còn các mục tiêu cụ thể của nó giữ nguyên; điều này được phép. Lý do: {reason|quoted}."
#       fix:
#         en: "nothing to do if another strategy now serves {objectives}"
#         vi: "không cần sửa gì nếu đã có chiến lược khác phục vụ {objectives}"
#     abandoned_without_reason:
#       en: "Strategy {title|quoted} was given up without saying why."
#       vi: "Chiến lược {title|quoted} bị bỏ mà không nêu lý do."
#       severity: warning
#       fix:
#         en: "say what did not work: reason = \"…\""
#         vi: "ghi điều gì không hiệu quả: reason = \"…\""
#     removed:
#       en: "Strategy {title|quoted} was deleted while its objectives stay as they are; that is allowed."
#       vi: "Chiến lược {title|quoted} bị xoá, còn các mục tiêu cụ thể của nó giữ nguyên; điều này được phép."
#       fix:
#         en: "to keep what was learnt, put it back with status = \"abandoned\" and reason = \"…\""
#         vi: "để giữ lại bài học, hãy khôi phục nó với status = \"abandoned\" và reason = \"…\""
#   not_applicable:
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.change.strategy_changed

import data.goalpost.lib.changes

violation contains {"message": event, "attribute": place, "args": told} if {
	input.after
	worth_telling
}

violation contains {"message": event, "args": told} if {
	not input.after
	worth_telling
}

# In what could not be read the objectives may have changed, or the strategy may
# still be there.
not_applicable contains "incomplete" if {
	event != "abandoned_without_reason"
	not input.plan.complete
}

event := "removed" if {
	input.before.status != "abandoned"
	not input.after
} else := "abandoned" if {
	given_up
	explained
} else := "abandoned_without_reason" if {
	given_up
	not input.after.invalid.reason
} else := "edited" if {
	count(changed) > 0
}

worth_telling if event == "abandoned_without_reason"

worth_telling if {
	event
	input.plan.complete
	promise_kept
}

given_up if {
	input.before.status != "abandoned"
	input.after.status == "abandoned"
}

explained if reason != ""

place := "status" if given_up

else := min(changed)

# Rows hold references as addresses, which can be compared.
changed contains attribute if {
	was := row(input.base.strategies, input.before.address)
	now := row(input.plan.strategies, input.after.address)
	not untouched(was, now)
	some attribute in (object.keys(was) | object.keys(now))
	not attribute in {"address", "label", "invalid"}
	changes.content(object.get(was, attribute, []), input.renamed) != changes.content(object.get(now, attribute, []), {})
}

row(strategies, address) := strategy if {
	some strategy in strategies
	strategy.address == address
}

# True if two rows need not be looked at closer: a row that is the same says something else only
# if it names what was renamed.
untouched(was, now) if {
	count(input.renamed) == 0
	was == now
}

# A change of the objectives themselves is for change/objective_frozen to tell.
promise_kept if {
	every old in input.before.objectives {
		kept(old, changes.now_called(old.address, input.renamed))
	}
}

# Most objectives stay with their strategy, which has far fewer of them than the plan.
kept(old, called) if {
	some new in input.after.objectives
	new.address == called
	promised(new, {}) == promised(old, input.renamed)
}

kept(old, called) if {
	some new in input.plan.objectives
	new.address == called
	promised(new, {}) == promised(old, input.renamed)
}

promised(objective, renamed) := {
	"target": [changes.plain(value, renamed) | value := objective.target],
	"deadline": [changes.plain(value, renamed) | value := objective.deadline],
	"measure": [changes.plain(value, renamed) | value := objective.measure],
	"goal": [changes.plain(value, renamed) | value := objective.goal],
	"change": [changes.plain(value, renamed) | value := objective.change],
}

told := {
	"title": title,
	"changed": sort(changed),
	"reason": reason,
	"objectives": sort([changes.now_called(objective.address, input.renamed) | some objective in input.before.objectives]),
}

default reason := ""

reason := trim_space(input.after.reason)

title := input.after.title

title := input.before.title if not input.after.title

title := input.before.label if {
	not input.after.title
	not input.before.title
}
