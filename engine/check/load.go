package check

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// file is one plan file. Its content is there unless the hash was known without
// reading: then it is read when it is needed.
type file struct {
	snapshot.Entry
	content []byte
	hash    string
}

// loader reads plan files from a snapshot.
type loader struct {
	from   snapshot.Snapshot
	limits config.Limits
	parsed *parsedFiles
	seen   *seenFiles
	// decoder knows the files of all sides.
	decoder *plan.Decoder
}

func (o Options) loader() loader {
	return loader{from: o.Snapshot, limits: o.Config.Limits, parsed: o.Cache.parsedFiles(o.Paths, o.Config.Limits.HCL()), seen: o.Cache.seenFiles(o.Paths), decoder: &plan.Decoder{}}
}

// files reads every plan file that the paths ask for. A path inside of a plan
// asks for that whole plan: rules judge plans, not files.
func (l loader) files(paths []string) ([]file, diag.Diagnostics) {
	var ds diag.Diagnostics
	var files []file
	seen := map[string]bool{}
	total := int64(0)
	for _, p := range paths {
		root := l.planRoot(p)
		entries, failed := l.from.List(root, true)
		ds = append(ds, failed...)
		for _, e := range entries {
			if !seen[e.Path] {
				seen[e.Path] = true
				total += e.Size
				files = append(files, l.file(e))
			}
		}
	}
	if total > int64(l.limits.TotalBytes) {
		return nil, ds.Append(diag.Range{}, diag.Say(
			"the plan files have %d MiB together, more than the limit of %d MiB; check fewer plans at a time, or raise limits.total_bytes",
			"các tệp kế hoạch tổng cộng %d MiB, vượt giới hạn %d MiB; hãy kiểm tra ít kế hoạch hơn mỗi lần, hoặc tăng limits.total_bytes",
			total>>20, l.limits.TotalBytes>>20))
	}
	failures := make([]error, len(files))
	parallel.Each(len(files), func(i int) {
		f := &files[i]
		if f.hash != "" || f.Link || f.Size > int64(l.limits.FileBytes) {
			return
		}
		if f.content, failures[i] = l.from.Read(f.Entry); failures[i] == nil {
			f.hash = snapshot.Hash(f.content)
		}
	})
	for i, err := range failures {
		if err != nil {
			ds = append(ds, snapshot.Unreadable(files[i].Path, err))
		}
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.Path, b.Path) })
	for _, f := range files {
		l.seen.note(f)
	}
	return files, ds
}

// file is an entry with its hash, if that is known.
func (l loader) file(e snapshot.Entry) file {
	f := file{Entry: e, hash: e.Hash}
	if f.hash == "" {
		f.hash = l.seen.hash(e)
	}
	return f
}

// planRoot climbs from a path to the directory of the plan that holds it. Where
// none does it is the nearest directory with a file that may have held the plan
// block, had it been read, so that this file is reported; else the path itself.
func (l loader) planRoot(p string) string {
	doubtful := ""
	for dir := p; ; dir = path.Dir(dir) {
		holds, unread := l.holdsPlan(dir)
		if holds {
			return dir
		}
		if unread && doubtful == "" {
			doubtful = dir
		}
		if dir == "." || dir == "/" {
			return cmp.Or(doubtful, p)
		}
	}
}

// holdsPlan reports whether a file of a directory has a plan block, and whether
// there is one that could not be looked into.
func (l loader) holdsPlan(dir string) (holds, unread bool) {
	entries, failed := l.from.List(dir, false)
	unread = len(failed) > 0
	for _, e := range entries {
		switch {
		// What lies behind a link to a directory is not in this one.
		case e.Path == dir, e.Link && path.Ext(e.Path) != ".hcl":
		case e.Link || e.Size > int64(l.limits.FileBytes):
			unread = true
		default:
			f := l.file(e)
			parsed, _, err := l.parse(&f)
			if plan.HasRoot(parsed) {
				return true, false
			}
			unread = unread || parsed == nil || err != nil
		}
	}
	return false, unread
}

// parse gives what a file says, reading it only if nothing is kept of it.
func (l loader) parse(f *file) (*hcldata.File, []hcldata.Fault, error) {
	if parsed := l.parsed.lookup(f.hash); parsed != nil {
		return parsed, nil, nil
	}
	if f.content == nil {
		content, err := l.from.Read(f.Entry)
		if err != nil {
			return nil, nil, err
		}
		f.content, f.hash = content, snapshot.Hash(content)
		if parsed := l.parsed.lookup(f.hash); parsed != nil {
			return parsed, nil, nil
		}
	}
	parsed, faults := l.parsed.parse(f.Path, f.hash, f.content)
	return parsed, faults, nil
}

// sources parses the files on all cores. A file that cannot be read is a
// diagnostic, and its source is empty.
func (l loader) sources(files []file) ([]*plan.Source, diag.Diagnostics) {
	sources := make([]*plan.Source, len(files))
	failures := make([]error, len(files))
	parallel.Each(len(files), func(i int) { sources[i], failures[i] = l.source(&files[i], l.parse) })
	var ds diag.Diagnostics
	for i, err := range failures {
		if err != nil {
			ds = append(ds, snapshot.Unreadable(files[i].Path, err))
		}
	}
	return sources, ds
}

// source gives what a file says, as it is parsed, unless it is not to be read.
func (l loader) source(f *file, parse func(*file) (*hcldata.File, []hcldata.Fault, error)) (s *plan.Source, err error) {
	s = &plan.Source{Path: f.Path}
	switch {
	case f.Link:
		s.Faults = []hcldata.Fault{linkFault(f.Path)}
	case f.content == nil && f.Size > int64(l.limits.FileBytes):
		s.Faults = []hcldata.Fault{sizeFault(f.Entry, l.limits)}
	case f.hash != "":
		s.File, s.Faults, err = parse(f)
	}
	return s, err
}

func linkFault(file string) hcldata.Fault {
	first := diag.Pos{Line: 1, Column: 1}
	return hcldata.Fault{
		Code: "link", Range: diag.Range{File: file, Start: first, End: first},
		Text: diag.Say("This is a symbolic link; not read.", "Đây là liên kết tượng trưng; không được đọc."),
		Fix:  diag.Say("put the file itself into the plan's directory", "đặt chính tệp đó vào thư mục của kế hoạch"),
	}
}

func sizeFault(e snapshot.Entry, limits config.Limits) hcldata.Fault {
	first := diag.Pos{Line: 1, Column: 1}
	return hcldata.Fault{
		Code: "size", Range: diag.Range{File: e.Path, Start: first, End: first},
		Text: diag.Say("This file has %d bytes, more than the limit of %d; not read.", "Tệp này có %d byte, vượt giới hạn %d; không được đọc.", e.Size, limits.FileBytes),
		Fix:  diag.Say("split it into several files of the same directory, or raise limits.file_bytes", "chia thành nhiều tệp trong cùng thư mục, hoặc tăng limits.file_bytes"),
	}
}
