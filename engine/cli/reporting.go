package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// fill carries a result over into the report. set is nil where the rules could
// not be loaded.
func fill(r *report.Report, result check.Result, set *policy.Set) {
	r.Violations = result.Violations
	r.Diagnostics = result.Diagnostics
	r.Complete = len(result.Diagnostics) == 0
	r.Evaluated = report.Evaluated{Plans: result.Plans, Files: result.Files, Rules: result.Rules, Subjects: result.Subjects}
	r.Plans = result.Dirs
	for _, s := range result.Skips {
		r.Skips = append(r.Skips, report.Skip(s))
	}
	if set == nil {
		return
	}
	for _, rule := range set.Rules {
		r.Rules = append(r.Rules, report.Rule{ID: rule.ID, Severity: rule.Own, Title: rule.Title, Description: rule.Description})
	}
}

// verdict turns a report into an exit code: what could not be evaluated
// outranks violations.
func verdict(r report.Report, o report.Options) error {
	if !r.Complete {
		return exit{code: exitFailed}
	}
	for _, v := range r.Violations {
		if o.Fails(v) {
			return exit{code: exitViolations}
		}
	}
	return nil
}

// prefixOf gives the project's directory inside of the repository that holds it;
// empty where it is the top, or none does.
func prefixOf(root string) string {
	for dir := root; ; dir = filepath.Dir(dir) {
		if has(dir, ".git") {
			prefix, err := filepath.Rel(dir, root)
			if err != nil || prefix == "." {
				return ""
			}
			return filepath.ToSlash(prefix)
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
	}
}

// whoseRules says what judged, where that is not head: a change is not to write
// the rules that it is judged by.
func whoseRules(s scene, c config.Config) diag.Text {
	if s.waivers == nil {
		return diag.Text{}
	}
	commit := s.tip[:min(len(s.tip), 12)]
	text := diag.Say("Rules, configuration and waivers are those of the base branch, at %s.", "Quy tắc, cấu hình và miễn trừ lấy từ nhánh gốc, tại %s.", commit)
	if _, err := s.rules.Read(snapshot.Entry{Path: config.FileName}); errors.Is(err, fs.ErrNotExist) {
		return text.And(diag.Say("There is no %s yet, so the built-in rules hold with their defaults.", "Nhánh gốc chưa có %s nên các quy tắc có sẵn được dùng với giá trị mặc định.", config.FileName))
	}
	if altered := alteredRules(s, c); len(altered) > 0 {
		text = text.And(diag.Text{
			En: "This change alters " + wording.List(diag.English, altered) + "; that takes effect after the merge.",
			Vi: "Thay đổi này sửa " + wording.List(diag.Vietnamese, altered) + "; phần đó có hiệu lực sau khi hợp nhất.",
		})
	}
	return text
}

// alteredRules lists the configuration and the directories of rules that are
// other in head than where the rules come from.
func alteredRules(s scene, c config.Config) []string {
	head, ok := s.head.(*snapshot.Tree)
	if !ok {
		return nil
	}
	names := []string{config.FileName}
	for _, dir := range c.Policies {
		names = append(names, dir.Value)
	}
	var altered []string
	for _, name := range names {
		then, err := s.rules.TreeHash(name)
		now, failed := head.TreeHash(name)
		if err == nil && failed == nil && then != now {
			altered = append(altered, wording.Escape(name))
		}
	}
	return altered
}

// changes tells what a comparison means for the plans, as Markdown.
func changes(s scene, paths []string, c config.Config, lang diag.Lang) string {
	var b bytes.Buffer
	r := differences(s, paths, c)
	r.Diagnostics = append(r.Diagnostics, r.Notes...)
	if r.Summary() == (plandiff.Summary{}) {
		return ""
	}
	if err := plandiff.Formats["markdown"](&b, r, plandiff.Options{Lang: lang}); err != nil {
		return ""
	}
	return b.String()
}

// differences compares the plans of a scene by what they mean.
func differences(s scene, paths []string, c config.Config) plandiff.Report {
	side := func(from snapshot.Snapshot) (plandiff.Side, diag.Diagnostics) {
		plans, ds := check.Load(check.Options{Snapshot: from, Paths: paths, Config: c})
		return plandiff.Side{Plans: plans, Partial: len(ds) > 0}, ds
	}
	base, baseFailed := side(s.base)
	head, headFailed := side(s.head)
	unread := append(baseFailed, headFailed...)
	return plandiff.Report{
		Base: plandiff.Revision(s.baseRev), Head: plandiff.Revision(s.headRev),
		Complete: len(unread) == 0, Diagnostics: append(s.notes, unread...),
		Result: plandiff.Compare(base, head, catalogueUnits()),
	}
}
