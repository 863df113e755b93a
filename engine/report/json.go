package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

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
	return harden(b.Bytes()), nil
}

// harden rewrites characters that JSON allows as they are, but that a terminal
// or the log of a workflow acts upon, as the escapes that decode to the same.
// Outside of strings JSON holds none of them but the newline.
func harden(text []byte) []byte {
	var b bytes.Buffer
	for _, r := range string(bytes.ReplaceAll(text, []byte("##["), []byte(`##\u005b`))) {
		if r == '\n' || !wording.Hidden(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.Bytes()
}
