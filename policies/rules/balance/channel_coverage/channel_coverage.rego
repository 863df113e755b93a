# METADATA
# title: Measurement covers few channels
# description: |
#   People meet a company in several places; who looks at one of them measures a corner and takes it
#   for the whole. Counted are the channels that strategies and campaigns use; an event counts as
#   offline, like a store.
#   To fix it, name the channels that are used but missing, or reach out on another one. A company
#   that only exists online sets expected_channels.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S3 L145"]
#   vi:
#     title: Đo lường trên quá ít kênh
#     description: |
#       Khách hàng gặp doanh nghiệp ở nhiều nơi; chỉ nhìn một nơi là đo một góc mà tưởng là toàn
#       cảnh. Kênh được tính là kênh mà các chiến lược và chiến dịch sử dụng; sự kiện được tính là
#       kênh trực tiếp, như cửa hàng.
#       Cách sửa: ghi thêm những kênh đang dùng mà chưa ghi, hoặc mở thêm kênh khác. Doanh nghiệp
#       chỉ hoạt động trực tuyến thì đặt tham số expected_channels.
#   params:
#     min: {default: 3, en: "Fewest of the expected channels that are covered.", vi: "Số kênh tối thiểu phải có trong các kênh mong đợi."}
#     expected_channels: {default: ["website", "social", "email", "store"], en: "Channels that are expected; store stands for everything offline.", vi: "Các kênh mong đợi; store là mọi kênh trực tiếp."}
#   messages:
#     few:
#       en: "Strategies and campaigns cover {count} of the expected channels ({covered}); at least {need} of {expected_channels} are asked for."
#       vi: "Các chiến lược và chiến dịch mới có {count} kênh trong số kênh mong đợi ({covered}); cần ít nhất {need} trong các kênh {expected_channels}."
#       fix:
#         en: "add to channels of a strategy or campaign what is missing: {missing}"
#         vi: "thêm kênh còn thiếu vào channels của một chiến lược hoặc chiến dịch: {missing}"
#   not_applicable:
#     no_channels: {en: "no strategy or campaign at work names a channel", vi: "chưa có chiến lược hay chiến dịch nào đang thực hiện ghi kênh"}
#     unreadable: {en: "the channels of a strategy or campaign cannot be read", vi: "không đọc được kênh của một chiến lược hoặc chiến dịch"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.channel_coverage

import data.goalpost.lib.lifecycle

violation contains {"message": "few", "measure": need - count(covered), "args": {
	"count": count(covered),
	"covered": sort(covered),
	"need": need,
	"missing": sort(expected - covered),
}} if {
	count(not_applicable) == 0
	few
}

not_applicable contains "no_channels" if {
	input.plan.complete
	count(used) == 0
	not unreadable
}

# Further channels can only add to what is covered.
not_applicable contains "unreadable" if {
	few
	unreadable
}

not_applicable contains "incomplete" if {
	few
	not input.plan.complete
}

few if count(covered) < need

# No more can be asked for than is expected.
need := min([input.params.min, count(expected)])

expected contains channel if some channel in input.params.expected_channels

covered := {place(channel) | some channel in used} & expected

place(channel) := "store" if channel == "event"

place(channel) := channel if channel != "event"

used contains channel if {
	some strategy in input.plan.strategies
	strategy.status in {"active", "proposed"}
	some channel in strategy.channels
}

used contains channel if {
	some campaign in input.plan.campaigns
	campaign.status in lifecycle.committed
	some channel in campaign.channels
}

unreadable if {
	some strategy in input.plan.strategies
	strategy.invalid.channels
}

unreadable if {
	some campaign in input.plan.campaigns
	campaign.invalid.channels
}
