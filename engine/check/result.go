package check

import (
	"encoding/json"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// keptResult is a result as it is kept. A large plan has tens of thousands of
// skips for a few dozen reasons, so they are written reason by reason.
type keptResult struct {
	Result
	Skips []skipsFor
}

// skipsFor are the skips of one rule on one plan for one reason.
type skipsFor struct {
	skipped
	Addresses []string
}

type skipped struct {
	Rule, Plan string
	Reason     diag.Text
}

// result gives the result of an earlier run on the very same input.
func (c *Cache) result(key string) (Result, bool) {
	var k keptResult
	if key == "" {
		return Result{}, false
	}
	data := c.get("result", key)
	if data == nil || json.Unmarshal(data, &k) != nil {
		return Result{}, false
	}
	for _, group := range k.Skips {
		for _, address := range group.Addresses {
			k.Result.Skips = append(k.Result.Skips, Skip{group.Rule, group.Plan, address, group.Reason})
		}
	}
	orderSkips(k.Result.Skips)
	return k.Result, true
}

func (c *Cache) keepResult(key string, r Result) {
	if key == "" {
		return
	}
	k := keptResult{Result: r}
	at := map[skipped]int{}
	for _, s := range r.Skips {
		group := skipped{s.Rule, s.Plan, s.Reason}
		i, met := at[group]
		if !met {
			i = len(k.Skips)
			at[group] = i
			k.Skips = append(k.Skips, skipsFor{skipped: group})
		}
		k.Skips[i].Addresses = append(k.Skips[i].Addresses, s.Address)
	}
	if data, err := json.Marshal(k); err == nil {
		c.put(data, "result", key)
	}
}
