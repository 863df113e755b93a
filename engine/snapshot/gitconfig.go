package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	format "github.com/go-git/go-git/v5/plumbing/format/config"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// settings is what the configuration of a repository says about its layout.
type settings struct {
	bare     bool
	worktree string
}

// harmless lists the extensions that do not change what is read here, and how
// the names of known formats are spelled where they are the ones read here.
var harmless = map[string][]string{
	"noop": nil, "noop-v1": nil, "partialclone": nil, "preciousobjects": nil,
	"worktreeconfig": nil, "relativeworktrees": nil,
	"objectformat": {"sha1"}, "refstorage": {"files"},
}

// readSettings reads the configuration and refuses repositories of a kind that
// would be read wrongly.
func readSettings(at location) (settings, error) {
	shared, err := readConfig(filepath.Join(at.commonDir, "config"))
	if err != nil {
		return settings{}, err
	}
	if err := checkFormat(shared); err != nil {
		return settings{}, err
	}
	own := &format.Config{}
	if truth(shared.Section("extensions").Option("worktreeConfig")) {
		if own, err = readConfig(filepath.Join(at.gitDir, "config.worktree")); err != nil {
			return settings{}, err
		}
	}
	var s settings
	for _, c := range []*format.Config{shared, own} {
		// What the shared configuration says about bareness and the worktree
		// is about the main worktree.
		if c == shared && at.commonDir != at.gitDir {
			continue
		}
		core := c.Section("core")
		if core.HasOption("bare") {
			s.bare = truth(core.Option("bare"))
		}
		if core.HasOption("worktree") {
			s.worktree = core.Option("worktree")
		}
	}
	return s, nil
}

func readConfig(name string) (c *format.Config, err error) {
	defer recovered(&err)
	c = &format.Config{}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, Unreadable(name, err)
	}
	defer f.Close()
	if err := format.NewDecoder(f).Decode(c); err != nil {
		return nil, diag.Diagnostic{Text: diag.Say(
			"the configuration %s could not be read: %v; correct it with git config --edit",
			"không đọc được cấu hình %s: %v; hãy sửa bằng git config --edit", Quote(name), err)}
	}
	return c, nil
}

// checkFormat refuses formats that goalpost does not read.
func checkFormat(c *format.Config) error {
	version := 0
	if written := c.Section("core").Option("repositoryformatversion"); written != "" {
		var err error
		if version, err = strconv.Atoi(written); err != nil || version < 0 || version > 1 {
			return diag.Diagnostic{Text: diag.Say(
				"this repository has format version %s, which goalpost cannot read; clone it again with a git of today",
				"kho này có phiên bản định dạng %s, goalpost không đọc được; hãy clone lại bằng git hiện hành", Quote(written))}
		}
	}
	for _, option := range c.Section("extensions").Options {
		name, value := strings.ToLower(option.Key), strings.ToLower(option.Value)
		values, known := harmless[name]
		switch {
		case known && (values == nil || slices.Contains(values, value)):
		case name == "objectformat":
			return diag.Diagnostic{Text: diag.Say(
				"this repository uses the object format %s, which goalpost cannot read yet; use a clone with object format sha1",
				"kho này dùng định dạng đối tượng %s, goalpost chưa đọc được; hãy dùng bản clone có định dạng sha1", Quote(value))}
		case name == "refstorage":
			return diag.Diagnostic{Text: diag.Say(
				"this repository keeps its branches as %s, which goalpost cannot read yet; run git refs migrate --ref-format=files",
				"kho này lưu các nhánh dạng %s, goalpost chưa đọc được; hãy chạy git refs migrate --ref-format=files", Quote(value))}
		case version > 0:
			return diag.Diagnostic{Text: diag.Say(
				"this repository uses the git extension %s, which goalpost does not know; use a clone without it",
				"kho này dùng phần mở rộng git %s mà goalpost không biết; hãy dùng bản clone không có nó", Quote(option.Key))}
		}
	}
	return nil
}

func truth(value string) bool {
	switch strings.ToLower(value) {
	case "true", "yes", "on", "1":
		return true
	}
	return false
}
