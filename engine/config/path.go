package config

import (
	"path"
	"regexp"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

var drive = regexp.MustCompile(`^[A-Za-z]:`)

// paths reads a list of directories.
func (r *reader) paths(name string, v hcldata.Value) []Placed[string] {
	if !r.is(name, v, hcldata.List) {
		return nil
	}
	var dirs []Placed[string]
	seen := map[string]diag.Range{}
	for i, v := range v.Items {
		if !r.is(item(name, i), v, hcldata.String) {
			continue
		}
		dir, ok := r.path(v.Text, v.Span)
		if ok && r.once(seen, dir, dir, v.Span) {
			dirs = append(dirs, Placed[string]{Value: dir, Range: r.at(v.Span)})
		}
	}
	return dirs
}

// path turns what is relative to the file into what is relative to the project.
// Nothing outside of the project is ever read: it would not be part of the
// commit that is being checked.
func (r *reader) path(written string, at hcldata.Span) (string, bool) {
	dir := path.Join(path.Dir(r.file), written)
	var wrong diag.Text
	switch {
	case written == "":
		wrong = diag.Say("a path may not be empty; `.` is the directory of this file",
			"đường dẫn không được để trống; `.` là thư mục chứa tệp này")
	case path.IsAbs(written) || drive.MatchString(written):
		wrong = diag.Say("%s is an absolute path; write it relative to this file",
			"%s là đường dẫn tuyệt đối; hãy viết đường dẫn tương đối so với tệp này", quote(written))
	case strings.Contains(written, `\`):
		wrong = diag.Say(`%s has a backslash; separate directories with /`,
			`%s có dấu gạch chéo ngược; hãy ngăn cách các thư mục bằng /`, quote(written))
	case dir == ".." || strings.HasPrefix(dir, "../") || path.IsAbs(dir):
		wrong = diag.Say("%s leads out of the project; name a directory inside of it",
			"%s dẫn ra ngoài dự án; hãy nêu một thư mục nằm trong dự án", quote(written))
	default:
		return dir, true
	}
	r.fail(at, wrong)
	return "", false
}
