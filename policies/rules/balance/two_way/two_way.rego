# METADATA
# title: No listening activity
# description: |
#   Who only talks learns nothing about whether anybody listens. Somewhere the plan should say how
#   feedback is gathered: in a strategy or campaign under listening, or by a KPI that asks the
#   customers themselves.
#   To fix it, write into a strategy how feedback is gathered and how often, or track such a KPI.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S0 L127"]
#   vi:
#     title: Chưa có hoạt động lắng nghe
#     description: |
#       Chỉ nói thì không biết có ai nghe hay không. Kế hoạch cần cho biết phản hồi được thu thập
#       bằng cách nào: ghi ở listening của một chiến lược hay chiến dịch, hoặc theo dõi một KPI hỏi
#       chính khách hàng.
#       Cách sửa: ghi vào một chiến lược cách thu thập phản hồi và bao lâu một lần, hoặc theo dõi
#       một KPI như vậy.
#   params:
#     metrics: {default: ["nps", "csat", "customer_sentiment"], en: "Metrics that ask customers themselves.", vi: "Các chỉ số hỏi chính khách hàng."}
#   messages:
#     silent:
#       en: "Nothing in the plan {title|quoted} says how feedback is gathered."
#       vi: "Kế hoạch {title|quoted} chưa nêu phản hồi được thu thập bằng cách nào."
#       fix:
#         en: "write into a strategy: listening = \"…\", or track a KPI with one of the metrics {metrics}"
#         vi: "ghi vào một chiến lược: listening = \"…\", hoặc theo dõi một KPI với một trong các chỉ số {metrics}"
#   not_applicable:
#     nothing: {en: "the plan has no strategy or campaign at work yet", vi: "kế hoạch chưa có chiến lược hay chiến dịch nào đang thực hiện"}
#     unreadable: {en: "what a strategy, a campaign or a KPI says about it cannot be read", vi: "không đọc được điều một chiến lược, chiến dịch hoặc KPI ghi về việc này"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.two_way

import data.goalpost.lib.lifecycle

violation contains {"message": "silent", "args": {"title": title}} if {
	count(not_applicable) == 0
	not listening
}

not_applicable contains "nothing" if {
	input.plan.complete
	not listening
	count(at_work) == 0
}

not_applicable contains "unreadable" if {
	not listening
	unreadable
}

not_applicable contains "incomplete" if {
	not listening
	not input.plan.complete
}

listening if {
	some strategy in input.plan.strategies
	strategy.status in lifecycle.pursued
	trim_space(strategy.listening) != ""
}

listening if {
	some campaign in input.plan.campaigns
	campaign.status in lifecycle.committed
	trim_space(campaign.listening) != ""
}

listening if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	kpi.metric in input.params.metrics
}

at_work contains strategy.address if {
	some strategy in input.plan.strategies
	strategy.status in lifecycle.pursued
}

at_work contains campaign.address if {
	some campaign in input.plan.campaigns
	campaign.status in lifecycle.committed
}

unreadable if {
	some strategy in input.plan.strategies
	strategy.invalid.listening
}

unreadable if {
	some campaign in input.plan.campaigns
	campaign.invalid.listening
}

unreadable if {
	some kpi in input.plan.kpis
	kpi.invalid.metric
}

title := input.plan.title

title := input.plan.label if not input.plan.title
