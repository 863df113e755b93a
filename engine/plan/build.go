package plan

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/parallel"
)

// Decoder remembers what files say, so that a file that stands in several
// snapshots is decoded once and gives the very same blocks. It may be used from
// several goroutines.
type Decoder struct{ files sync.Map }

// Build groups files into plans and resolves every reference. See Decoder.Build.
func Build(sources []Source) ([]*Plan, []Defect) { return new(Decoder).Build(sources) }

// Build groups files into plans and resolves every reference. A file belongs to
// the nearest directory above it that holds a plan block. Files outside any
// plan come back as stray defects, one for each directory. Sources may come in
// any order. beside are plans that are there already, which references may lead
// astray to.
func (d *Decoder) Build(sources []Source, beside ...*Plan) (plans []*Plan, stray []Defect) {
	sources = slices.Clone(sources)
	slices.SortFunc(sources, func(a, b Source) int { return cmp.Compare(a.Path, b.Path) })
	dirs := planDirs(sources)
	byDir := map[string]*Plan{}
	told := map[string]bool{}
	for _, s := range sources {
		dir, ok := owner(path.Dir(s.Path), dirs)
		if !ok {
			if d := path.Dir(s.Path); !told[d] {
				told[d] = true
				stray = append(stray, noPlan(s.Path))
			}
			continue
		}
		p := byDir[dir]
		if p == nil {
			p = &Plan{Dir: dir, Complete: true, invalid: map[*Block]map[string]string{}}
			byDir[dir] = p
			plans = append(plans, p)
		}
		p.Sources = append(p.Sources, s)
	}
	slices.SortFunc(plans, func(a, b *Plan) int { return cmp.Compare(a.Dir, b.Dir) })
	for _, p := range plans {
		p.decode(d)
	}
	all := slices.Concat(plans, beside)
	for _, p := range plans {
		p.resolve(all)
		p.order()
	}
	return plans, stray
}

