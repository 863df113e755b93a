package goalpost.rules.structure.campaign_audience_test

import data.goalpost.rules.structure.campaign_audience as rule

segment(label, channels) := {"address": sprintf("segment.%s", [label]), "channels": channels, "invalid": {}}

loyal := segment("loyal", ["email", "store"])

judged(segments, channels) := {"campaign": {
	"address": "campaign.he",
	"label": "he",
	"title": "Mùa hè",
	"segments": segments,
	"channels": channels,
	"invalid": {},
}}

undefined(attribute) := {"message": sprintf("no_%s", [attribute]), "attribute": attribute, "key": attribute, "args": {"title": "Mùa hè"}}

silent(address) := {"message": "segment_without_channels", "attribute": "segments", "key": address, "args": {
	"title": "Mùa hè",
	"segment": address,
}}

mismatch(address, channels, reached) := {"message": "mismatch", "attribute": "segments", "key": address, "args": {
	"title": "Mùa hè",
	"segment": address,
	"channels": channels,
	"reached": reached,
}}

test_one_channel_in_common_is_enough if {
	rule.violation == set() with input as judged([loyal], ["email", "social"])
	rule.not_applicable == set() with input as judged([loyal], ["email", "social"])
}

test_no_segments if {
	rule.violation == {undefined("segments")} with input as judged([], ["email"])
	rule.violation == {undefined("segments")} with input as json.remove(judged([], ["email"]), ["/campaign/segments"])
}

test_no_channels if {
	rule.violation == {undefined("channels")} with input as judged([loyal], [])
	rule.violation == {undefined("channels")} with input as json.remove(judged([loyal], []), ["/campaign/channels"])
}

test_neither if {
	rule.violation == {undefined("segments"), undefined("channels")} with input as judged([], [])
}

test_a_segment_that_is_elsewhere if {
	shop := segment("shop", ["store", "event"])
	rule.violation == {mismatch("segment.shop", ["email", "social"], ["event", "store"])} with input as judged(
		[loyal, shop],
		["social", "email"],
	)
}

test_a_segment_without_channels_is_undefined_and_no_mismatch if {
	rule.violation == {silent("segment.new")} with input as judged([loyal, segment("new", [])], ["email"])
	unset := object.remove(segment("new", []), ["channels"])
	rule.violation == {silent("segment.new")} with input as judged([loyal, unset], ["email"])
}

test_each_segment_is_judged if {
	scene := judged([segment("new", []), segment("shop", ["store"]), segment("fair", ["event"])], ["email"])
	rule.violation == {
		silent("segment.new"),
		mismatch("segment.shop", ["email"], ["store"]),
		mismatch("segment.fair", ["email"], ["event"]),
	} with input as scene
}

test_a_segment_listed_twice_is_told_once if {
	shop := segment("shop", ["store"])
	rule.violation == {mismatch("segment.shop", ["email"], ["store"])} with input as judged([shop, shop], ["email"])
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([], ["email"]), ["/campaign/title"])
	v.args.title == "he"
}

broken(segments, attribute) := json.patch(
	judged(segments, []),
	[{"op": "add", "path": sprintf("/campaign/invalid/%s", [attribute]), "value": "[…]"}],
)

test_channels_that_cannot_be_read if {
	rule.not_applicable == {"unreadable"} with input as broken([loyal], "channels")
	rule.violation == set() with input as broken([loyal], "channels")
}

test_channels_of_a_segment_that_cannot_be_read if {
	unread := object.union(segment("new", []), {"invalid": {"channels": "[…]"}})
	rule.not_applicable == {"unreadable"} with input as judged([unread], ["email"])
	rule.violation == set() with input as judged([unread], ["email"])
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	rule.not_applicable == {"unresolved"} with input as broken([], "segments")
	rule.violation == set() with input as broken([], "segments")
}
