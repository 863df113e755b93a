package policy

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Finding is one violation as Rego gave it.
type Finding struct {
	Message   string         `json:"message"`
	Args      map[string]any `json:"args"`
	Address   string         `json:"address"`
	Attribute string         `json:"attribute"`
	Key       string         `json:"key"`
	Measure   *float64       `json:"measure"`
}

// findingFields are the fields that a violation may have in Rego.
var findingFields = []string{"message", "args", "address", "attribute", "key", "measure"}

// finding reads a violation by way of JSON, and says what is wrong with it.
func finding(item ast.Value) (Finding, error) {
	value, err := ast.JSON(item)
	if err != nil {
		return Finding{}, err
	}
	fields, ok := value.(map[string]any)
	if !ok {
		return Finding{}, unlike(item, "a violation must be an object with `message`, not %v",
			"mỗi vi phạm phải là một đối tượng có `message`, không phải %v")
	}
	for _, name := range sortedKeys(fields) {
		if !slices.Contains(findingFields, name) {
			return Finding{}, fault("a violation has the unknown field %q; known are %s",
				"vi phạm có trường lạ %q; các trường hợp lệ là %s", name, strings.Join(findingFields, ", "))
		}
	}
	raw, err := json.Marshal(fields)
	if err != nil {
		return Finding{}, err
	}
	var f Finding
	if err := decodeJSON(raw, &f); err != nil {
		return Finding{}, fault("a violation is malformed: %s", "vi phạm sai dạng: %s", err)
	}
	if f.Message == "" {
		return Finding{}, fault("a violation needs a `message`", "mỗi vi phạm cần có `message`")
	}
	return f, nil
}

// UnmarshalJSON reads a finding that was kept. Numbers stay as they were written.
func (f *Finding) UnmarshalJSON(data []byte) error {
	type plain Finding
	return decodeJSON(data, (*plain)(f))
}
