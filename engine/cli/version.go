package cli

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// stamped is the version that a release was built as, set by the linker.
var stamped string

// version is the version of the build: a release's tag, or devel.
func version() string {
	if stamped != "" {
		return stamped
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

// build tells one build from another, so that nothing that an older build kept
// is used by a newer one.
func build() string {
	file, err := os.Executable()
	if err != nil {
		return version()
	}
	info, err := os.Stat(file)
	if err != nil {
		return version()
	}
	return fmt.Sprintf("%s %d %d", version(), info.Size(), info.ModTime().UnixNano())
}

// libraries are the dependencies that decide what goalpost understands.
var libraries = []string{
	"github.com/open-policy-agent/opa",
	"github.com/hashicorp/hcl/v2",
	"github.com/go-git/go-git/v5",
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of goalpost and of what it is built on",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(a.Out, "goalpost %s\n", version())
			info, ok := debug.ReadBuildInfo()
			if !ok {
				return nil
			}
			fmt.Fprintf(a.Out, "  %s\n", info.GoVersion)
			for _, path := range libraries {
				for _, dep := range info.Deps {
					if dep.Path == path {
						fmt.Fprintf(a.Out, "  %s %s\n", dep.Path, dep.Version)
					}
				}
			}
			return nil
		},
	}
}
