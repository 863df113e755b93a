# METADATA
# title: Past check-in edited or deleted
# description: |
#   Whether an objective is on course is read off the values that were recorded on the way. When
#   they may be changed or deleted afterwards, the curve shows whatever one likes. So a check-in
#   stays as it was written; only its first days are left for slips of the pen.
#   To fix it, put the old value back, or, if it really was wrong, correct it openly with a note
#   that begins with "correction:" and says what happened.
# custom:
#   severity: warning
#   subject: objective
#   phase: change
#   sources: ["S3 L147", "S1 L36", "S1 L37", "S1 L38"]
#   vi:
#     title: Sửa, xoá số liệu đã ghi nhận
#     description: |
#       Mục tiêu cụ thể có đúng tiến độ hay không được đọc từ các giá trị ghi nhận dọc đường. Nếu về
#       sau ai cũng được sửa hay xoá chúng thì đường tiến độ muốn thế nào cũng được. Vì vậy mỗi lần
#       cập nhật giữ nguyên như khi ghi; chỉ vài ngày đầu là để sửa lỗi gõ nhầm.
#       Cách sửa: trả lại giá trị cũ, hoặc nếu nó sai thật thì đính chính công khai bằng note mở đầu
#       bằng "đính chính:" và nói rõ chuyện gì đã xảy ra.
#   params:
#     grace_days: {default: 7, en: "For how many days a check-in may still be edited.", vi: "Cập nhật tiến độ còn được sửa trong bao nhiêu ngày."}
#     correction_words: {default: ["đính chính", "correction"], en: "Words that a note begins with when it announces a correction.", vi: "Những từ mở đầu note khi đính chính."}
#   messages:
#     edited:
#       en: "The check-in of {date} of objective {title|quoted} was changed from {old} to {new}, {age} days later."
#       vi: "Cập nhật tiến độ ngày {date} của mục tiêu cụ thể {title|quoted} bị sửa từ {old} thành {new}, sau {age} ngày."
#       fix:
#         en: "put back value = {old|raw}, or, if it was wrong, say so in the check-in: note = \"correction: …\""
#         vi: "trả lại value = {old|raw}, hoặc nếu nó sai thì nói rõ ngay trong lần cập nhật đó: note = \"đính chính: …\""
#     corrected:
#       en: "The check-in of {date} of objective {title|quoted} was corrected from {old} to {new}: {note|quoted}."
#       vi: "Cập nhật tiến độ ngày {date} của mục tiêu cụ thể {title|quoted} được đính chính từ {old} thành {new}: {note|quoted}."
#       severity: info
#       fix:
#         en: "nothing to do if the note says what was wrong"
#         vi: "không cần sửa gì nếu note đã nói rõ sai ở đâu"
#     deleted:
#       en: "The check-in of {date} of objective {title|quoted}, {old}, was deleted."
#       vi: "Cập nhật tiến độ ngày {date} của mục tiêu cụ thể {title|quoted}, giá trị {old}, bị xoá."
#       fix:
#         en: "put it back: checkin \"{label|raw}\" {{ value = {old|raw} }}; if it was wrong, correct its value with note = \"correction: …\""
#         vi: "khôi phục: checkin \"{label|raw}\" {{ value = {old|raw} }}; nếu nó sai thì sửa value kèm note = \"đính chính: …\""
#     reworded:
#       en: "The check-in of {date} of objective {title|quoted} keeps its value, {old}, but was changed otherwise ({changed})."
#       vi: "Cập nhật tiến độ ngày {date} của mục tiêu cụ thể {title|quoted} giữ nguyên giá trị {old}, nhưng có chỗ khác bị sửa ({changed})."
#       severity: info
#       fix:
#         en: "nothing to do if the new text only adds to the old one"
#         vi: "không cần sửa gì nếu nội dung mới chỉ bổ sung cho nội dung cũ"
#   not_applicable:
#     unreadable: {en: "a check-in cannot be read, before or now", vi: "có lần cập nhật tiến độ không đọc được, trước đây hoặc bây giờ"}
#     incomplete: {en: "part of the plan could not be read, and what is missing may be there", vi: "một phần kế hoạch chưa đọc được, và phần đang thiếu có thể nằm ở đó"}
package goalpost.rules.change.checkin_rewritten

import data.goalpost.lib.dates

violation contains {"message": event, "attribute": place(event, label), "key": label, "args": {
	"title": title,
	"label": label,
	"date": old.date,
	"age": dates.days_between(old.date, input.as_of),
	"old": old.value,
	"new": object.get(now, [label, "value"], null),
	"note": object.get(now, [label, "note"], ""),
	"changed": sort(reworded(label)),
}} if {
	some label, old in settled
	not now[label] == old
	event := happened(label)
}

not_applicable contains "unreadable" if {
	count(violation) == 0
	some side in [input.before, input.after]
	some checkin in side.checkins
	count(checkin.invalid) > 0
}

not_applicable contains "incomplete" if {
	count(violation) == 0
	some label, _ in settled
	not now[label]
}

# What has stood long enough to count as recorded.
settled[checkin.label] := checkin if {
	input.after
	some checkin in input.before.checkins
	dates.days_between(checkin.date, input.as_of) > input.params.grace_days
}

now[checkin.label] := checkin if some checkin in input.after.checkins

happened(label) := "deleted" if {
	not now[label]
	input.plan.complete
} else := "corrected" if {
	differs(label)
	corrected(label)
} else := "edited" if {
	differs(label)
} else := "reworded" if {
	count(reworded(label)) > 0
}

differs(label) if settled[label].value != now[label].value

# A note that was there before tells of an earlier correction.
corrected(label) if {
	note := now[label].note
	not note == settled[label].note
	some words in input.params.correction_words
	startswith(lower(trim_space(note)), lower(words))
	trim(substring(trim_space(note), count(words), -1), " :.-–") != ""
}

reworded(label) := {attribute |
	some attribute in ["note", "by"]
	object.get(settled[label], attribute, "") != object.get(now[label], attribute, "")
}

place("deleted", label) := sprintf("checkin.%s", [label])

place(event, label) := sprintf("checkin.%s.value", [label]) if event in {"edited", "corrected"}

place("reworded", label) := sprintf("checkin.%s.%s", [label, min(reworded(label))])

title := input.after.title

title := input.after.label if not input.after.title
