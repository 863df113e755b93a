# METADATA
# title: Seasonality or market context missing
# description: |
#   Traffic, leads and sales rise and fall with the season, the market and the company's own
#   campaigns. Without a note on that, a quiet February looks like failure and a loud December like
#   success. Tet makes it worse: it moves between January and February, so the same month of two
#   years may hold it once and not the other time.
#   To fix it, write what explains the figures: the season, the market, a campaign, a redesign of the
#   site or something from outside.
# custom:
#   severity: info
#   subject: kpi
#   phase: state
#   sources: ["S3 L169", "S3 L149"]
#   vi:
#     title: Thiếu bối cảnh mùa vụ, thị trường
#     description: |
#       Lượt truy cập, khách hàng tiềm năng và doanh số lên xuống theo mùa, theo thị trường và theo
#       chính các chiến dịch của doanh nghiệp. Không ghi chú điều đó thì tháng Hai vắng khách trông
#       như thất bại, còn tháng Mười hai đông khách trông như thành công. Tết càng làm khó: có năm
#       rơi vào tháng Một, có năm vào tháng Hai, nên cùng một tháng của hai năm có thể năm có Tết,
#       năm không.
#       Cách sửa: ghi điều giải thích cho số liệu: mùa vụ, thị trường, chiến dịch, việc làm lại
#       website hay yếu tố bên ngoài.
#   params:
#     seasons: {default: ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11"], en: "First day of Tet, the lunar new year, in each year (Vietnamese calendar, UTC+7).", vi: "Ngày mùng một Tết của từng năm (lịch Việt Nam, UTC+7)."}
#     days_before: {default: 14, en: "From how many days before Tet figures are unlike others.", vi: "Số liệu khác thường từ bao nhiêu ngày trước mùng một Tết."}
#     days_after: {default: 7, en: "Until how many days after its first day.", vi: "Cho tới bao nhiêu ngày sau mùng một Tết."}
#     max_share_gap: {default: 20, en: "By how many percentage points of their days two compared figures may differ in what falls around Tet.", vi: "Tỷ lệ ngày quanh Tết trong hai số liệu được so sánh được chênh nhau tối đa bao nhiêu điểm phần trăm."}
#   messages:
#     none:
#       en: "KPI {name|quoted} is seasonal ({metric}), and nothing is noted that explains its rises and falls."
#       vi: "KPI {name|quoted} có tính mùa vụ ({metric}) nhưng chưa ghi chú gì để giải thích lúc lên, lúc xuống."
#       fix:
#         en: "note it: context \"seasonality\" {{ note = \"…\" }}; or market, campaign, redesign, external"
#         vi: "ghi chú: context \"seasonality\" {{ note = \"…\" }}; hoặc market, campaign, redesign, external"
#     tet:
#       severity: warning
#       en: "KPI {name|quoted} compares unlike times and notes nothing: {base_share|percent} of the days behind its baseline of {base} are around Tet, and {share|percent} of those behind the figure of {date} ({objective})."
#       vi: "KPI {name|quoted} so sánh hai khoảng thời gian không giống nhau mà chưa ghi chú: {base_share|percent} số ngày của mức nền ngày {base} nằm quanh Tết, còn ở số liệu ngày {date} ({objective}) là {share|percent}."
#       fix:
#         en: "note what Tet does to it: context \"seasonality\" {{ note = \"…\" }}; or take a baseline from a like time"
#         vi: "ghi ảnh hưởng của Tết: context \"seasonality\" {{ note = \"…\" }}; hoặc lấy mức nền ở thời gian tương tự"
#   not_applicable:
#     not_seasonal: {en: "the catalogue does not list its metric as seasonal", vi: "danh mục không xếp chỉ số này vào loại có tính mùa vụ"}
#     unread: {en: "a context could not be read", vi: "có bối cảnh không đọc được"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.context_noted

import data.goalpost.lib.cadence
import data.goalpost.lib.dates
import data.goalpost.lib.lifecycle

violation contains {"message": "none", "args": {"name": name, "metric": input.kpi.metric}} if {
	bare
	count(uneven) == 0
}

violation contains {"message": "tet", "attribute": "baseline", "key": "tet", "measure": widest, "args": {
	"name": name,
	"base": base,
	"base_share": round(share(base)),
	"date": date,
	"share": round(share(date)),
	"objective": min(compared[date]),
}} if {
	bare
	widest := max([gap | some gap in uneven])
	date := min([day | some day, gap in uneven; gap == widest])
}

not_applicable contains "not_seasonal" if not seasonal

not_applicable contains "unread" if {
	seasonal
	not noted
	some context in input.kpi.contexts
	context.invalid.note
}

not_applicable contains "incomplete" if {
	seasonal
	not noted
	not input.plan.complete
}

bare if {
	count(not_applicable) == 0
	not noted
}

seasonal if input.kpi.catalogue.seasonal

noted if {
	some context in input.kpi.contexts
	trim_space(context.note) != ""
}

# The day that the baseline was taken on.
base := input.kpi.baseline.as_of

# Days whose figures are held against the baseline, each with the objectives that do so.
compared[day] contains objective.address if {
	some objective in input.kpi.measure_of
	objective.status in lifecycle.committed
	some day in {step.date | some step in array.concat(objective.milestones, objective.checkins)}
}

compared[objective.deadline] contains objective.address if {
	some objective in input.kpi.measure_of
	objective.status in lifecycle.committed
}

# Days that hold much more or much less of Tet than the baseline, each with how much.
uneven[day] := gap if {
	some day, _ in compared
	gap := round(abs(share(day) - share(base)))
	gap > input.params.max_share_gap
}

# Of the days that a figure sums up, how many percent lie around Tet. A figure covers the stretch
# since the one before it.
share(day) := (100 * sum([common |
	some tet in input.params.seasons
	dates.real(tet)
	first := goalpost.day(tet)
	common := min([last, first + input.params.days_after]) - max([last - length, (first - input.params.days_before) - 1])
	common > 0
])) / length if {
	last := goalpost.day(day)
	length := cadence.days[input.kpi.cadence]
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