// planDirs lists the directories that hold a plan block. A file that could not
// be read whole, with no plan above it, may have held one, so its directory
// counts too: the rest of the plan is still checked.
func planDirs(sources []Source) map[string]bool {
	dirs := map[string]bool{}
	var doubtful []string
	for _, s := range sources {
		if HasRoot(s.File) {
			dirs[path.Dir(s.Path)] = true
		} else if !s.whole() {
			doubtful = append(doubtful, path.Dir(s.Path))
		}
	}
	slices.SortFunc(doubtful, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, d := range doubtful {
		if _, ok := owner(d, dirs); !ok {
			dirs[d] = true
		}
	}
	return dirs
}

// HasRoot reports whether a file holds a plan block. The file may be nil.
func HasRoot(f *hcldata.File) bool {
	if f == nil {
		return false
	}
	for _, c := range f.Chunks {
		for _, b := range c.Body.Blocks {
			if b.Type == planBlock.Name {
				return true
			}
		}
	}
	return false
}

func owner(dir string, dirs map[string]bool) (string, bool) {
	for {
		if dirs[dir] {
			return dir, true
		}
		parent := path.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

func (p *Plan) decode(d *Decoder) {
	// Files are decoded on all cores and then taken in in their order.
	decoded := make([][]decodedChunk, len(p.Sources))
	parallel.Each(len(p.Sources), func(i int) { decoded[i] = d.decode(p.Sources[i]) })
	for i, s := range p.Sources {
		p.Defects = append(p.Defects, faults(s)...)
		p.Complete = p.Complete && s.whole()
		for _, c := range decoded[i] {
			p.take(s.Path, c)
		}
	}
	sortBlocks(p.Blocks)
}

// decodedChunk is what one chunk of a file says, before its blocks meet those of
// other chunks.
type decodedChunk struct {
	hcldata.Chunk
	*decoder
	blocks []decodedBlock
}

type decodedBlock struct {
	*Block
	header hcldata.Span
}

// standing is a file where it stands.
type standing struct {
	file *hcldata.File
	path string
}

// Forget drops what is remembered of a file that is not expected again.
func (d *Decoder) Forget(s Source) { d.files.Delete(standing{s.File, s.Path}) }

// decode decodes a file that was not seen at this path before.
func (d *Decoder) decode(s Source) []decodedChunk {
	if s.File == nil {
		return nil
	}
	at := standing{s.File, s.Path}
	if known, ok := d.files.Load(at); ok {
		return known.([]decodedChunk)
	}
	known, _ := d.files.LoadOrStore(at, decodeFile(s))
	return known.([]decodedChunk)
}

func decodeFile(s Source) []decodedChunk {
	out := make([]decodedChunk, len(s.File.Chunks))
	for i, c := range s.File.Chunks {
		d := &decoder{}
		for _, a := range c.Body.Attributes {
			d.topAttribute(a)
		}
		out[i] = decodedChunk{Chunk: c, decoder: d}
		for _, raw := range c.Body.Blocks {
			if b, ok := d.top(raw); ok {
				out[i].blocks = append(out[i].blocks, decodedBlock{b.place(s.Path, c), raw.Header})
			}
		}
	}
	return out
}

// take adds the blocks of a chunk to the plan, and what is wrong with them.
func (p *Plan) take(file string, c decodedChunk) {
	// What other blocks make of these is noted apart: other plans share the chunk.
	d := &decoder{drafts: slices.Clip(c.drafts), lost: c.lost}
	for _, decoded := range c.blocks {
		b, header := decoded.Block, decoded.header
		switch first := p.Lookup(b.Address); {
		case b.Type == movedBlock:
			p.Moved = append(p.Moved, b)
		case b.Type == planBlock && p.Root() != nil:
			p.Complete = false
			d.add(header, twoPlans(b, p.Root()))
		case first != nil:
			p.Complete = false
			d.add(header, duplicate(b, first, p.Lookup))
		default:
			if b.Type == planBlock {
				p.root = b
			}
			p.byAddress.Set(b.Address, b)
			p.Blocks = append(p.Blocks, b)
		}
	}
	p.Complete = p.Complete && !d.lost
	for i, f := range d.drafts {
		f.local = i < len(c.drafts)
		p.Defects = append(p.Defects, f.in(file, c.Chunk))
	}
}

// in gives the defect its place in a file.
func (f draft) in(file string, c hcldata.Chunk) Defect {
	f.Range = f.span.In(file, c)
	if f.first != nil {
		f.Related = []Place{{f.first.Address, firstOne, f.first.header.In(file, c)}}
	}
	return f.Defect
}

// order sorts the defects by place and makes their keys distinct: two blocks
// without a label share an address and may lack the same.
func (p *Plan) order() {
	slices.SortStableFunc(p.Defects, func(a, b Defect) int {
		return cmp.Or(cmp.Compare(a.Range.File, b.Range.File), cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte))
	})
	seen := map[[3]string]int{}
	for i := range p.Defects {
		d := &p.Defects[i]
		id := [3]string{d.Rule, d.Address, d.Key}
		if seen[id]++; seen[id] > 1 {
			d.Key += ":" + strconv.Itoa(seen[id])
		}
	}
}

// faults turns what kept a text from being read into defects. The path is in
// the key because a fault has no address.
func faults(s Source) []Defect {
	out := make([]Defect, len(s.Faults))
	for i, f := range s.Faults {
		out[i] = Defect{Rule: RuleSyntax, Key: s.Path + ":" + string(f.Code), Text: sentence(f.Text), Fix: f.Fix, Range: f.Range}
	}
	return out
}

// whole reports whether everything in the file was read.
func (s Source) whole() bool { return s.File != nil && len(s.Faults) == 0 }

func start(file string) diag.Range {
	first := diag.Pos{Line: 1, Column: 1}
	return diag.Range{File: file, Start: first, End: first}
}
