package titles

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// told writes an analysis in short, so that tables can be read: vague words as
// class:text, quantities as role:kind=value, others as kind(text), dates as
// ~relative or @fixed, and the tactic after !.
func told(a Analysis) string {
	var out []string
	for _, v := range a.Vague {
		out = append(out, v.Class+":"+v.Text)
	}
	for _, q := range a.Quantities {
		s := fmt.Sprintf("%s=%v", q.Kind, q.Value)
		for _, other := range q.Readings[1:] {
			s += fmt.Sprintf("|%v", other)
		}
		if q.Role != "" {
			s = q.Role + ":" + s
		}
		if q.Small {
			s += "?"
		}
		out = append(out, s)
	}
	for _, o := range a.Others {
		out = append(out, o.Kind+"("+o.Text+")")
	}
	for _, d := range a.Dates {
		out = append(out, map[bool]string{true: "~", false: "@"}[d.Relative]+d.Text)
	}
	if a.Tactic != "" {
		out = append(out, "!"+a.Tactic)
	}
	return strings.Join(out, "; ")
}

func check(t *testing.T, language string, table [][2]string) {
	t.Helper()
	for _, tc := range table {
		if got := told(Read(tc[0], language)); got != tc[1] {
			t.Errorf("%s\n got %s\nwant %s", tc[0], got, tc[1])
		}
	}
}

func TestVague(t *testing.T) {
	check(t, "vi", [][2]string{
		{"Có nhiều khách hàng tiềm năng mới", "quantity:nhiều"},
		{"Có NHIỀU HƠN khách hàng", "quantity:NHIỀU HƠN"},
		{"Phục vụ càng nhiều càng tốt", "quantity:càng nhiều càng tốt"},
		{"Tang manh me luong khach", "direction:Tang; quantity:manh me"},
		{"Bạn bè giới thiệu bạn bè", ""},
		{"Tỷ lệ hoàn đơn không nhiều hơn 2%", "percent=2"},
		{"Có ít nhất 40 đối tác", "amount=40"},
		{"Thu hút khách hàng tiềm năng chất lượng", ""},
		{"Giảm giá cho khách mới", ""},
		{"Giảm giá thành sản phẩm", ""},
		{"Phát triển sản phẩm mới", ""},
		{"Thương hiệu nhận biết hàng đầu", ""},
		{"Dịch vụ tốt hơn, chuyên nghiệp hơn", "quality:tốt hơn; quality:chuyên nghiệp hơn"},
		{"Đạt doanh số sớm nhất có thể", "quality:sớm nhất có thể"},
		{"Hàng nghìn lượt tải", "quantity:Hàng nghìn"},
		{"Nhận biết tăng, thêm khách", "direction:tăng"},
	})
	check(t, "en", [][2]string{
		{"Get many more leads", "quantity:many more"},
		{"More than 300 leads", "amount=300"},
		{"Significantly better service", "quantity:Significantly; quality:better"},
		{"A high-quality brand", "quality:high-quality"},
		{"Best-sellers reach 40 orders", "amount=40"},
		{"Grow trial sign-ups", "direction:Grow"},
		{"Reply as soon as possible", "quality:as soon as possible"},
		{"Leading indicators for the team", ""},
	})
}

