package snapshot

import (
	"bytes"
	"crypto/sha1"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/filemode"
	format "github.com/go-git/go-git/v5/plumbing/format/index"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Index gives the files as git would commit them now, below prefix as in Tree:
// the contents that were added, not those of the worktree. Notes name the plan
// files that are not part of it yet.
func (r *Repository) Index(prefix string) (t *Tree, notes diag.Diagnostics, err error) {
	content, err := os.ReadFile(r.indexFile)
	if errors.Is(err, fs.ErrNotExist) { // nothing was added yet
		return r.staged(&format.Index{}, prefix)
	}
	if err != nil {
		return nil, nil, Unreadable(r.indexFile, err)
	}
	decoded, err := decodeIndex(content)
	if err != nil {
		return nil, nil, err
	}
	return r.staged(decoded, prefix)
}

// staged makes a snapshot of the entries of an index.
func (r *Repository) staged(decoded *format.Index, prefix string) (t *Tree, notes diag.Diagnostics, err error) {
	t = &Tree{from: r, prefix: prefix}
	var files []stagedFile
	var conflicts diag.Diagnostics
	last := ""
	for _, e := range decoded.Entries {
		below := prefix == "" || strings.HasPrefix(e.Name, prefix+"/")
		switch {
		case e.Stage != 0:
			if below && e.Name != last {
				conflicts = append(conflicts, unresolved(t.inside(e.Name)))
			}
		case e.IntentToAdd:
			if below && path.Ext(e.Name) == ".hcl" {
				notes = append(notes, notAdded(t.inside(e.Name)))
			}
		default:
			files = append(files, stagedFile{e.Name, item{mode: e.Mode, id: e.Hash}})
		}
		last = e.Name
	}
	if len(conflicts) > 0 {
		return nil, notes, conflicts
	}
	return t, notes, t.build(files)
}

// decodeIndex reads the content of an index file.
func decodeIndex(content []byte) (decoded *format.Index, err error) {
	defer recovered(&err)
	decoded = &format.Index{}
	// Git may be told to leave the checksum out; the library wants it.
	if body, sum := cutSum(content); bytes.Equal(sum, make([]byte, sha1.Size)) {
		real := sha1.Sum(body)
		content = append(bytes.Clone(body), real[:]...)
	}
	err = format.NewDecoder(bytes.NewReader(content)).Decode(decoded)
	if errors.Is(err, format.ErrUnknownExtension) {
		return nil, indexKind(decoded, content)
	}
	if err != nil {
		return nil, diag.Diagnostic{Text: diag.Say(
			"the index could not be read: %v; remove it and run git reset",
			"không đọc được index: %v; hãy xóa tệp index và chạy git reset", err)}
	}
	return decoded, nil
}

func cutSum(content []byte) (body, sum []byte) {
	at := max(0, len(content)-sha1.Size)
	return content[:at], content[at:]
}

// indexKind names the kind of an index that cannot be read as it is, and the
// command that turns it into one that can.
func indexKind(decoded *format.Index, content []byte) error {
	sparse := bytes.Contains(content, []byte("sdir\x00\x00\x00\x00"))
	for _, e := range decoded.Entries {
		sparse = sparse || e.Mode == filemode.Dir
	}
	if sparse {
		return diag.Diagnostic{Text: diag.Say(
			"the index is sparse, which goalpost cannot read; run git sparse-checkout reapply --no-sparse-index",
			"index là loại thưa (sparse), goalpost không đọc được; hãy chạy git sparse-checkout reapply --no-sparse-index")}
	}
	return diag.Diagnostic{Text: diag.Say(
		"the index is split, which goalpost cannot read; run git update-index --no-split-index",
		"index bị tách (split), goalpost không đọc được; hãy chạy git update-index --no-split-index")}
}

func unresolved(name string) diag.Diagnostic {
	return diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
		"an unresolved conflict; resolve it and git add",
		"còn xung đột chưa giải quyết; hãy giải quyết rồi git add")}
}

func notAdded(name string) diag.Diagnostic {
	return diag.Diagnostic{Range: diag.Range{File: name}, Text: diag.Say(
		"only marked to be added, so it is not checked; git add it to have it checked",
		"mới chỉ được đánh dấu sẽ thêm nên không được kiểm tra; hãy git add để được kiểm tra")}
}
