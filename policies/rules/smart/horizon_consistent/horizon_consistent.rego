# METADATA
# title: Horizon label disagrees with the dates
# description: |
#   Short-term is under a year, long-term is a year or more. A label that says other than the dates
#   puts the objective into the wrong half of the plan, and the balance of the two is an illusion.
#   To fix it, correct the label or the dates; without a label the dates decide.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L83", "S0 L17", "S0 L21"]
#   vi:
#     title: Nhãn ngắn/dài hạn không khớp ngày
#     description: |
#       Ngắn hạn là dưới một năm, dài hạn là từ một năm trở lên. Nhãn nói khác với ngày tháng sẽ đặt
#       mục tiêu vào nhầm nửa của kế hoạch, và sự cân bằng giữa hai nửa chỉ là ảo giác.
#       Cách sửa: chỉnh lại nhãn hoặc ngày tháng; nếu bỏ trống nhãn thì ngày tháng quyết định.
#   messages:
#     not_long:
#       en: "Objective {title|quoted} is called long-term, but lasts only {days} days; long-term begins at a year."
#       vi: "Mục tiêu cụ thể {title|quoted} được ghi là dài hạn nhưng chỉ kéo dài {days} ngày; dài hạn bắt đầu từ một năm."
#       fix:
#         en: "write horizon = \"short\", or move the deadline"
#         vi: "ghi horizon = \"short\", hoặc lùi thời hạn"
#     not_short:
#       en: "Objective {title|quoted} is called short-term, but lasts {days} days; long-term begins at a year."
#       vi: "Mục tiêu cụ thể {title|quoted} được ghi là ngắn hạn nhưng kéo dài {days} ngày; dài hạn bắt đầu từ một năm."
#       fix:
#         en: "write horizon = \"long\", or bring the deadline forward"
#         vi: "ghi horizon = \"long\", hoặc đưa thời hạn lên sớm hơn"
#   not_applicable:
#     unread: {en: "its horizon or its dates cannot be read, or contradict each other", vi: "nhãn hoặc ngày tháng không đọc được, hoặc mâu thuẫn với nhau"}
package goalpost.rules.smart.horizon_consistent

import data.goalpost.lib.dates

violation contains {"message": "not_long", "attribute": "horizon", "measure": dates.long_days - days, "args": {"title": title, "days": days}} if {
	count(not_applicable) == 0
	input.objective.horizon == "long"
	days < dates.long_days
}

violation contains {"message": "not_short", "attribute": "horizon", "measure": days - dates.long_days, "args": {"title": title, "days": days}} if {
	count(not_applicable) == 0
	input.objective.horizon == "short"
	days >= dates.long_days
}

not_applicable contains "unread" if not readable

readable if {
	input.objective.horizon
	days > 0
}

days := dates.ordinary_days(input.objective.start, input.objective.deadline)

title := input.objective.title

title := input.objective.label if not input.objective.title