func TestNumbers(t *testing.T) {
	check(t, "vi", [][2]string{
		{"Doanh thu 12 tỷ", "amount=1.2e+10"},
		{"Doanh thu 1,5 tỷ", "amount=1.5e+09"},
		{"Doanh thu 1 tỷ 200 triệu", "amount=1.2e+09"},
		{"Doanh thu 2 triệu rưỡi", "amount=2.5e+06"},
		{"Vốn hoá 12 nghìn tỷ", "amount=1.2e+13"},
		{"Có 1tr lượt xem", "amount=1e+06"},
		{"Có 1tr5 lượt xem", "amount=1.5e+06"},
		{"Có 1k người theo dõi", "amount=1000"},
		{"Có 1.000 lead", "amount=1000"},
		{"Có 1.000.000 lượt", "amount=1e+06"},
		{"Có 1,000 lead", "amount=1|1000"},
		{"Có 1,000,000 lượt", "amount=1e+06"},
		{"Giá 1.250.000,5 đồng", "amount=1.2500005e+06"},
		{"Tỷ lệ 12.5%", "percent=12.5"},
		{"Tỷ lệ 0,125 phần trăm", "percent=0.125"},
		{"Cải thiện 3 điểm phần trăm", "direction:Cải thiện; points=3"},
		{"Hai triệu lượt xem", "amount=2e+06"},
		{"Một triệu hai trăm nghìn đồng", "amount=1.2e+06"},
		{"Mở hai mươi lăm cửa hàng", "amount=25"},
		{"Mở thêm ba cửa hàng", "by:amount=3?"},
		{"Một thương hiệu thân quen", ""},
		{"Năm khách hàng lớn ký hợp đồng", "amount=5?"},
		{"Kế hoạch năm", ""},
		{"Gấp đôi lượt tải", "factor=2"},
		{"Lượt tải gấp 3 lần", "factor=3"},
		{"Giảm một nửa số khiếu nại", "direction:Giảm; factor=0.5"},
		{"Thị phần 10–15%", "percent=10; percent=15"},
		{"Điểm hài lòng từ 4,2/5 lên 4,6/5", "from:amount=4.2; to:amount=4.6"},
		{"9/10 khách quay lại", "ratio=9"},
		{"Doanh thu $1,200", "amount=1.2|1200"},
	})
	check(t, "en", [][2]string{
		{"Revenue of $1.5M", "amount=1.5e+06"},
		{"1,000 leads", "amount=1000"},
		{"1.000 leads", "amount=1|1000"},
		{"Two hundred and ten orders", "amount=210"},
		{"Twelve thousand visits", "amount=12000"},
		{"Win three contracts", "amount=3?"},
		{"Double the sign-ups", "factor=2"},
		{"Visits grow 2x", "direction:grow; factor=2"},
		{"Cut complaints by half", "factor=0.5"},
		{"A 5 percent share", "percent=5"},
		{"Up 2.5 percentage points", "points=2.5"},
		{"1.2 billion impressions", "amount=1.2e+09"},
		{"450% of 999999999999999999999999", "percent=450; amount=1e+24"},
	})
}

func TestNumbersThatAreNoQuantities(t *testing.T) {
	check(t, "vi", [][2]string{
		{"Kế hoạch 2027", "year(2027); @2027"},
		{"Có 2027 khách hàng", "amount=2027"},
		{"Top 3 kết quả tìm kiếm", "ordinal(3)"},
		{"Thương hiệu số 1 miền Tây", "ordinal(1)"},
		{"Số 620 lên 700", "from:amount=620; to:amount=700"},
		{"Kết quả quý 2", "ordinal(2); @2"},
		{"Kết quả Q2", "@Q2"},
		{"Đạt chứng nhận ISO 9001", "ordinal(9001)"},
		{"Mỗi tháng 45 lên 55 đơn", "from:amount=45; to:amount=55"},
		{"Mỗi tháng 12", "ordinal(12); @12"},
		{"Kênh 100 và kênh 101", "amount=101; ordinal(100)"},
		{"Hotline 1900 1234 hỗ trợ 24/7", "phone(1900 1234); idiom(24/7)"},
		{"Gọi 0909 123 456", "phone(0909 123 456)"},
		{"Bảo hành 12 tháng", "duration(12)"},
		{"Giao trong 90 ngày", "duration(90)"},
		{"Khách 18–25 tuổi", "age(18); age(25)"},
		{"100% nỗ lực", "idiom(100%)"},
		{"Mô hình 4P và B2B", ""},
		{"Mở cửa lúc 9h30", "clock(9h30)"},
		{"Phản hồi từ 12 giờ xuống 4 giờ", "from:time=12; to:time=4"},
	})
	check(t, "en", [][2]string{
		{"Top 10 in search", "quality:Top; ordinal(10)"},
		{"Phase 2 of the plan", "ordinal(2)"},
		{"A 30-day trial", "duration(30)"},
		{"By 30 June", "date(30); @30"},
		{"The 2nd shop", "ordinal(2)"},
		{"Calls to +44 20 7946 0958", "phone(+44 20 7946 0958)"},
	})
}

