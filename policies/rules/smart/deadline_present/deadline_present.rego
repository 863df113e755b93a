# METADATA
# title: Objective has no deadline
# description: |
#   Without a last day there is never a reason to start today, and never a day on which the team
#   must say whether it arrived. A word such as "next quarter" is no substitute: in a file that is
#   read for years its meaning moves along. The deadline has to stand on the objective itself;
#   the end of a campaign or of the plan does not count.
#   To fix it, write the last day as year-month-day, for example deadline = "2027-06-30".
# custom:
#   severity: error
#   subject: objective
#   phase: state
#   sources: ["S1 L19", "S0 L79", "S0 L81", "S3 L137", "S0 L17", "S0 L21"]
#   vi:
#     title: Mục tiêu cụ thể thiếu thời hạn
#     description: |
#       Không có ngày cuối thì chẳng bao giờ có lý do để bắt đầu ngay hôm nay, cũng không có ngày
#       nào đội phải trả lời đã đạt hay chưa. Viết "quý tới" không thay được thời hạn, vì tệp kế
#       hoạch được đọc trong nhiều năm và nghĩa của cụm từ đó trôi theo thời gian. Thời hạn phải
#       ghi ngay ở mục tiêu cụ thể; ngày kết thúc của chiến dịch hay của kế hoạch không được tính.
#       Cách sửa: ghi ngày cuối theo dạng năm-tháng-ngày, ví dụ deadline = "2027-06-30".
#   messages:
#     missing:
#       en: "Objective {title|quoted} has no deadline."
#       vi: "Mục tiêu cụ thể {title|quoted} chưa có thời hạn."
#       fix:
#         en: "write its last day as year-month-day: deadline = \"{day|raw}\""
#         vi: "ghi ngày cuối theo dạng năm-tháng-ngày: deadline = \"{day|raw}\""
#     not_a_date:
#       en: "{text|quoted} is not a date, so objective {title|quoted} has no deadline."
#       vi: "{text|quoted} không phải là một ngày, nên mục tiêu cụ thể {title|quoted} chưa có thời hạn."
#       fix:
#         en: "write the day in digits as year-month-day: deadline = \"{day|raw}\""
#         vi: "ghi ngày bằng chữ số theo dạng năm-tháng-ngày: deadline = \"{day|raw}\""
#     impossible:
#       en: "The calendar has no {text|quoted}, so objective {title|quoted} has no deadline."
#       vi: "Lịch không có ngày {text|quoted}, nên mục tiêu cụ thể {title|quoted} chưa có thời hạn."
#       fix:
#         en: "check the day and the month: deadline = \"year-month-day\""
#         vi: "kiểm tra lại ngày và tháng: deadline = \"năm-tháng-ngày\""
#     other_order:
#       en: "{text|quoted} is not in the form year-month-day, so objective {title|quoted} has no deadline."
#       vi: "{text|quoted} không theo dạng năm-tháng-ngày, nên mục tiêu cụ thể {title|quoted} chưa có thời hạn."
#       fix:
#         en: "write deadline = \"{date|raw}\""
#         vi: "viết deadline = \"{date|raw}\""
#     ambiguous:
#       en: "{text|quoted} can mean {first} or {second}, so objective {title|quoted} has no clear deadline."
#       vi: "{text|quoted} có thể là {first|raw} hoặc {second|raw}, nên mục tiêu cụ thể {title|quoted} chưa có thời hạn rõ ràng."
#       fix:
#         en: "write the one that is meant in the form year-month-day: {first|raw} or {second|raw}"
#         vi: "viết ngày đúng ý theo dạng năm-tháng-ngày: {first|raw} hoặc {second|raw}"
package goalpost.rules.smart.deadline_present

import data.goalpost.lib.dates

violation contains {"message": "missing", "attribute": "deadline", "args": {"title": title, "day": day}} if {
	not input.objective.deadline
	not input.objective.invalid.deadline
}

violation contains {"message": "not_a_date", "attribute": "deadline", "args": {
	"title": title,
	"text": input.objective.invalid.deadline,
	"day": day,
}} if {
	count(meant) == 0
	not right_form
}

violation contains {"message": "impossible", "attribute": "deadline", "args": {
	"title": title,
	"text": input.objective.invalid.deadline,
}} if {
	right_form
}

violation contains {"message": "other_order", "attribute": "deadline", "args": {
	"title": title,
	"text": input.objective.invalid.deadline,
	"date": date,
}} if {
	count(meant) == 1
	some date in meant
}

violation contains {"message": "ambiguous", "attribute": "deadline", "args": {
	"title": title,
	"text": input.objective.invalid.deadline,
	"first": min(meant),
	"second": max(meant),
}} if {
	count(meant) == 2
}

right_form if regex.match(`^\d{4}-\d{2}-\d{2}$`, input.objective.invalid.deadline)

# The days that 30/06/2027 or 6-5-2027 may stand for, day first or month first.
meant contains date if {
	pattern := `^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`
	some [_, a, b, year] in regex.find_all_string_submatch_n(pattern, input.objective.invalid.deadline, 1)
	some [day, month] in [[a, b], [b, a]]
	date := sprintf("%s-%02d-%02d", [year, to_number(month), to_number(day)])
	dates.real(date)
}

# The last day of the plan, where the objective can end on it; any other day only the team knows.
day := input.plan.period.end if {
	fits_horizon
	every date in known {
		date < input.plan.period.end
	}
}

else := "…"

known contains input.objective.start

known contains milestone.date if some milestone in input.objective.milestones

fits_horizon if not input.objective.horizon

fits_horizon if {
	length := dates.ordinary_days(input.objective.start, input.plan.period.end)
	input.objective.horizon == {true: "long", false: "short"}[length >= dates.long_days]
}

title := input.objective.title

title := input.objective.label if not input.objective.title
