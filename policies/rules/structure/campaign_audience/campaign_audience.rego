# METADATA
# title: Campaign audience or channel undefined
# description: |
#   A campaign reaches people where they are, so it says whom it addresses and on which channels,
#   and each of its segments can be reached on at least one of them. A film on social media passes
#   by the people who only come to the store.
#   To fix it, list segments and channels, and use a channel of every segment.
# custom:
#   severity: info
#   subject: campaign
#   phase: state
#   sources: ["S0 L117", "S0 L119", "S3 L145", "S3 L159"]
#   vi:
#     title: Chiến dịch chưa rõ đối tượng, kênh
#     description: |
#       Chiến dịch phải tới được nơi khách hàng đang ở, nên cần ghi nó nói với ai và trên kênh nào,
#       và mỗi phân khúc phải tiếp cận được qua ít nhất một trong các kênh đó. Một đoạn phim trên
#       mạng xã hội sẽ lướt qua những người chỉ ghé cửa hàng.
#       Cách sửa: ghi phân khúc và kênh, và chọn ít nhất một kênh của từng phân khúc.
#   messages:
#     no_segments:
#       en: "Campaign {title|quoted} does not say whom it addresses."
#       vi: "Chiến dịch {title|quoted} chưa cho biết hướng tới ai."
#       fix:
#         en: "name them: segments = [segment.…]"
#         vi: "ghi đối tượng: segments = [segment.…]"
#     no_channels:
#       en: "Campaign {title|quoted} does not say on which channels it runs."
#       vi: "Chiến dịch {title|quoted} chưa cho biết chạy trên kênh nào."
#       fix:
#         en: "name them: channels = [\"…\"]"
#         vi: "ghi kênh: channels = [\"…\"]"
#     segment_without_channels:
#       en: "Campaign {title|quoted} addresses {segment}, which does not say where it can be reached."
#       vi: "Chiến dịch {title|quoted} hướng tới {segment}, nhưng phân khúc này chưa ghi tiếp cận ở đâu."
#       fix:
#         en: "write in {segment}: channels = [\"…\"]"
#         vi: "ghi kênh trong {segment}: channels = [\"…\"]"
#     mismatch:
#       en: "Campaign {title|quoted} runs on {channels}, but {segment} is reached on {reached}."
#       vi: "Chiến dịch {title|quoted} chạy trên {channels}, nhưng {segment} chỉ tiếp cận được qua {reached}."
#       fix:
#         en: "add a channel of the segment to channels, or take {segment} out of segments"
#         vi: "thêm một kênh của phân khúc vào channels, hoặc bỏ {segment} khỏi segments"
#   not_applicable:
#     unreadable: {en: "a channel of the campaign or of its segments cannot be read", vi: "không đọc được một kênh của chiến dịch hoặc của phân khúc"}
#     unresolved: {en: "one of its segments is a reference that leads nowhere", vi: "có tham chiếu phân khúc không dẫn tới đâu"}
package goalpost.rules.structure.campaign_audience

violation contains {"message": "no_segments", "attribute": "segments", "key": "segments", "args": {"title": title}} if {
	count(not_applicable) == 0
	count(reach) == 0
}

violation contains {"message": "no_channels", "attribute": "channels", "key": "channels", "args": {"title": title}} if {
	count(not_applicable) == 0
	count(channels) == 0
}

violation contains {"message": "segment_without_channels", "attribute": "segments", "key": segment, "args": {
	"title": title,
	"segment": segment,
}} if {
	count(not_applicable) == 0
	some segment, reached in reach
	count(reached) == 0
}

violation contains {"message": "mismatch", "attribute": "segments", "key": segment, "args": {
	"title": title,
	"segment": segment,
	"channels": sort(channels),
	"reached": sort(reached),
}} if {
	count(not_applicable) == 0
	count(channels) > 0
	some segment, reached in reach
	count(reached) > 0
	count(reached & channels) == 0
}

not_applicable contains "unreadable" if input.campaign.invalid.channels

not_applicable contains "unreadable" if {
	some segment in input.campaign.segments
	segment.invalid.channels
}

not_applicable contains "unresolved" if input.campaign.invalid.segments

channels contains channel if some channel in input.campaign.channels

# The channels on which each segment of the campaign can be reached.
reach[segment.address] := {channel | some channel in segment.channels} if some segment in input.campaign.segments

title := input.campaign.title

title := input.campaign.label if not input.campaign.title
