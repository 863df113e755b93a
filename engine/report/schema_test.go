package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/goalpost-dev/goalpost/engine/report"
)

// schemasDir names the environment variable with the folder of the official
// schemas, which .ci/schemas prints.
const schemasDir = "GOALPOST_SCHEMAS"

var fixtures = map[string]func() report.Report{
	"open": openReport, "compared": comparedReport, "clean": cleanReport, "incomplete": incompleteReport, "note": noteReport,
}

func TestSarifFollowsItsSchema(t *testing.T) {
	dir := os.Getenv(schemasDir)
	if dir == "" {
		t.Skipf("%s is not set; .ci/schemas prints its value", schemasDir)
	}
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(dir, "sarif-2.1.0.json"))
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range fixtures {
		for _, lang := range []report.Options{{Lang: en}, {Lang: vi}} {
			log, err := jsonschema.UnmarshalJSON(bytes.NewReader(render(t, "sarif", r(), lang)))
			if err == nil {
				err = schema.Validate(log)
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if err := schema.Validate(map[string]any{"version": "2.1.0", "runs": []any{map[string]any{}}}); err == nil {
		t.Error("the schema takes a run without a tool, so it checks nothing")
	}
}

func TestJunitFollowsItsSchema(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed (Debian: libxml2-utils)")
	}
	for name, r := range fixtures {
		cmd := exec.Command(xmllint, "--noout", "--nonet", "--schema", "testdata/junit.xsd", "-")
		cmd.Stdin = bytes.NewReader(render(t, "junit", r(), report.Options{Lang: vi}))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}
