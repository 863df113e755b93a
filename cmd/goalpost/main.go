// Command goalpost checks marketing plans kept in git against rules.
package main

import (
	"os"

	"github.com/goalpost-dev/goalpost/engine/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.System()))
}
