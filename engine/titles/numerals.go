package titles

// numberLists are the words that numbers are made of.
type numberLists struct {
	numerals, scales                   map[string]float64
	percents, points, halves, currency []string
}

var numberWords = map[string]numberLists{
	Vietnamese: {
		numerals: map[string]float64{
			"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
		},
		scales: map[string]float64{
			"chục": 10, "mươi": 10, "trăm": 100, "nghìn": 1e3, "ngàn": 1e3, "k": 1e3, "vạn": 1e4, "triệu": 1e6, "tr": 1e6, "m": 1e6, "tỷ": 1e9, "tỉ": 1e9,
		},
		percents: []string{"phần trăm"},
		points:   []string{"điểm phần trăm", "điểm %", "pp", "ppt"},
		halves:   []string{"một nửa", "phân nửa", "nửa số"},
		currency: []string{"đ", "đồng", "vnd", "vnđ", "usd", "eur"},
	},
	English: {
		numerals: map[string]float64{
			"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
			"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
			"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
			"seventy": 70, "eighty": 80, "ninety": 90,
		},
		scales: map[string]float64{
			"dozen": 12, "hundred": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "b": 1e9, "bn": 1e9,
		},
		percents: []string{"percent", "per cent"},
		points:   []string{"percentage points", "percentage point", "points", "pp", "ppt", "% points"},
		halves:   []string{"half", "by half", "one half"},
		currency: []string{"vnd", "usd", "eur", "gbp", "d", "dong", "pounds", "dollars", "euros"},
	},
}

// folds are words that multiply a value.
var folds = map[string]float64{
	"gấp đôi": 2, "gấp ba": 3, "gấp bốn": 4, "gấp năm": 5, "gấp rưỡi": 1.5, "nhân đôi": 2, "nhân ba": 3,
	"gap doi": 2, "gap ba": 3, "nhan doi": 2,
	"double": 2, "doubles": 2, "doubling": 2, "twice": 2, "triple": 3, "triples": 3, "treble": 3, "threefold": 3, "twofold": 2,
	"fourfold": 4, "fivefold": 5, "tenfold": 10, "quadruple": 4, "halve": 0.5, "halves": 0.5, "halving": 0.5,
}

// Suffixes of a figure that need no space before them, besides scales.
var suffixes = setOf("x h đ d vnd usd vnđ pp st nd rd th g kg km ml phút giờ ngày tháng năm % lead leads")
