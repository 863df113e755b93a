# METADATA
# title: Operational KPI measured too rarely
# description: |
#   Operational figures steer daily work: what runs badly this month is changed this month. Read
#   once a quarter, they tell of a past that nobody can change any more.
#   To fix it, measure the KPI at least monthly, or call it functional if it steers no daily work.
# custom:
#   severity: warning
#   subject: kpi
#   phase: state
#   sources: ["S3 L53", "S3 L139"]
#   vi:
#     title: KPI vận hành đo quá thưa
#     description: |
#       Con số vận hành dùng để điều chỉnh công việc hằng ngày: tháng này chạy chưa tốt thì sửa ngay
#       trong tháng. Mỗi quý mới xem một lần thì chỉ còn kể lại chuyện không ai thay đổi được nữa.
#       Cách sửa: đo KPI ít nhất mỗi tháng một lần, hoặc xếp vào cấp chức năng (functional) nếu nó
#       không dùng cho việc hằng ngày.
#   params:
#     max_cadence: {default: "monthly", en: "The rarest rhythm allowed.", vi: "Nhịp đo thưa nhất được phép."}
#   messages:
#     none:
#       en: "KPI {name|quoted} is operational and does not say how often it is measured."
#       vi: "KPI {name|quoted} thuộc cấp vận hành nhưng chưa ghi bao lâu đo một lần."
#       fix:
#         en: "cadence = \"{max_cadence|raw}\" or more often"
#         vi: "ghi cadence = \"{max_cadence|raw}\" hoặc dày hơn"
#     rare:
#       en: "KPI {name|quoted} is operational and measured {cadence}; {max_cadence} is the rarest that helps daily work."
#       vi: "KPI {name|quoted} thuộc cấp vận hành mà đo theo nhịp {cadence}; thưa nhất là {max_cadence} thì mới giúp được việc hằng ngày."
#       fix:
#         en: "cadence = \"{max_cadence|raw}\" or more often"
#         vi: "ghi cadence = \"{max_cadence|raw}\" hoặc dày hơn"
#   not_applicable:
#     no_tier: {en: "the level of the KPI is not known", vi: "chưa biết cấp của KPI"}
#     other_tier: {en: "the KPI is not operational", vi: "KPI không thuộc cấp vận hành"}
#     unread: {en: "its cadence could not be read", vi: "không đọc được nhịp đo"}
package goalpost.rules.kpi.operational_cadence

import data.goalpost.lib.cadence

violation contains {"message": "none", "attribute": "cadence", "args": {"name": name}} if {
	count(not_applicable) == 0
	not input.kpi.cadence
}

violation contains {"message": "rare", "attribute": "cadence", "args": {"name": name, "cadence": input.kpi.cadence}} if {
	count(not_applicable) == 0
	cadence.rarer(input.kpi.cadence, input.params.max_cadence)
}

not_applicable contains "no_tier" if not input.kpi.tier

not_applicable contains "other_tier" if input.kpi.tier != "operational"

not_applicable contains "unread" if input.kpi.invalid.cadence

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
