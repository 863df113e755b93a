# METADATA
# title: Waiver that does not hold
# description: |
#   A waiver is an agreed exception with an end. One that has expired, that covers nothing any more,
#   that names a rule which does not exist or may not be waived, or that points at a block which
#   the rule does not judge only looks like an agreement, and hides the next real violation.
#   To fix it, delete the waiver, or correct its rule, target or expiry date and have it approved
#   again.
# custom:
#   severity: warning
#   subject: engine
#   phase: state
#   origin: engine
#   sources: []
#   vi:
#     title: Miễn trừ không có hiệu lực
#     description: |
#       Miễn trừ là một ngoại lệ đã thống nhất và có ngày hết hạn. Miễn trừ đã quá hạn, không còn
#       che cho vi phạm nào, ghi tên quy tắc không tồn tại hoặc không được phép miễn, hay trỏ tới
#       khối mà quy tắc đó không xét thì chỉ có vẻ như một thoả thuận, và sẽ che mất vi phạm thật
#       kế tiếp.
#       Cách sửa: xoá miễn trừ, hoặc sửa lại quy tắc, khối được miễn hay ngày hết hạn rồi xin duyệt
#       lại.
package goalpost.rules.structure.waiver
