# METADATA
# title: KPI suits another company stage
# description: |
#   A company that has just begun counts who signs up. A company with years of customers lives on
#   those who stay; if it still watches sign-ups and nothing else, it can lose as many as it wins
#   and call it growth. A new line of products in an old firm is another matter: a note on its market
#   says so.
#   To fix it, track a retention figure beside the sign-ups.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S3 L171"]
#   vi:
#     title: KPI không hợp giai đoạn doanh nghiệp
#     description: |
#       Doanh nghiệp mới bắt đầu thì đếm lượt đăng ký. Doanh nghiệp đã có khách nhiều năm thì sống nhờ
#       người ở lại; nếu vẫn chỉ nhìn lượt đăng ký, họ có thể mất khách nhiều như khi có thêm mà vẫn
#       gọi đó là tăng trưởng. Dòng sản phẩm mới của một doanh nghiệp lâu năm thì khác: hãy ghi chú về
#       thị trường của nó.
#       Cách sửa: theo dõi thêm một chỉ số giữ chân bên cạnh lượt đăng ký.
#   params:
#     early: {default: ["signups"], en: "Metrics that suit a company that has just begun.", vi: "Các chỉ số hợp với doanh nghiệp mới bắt đầu."}
#     later_families: {default: ["retention"], en: "Families of metrics of which a mature company tracks at least one.", vi: "Các nhóm chỉ số mà doanh nghiệp trưởng thành phải theo dõi ít nhất một."}
#   messages:
#     early_only:
#       en: "The company is mature and tracks new customers ({kpis}), but no KPI tells whether customers stay."
#       vi: "Doanh nghiệp đã trưởng thành, có theo dõi khách mới ({kpis}) nhưng không KPI nào cho biết khách có ở lại."
#       fix:
#         en: "add a KPI such as metric = \"retention_rate\"; for a new line of products, note it: context \"market\" {{ note = \"…\" }}"
#         vi: "thêm một KPI như metric = \"retention_rate\"; nếu là dòng sản phẩm mới thì ghi chú: context \"market\" {{ note = \"…\" }}"
#   not_applicable:
#     no_stage: {en: "the plan does not say at which stage the company is", vi: "kế hoạch chưa ghi giai đoạn của doanh nghiệp"}
#     other_stage: {en: "the company is not mature", vi: "doanh nghiệp chưa ở giai đoạn trưởng thành"}
#     unknown_metric: {en: "the catalogue does not know a KPI of the plan, which may be about retention", vi: "danh mục không có một KPI của kế hoạch, mà KPI đó có thể nói về sự gắn bó của khách"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.stage_fit

violation contains {"message": "early_only", "attribute": "stage", "args": {"kpis": sort(early)}} if {
	count(not_applicable) == 0
	one_sided
}

not_applicable contains "no_stage" if not input.plan.stage

not_applicable contains "other_stage" if input.plan.stage != "mature"

not_applicable contains "unknown_metric" if {
	input.plan.stage == "mature"
	one_sided
	some kpi in input.plan.kpis
	kpi.address in active
	not kpi.catalogue
}

# What was not read may be a sign-up, or the retention that goes with it.
not_applicable contains "incomplete" if {
	input.plan.stage == "mature"
	not later
	not input.plan.complete
}

one_sided if {
	count(early) > 0
	not later
}

early contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.address in active
	kpi.metric in input.params.early
	not new_market(kpi)
}

later if {
	some kpi in input.plan.kpis
	kpi.address in active
	some family in kpi.catalogue.families
	family in input.params.later_families
}

active contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
}

new_market(kpi) if {
	some context in kpi.contexts
	context.kind == "market"
	trim_space(context.note) != ""
}
