# METADATA
# title: Running objective removed without outcome
# description: |
#   An objective that vanishes from the plan can be neither achieved nor missed: nobody will ask
#   what became of it, and the next plan repeats the mistake. Giving one up is fine, but it is an
#   outcome like the others and stays on record, as does how an objective that has run out ended.
#   To fix it, put the block back and say how it ended, with status = "cancelled" and a reason, or
#   with a last check-in. If it only has a new name, add a moved block.
# custom:
#   severity: error
#   subject: objective
#   phase: change
#   sources: ["S4 L53", "S4 L65", "S0 L219", "S1 L34"]
#   vi:
#     title: Xoá mục tiêu đang chạy khi chưa có kết quả
#     description: |
#       Mục tiêu cụ thể biến mất khỏi kế hoạch thì không thể nói là đạt hay không đạt: không ai hỏi
#       nó đã ra sao, và kế hoạch sau lặp lại sai lầm cũ. Bỏ một mục tiêu là chuyện bình thường,
#       nhưng đó cũng là một kết quả và cần được lưu lại, giống như kết quả của mục tiêu đã hết hạn.
#       Cách sửa: khôi phục khối này và ghi nó kết thúc ra sao, bằng status = "cancelled" kèm lý do,
#       hoặc bằng lần cập nhật tiến độ cuối cùng. Nếu chỉ đổi tên thì thêm khối moved.
#   messages:
#     running:
#       en: "Objective {title|quoted} ({address}) was removed {days} {days|plural:day:days} before its deadline, {deadline}, without saying what became of it."
#       vi: "Mục tiêu cụ thể {title|quoted} ({address}) bị xoá {days} ngày trước thời hạn {deadline} mà không cho biết kết quả."
#       fix:
#         en: "put the block back with status = \"cancelled\" and reason = \"…\""
#         vi: "khôi phục khối này với status = \"cancelled\" và reason = \"…\""
#     no_outcome:
#       en: "Objective {title|quoted} ({address}) was removed after its deadline, {deadline}, but its final value was never recorded."
#       vi: "Mục tiêu cụ thể {title|quoted} ({address}) bị xoá sau thời hạn {deadline}, nhưng giá trị cuối cùng chưa từng được ghi nhận."
#       fix:
#         en: "put the block back with checkin \"{deadline|raw}\" {{ value = … }} and status = \"achieved\" or \"missed\""
#         vi: "khôi phục khối này với checkin \"{deadline|raw}\" {{ value = … }} và status = \"achieved\" hoặc \"missed\""
#     renamed:
#       en: "Objective {title|quoted} ({address}) was removed; {other} is new and has the same goal, measure and team, so it looks like a new name for it."
#       vi: "Mục tiêu cụ thể {title|quoted} ({address}) bị xoá; {other} mới thêm có cùng mục tiêu chung, KPI quyết định và đội, nên có vẻ chỉ là đổi tên."
#       fix:
#         en: "if it is the same objective, add a moved {{ … }} block with from = {address} and to = {other}; if not, put the old block back with status = \"cancelled\" and reason = \"…\""
#         vi: "nếu vẫn là mục tiêu đó, thêm khối moved {{ … }} với from = {address} và to = {other}; nếu không, khôi phục khối cũ với status = \"cancelled\" và reason = \"…\""
#   not_applicable:
#     unclear: {en: "its start, deadline or status could not be read before, so nobody can tell whether it was running", vi: "trước đó không đọc được ngày bắt đầu, thời hạn hoặc trạng thái, nên không biết nó có đang thực hiện hay không"}
#     incomplete: {en: "part of the plan could not be read, and the objective may be there", vi: "một phần kế hoạch chưa đọc được, và mục tiêu này có thể nằm ở đó"}
package goalpost.rules.change.objective_removed

import data.goalpost.lib.changes
import data.goalpost.lib.dates

violation contains {"message": message, "args": {
	"title": title,
	"address": input.before.address,
	"deadline": input.before.deadline,
	"days": dates.days_between(input.as_of, input.before.deadline),
	"other": lookalike,
}} if {
	count(not_applicable) == 0
	not input.after
	changes.started(input.before, input.as_of)
	not ended
}

not_applicable contains "unclear" if {
	not input.after
	changes.unclear(input.before)
}

not_applicable contains "incomplete" if {
	not input.after
	not input.plan.complete
}

message := "renamed" if {
	lookalike != ""
} else := "running" if {
	input.as_of <= input.before.deadline
} else := "no_outcome"

# Its time is over, and a value of the last day or later is on record.
ended if {
	input.before.deadline < input.as_of
	some checkin in input.before.checkins
	checkin.date >= input.before.deadline
}

# A new objective that says the same, the first if there are several.
default lookalike := ""

lookalike := min(lookalikes)

lookalikes := {new.address |
	some new in input.plan.objectives
	not new.address in known
	new.goal == changes.plain(input.before.goal, input.renamed)
	new.measure == changes.plain(input.before.measure, input.renamed)
	new.team == changes.plain(input.before.team, input.renamed)
}

known := {changes.now_called(old.address, input.renamed) | some old in input.base.objectives}

title := input.before.title

title := input.before.label if not input.before.title
