# METADATA
# title: Objective changed while running
# description: |
#   How an objective is reached may change every week; what was promised may not. A target that is
#   lowered, a deadline that is moved or a KPI that is exchanged on the way turns every result into
#   a success, and nobody can learn from it. Making the target harder moves it too. So the promise
#   stands from the first day to the last, and changes only by a decision that is written down.
#   To fix it, put the old value back, or add a review block to the same change: its scope names
#   the objective, its decision is "adjust", and its reason says why. The change is then shown as
#   information. Before the first day, and while the objective is a draft, everything may change.
# custom:
#   severity: error
#   subject: objective
#   phase: change
#   sources: ["S4 L53", "S4 L63", "S4 L65", "S3 L139"]
#   vi:
#     title: Mục tiêu cụ thể bị đổi khi đang thực hiện
#     description: |
#       Cách làm có thể đổi từng tuần, còn điều đã cam kết thì không. Hạ chỉ tiêu, dời thời hạn hay
#       thay KPI giữa chừng thì kết quả nào cũng thành thắng lợi, và không ai rút ra được bài học.
#       Nâng chỉ tiêu cho khó hơn cũng là dời đích. Vì vậy cam kết được giữ nguyên từ ngày đầu đến
#       ngày cuối và chỉ thay đổi khi có quyết định được ghi lại.
#       Cách sửa: trả lại giá trị cũ, hoặc thêm vào cùng lần thay đổi một khối review có scope nêu
#       mục tiêu cụ thể này, decision = "adjust" và reason nói rõ lý do. Khi đó thay đổi chỉ còn
#       được nêu để biết. Trước ngày bắt đầu, hoặc khi mục tiêu còn là bản nháp (draft), mọi thứ
#       đều được sửa.
#   params:
#     fields: {default: ["target", "deadline", "measure", "goal", "change"], en: "Attributes that hold still while an objective runs.", vi: "Các thuộc tính phải giữ nguyên khi mục tiêu cụ thể đang thực hiện."}
#     allow_with_review: {default: true, en: "Whether a review in the same change makes it allowed.", vi: "Có được đổi nếu cùng lần thay đổi đó có kỳ rà soát hay không."}
#     min_reason_chars: {default: 20, en: "Fewest characters of the reason of such a review.", vi: "Số ký tự tối thiểu của lý do trong kỳ rà soát đó."}
#   messages:
#     target_lowered:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its target was lowered from {old} to {new} (−{difference}, −{percent|percent})."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng chỉ tiêu bị hạ từ {old} xuống {new} (−{difference}, tức −{percent|percent})."
#       fix:
#         en: "put back target = {old|raw}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại target = {old|raw}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     target_raised:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its target was raised from {old} to {new} (+{difference}, +{percent|percent})."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng chỉ tiêu được nâng từ {old} lên {new} (+{difference}, tức +{percent|percent})."
#       fix:
#         en: "put back target = {old|raw}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại target = {old|raw}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     deadline_later:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its deadline was put off to {new} (+{days} {days|plural:day:days})."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng thời hạn bị lùi tới {new} (+{days} ngày)."
#       fix:
#         en: "put back deadline = \"{old|raw}\", or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại deadline = \"{old|raw}\"; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     deadline_earlier:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its deadline was brought forward to {new} (−{days} {days|plural:day:days})."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng thời hạn được kéo sớm lên {new} (−{days} ngày)."
#       fix:
#         en: "put back deadline = \"{old|raw}\", or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại deadline = \"{old|raw}\"; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     deadline_reopened:
#       en: "Objective {title|quoted} ran from {start} to {deadline}; now that it is over, its deadline was put off to {new} (+{days} {days|plural:day:days})."
#       vi: "Mục tiêu cụ thể {title|quoted} chạy từ {start} đến {deadline}; nay đã hết hạn thì thời hạn lại bị lùi tới {new} (+{days} ngày)."
#       fix:
#         en: "put back deadline = \"{old|raw}\" and record how it ended (status = \"achieved\" or \"missed\"), or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại deadline = \"{old|raw}\" và ghi kết quả (status = \"achieved\" hoặc \"missed\"); hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     measure_replaced:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but {new} now decides whether it is met, instead of {old}."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng KPI quyết định đạt hay không đạt bị đổi từ {old} sang {new}."
#       fix:
#         en: "put back measure = {old}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại measure = {old}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     goal_replaced:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but it now serves {new} instead of {old}."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng mục tiêu chung mà nó phục vụ bị đổi từ {old} sang {new}."
#       fix:
#         en: "put back goal = {old}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại goal = {old}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     percentage_reread:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but the percentage in its title now means {new|quoted} instead of {old|quoted}."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng cách hiểu số phần trăm trong tiêu đề bị đổi từ {old|quoted} sang {new|quoted}."
#       fix:
#         en: "put back change = \"{old|raw}\", or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại change = \"{old|raw}\"; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     field_changed:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its {field} was changed from {old} to {new}."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng {field} bị đổi từ {old} sang {new}."
#       fix:
#         en: "put back {field} as it was, {old|raw}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại {field} như cũ, {old|raw}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     field_removed:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its {field}, {old}, was taken away."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng {field} (vốn là {old}) bị xoá."
#       fix:
#         en: "put back {field} as it was, {old|raw}, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại {field} như cũ, {old|raw}; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     start_put_off:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its start was put off to {new}, as if it had not begun."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng ngày bắt đầu bị lùi tới {new}, như thể chưa hề bắt đầu."
#       fix:
#         en: "put back start = \"{old|raw}\", or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại start = \"{old|raw}\"; hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     back_to_draft:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but it was made a draft again, which would leave everything in it free to change."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng bị chuyển lại thành bản nháp (draft), khiến mọi nội dung của nó lại tự do thay đổi."
#       fix:
#         en: "put back status = \"active\", or end it with status = \"cancelled\" and a reason, or, if this was decided, add a review block with decision = \"adjust\" to the same change: review \"{review|raw}\" {{ … }} with scope = [{address}] and reason = \"…\" ({min_reason_chars} characters or more)"
#         vi: "trả lại status = \"active\", hoặc kết thúc nó bằng status = \"cancelled\" kèm lý do (reason); hoặc, nếu việc này đã được quyết định, thêm vào cùng lần thay đổi một khối review với decision = \"adjust\": review \"{review|raw}\" {{ … }} có scope = [{address}] và reason = \"…\" (từ {min_reason_chars} ký tự trở lên)"
#     not_negotiable:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but its {field} was changed from {old} to {new}; here not even a review allows that."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện từ {start} đến {deadline}, nhưng {field} bị đổi từ {old} sang {new}; ở đây kể cả có kỳ rà soát cũng không được đổi."
#       fix:
#         en: "put back {field} as it was, {old|raw}, and write a new objective for the new aim"
#         vi: "trả lại {field} như cũ, {old|raw}, và viết một mục tiêu cụ thể mới cho điều muốn đạt"
#     reviewed:
#       en: "Running objective {title|quoted} changes its {field} from {old} to {new}, as the review of {decided} decided: {reason|quoted}."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện đổi {field} từ {old} sang {new} theo quyết định của kỳ rà soát ngày {decided}: {reason|quoted}."
#       severity: info
#       fix:
#         en: "nothing to do if all who agreed to the objective know of it"
#         vi: "không cần sửa gì nếu mọi người đã đồng ý với mục tiêu này đều biết"
#     retitled:
#       en: "Running objective {title|quoted} was called {old|quoted} before; its numbers and dates are as they were."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện, trước có tiêu đề {old|quoted}; con số và ngày tháng vẫn như cũ."
#       severity: info
#       fix:
#         en: "nothing to do if the new title still tells the same target and deadline"
#         vi: "không cần sửa gì nếu tiêu đề mới vẫn nói đúng chỉ tiêu và thời hạn cũ"
#     reason_too_short:
#       en: "The review of {decided} adjusts objective {title|quoted}, but its reason has {chars} of at least {min_reason_chars} characters, so it does not count."
#       vi: "Kỳ rà soát ngày {decided} điều chỉnh mục tiêu cụ thể {title|quoted}, nhưng lý do chỉ có {chars} trong tối thiểu {min_reason_chars} ký tự nên chưa được tính."
#       severity: info
#       fix:
#         en: "write in reason = \"…\" what was seen and why the objective changes"
#         vi: "ghi vào reason = \"…\" điều đã thấy và vì sao phải đổi mục tiêu"
#     other_decision:
#       en: "The review of {decided} covers objective {title|quoted}, but its decision is {decision|quoted}, so it does not allow the change."
#       vi: "Kỳ rà soát ngày {decided} có xét mục tiêu cụ thể {title|quoted}, nhưng quyết định là {decision|quoted} nên không cho phép thay đổi này."
#       severity: info
#       fix:
#         en: "write decision = \"adjust\" if it was decided to change the objective"
#         vi: "ghi decision = \"adjust\" nếu đã quyết định đổi mục tiêu cụ thể này"
#   not_applicable:
#     unclear: {en: "its start, deadline or status could not be read before, so nobody can tell whether it was running", vi: "trước đó không đọc được ngày bắt đầu, thời hạn hoặc trạng thái, nên không biết nó có đang thực hiện hay không"}
#     unreadable: {en: "what must hold still cannot be read, before or now", vi: "phần phải giữ nguyên không đọc được, trước đây hoặc bây giờ"}
package goalpost.rules.change.objective_frozen

