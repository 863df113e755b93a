# METADATA
# title: Text that cannot be read as a plan
# description: |
#   A plan is data: names, numbers, texts in quotes, lists and references to other blocks. What is
#   misspelt as HCL, not UTF-8, left over from a merge conflict, a link to another place, larger
#   than the limits, or a formula instead of a value cannot be read, and no other rule sees it.
#   To fix it, go to the line and write the value itself; the rest of the file is checked all the
#   same.
# custom:
#   severity: error
#   subject: engine
#   phase: state
#   origin: engine
#   sources: []
#   vi:
#     title: Văn bản không đọc được thành kế hoạch
#     description: |
#       Kế hoạch là dữ liệu: tên, số, văn bản trong ngoặc kép, danh sách và tham chiếu tới khối
#       khác. Những gì sai cú pháp HCL, không phải UTF-8, còn sót dấu xung đột khi gộp nhánh, là
#       liên kết trỏ sang nơi khác, vượt giới hạn, hoặc là công thức thay vì giá trị thì không đọc
#       được, và không quy tắc nào khác nhìn thấy.
#       Cách sửa: tới đúng dòng được báo và ghi chính giá trị cần ghi; phần còn lại của tệp vẫn
#       được kiểm tra.
package goalpost.rules.structure.syntax
