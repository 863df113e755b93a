# METADATA
# title: Psychographic segment lacks research time or resources
# description: |
#   Where people live is in a register; what moves them has to be found out, and that takes a
#   method, people or money, and time. A segment built on motives and values names all three, is
#   studied before the first campaign that addresses it, and again when the study has grown old.
#   To fix it, complete research with method, ready_by and effort or budget, and have it ready
#   before the campaign starts.
# custom:
#   severity: warning
#   subject: segment
#   phase: state
#   sources: ["S3 L177", "S3 L183", "S3 L185", "S3 L187"]
#   vi:
#     title: Phân khúc tâm lý thiếu thời gian, nguồn lực nghiên cứu
#     description: |
#       Khách sống ở đâu thì tra được, còn điều gì thúc đẩy họ thì phải đi tìm hiểu, và việc đó cần
#       phương pháp, người hoặc tiền, và thời gian. Phân khúc dựa trên động cơ và giá trị sống phải
#       ghi đủ ba thứ ấy, được nghiên cứu xong trước chiến dịch đầu tiên hướng tới nó, và nghiên cứu
#       lại khi kết quả đã cũ.
#       Cách sửa: ghi đủ research gồm method, ready_by và effort hoặc budget, sao cho có kết quả
#       trước khi chiến dịch bắt đầu.
#   params:
#     max_age_months: {default: 24, en: "After how many months research counts as old.", vi: "Sau bao nhiêu tháng thì nghiên cứu bị coi là cũ."}
#   messages:
#     none:
#       en: "Segment {name|quoted} is psychographic, but no research is planned for it."
#       vi: "Phân khúc {name|quoted} dựa trên tâm lý, nhưng chưa có kế hoạch nghiên cứu."
#       fix:
#         en: "write: research = {{ method = \"…\", effort = 2, ready_by = \"YYYY-MM-DD\" }}"
#         vi: "ghi thêm dòng: research = {{ method = \"…\", effort = 2, ready_by = \"YYYY-MM-DD\" }}"
#     partial:
#       en: "The research of segment {name|quoted} lacks {missing}."
#       vi: "Kế hoạch nghiên cứu của phân khúc {name|quoted} còn thiếu {missing}."
#       fix:
#         en: "add {missing} to research; the effort in person-months or the budget is enough"
#         vi: "thêm {missing} vào research; chỉ cần ghi số tháng công (effort) hoặc ngân sách (budget)"
#     late:
#       en: "The research of segment {name|quoted} is ready on {ready_by}, but {campaign} starts on {start}."
#       vi: "Nghiên cứu phân khúc {name|quoted} có kết quả ngày {ready_by}, nhưng {campaign} bắt đầu ngày {start}."
#       fix:
#         en: "have it ready before {start|raw}, or start {campaign} later"
#         vi: "hoàn thành nghiên cứu trước {start|raw}, hoặc lùi ngày bắt đầu của {campaign}"
#     old:
#       en: "The research of segment {name|quoted} is of {ready_by}, more than {max_age_months} months ago."
#       vi: "Nghiên cứu phân khúc {name|quoted} có từ {ready_by}, đã quá {max_age_months} tháng."
#       severity: info
#       fix:
#         en: "repeat the research and write the new date: ready_by = \"YYYY-MM-DD\""
#         vi: "nghiên cứu lại và ghi ngày mới: ready_by = \"YYYY-MM-DD\""
#   not_applicable:
#     no_basis: {en: "what sets the segment apart cannot be read", vi: "không đọc được tiêu chí phân nhóm"}
#     other_basis: {en: "the segment is not psychographic", vi: "phân khúc không dựa trên tâm lý"}
#     unreadable: {en: "part of its research cannot be read", vi: "có phần của kế hoạch nghiên cứu không đọc được"}
#     no_start: {en: "when a campaign for the segment starts cannot be read", vi: "không đọc được ngày bắt đầu của một chiến dịch hướng tới phân khúc"}
package goalpost.rules.structure.psychographic_research

import data.goalpost.lib.dates

violation contains {"message": "none", "attribute": "research", "key": "research", "args": {"name": name}} if {
	psychographic
	not input.segment.research
	not input.segment.invalid.research
}

violation contains {"message": "partial", "attribute": "research", "key": "research", "args": {
	"name": name,
	"missing": sort(missing),
}} if {
	psychographic
	input.segment.research
	count(missing) > 0
}

violation contains {"message": "late", "attribute": "research.ready_by", "key": "ready_by", "args": {
	"name": name,
	"ready_by": input.segment.research.ready_by,
	"campaign": campaign,
	"start": start,
}} if {
	psychographic
	[start, campaign] := min(ahead)
	start <= input.segment.research.ready_by
}

violation contains {"message": "old", "attribute": "research.ready_by", "key": "age", "args": {
	"name": name,
	"ready_by": input.segment.research.ready_by,
}} if {
	psychographic
	dates.older_than(input.segment.research.ready_by, input.params.max_age_months, input.as_of)
}

not_applicable contains "no_basis" if not input.segment.basis

not_applicable contains "other_basis" if input.segment.basis != "psychographic"

not_applicable contains "unreadable" if {
	psychographic
	some path, _ in input.segment.invalid
	startswith(path, "research")
}

not_applicable contains "no_start" if {
	psychographic
	count(violation) == 0
	some one in input.segment.campaigns
	not one.status == "cancelled"
	not one.start
}

psychographic if input.segment.basis == "psychographic"

missing contains "method" if {
	not methodical
	not input.segment.invalid["research.method"]
}

missing contains "ready_by" if {
	not input.segment.research.ready_by
	not input.segment.invalid["research.ready_by"]
}

missing contains "effort" if {
	not staffed
	not input.segment.invalid["research.effort"]
	not input.segment.invalid["research.budget"]
}

methodical if trim_space(input.segment.research.method) != ""

staffed if input.segment.research.effort > 0

staffed if input.segment.research.budget > 0

# Campaigns that the research can still serve, by their first day.
ahead contains [one.start, one.address] if {
	some one in input.segment.campaigns
	not one.status == "cancelled"
	not one.address in over
}

over contains one.address if {
	some one in input.segment.campaigns
	one.end < input.as_of
}

name := input.segment.name

name := input.segment.label if not input.segment.name
