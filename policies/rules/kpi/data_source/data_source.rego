# METADATA
# title: KPI has no data source
# description: |
#   A figure of unknown origin cannot be checked, and two people who collect it get two figures. The
#   source is the system that the number is read from: an analytics tool, the CRM, the shop.
#   To fix it, set up the tracking and write where the number comes from. A company can list the
#   sources that it allows, and those that it has given up.
# custom:
#   severity: warning
#   subject: kpi
#   phase: state
#   sources: ["S3 L55", "S3 L145", "S3 L195", "S0 L41", "S1 L31", "S3 L20"]
#   vi:
#     title: KPI không có nguồn dữ liệu
#     description: |
#       Con số không rõ nguồn thì không kiểm chứng được, và hai người đi lấy sẽ ra hai con số. Nguồn
#       là hệ thống nơi đọc con số: công cụ phân tích, CRM, cửa hàng trực tuyến.
#       Cách sửa: thiết lập việc đo và ghi con số lấy từ đâu. Doanh nghiệp có thể nêu các nguồn được
#       phép dùng và các nguồn đã ngừng.
#   params:
#     allowed_sources: {default: [], en: "The only sources allowed; none listed allows all.", vi: "Các nguồn được phép dùng; để trống là cho phép mọi nguồn."}
#     retired_sources: {default: ["Universal Analytics"], en: "Sources that do not deliver any more.", vi: "Các nguồn không còn cung cấp dữ liệu."}
#   messages:
#     none:
#       en: "KPI {name|quoted} does not say where its number comes from."
#       vi: "KPI {name|quoted} chưa ghi con số lấy từ đâu."
#       fix:
#         en: "name the system that it is read from: source = \"CRM\""
#         vi: "ghi hệ thống cung cấp số liệu: source = \"CRM\""
#     retired:
#       en: "KPI {name|quoted} is read from {source}, which does not deliver data any more."
#       vi: "KPI {name|quoted} lấy từ {source}, nguồn này không còn cung cấp dữ liệu."
#       fix:
#         en: "name the system that has taken its place: source = \"…\""
#         vi: "ghi hệ thống thay thế: source = \"…\""
#     not_allowed:
#       en: "KPI {name|quoted} is read from {source}; allowed are {allowed_sources}."
#       vi: "KPI {name|quoted} lấy từ {source}; các nguồn được phép là {allowed_sources}."
#       fix:
#         en: "read it from an allowed source, or add this one to allowed_sources"
#         vi: "lấy từ nguồn được phép, hoặc thêm nguồn này vào allowed_sources"
#   not_applicable:
#     unread: {en: "its source could not be read", vi: "không đọc được nguồn dữ liệu"}
package goalpost.rules.kpi.data_source

violation contains {"message": "none", "attribute": "source", "args": {"name": name}} if {
	count(not_applicable) == 0
	source == ""
}

violation contains {"message": "retired", "attribute": "source", "args": {"name": name, "source": source}} if {
	source != ""
	listed(input.params.retired_sources)
}

violation contains {"message": "not_allowed", "attribute": "source", "args": {"name": name, "source": source}} if {
	source != ""
	count(input.params.allowed_sources) > 0
	not listed(input.params.allowed_sources)
	not listed(input.params.retired_sources)
}

not_applicable contains "unread" if input.kpi.invalid.source

default source := ""

source := trim_space(input.kpi.source)

listed(sources) if {
	some one in sources
	lower(one) == lower(source)
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
