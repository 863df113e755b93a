package snapshot

import (
	"errors"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/object"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Commit is what a commit says about itself.
type Commit struct {
	ID string
	// Parents are those that the commit names, also where a shallow history is
	// cut behind it.
	Parents                   []string
	AuthorName, AuthorEmail   string
	AuthorDate, CommitterDate time.Time
	// Subject is the first paragraph of the message on one line.
	Subject string

	tree plumbing.Hash
}

// Commit reads the commit with a full id, such as one of Parents.
func (r *Repository) Commit(id string) (Commit, error) {
	if !plumbing.IsHash(id) {
		return Commit{}, unknown(id, "")
	}
	return r.commit(plumbing.NewHash(id))
}

func (r *Repository) commit(id plumbing.Hash) (c Commit, err error) {
	content, err := r.objects.read(plumbing.CommitObject, id)
	if err != nil {
		var gone missing
		if errors.As(err, &gone) && len(r.shallow) > 0 {
			return Commit{}, r.cutBefore(id, err)
		}
		return Commit{}, err
	}
	defer recovered(&err)
	var decoded object.Commit
	if err := decoded.Decode(inMemory(plumbing.CommitObject, content)); err != nil {
		return Commit{}, malformed(id, err)
	}
	c = Commit{
		ID:         id.String(),
		AuthorName: text(decoded.Author.Name), AuthorEmail: text(decoded.Author.Email),
		AuthorDate: decoded.Author.When, CommitterDate: decoded.Committer.When,
		Subject: subject(decoded.Message), tree: decoded.TreeHash,
	}
	for _, parent := range decoded.ParentHashes {
		c.Parents = append(c.Parents, parent.String())
	}
	return c, nil
}

// cutBefore says that a missing commit is missing because history is cut at its
// child, and gives the other reason where it is not.
func (r *Repository) cutBefore(id plumbing.Hash, other error) error {
	for _, boundary := range r.shallow {
		content, err := r.objects.read(plumbing.CommitObject, boundary)
		if err == nil && strings.Contains(string(content), "\nparent "+id.String()+"\n") {
			return cut(boundary)
		}
	}
	return other
}

// peel follows annotated tags to the commit.
func (r *Repository) peel(id plumbing.Hash) (plumbing.Hash, error) {
	for {
		kind, content, err := r.objects.readOneOf(id, plumbing.CommitObject, plumbing.TagObject)
		if err != nil {
			return id, err
		}
		switch kind {
		case plumbing.CommitObject:
			return id, nil
		case plumbing.TagObject:
			if id, err = tagged(id, content); err != nil {
				return id, err
			}
		default:
			return id, notCommit{diag.Diagnostic{Text: diag.Say(
				"object %s is a %s, not a commit; name a branch, a tag or a commit",
				"đối tượng %s là %s, không phải commit; hãy nêu một nhánh, thẻ hoặc commit", id, kind)}}
		}
	}
}

func tagged(id plumbing.Hash, content []byte) (target plumbing.Hash, err error) {
	defer recovered(&err)
	var tag object.Tag
	if err := tag.Decode(inMemory(plumbing.TagObject, content)); err != nil {
		return target, malformed(id, err)
	}
	return tag.Target, nil
}

// notCommit is the diagnostic of an object that no commit can be made of.
type notCommit struct{ diag.Diagnostic }

// Unwrap gives the diagnostic to those who look for one.
func (n notCommit) Unwrap() error { return n.Diagnostic }

func inMemory(kind plumbing.ObjectType, content []byte) plumbing.EncodedObject {
	o := &plumbing.MemoryObject{}
	o.SetType(kind)
	_, _ = o.Write(content)
	return o
}

func malformed(id plumbing.Hash, err error) diag.Diagnostic {
	return diag.Diagnostic{Text: diag.Say(
		"object %s is malformed: %v; run git fsck to see what is damaged",
		"đối tượng %s sai định dạng: %v; hãy chạy git fsck để xem phần bị hỏng", id, err)}
}

// subject joins the lines of the first paragraph, as git log does.
func subject(message string) string {
	first, _, _ := strings.Cut(strings.TrimLeft(message, "\n"), "\n\n")
	return text(strings.Join(strings.Split(strings.TrimSpace(first), "\n"), " "))
}

// text replaces what is not UTF-8, from commits in older encodings.
func text(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