import data.goalpost.lib.changes
import data.goalpost.lib.dates

violation contains {"message": verdict(field), "attribute": field, "key": field, "args": object.union_n([
	promise,
	decision,
	move,
	object.get(arithmetic, field, {}),
])} if {
	some field, move in moved
}

violation contains {"message": "retitled", "attribute": "title", "key": "title", "args": {
	"title": input.after.title,
	"old": input.before.title,
}} if {
	frozen
	count(moved) == 0
	input.before.title != input.after.title
	not changes.same_words(input.before.title, input.after.title)
}

# A review that was meant to allow the change and does not is named.
violation contains {
	"message": shortcoming,
	"address": review.address,
	"attribute": {"reason_too_short": "reason", "other_decision": "decision"}[shortcoming],
	"key": input.after.address,
	"args": {"title": title, "decided": review.date, "decision": review.decision, "chars": length(review.reason)},
} if {
	count(moved) > 0
	input.params.allow_with_review
	decision == {}
	some review in reviews
	shortcoming := {true: "reason_too_short", false: "other_decision"}[review.decision == "adjust"]
}

# What is frozen could be read well enough.
not_applicable contains "unclear" if {
	input.after
	not frozen
	changes.unclear(input.before)
}

not_applicable contains "unreadable" if {
	frozen
	count(violation) == 0
	lost
}

