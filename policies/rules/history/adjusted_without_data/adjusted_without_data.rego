# METADATA
# title: Adjustment not based on comparison
# description: |
#   A figure is good or bad only beside another one: what was reached before, or what is usual in
#   the industry. A review that changes something without such a comparison follows a feeling. To
#   set the figures against the plan alone says how far one is from one's own guess, not whether the
#   guess was right. A review that keeps everything is exempt.
#   To fix it, compare with past results or a benchmark and write down with which.
# custom:
#   severity: info
#   subject: review
#   phase: state
#   sources: ["S3 L145", "S3 L147", "S3 L149", "S3 L155", "S3 L195", "S0 L155"]
#   vi:
#     title: Điều chỉnh không dựa trên dữ liệu
#     description: |
#       Một con số tốt hay xấu chỉ thấy được khi đặt cạnh con số khác: kết quả trước đây, hoặc mức
#       thường gặp trong ngành. Kỳ rà soát thay đổi điều gì đó mà không so sánh như vậy là làm theo
#       cảm tính. Chỉ so với kế hoạch thì mới biết mình cách phỏng đoán của chính mình bao xa, chưa
#       biết phỏng đoán đó có đúng không. Kỳ rà soát giữ nguyên mọi thứ thì được miễn.
#       Cách sửa: so với kết quả trước đây hoặc chuẩn mực ngành và ghi rõ đã so với gì.
#   messages:
#     nothing:
#       en: "The review of {date} decided {decision|quoted} without saying what the figures were compared with."
#       vi: "Kỳ rà soát ngày {date} quyết định {decision|quoted} nhưng không ghi số liệu được so sánh với gì."
#       fix:
#         en: "compare with past results or the industry and write it down: compared_to = [\"history\"] or [\"benchmark\"]"
#         vi: "so với kết quả trước đây hoặc chuẩn mực ngành rồi ghi lại: compared_to = [\"history\"] hoặc [\"benchmark\"]"
#     plan_only:
#       en: "The review of {date} decided {decision|quoted} after comparing the figures with the plan alone."
#       vi: "Kỳ rà soát ngày {date} quyết định {decision|quoted} khi chỉ so số liệu với kế hoạch."
#       fix:
#         en: "compare with past results or the industry, too: compared_to = [\"plan\", \"history\"]"
#         vi: "so cả với kết quả trước đây hoặc chuẩn mực ngành: compared_to = [\"plan\", \"history\"]"
#   not_applicable:
#     no_decision: {en: "what was decided is missing or cannot be read", vi: "quyết định còn thiếu hoặc không đọc được"}
#     unreadable: {en: "what the figures were compared with cannot be read", vi: "không đọc được số liệu được so sánh với gì"}
package goalpost.rules.history.adjusted_without_data

violation contains {"message": message, "attribute": "compared_to", "args": {
	"date": input.review.date,
	"decision": input.review.decision,
}} if {
	count(not_applicable) == 0
	input.review.decision != "keep"
	count(compared_to & {"history", "benchmark"}) == 0
}

not_applicable contains "no_decision" if not input.review.decision

not_applicable contains "unreadable" if input.review.invalid.compared_to

compared_to contains what if some what in input.review.compared_to

message := "nothing" if count(compared_to) == 0

message := "plan_only" if compared_to == {"plan"}
