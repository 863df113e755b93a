# METADATA
# title: Social media takes less than 40% of the campaign budget
# description: |
#   One platform that changes its prices or its rules must not decide our year. A campaign's
#   budget counts in equal parts for its channels.
#   To fix it, move budget to other channels, or give the campaign more channels.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: []
#   vi:
#     title: Mạng xã hội chiếm dưới 40% ngân sách chiến dịch
#     description: |
#       Một nền tảng đổi giá hay đổi luật không được quyết định kết quả cả năm của chúng ta. Ngân
#       sách của chiến dịch được chia đều cho các kênh của nó.
#       Cách sửa: chuyển ngân sách sang kênh khác, hoặc thêm kênh cho chiến dịch.
#   params:
#     max_percent: {default: 40, en: "From this share on, in percent, it is too much.", vi: "Từ tỷ lệ phần trăm này trở lên là quá nhiều."}
#   messages:
#     too_much:
#       en: "Social media takes {share|percent} of the campaign budget ({campaigns}); it must stay below {max_percent|percent}."
#       vi: "Mạng xã hội chiếm {share|percent} ngân sách chiến dịch ({campaigns}); phải dưới {max_percent|percent}."
#       fix:
#         en: "move budget to campaigns on other channels, or add channels to these"
#         vi: "chuyển ngân sách sang chiến dịch ở kênh khác, hoặc thêm kênh cho các chiến dịch này"
#   not_applicable:
#     no_budget: {en: "no campaign has a budget", vi: "không chiến dịch nào có ngân sách"}
#     no_channels: {en: "a campaign with a budget names no channels", vi: "có chiến dịch được cấp ngân sách nhưng chưa ghi kênh"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.company.social_budget

violation contains {"message": "too_much", "measure": share, "args": {
	"share": share,
	"campaigns": [campaign.title | some campaign in social],
}} if {
	count(not_applicable) == 0
	share >= input.params.max_percent
}

not_applicable contains "no_budget" if count(funded) == 0

not_applicable contains "no_channels" if {
	some campaign in funded
	not campaign.channels[0]
}

not_applicable contains "incomplete" if not input.plan.complete

share := round((1000 * sum(parts)) / sum([campaign.budget | some campaign in funded])) / 10

# What social media gets of each campaign on it.
parts := [part |
	some campaign in social
	part := campaign.budget / count(campaign.channels)
]

social := [campaign |
	some campaign in funded
	"social" in campaign.channels
]

funded := [campaign |
	some campaign in input.plan.campaigns
	campaign.status != "cancelled"
	campaign.budget > 0
]
