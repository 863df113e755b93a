package wording

import "strings"

// The characters that the runner of GitHub Actions takes apart commands by. The
// percent sign comes first in each: what the others become holds one.
var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// CommandData writes text as the data of a workflow command: ::error::data.
// Lines of it stay lines for the reader.
func CommandData(s string) string { return commandData.Replace(s) }

// CommandProperty writes text as the value of a property of a workflow command:
// ::error file=value::
func CommandProperty(s string) string { return commandProperty.Replace(s) }