# Whether something that is watched could not be read before, or cannot be now.
lost if {
	some field in watched
	input.before.invalid[field]
}

lost if {
	some field in watched
	input.before[field]
	not now[field]
}

# What was promised holds while the objective runs, and does not lapse with time
# for one that ran out without an outcome and is to run on.
frozen if {
	input.after
	changes.running(input.before, input.as_of)
}

frozen if reopened

reopened if {
	changes.started(input.before, input.as_of)
	input.before.deadline < input.as_of
	input.after.status == "active"
	input.as_of <= input.after.deadline
}

watched contains field if some field in input.params.fields

# After either of these, the next change would find nothing that runs.
watched contains "start" if input.as_of < input.after.start

watched contains "status" if input.after.status == "draft"

moved[field] := {"field": field, "old": old, "new": object.get(now, field, null)} if {
	frozen
	some field in watched
	old := changes.plain(input.before[field], input.renamed)
	not now[field] == old
	legible(field)
}

# Only in a plan that could be read whole is something missing because it was
# taken away.
legible(field) if now[field]

legible(field) if {
	not input.after.invalid[field]
	input.plan.complete
}

now[field] := changes.plain(input.after[field], {}) if some field in watched

arithmetic["target"] := {"difference": changes.difference(old, new), "percent": percent} if {
	old := moved.target.old
	new := moved.target.new
	is_number(old)
	is_number(new)
	percent := changes.percent(old, new)
}

arithmetic["deadline"] := {"days": abs(dates.days_between(moved.deadline.old, moved.deadline.new))} if {
	moved.deadline.new != null
}

verdict(field) := "reviewed" if {
	decision != {}
} else := "not_negotiable" if {
	not input.params.allow_with_review
} else := "field_removed" if {
	moved[field].new == null
} else := said[field] if {
	said[field]
} else := "field_changed"

# How the changes are put that have words of their own.
said["target"] := "target_lowered" if {
	arithmetic.target
	moved.target.new < moved.target.old
}

said["target"] := "target_raised" if {
	arithmetic.target
	moved.target.new > moved.target.old
}

said["deadline"] := "deadline_reopened" if reopened

said["deadline"] := "deadline_later" if {
	not reopened
	moved.deadline.new > moved.deadline.old
}

said["deadline"] := "deadline_earlier" if moved.deadline.new < moved.deadline.old

said["measure"] := "measure_replaced"

said["goal"] := "goal_replaced"

said["change"] := "percentage_reread"

said["start"] := "start_put_off" if input.as_of < input.after.start

said["status"] := "back_to_draft" if input.after.status == "draft"

promise := {
	"title": title,
	"address": input.after.address,
	"start": input.before.start,
	"deadline": input.before.deadline,
	"review": changes.free_label(input.as_of, input.plan.reviews),
}

reviews := changes.covering(input.reviews, {input.after.address})

# The review that allows the change, the first if there are several.
decision := {"decided": first.date, "reason": trim_space(first.reason)} if {
	input.params.allow_with_review
	labels := [review.label |
		some review in reviews
		review.decision == "adjust"
		length(review.reason) >= input.params.min_reason_chars
	]
	some first in reviews
	first.label == min(labels)
} else := {}

length(text) := count(trim_space(text))

title := input.after.title

title := input.after.label if not input.after.title
