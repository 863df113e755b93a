package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// readShallow reads the list of commits whose parents were left out by a
// shallow clone.
func readShallow(name string) ([]plumbing.Hash, error) {
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, Unreadable(name, err)
	}
	var ids []plumbing.Hash
	for _, line := range strings.Fields(string(content)) {
		if !plumbing.IsHash(line) {
			return nil, diag.Diagnostic{Text: diag.Say(
				"%s is damaged: %s is not an object id; run git fetch --unshallow",
				"%s bị hỏng: %s không phải mã đối tượng; hãy chạy git fetch --unshallow", Quote(name), Quote(line))}
		}
		ids = append(ids, plumbing.NewHash(line))
	}
	return ids, nil
}

// cut says that an answer lies behind the end of a shallow history.
func cut(at plumbing.Hash) diag.Diagnostic {
	return diag.Diagnostic{Text: diag.Say(
		"history is cut at %s; use fetch-depth: 0 or git fetch --unshallow",
		"lịch sử bị cắt tại %s; hãy dùng fetch-depth: 0 hoặc git fetch --unshallow", short(at))}
}

// short is an id as people write it.
func short(id plumbing.Hash) string { return id.String()[:7] }