func TestRoles(t *testing.T) {
	check(t, "vi", [][2]string{
		{"Từ 620 lên 700 MQL", "from:amount=620; to:amount=700"},
		{"MQL 620 → 700", "from:amount=620; to:amount=700"},
		{"Tăng từ 12 lên 18 tỷ", "direction:Tăng; from:amount=12|1.2e+10; to:amount=1.8e+10"},
		{"Tăng từ 12 lên 15%", "direction:Tăng; from:percent=12; to:percent=15"},
		{"Tăng thêm 5%", "direction:Tăng; by:percent=5"},
		{"Giảm bớt 30 khiếu nại", "direction:Giảm bớt; by:amount=30"},
		{"Tăng lên 5%", "direction:Tăng; to:percent=5"},
		{"Giảm xuống còn khoảng 4%", "direction:Giảm; to:percent=4"},
		{"Tăng 10%", "direction:Tăng; percent=10"},
		{"Giới thiệu đến 500 khách hàng", "amount=500"},
		{"Khách mua từ 3 đến 5 lần", "amount=3; amount=5"},
		{"Nâng từ 3 đến 5 cửa hàng", "from:amount=3; to:amount=5"},
		{"Doanh thu +12%", "by:percent=12"},
	})
	check(t, "en", [][2]string{
		{"Grow from 45 enquiries a month to 55", "direction:Grow; from:amount=45; to:amount=55"},
		{"Increase sign-ups by 80", "direction:Increase; by:amount=80"},
		{"Increase sign-ups to about 700", "direction:Increase; to:amount=700"},
		{"Sell to 500 customers", "amount=500"},
		{"Training by 15 partners", "amount=15"},
	})
}

func TestDatesAndTactics(t *testing.T) {
	check(t, "vi", [][2]string{
		{"1000 lead trong tháng tới", "amount=1000; ~tháng tới"},
		{"Xong trước cuối năm", "~cuối năm"},
		{"Xong trước cuối năm 2027", "year(2027); @cuối năm; @2027"},
		{"Trong 3 tháng tới", "duration(3); ~3 tháng tới"},
		{"Tiệc cuối năm cho khách quen", ""},
		{"Trước 30/06/2027", "date(30/06/2027); @30/06/2027"},
		{"Trước 30/6", "date(30/6); @30/6"},
		{"Thiết kế lại website", "!Thiết kế lại"},
		{"– Chạy quảng cáo Facebook", "!Chạy quảng cáo"},
		{"Chiến dịch chạy quảng cáo", ""},
		{"Tập trung SEO", "!Tập trung SEO"},
	})
	check(t, "en", [][2]string{
		{"Win 40 accounts next quarter", "amount=40; ~next quarter"},
		{"By the end of the year", "~the end of the year"},
		{"By the end of the year 2027", "year(2027); @the end of the year; @2027"},
		{"In two years", "duration(two); ~In two years"},
		{"Partner with cafés", "!Partner with"},
	})
}

func TestReferences(t *testing.T) {
	for text, want := range map[string]string{
		"Góp phần vào mục tiêu chung objective.mql":  "objective.mql objective goal",
		"Góp phần vào mục tiêu cụ thể objective.mql": "objective.mql objective objective",
		"Góp phần vào mục tiêu objective.mql":        "objective.mql objective ",
		"Serves the goal objective.mql":              "objective.mql objective goal",
		"Serves the goal.brand goal":                 "goal.brand goal goal",
		"The subgoal objective.mql":                  "objective.mql objective ",
	} {
		got := references(text)
		if len(got) != 1 || got[0].Text+" "+got[0].Type+" "+got[0].Called != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, tc := range [][3]string{
		{"Tăng doanh thu", "en", "vi"},
		{"Tang doanh thu", "vi", "vi"},
		{"Increase the number of leads", "vi", "en"},
		{"Café sales of 400 cups", "en", "en"},
		{"Cold brew", "vi", "vi"},
		{"Tỷ lệ", "", "vi"},
	} {
		if got := Read(tc[0], tc[1]).Language; got != tc[2] {
			t.Errorf("%s in a plan in %q: read as %s", tc[0], tc[1], got)
		}
	}
}

func TestDecomposedTitlesReadTheSame(t *testing.T) {
	for _, title := range []string{"Tăng đáng kể lượng khách", "Từ 620 lên 700 khách trước cuối năm"} {
		if told(Read(norm.NFD.String(title), "vi")) != told(Read(title, "vi")) {
			t.Errorf("%s: composed and decomposed differ", title)
		}
	}
}

// Whoever writes a book into a title does not stop the check.
func TestLongTitlesAreCut(t *testing.T) {
	a := Read(strings.Repeat("từ 620 lên 700 ", 100_000), "vi")
	if n := utf8.RuneCountInString(a.Text); n != Longest || len(a.Quantities) == 0 {
		t.Errorf("%d characters, %d figures", n, len(a.Quantities))
	}
}

func TestDigest(t *testing.T) {
	if len(Digest()) != 64 {
		t.Errorf("got %q", Digest())
	}
}
