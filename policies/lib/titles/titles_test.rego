package goalpost.lib.titles_test

import data.goalpost.lib.titles

test_the_language_of_a_plan if {
	titles.language({"language": "en"}) == "en"
	titles.language({}) == "vi"
}

test_allowed_names_are_not_read if {
	titles.read("Better Coffee wins 40 shops", "en", ["Better Coffee"]).vague == []
	count(titles.read("Better Coffee wins 40 shops", "en", [""]).vague) == 1
	titles.read("Phở 24 có thêm khách", "vi", ["Phở 24"]).quantities == []
}

test_further_vague_words if {
	titles.vague(goalpost.title("Ứng dụng Xịn Xò", "vi"), "vi", ["xịn  xò", "", "tuyệt"]) == {["quantity", "xịn  xò"]}
	titles.vague(goalpost.title("Phát sóng", "vi"), "vi", ["phá"]) == set()
	titles.vague(goalpost.title("Grow more", "en"), "en", []) == {["direction", "Grow"], ["quantity", "more"]}
}

test_words_of_a_class if {
	hits := {["quality", "top"], ["quantity", "more"], ["quantity", "many"]}
	titles.words(hits, {"quantity"}) == ["many", "more"]
	titles.words(hits, {"direction"}) == []
}

figure(kind, readings) := {"kind": kind, "readings": readings, "value": readings[0]}

test_close if {
	titles.close(figure("amount", [700]), 700, 0)
	titles.close(figure("amount", [700]), 703.5, 0.5)
	not titles.close(figure("amount", [700]), 703.6, 0.5)
	titles.close(figure("amount", [80]), -80, 0.5)
	titles.close(figure("amount", [1, 1000]), 1000, 0)
	not titles.close(figure("amount", [1, 1000]), 0, 0.5)
}

test_percentages_are_told_in_round_numbers if {
	titles.close(figure("percent", [13]), 12.9, 0)
	titles.close(figure("percent", [12.9]), 12.903, 0)
	not titles.close(figure("percent", [12]), 12.9, 0)
	not titles.close(figure("percent", [0]), 0.4, 0)
	titles.close(figure("factor", [2]), 1.98, 0)
	not titles.close(figure("amount", [13]), 12.9, 0)
}

way(change) := {"baseline": 40, "target": 45, "change": change}

test_meanings if {
	titles.meanings("amount", way(""), "count") == {"from": {40}, "to": {45}, "by": {5}}
	titles.meanings("points", way(""), "percent") == {"from": set(), "to": set(), "by": {5}}
	titles.meanings("percent", way("points"), "percent") == {"from": {40}, "to": {45}, "by": {5}}
	titles.meanings("percent", way("absolute"), "percent").by == {5}
	titles.meanings("percent", way("relative"), "percent").by == {12.5}
	titles.meanings("percent", way(""), "percent").by == {5, 12.5}
	titles.meanings("percent", way(""), "count") == {"from": set(), "to": {112.5}, "by": {12.5}}
	titles.meanings("factor", way(""), "count") == {"from": set(), "to": {1.125}, "by": set()}
}

test_nothing_is_a_part_of_nothing if {
	new := {"baseline": 0, "target": 45, "change": ""}
	titles.meanings("percent", new, "percent").by == {45}
	titles.meanings("percent", new, "count") == {"from": set(), "to": set(), "by": set()}
	titles.meanings("factor", new, "count").to == set()
}
