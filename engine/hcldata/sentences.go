package hcldata

import (
	"unicode"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// The sentences of the scanner. Those for what the HCL parser finds are in
// syntax.go, those for expressions in expression.go.

func depthFlaw(limit, start, end int) flaw {
	return flaw{code: Depth, start: start, end: end,
		text: diag.Say("nested deeper than %d levels; not read", "lồng sâu quá %d cấp; không được đọc", limit),
		fix:  diag.Say("flatten the value", "làm phẳng giá trị này"),
	}
}

func piecesFlaw(limit, start, end int) flaw {
	return flaw{code: Pieces, start: start, end: end,
		text: diag.Say("the string has more than %d lines or parts; not read", "chuỗi có quá %d dòng hoặc phần; không được đọc", limit),
		fix:  diag.Say("shorten the text, or keep it in a document that the plan names", "rút gọn văn bản, hoặc lưu nó trong một tài liệu mà kế hoạch nhắc tên"),
	}
}

func longNumber(limit, start, end int) flaw {
	return flaw{code: NumberLimit, start: start, end: end,
		text: diag.Say("the number is longer than %d characters; not read", "số dài quá %d ký tự; không được đọc", limit),
		fix:  diag.Say("write a shorter number", "viết một số ngắn hơn"),
	}
}

func largeExponent(limit, start, end int) flaw {
	return flaw{code: NumberLimit, start: start, end: end,
		text: diag.Say("the exponent of the number is larger than %d; not read", "số mũ lớn hơn %d; không được đọc", limit),
		fix:  diag.Say("write the number out", "viết số ra đầy đủ"),
	}
}

func badHeredoc(start, end int) flaw {
	return flaw{code: Syntax, start: start, end: end,
		text: diag.Say("`<<` must be followed by a marker word and the end of the line", "sau `<<` phải là một từ đánh dấu rồi xuống dòng"),
		fix:  diag.Say("write `<<EOT`, the text on lines of its own, and `EOT` on the last line", "viết `<<EOT`, văn bản trên các dòng riêng, và `EOT` ở dòng cuối"),
	}
}

func unclosedComment(at int) flaw {
	return flaw{code: Syntax, start: at, end: at + 2,
		text: diag.Say("the comment is not closed", "chú thích chưa được đóng"),
		fix:  diag.Say("end it with `*/`, or begin each line with `#`", "kết thúc bằng `*/`, hoặc bắt đầu mỗi dòng bằng `#`"),
	}
}

func strayCloser(b byte, at int) flaw {
	return flaw{code: Syntax, start: at, end: at + 1,
		text: diag.Say("`%c` closes nothing", "dấu ngoặc `%c` không đóng dấu ngoặc nào", b),
		fix:  diag.Say("delete it, or add the bracket that it should close", "xoá nó, hoặc thêm dấu ngoặc mở tương ứng"),
	}
}

// unclosed tells what was opened and never closed; its range is the opening
// mark, or the rest of the line for a string, which ends with its line.
func unclosed(src []byte, f frame, at int) flaw {
	out := flaw{code: Syntax, start: f.open, end: f.open + 1}
	switch f.kind {
	case quoted:
		out.end = textEnd(src[:at], f.open)
		out.text = diag.Say("the string is not closed on its line", "chuỗi chưa được đóng trên cùng một dòng")
		out.fix = diag.Say(`end it with a double quote ("); write \n for a new line in the text`, `kết thúc bằng dấu nháy kép ("); viết \n để xuống dòng trong văn bản`)
	case heredoc:
		out.end = textEnd(src, f.open)
		out.text = diag.Say("the text has no closing line `%s`", "đoạn văn bản thiếu dòng kết thúc `%s`", f.marker)
		out.fix = diag.Say("add a line with `%s` alone after the text", "thêm một dòng chỉ có `%s` sau đoạn văn bản", f.marker)
	case template:
		out.end = f.open + 2
		out.text = diag.Say("the interpolation is not closed", "phép chèn giá trị chưa được đóng")
		out.fix = diag.Say("write plain text; a literal `${` is written `$${`", "viết văn bản thuần; để có `${` hãy viết `$${`")
	default:
		out.text = diag.Say("`%c` is not closed", "dấu ngoặc `%c` chưa được đóng", f.kind)
		out.fix = diag.Say("add the missing `%c`", "thêm dấu `%c` còn thiếu", closers[f.kind])
	}
	return out
}

// invalidWord finds the character that keeps a run of letters from being a name.
func invalidWord(src []byte, start, end int) flaw {
	at := start
	for i := start; i < end; {
		r, size := utf8.DecodeRune(src[i:])
		if r >= 0x80 && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			at = i
			break
		}
		i += size
	}
	return invalidCharacter(src, at)
}

func invalidCharacter(src []byte, at int) flaw {
	r, size := utf8.DecodeRune(src[at:])
	out := flaw{code: Syntax, start: at, end: at + size,
		text: diag.Say("the character %q means nothing here", "ký tự %q không có nghĩa ở đây", r),
		fix:  diag.Say("delete it, or put the text in double quotes", "xoá nó, hoặc đặt văn bản trong dấu nháy kép"),
	}
	switch r {
	case '\'', '`', '“', '”', '„', '‘', '’', '«', '»':
		out.text = diag.Say("%c is not a quotation mark here", "ở đây không dùng %c làm dấu nháy", r)
		out.fix = diag.Say(`use straight double quotes ("…")`, `dùng dấu nháy kép thẳng ("…")`)
	case ';':
		out.text = diag.Say("`;` separates nothing here", "ở đây không dùng `;` để ngăn cách")
		out.fix = diag.Say("write each attribute on a line of its own", "viết mỗi thuộc tính trên một dòng riêng")
	}
	return out
}
