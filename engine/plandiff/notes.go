package plandiff

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

var (
	baseSide = diag.Say("base", "bản gốc")
	headSide = diag.Say("head", "bản mới")
)

// mostNamed bounds how many blocks a note names.
const mostNamed = 5

// faults says which files of a side could not be read whole, with the first
// reason of each.
func faults(s Side, side diag.Text) diag.Diagnostics {
	var ds diag.Diagnostics
	for _, p := range s.Plans {
		for _, src := range p.Sources {
			if len(src.Faults) == 0 {
				continue
			}
			f := src.Faults[0]
			ds = ds.Append(f.Range, diag.Text{
				En: "not read whole in " + side.En + ": " + strings.TrimSuffix(f.Text.En, "."),
				Vi: "không đọc được hết trong " + side.Vi + ": " + strings.TrimSuffix(f.Text.Vi, "."),
			})
		}
	}
	return ds
}

// missing notes blocks that one side lacks, perhaps only because a part of it
// could not be read.
func missing(blocks []*plan.Block, has, lacks diag.Text) diag.Diagnostics {
	if len(blocks) == 0 {
		return nil
	}
	var names []string
	for _, b := range blocks[:min(len(blocks), mostNamed)] {
		names = append(names, b.Address)
	}
	en, vi := wording.List(diag.English, names), wording.List(diag.Vietnamese, names)
	if more := len(blocks) - mostNamed; more > 0 {
		en = fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
		vi = fmt.Sprintf("%s và %d khối khác", strings.Join(names, ", "), more)
	}
	return diag.Diagnostics{{
		Range: blocks[0].Header(),
		Text: diag.Text{
			En: "not compared, because it is in " + has.En + " but not in what could be read of " + lacks.En + ": " + en,
			Vi: "không so sánh được, vì có trong " + has.Vi + " nhưng không có trong phần đọc được của " + lacks.Vi + ": " + vi,
		},
	}}
}
