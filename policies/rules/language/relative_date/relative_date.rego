# METADATA
# title: Relative date in wording
# description: |
#   A plan in a repository is read for years. "Next quarter" means another quarter every time that
#   somebody opens the file, while the deadline beside it stands still, and one day they disagree.
#   To fix it, leave the words out, since the dates of the block say when, or write the year:
#   "end of 2027".
# custom:
#   severity: info
#   subject: [goal, objective, strategy, campaign]
#   phase: state
#   sources: ["S0 L28", "S1 L7", "S1 L30", "S3 L136"]
#   vi:
#     title: Mốc thời gian tương đối
#     description: |
#       Kế hoạch trong kho mã được đọc trong nhiều năm. "Quý tới" mỗi lần mở ra lại là một quý khác,
#       trong khi thời hạn ghi bên dưới đứng yên, rồi sẽ có lúc hai bên mâu thuẫn.
#       Cách sửa: bỏ những từ đó vì ngày tháng của khối đã nói rõ, hoặc ghi cả năm: "cuối năm 2027".
#   messages:
#     moves:
#       en: "The title {title|quoted} says {words}, which means another time whenever it is read."
#       vi: "Tiêu đề {title|quoted} ghi {words}, mỗi lúc đọc lại là một thời điểm khác."
#       fix:
#         en: "leave {words} out, or name the year or the day"
#         vi: "bỏ {words}, hoặc ghi rõ năm hay ngày"
#     moves_beside_a_deadline:
#       en: "The title {title|quoted} says {words}, which means another time whenever it is read; the deadline is {deadline}."
#       vi: "Tiêu đề {title|quoted} ghi {words}, mỗi lúc đọc lại là một thời điểm khác; thời hạn là {deadline}."
#       fix:
#         en: "leave {words} out, since deadline = \"{deadline|raw}\" says when"
#         vi: "bỏ {words}, vì deadline = \"{deadline|raw}\" đã nói rõ"
#   not_applicable:
#     unread: {en: "it has no title that can be read", vi: "chưa đọc được tiêu đề"}
package goalpost.rules.language.relative_date

import data.goalpost.lib.titles

violation contains {"message": "moves", "attribute": "title", "args": {"title": title, "words": words}} if {
	count(words) > 0
	not input.objective.deadline
}

violation contains {"message": "moves_beside_a_deadline", "attribute": "title", "args": {
	"title": title,
	"words": words,
	"deadline": input.objective.deadline,
}} if {
	count(words) > 0
}

not_applicable contains "unread" if not title

title := input.goal.title

title := input.objective.title

title := input.strategy.title

title := input.campaign.title

words := sort({date.text |
	some date in titles.read(title, titles.language(input.plan), []).dates
	date.relative
})
