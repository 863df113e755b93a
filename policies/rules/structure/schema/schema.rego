# METADATA
# title: Block or attribute that the plan model does not know
# description: |
#   A misspelt attribute is worse than a missing one: the author believes that it counts. So every
#   block and attribute must be one that plans have, hold the kind of value that belongs there (a
#   number, a day of the calendar, one of the listed words), and be written once. Required
#   attributes must be there, every file belongs to a plan, and a directory has one plan block.
#   To fix it, follow the suggestion in the message. Notes of your own go into annotations of the
#   plan block.
# custom:
#   severity: error
#   subject: engine
#   phase: state
#   origin: engine
#   sources: []
#   vi:
#     title: Khối hoặc thuộc tính không có trong mô hình kế hoạch
#     description: |
#       Viết sai tên thuộc tính còn tệ hơn bỏ trống: người viết tưởng nó đã có hiệu lực. Vì vậy mọi
#       khối và thuộc tính phải thuộc mô hình kế hoạch, chứa đúng loại giá trị (số, ngày có thật,
#       một trong các từ cho phép) và chỉ ghi một lần. Thuộc tính bắt buộc phải có mặt, tệp nào
#       cũng phải thuộc một kế hoạch, và mỗi thư mục chỉ có một khối plan.
#       Cách sửa: làm theo gợi ý trong thông báo. Ghi chú riêng thì đặt trong annotations của khối
#       plan.
package goalpost.rules.structure.schema
