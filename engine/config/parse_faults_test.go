package config

import (
	"strings"
	"testing"
)

var faults = []struct{ name, src, want string }{
	{"unknown attribute, near", `profle = "strict"`,
		"1:1-1:7 unknown attribute `profle`; did you mean `profile`?\n" +
			"không có thuộc tính `profle`; có phải ý bạn là `profile`?"},
	{"unknown attribute, far", "plan \"plans\" {\n  language = \"vi\"\n}",
		"2:3-2:11 unknown attribute `language` in `plan`; choose from `rule`\n" +
			"không có thuộc tính `language` trong `plan`; hãy chọn trong số `rule`"},
	{"unknown attribute of a rule", "rule \"a/b\" {\n  severty = \"info\"\n}",
		"2:3-2:10 unknown attribute `severty` in `rule`; did you mean `severity`?\n" +
			"không có thuộc tính `severty` trong `rule`; có phải ý bạn là `severity`?"},
	{"unknown block", "limit {\n}",
		"1:1-1:6 unknown block `limit`; did you mean `limits`?\n" +
			"không có khối `limit`; có phải ý bạn là `limits`?"},
	{"block as attribute", `rule = { severity = "info" }`,
		"1:1-1:5 `rule` is a block; write `rule \"kpi/count_per_team\" { … }`, without =\n" +
			"`rule` là một khối; hãy viết `rule \"kpi/count_per_team\" { … }`, không có dấu ="},
	{"attribute as block", "rule \"a/b\" {\n  params {\n    max = 4\n  }\n}",
		"2:3-2:9 `params` is an attribute; write `params = …`\n" +
			"`params` là một thuộc tính; hãy viết `params = …`"},
	{"rule without label", "rule {\n}",
		"1:1-1:5 `rule` takes one label, the id of the rule; write `rule \"kpi/count_per_team\" { … }`\n" +
			"`rule` cần đúng một nhãn là mã của quy tắc; hãy viết `rule \"kpi/count_per_team\" { … }`"},
	{"plan with two labels", "plan \"a\" \"b\" {\n}",
		"1:1-1:13 `plan` takes one label, the directory of the plan; write `plan \"plans/2027\" { … }`\n" +
			"`plan` cần đúng một nhãn là thư mục của kế hoạch; hãy viết `plan \"plans/2027\" { … }`"},
	{"limits with label", "limits \"small\" {\n}",
		"1:8-1:15 `limits` takes no label; write `limits { … }`\n" +
			"`limits` không có nhãn; hãy viết `limits { … }`"},
	{"pattern as rule", "rule \"kpi/*\" {\n  enabled = false\n}",
		"1:6-1:13 a pattern such as `kpi/*` is for the command line (--only, --enable, --disable); name each rule here\n" +
			"mẫu như `kpi/*` chỉ dùng được trên dòng lệnh (--only, --enable, --disable); ở đây hãy nêu từng quy tắc"},
	{"rule twice", "rule \"a/b\" {\n}\n\nrule \"a/b\" {\n}",
		"4:1-4:11 `rule \"a/b\"` appears twice; first in line 1\n`rule \"a/b\"` xuất hiện hai lần; lần đầu ở dòng 1"},
	{"rule twice in a plan", "plan \"p\" {\n  rule \"a/b\" {\n  }\n  rule \"a/b\" {\n  }\n}",
		"4:3-4:13 `rule \"a/b\"` appears twice; first in line 2\n`rule \"a/b\"` xuất hiện hai lần; lần đầu ở dòng 2"},
	{"plan twice, written differently", "plan \"plans\" {\n}\nplan \"./plans/\" {\n}",
		"3:1-3:16 `plan \"plans\"` appears twice; first in line 1\n`plan \"plans\"` xuất hiện hai lần; lần đầu ở dòng 1"},
	{"limits twice", "limits {\n}\nlimits {\n}",
		"3:1-3:7 `limits` appears twice; first in line 1\n`limits` xuất hiện hai lần; lần đầu ở dòng 1"},
	{"attribute twice", "language = \"vi\"\n\nlanguage = \"en\"",
		"3:1-3:9 `language` is set twice; keep one of the two\n`language` được đặt hai lần; giữ lại một trong hai"},
	{"parameter twice", "rule \"a/b\" {\n  params = { max = 4, max = 400 }\n}",
		"2:23-2:26 `max` is set twice; keep one of the two\n`max` được đặt hai lần; giữ lại một trong hai"},

	{"language", `language = "vn"`,
		"1:12-1:16 unknown language `vn`; did you mean `vi`?\nkhông có ngôn ngữ `vn`; có phải ý bạn là `vi`?"},
	{"language, far", `language = "français"`,
		"1:12-1:22 unknown language `français`; choose from `en`, `vi`\n" +
			"không có ngôn ngữ `français`; hãy chọn trong số `en`, `vi`"},
	{"profile", `profile = "Strict"`,
		"1:11-1:19 unknown profile `Strict`; did you mean `strict`?\n" +
			"không có bộ thiết lập `Strict`; có phải ý bạn là `strict`?"},
	{"fail level", `fail_level = "never"`,
		"1:14-1:21 unknown fail level `never`; choose from `error`, `warning`, `info`, `none`\n" +
			"không có ngưỡng thất bại `never`; hãy chọn trong số `error`, `warning`, `info`, `none`"},
	{"severity", "rule \"a/b\" {\n  severity = \"warn\"\n}",
		"2:14-2:20 unknown severity `warn`; did you mean `warning`?\n" +
			"không có mức độ nghiêm trọng `warn`; có phải ý bạn là `warning`?"},
	{"word without quotes", `fail_level = warning`,
		"1:14-1:21 text needs quotes; write `\"warning\"`\n" +
			"văn bản phải nằm trong dấu nháy kép; hãy viết `\"warning\"`"},
	{"wrong type", `profile = ["strict"]`,
		"1:11-1:21 `profile` must be a string, not a list\n`profile` phải là chuỗi, không phải danh sách"},
	{"text for a bool", "rule \"a/b\" {\n  enabled = \"false\"\n}",
		"2:13-2:20 `enabled` must be true or false, not a string\n`enabled` phải là true hoặc false, không phải chuỗi"},
	{"impossible date", `as_of = "2027-02-30"`,
		"1:9-1:21 `2027-02-30` is not a date; write year-month-day, such as 2027-04-20\n" +
			"`2027-02-30` không phải là ngày hợp lệ; hãy viết năm-tháng-ngày, chẳng hạn 2027-04-20"},
	{"enabled and ignored", "rule \"a/b\" {\n  enabled = true\n  severity = \"ignore\"\n}",
		"2:13-2:17 `enabled = true` contradicts `severity = \"ignore\"`; keep one of them\n" +
			"`enabled = true` mâu thuẫn với `severity = \"ignore\"`; hãy chỉ giữ một trong hai"},
	{"params are no object", "rule \"a/b\" {\n  params = [4]\n}",
		"2:12-2:15 `params` must be an object, not a list\n`params` phải là đối tượng, không phải danh sách"},
	{"null and a bare word", "rule \"a/b\" {\n  params = { a = null, b = [draft] }\n}",
		"2:18-2:22 null is no value; leave the line out to keep the default\n" +
			"null không phải là giá trị; hãy bỏ dòng này để giữ giá trị mặc định\n" +
			"2:29-2:34 text needs quotes; write `\"draft\"`\n" +
			"văn bản phải nằm trong dấu nháy kép; hãy viết `\"draft\"`"},

	{"limits out of range", "limits {\n  file_bytes = 1048577\n  depth = 1.5\n  seconds_per_rule = 0\n  memory_bytes = \"2 GiB\"\n}",
		"2:16-2:23 `file_bytes` must be a whole number from 1024 to 1048576, not 1048577\n" +
			"`file_bytes` phải là số nguyên từ 1024 đến 1048576, không phải 1048577\n" +
			"3:11-3:14 `depth` must be a whole number from 4 to 100, not 1.5\n" +
			"`depth` phải là số nguyên từ 4 đến 100, không phải 1.5\n" +
			"4:22-4:23 `seconds_per_rule` must be a whole number from 1 to 300, not 0\n" +
			"`seconds_per_rule` phải là số nguyên từ 1 đến 300, không phải 0\n" +
			"5:18-5:25 `memory_bytes` must be a number, not a string\n" +
			"`memory_bytes` phải là số, không phải chuỗi"},
	{"total bytes", "limits {\n  total_bytes = -5\n}",
		"2:17-2:19 `total_bytes` must be a whole number from 1024 to 1073741824, not -5\n" +
			"`total_bytes` phải là số nguyên từ 1024 đến 1073741824, không phải -5"},

	{"bad paths", `policies = ["/etc", "../x", "a/../..", "C:/x", "a\\b", "", 3, "p", "./p"]`,
		"1:13-1:19 `/etc` is an absolute path; write it relative to this file\n" +
			"`/etc` là đường dẫn tuyệt đối; hãy viết đường dẫn tương đối so với tệp này\n" +
			"1:21-1:27 `../x` leads out of the project; name a directory inside of it\n" +
			"`../x` dẫn ra ngoài dự án; hãy nêu một thư mục nằm trong dự án\n" +
			"1:29-1:38 `a/../..` leads out of the project; name a directory inside of it\n" +
			"`a/../..` dẫn ra ngoài dự án; hãy nêu một thư mục nằm trong dự án\n" +
			"1:40-1:46 `C:/x` is an absolute path; write it relative to this file\n" +
			"`C:/x` là đường dẫn tuyệt đối; hãy viết đường dẫn tương đối so với tệp này\n" +
			"1:48-1:54 `a\\b` has a backslash; separate directories with /\n" +
			"`a\\b` có dấu gạch chéo ngược; hãy ngăn cách các thư mục bằng /\n" +
			"1:56-1:58 a path may not be empty; `.` is the directory of this file\n" +
			"đường dẫn không được để trống; `.` là thư mục chứa tệp này\n" +
			"1:60-1:61 `policies[6]` must be a string, not a number\n" +
			"`policies[6]` phải là chuỗi, không phải số\n" +
			"1:68-1:73 `p` appears twice; first in line 1\n" +
			"`p` xuất hiện hai lần; lần đầu ở dòng 1"},
	{"plan outside", "plan \"../other\" {\n}",
		"1:6-1:16 `../other` leads out of the project; name a directory inside of it\n" +
			"`../other` dẫn ra ngoài dự án; hãy nêu một thư mục nằm trong dự án"},
	{"no plans", `plans = []`,
		"1:9-1:11 `plans` names no directory; name one, or leave the line out to search the whole project\n" +
			"`plans` không nêu thư mục nào; hãy nêu một thư mục, hoặc bỏ dòng này để tìm trong cả dự án"},

	{"all at once, in order", "rule \"a/b\" {\n  enabled = 1\n}\nlanguage = \"xx\"\nplans = [\"x\", ]]\nfail_level = \"errors\"\n",
		"2:13-2:14 `enabled` must be true or false, not a number\n" +
			"`enabled` phải là true hoặc false, không phải số\n" +
			"4:12-4:16 unknown language `xx`; choose from `en`, `vi`\n" +
			"không có ngôn ngữ `xx`; hãy chọn trong số `en`, `vi`\n" +
			"5:16-5:17 `]` closes nothing; delete it, or add the bracket that it should close\n" +
			"dấu ngoặc `]` không đóng dấu ngoặc nào; xoá nó, hoặc thêm dấu ngoặc mở tương ứng\n" +
			"6:14-6:22 unknown fail level `errors`; did you mean `error`?\n" +
			"không có ngưỡng thất bại `errors`; có phải ý bạn là `error`?"},
}

