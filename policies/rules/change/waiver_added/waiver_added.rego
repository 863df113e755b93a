# METADATA
# title: Rules were relaxed
# description: |
#   An exception may be right, but it should be seen when it is made, not when it has become a
#   habit. This line tells that the change makes the rules milder: a new waiver, a rule that is
#   switched off or weighs less, or a parameter that allows more. On a pull request what was
#   relaxed does not count yet, so that nobody approves it alone.
#   There is nothing to fix if those who answer for the plan agree; otherwise take it back.
# custom:
#   severity: info
#   subject: engine
#   phase: change
#   origin: engine
#   sources: []
#   vi:
#     title: Quy tắc được nới lỏng
#     description: |
#       Một ngoại lệ có thể hợp lý, nhưng cần được thấy ngay khi nó ra đời chứ không phải khi đã
#       thành thói quen. Dòng này cho biết lần thay đổi làm quy tắc dễ dãi hơn: thêm miễn trừ, tắt
#       một quy tắc hoặc giảm mức độ của nó, hoặc sửa tham số để cho phép nhiều hơn. Trong pull
#       request, phần được nới lỏng chưa có hiệu lực, để không ai tự duyệt cho mình.
#       Không cần sửa gì nếu những người chịu trách nhiệm về kế hoạch đồng ý; nếu không thì hãy trả
#       lại như cũ.
package goalpost.rules.change.waiver_added
