# METADATA
# title: Reference to something undefined
# description: |
#   Plans hang together by references: an objective names its goal, a campaign its objectives. A
#   reference to a block that does not exist, or to one of the wrong kind, breaks the chain without
#   anybody noticing; two blocks of one name make it unclear which is meant; references that run in
#   a circle lead nowhere. Rules that need the broken reference do not judge the block until it is
#   repaired.
#   To fix it, correct the name (the message suggests the nearest one), rename one of the two
#   blocks, or take one link out of the circle.
# custom:
#   severity: error
#   subject: engine
#   phase: state
#   origin: engine
#   sources: []
#   vi:
#     title: Tham chiếu không tồn tại
#     description: |
#       Các phần của kế hoạch nối với nhau bằng tham chiếu: mục tiêu cụ thể ghi mục tiêu chung của
#       nó, chiến dịch ghi các mục tiêu cụ thể. Tham chiếu tới khối không có, hoặc tới khối sai
#       loại, làm đứt mạch mà không ai hay; hai khối trùng tên thì không rõ đang nói tới khối nào;
#       tham chiếu chạy vòng tròn thì không dẫn tới đâu. Quy tắc cần đến tham chiếu hỏng sẽ chưa
#       xét khối đó cho tới khi nó được sửa.
#       Cách sửa: chỉnh lại tên (thông báo có gợi ý tên gần nhất), đổi tên một trong hai khối, hoặc
#       bỏ một mắt xích khỏi vòng tròn.
package goalpost.rules.structure.dangling_reference
