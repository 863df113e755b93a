package hcldata

import (
	"bytes"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

const bom = "\xEF\xBB\xBF"

// unreadable finds what keeps a whole file from being read as HCL text.
func unreadable(src []byte, limits Limits) (flaw, bool) {
	if len(src) > limits.FileBytes {
		return flaw{code: Size,
			text: diag.Say("the file has %d bytes; at most %d are read", "tệp có %d byte; chỉ đọc tối đa %d byte", len(src), limits.FileBytes),
			fix:  diag.Say("split the plan into several files in the same directory", "tách kế hoạch thành nhiều tệp trong cùng thư mục"),
		}, true
	}
	if bytes.HasPrefix(src, []byte("version https://git-lfs.github.com/spec/")) {
		return flaw{code: LFS, end: textEnd(src, 0),
			text: diag.Say("Git LFS pointer: content not available", "đây là con trỏ Git LFS: không có nội dung để đọc"),
			fix:  diag.Say("run `git lfs pull`, or keep plans out of Git LFS", "chạy `git lfs pull`, hoặc đừng lưu kế hoạch bằng Git LFS"),
		}, true
	}
	if f, bad := misencoded(src); bad {
		return f, true
	}
	return conflicted(src)
}

func misencoded(src []byte) (flaw, bool) {
	saveAs := diag.Say("save the file as UTF-8", "lưu tệp dưới dạng UTF-8")
	if utf16(src) {
		return flaw{code: Encoding, fix: saveAs,
			text: diag.Say("the file is UTF-16, not UTF-8", "tệp được lưu ở dạng UTF-16, không phải UTF-8")}, true
	}
	if !utf8.Valid(src) {
		at := invalidUTF8(src)
		return flaw{code: Encoding, start: at, end: at, fix: saveAs,
			text: diag.Say("this is not valid UTF-8 text", "đoạn này không phải văn bản UTF-8 hợp lệ")}, true
	}
	start := start(src)
	if i := bytes.Index(src[start:], []byte(bom)); i >= 0 {
		return flaw{code: Encoding, start: start + i, end: start + i + len(bom),
			text: diag.Say("there is a byte order mark (U+FEFF) inside the file", "có dấu thứ tự byte (U+FEFF) nằm giữa tệp"),
			fix:  diag.Say("delete this invisible character", "xoá ký tự vô hình này")}, true
	}
	for i := start; ; i++ {
		next := bytes.IndexByte(src[i:], '\r')
		if next < 0 {
			return flaw{}, false
		}
		i += next
		if i+1 == len(src) || src[i+1] != '\n' {
			return flaw{code: Encoding, start: i, end: i,
				text: diag.Say("a line ends with a carriage return alone", "có dòng chỉ kết thúc bằng ký tự CR"),
				fix:  diag.Say("save the file with LF or CRLF line ends", "lưu tệp với kiểu xuống dòng LF hoặc CRLF")}, true
		}
	}
}

// utf16 knows a byte order mark, and text where every other byte is NUL.
func utf16(src []byte) bool {
	if len(src) < 2 {
		return false
	}
	a, b := src[0], src[1]
	return a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF || a == 0 && b != 0 || a != 0 && b == 0
}

func invalidUTF8(src []byte) int {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(src)
}

// conflicted finds the marker lines that git leaves. A line of = signs is not
// one of them, for it also underlines headings in longer texts.
func conflicted(src []byte) (flaw, bool) {
	for at := start(src); at < len(src); at = lineEnd(src, at) + 1 {
		switch c := src[at]; c {
		case '<', '>', '|':
			line := src[at:textEnd(src, at)]
			run := bytes.IndexFunc(line, func(r rune) bool { return r != rune(c) })
			if run == 7 && line[run] == ' ' || run < 0 && len(line) == 7 {
				return flaw{code: Conflict, start: at, end: at + len(line),
					text: diag.Say("unresolved merge conflict", "xung đột khi gộp nhánh chưa được giải quyết"),
					fix:  diag.Say("choose what to keep and delete the lines of <, = and > signs", "chọn phần cần giữ và xoá các dòng chứa dấu <, = và >")}, true
			}
		}
	}
	return flaw{}, false
}

// start skips a byte order mark, which is allowed at the start of a file only.
func start(src []byte) int {
	if bytes.HasPrefix(src, []byte(bom)) {
		return len(bom)
	}
	return 0
}

// lineEnd is the offset of the line feed that ends a line, or of the end.
func lineEnd(src []byte, from int) int {
	if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
		return from + i
	}
	return len(src)
}

// textEnd is the offset after the last character of a line.
func textEnd(src []byte, from int) int {
	end := lineEnd(src, from)
	if end > from && src[end-1] == '\r' {
		return end - 1
	}
	return end
}
