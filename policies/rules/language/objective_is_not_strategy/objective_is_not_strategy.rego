# METADATA
# title: Objective describes how, not what
# description: |
#   An objective is where you want to be, a strategy is the way there. Who writes the way down as
#   the objective has finished it on the day the new website is up, whether anybody comes or not.
#   To fix it, write the result that the activity is to bring, and make the activity a strategy; or
#   say that it is a task: kind = "task".
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S4 L53", "S4 L61"]
#   vi:
#     title: Mục tiêu cụ thể viết như chiến lược
#     description: |
#       Mục tiêu cụ thể là nơi muốn đến, chiến lược là con đường đi. Lấy con đường làm mục tiêu thì
#       ngày website mới lên mạng là xong, có ai vào xem hay không cũng vậy.
#       Cách sửa: ghi kết quả mà việc đó phải mang lại, chuyển việc đó thành chiến lược; hoặc ghi rõ
#       đây là đầu việc: kind = "task".
#   messages:
#     tactic:
#       en: "The title {title|quoted} begins with what is done ({words|quoted}) and names no result."
#       vi: "Tiêu đề {title|quoted} mở đầu bằng việc sẽ làm ({words|quoted}) mà không nêu kết quả."
#       fix:
#         en: "write the result, such as title = \"Visits from 84,000 to 92,000\", and move the activity to a strategy"
#         vi: "ghi kết quả, chẳng hạn title = \"Lượt truy cập từ 84.000 lên 92.000\", và chuyển việc này sang khối strategy"
#   not_applicable:
#     unread: {en: "its title or kind could not be read", vi: "chưa đọc được tiêu đề hoặc loại"}
package goalpost.rules.language.objective_is_not_strategy

import data.goalpost.lib.titles

violation contains {"message": "tactic", "attribute": "title", "args": {
	"title": input.objective.title,
	"words": said.tactic,
}} if {
	count(not_applicable) == 0
	input.objective.kind != "task"
	said.tactic != ""
	count(said.quantities) == 0
}

not_applicable contains "unread" if not input.objective.title

not_applicable contains "unread" if {
	some name, _ in input.objective.invalid
	name in {"title", "kind"}
}

said := titles.read(input.objective.title, titles.language(input.plan), [])
