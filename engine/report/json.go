package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/goalpost-dev/goalpost/engine/wording"
)

// jsonFormat writes the model as one indented object.
type jsonFormat struct{}

func (jsonFormat) Write(w io.Writer, r Report, o Options) error {
	text, err := encode(modelOf(r, o), "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// encode gives JSON that ends in a newline and leaves HTML as it is.
func encode(value any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(value); err != nil {
		return nil, err
	}
	return wording.HardenJSON(b.Bytes()), nil
}
