# METADATA
# title: Assumed baseline needs close tracking
# description: |
#   Where no data exists, an assumed baseline is a good beginning if the figure is watched closely and
#   the assumption replaced by what was found. Left standing, it becomes a fact that nobody measured.
#   To fix it, say until when it is replaced, and measure at least weekly until then.
# custom:
#   severity: info
#   subject: kpi
#   phase: state
#   sources: ["S0 L73", "S0 L17", "S0 L21"]
#   vi:
#     title: Mức nền tạm cần theo dõi sát
#     description: |
#       Khi chưa có dữ liệu, mức nền giả định là khởi đầu tốt nếu con số được theo dõi sát và giả
#       định được thay bằng số liệu thật. Để nguyên, nó sẽ thành "sự thật" mà chưa ai từng đo.
#       Cách sửa: ghi hạn thay mức nền, và đo ít nhất mỗi tuần một lần cho tới lúc đó.
#   params:
#     max_cadence: {default: "weekly", en: "The rarest rhythm allowed for a KPI with an assumed baseline.", vi: "Nhịp đo thưa nhất của KPI có mức nền giả định."}
#   messages:
#     no_date:
#       en: "The baseline of KPI {name|quoted} is assumed, and nothing says until when it is replaced."
#       vi: "Mức nền của KPI {name|quoted} là giả định nhưng chưa ghi bao giờ sẽ thay."
#       fix:
#         en: "add to baseline: review_by = \"YYYY-MM-DD\""
#         vi: "thêm vào baseline: review_by = \"YYYY-MM-DD\""
#     rare:
#       en: "The baseline of KPI {name|quoted} is assumed, and it is measured {cadence}; until it is replaced, {max_cadence} is the rarest."
#       vi: "Mức nền của KPI {name|quoted} là giả định mà đo theo nhịp {cadence}; khi chưa thay, thưa nhất là {max_cadence}."
#       fix:
#         en: "cadence = \"{max_cadence|raw}\" or more often"
#         vi: "ghi cadence = \"{max_cadence|raw}\" hoặc dày hơn"
#     overdue:
#       severity: warning
#       en: "The assumed baseline of KPI {name|quoted} should have been replaced by {review_by}."
#       vi: "Mức nền giả định của KPI {name|quoted} lẽ ra phải được thay trước {review_by}."
#       fix:
#         en: "write what was measured, with its day, and leave provisional out: baseline = {{ value = …, as_of = \"YYYY-MM-DD\" }}"
#         vi: "ghi số đã đo kèm ngày và bỏ provisional: baseline = {{ value = …, as_of = \"YYYY-MM-DD\" }}"
#   not_applicable:
#     firm: {en: "its baseline is not assumed", vi: "mức nền không phải là giả định"}
#     unread: {en: "part of its baseline or its cadence could not be read", vi: "có phần của mức nền hoặc nhịp đo không đọc được"}
package goalpost.rules.smart.provisional_baseline

import data.goalpost.lib.cadence

violation contains {"message": "no_date", "attribute": "baseline", "key": "review_by", "args": {"name": name}} if {
	count(not_applicable) == 0
	not input.kpi.baseline.review_by
}

violation contains {"message": "rare", "attribute": "cadence", "key": "cadence", "args": {
	"name": name,
	"cadence": object.get(input.kpi, "cadence", "–"),
}} if {
	count(not_applicable) == 0
	not close
}

violation contains {"message": "overdue", "attribute": "baseline.review_by", "key": "review_by", "args": {
	"name": name,
	"review_by": input.kpi.baseline.review_by,
}} if {
	count(not_applicable) == 0
	input.kpi.baseline.review_by < input.as_of
}

not_applicable contains "firm" if not provisional

not_applicable contains "unread" if {
	provisional
	some path in ["baseline.review_by", "cadence"]
	input.kpi.invalid[path]
}

provisional if input.kpi.baseline.provisional

close if {
	input.kpi.cadence
	not cadence.rarer(input.kpi.cadence, input.params.max_cadence)
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