func TestParseFaults(t *testing.T) {
	for _, tt := range faults {
		t.Run(tt.name, func(t *testing.T) {
			_, diags := Parse(FileName, []byte(tt.src))
			expect(t, diags, tt.want)
		})
	}
}

func TestAConfigurationOutsideOfTheProjectNamesNothingInside(t *testing.T) {
	for _, file := range []string{"../shared.hcl", "/etc/goalpost.hcl"} {
		if _, diags := Parse(file, []byte(`plans = ["plans"]`)); len(diags) != 1 {
			t.Errorf("%s: %v", file, diags)
		}
	}
}

func TestLongWordsAreCut(t *testing.T) {
	_, diags := Parse(FileName, []byte(`profile = "`+strings.Repeat("ệ", 1000)+`"`))
	if len(diags) != 1 || !strings.HasPrefix(diags[0].Text.En, "unknown profile `"+strings.Repeat("ệ", 80)+"…`; choose") {
		t.Error(diags)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole))
	for _, tt := range faults {
		f.Add([]byte(tt.src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		c, diags := Parse(FileName, src)
		for _, d := range diags {
			end := d.Range.End.Byte
			if d.Text.En == "" || d.Text.Vi == "" || d.Range.Start.Line < 1 || d.Range.Start.Byte > end || end > len(src) {
				t.Errorf("a diagnostic without words or place: %+v", d)
			}
		}
		if len(diags) > 0 {
			return
		}
		for _, p := range append(c.Plans, c.Policies...) {
			if strings.HasPrefix(p.Value, "/") || p.Value == ".." || strings.HasPrefix(p.Value, "../") {
				t.Errorf("%q is outside of the project", p.Value)
			}
		}
		if c.Limits.FileBytes > 1<<20 || c.Limits.Depth > 100 || c.Limits.RuleTime <= 0 || c.FailLevel == "" {
			t.Errorf("accepted %+v", c)
		}
	})
}
