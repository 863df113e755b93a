package archtest

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// libraries says which folders may import a library whose types would
// otherwise spread through the code.
var libraries = map[string][]string{
	"github.com/open-policy-agent/opa": {"engine/policy"},
	"github.com/go-git/go-git":         {"engine/snapshot", "engine/audit", "engine/bench/floor"},
	"github.com/google/go-github":      {"engine/github"},
	"github.com/spf13/cobra":           {"engine/cli"},
	"github.com/spf13/pflag":           {"engine/cli"},
}

// row is a line of the table of packages in ARCHITECTURE.md.
type row struct {
	name    string
	imports []string
}

func (r row) String() string {
	if len(r.imports) == 0 {
		return "| `" + r.name + "` | … | – |"
	}
	return "| `" + r.name + "` | … | " + strings.Join(r.imports, ", ") + " |"
}

var packageName = regexp.MustCompile(`[a-z][a-z0-9/]*`)

// packageTable reads the Markdown table whose first column is headed package
// and whose last column says imports.
func packageTable(markdown string) []row {
	var rows []row
	inside := false
	for line := range strings.Lines(markdown) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) < 3 {
			inside = false
			continue
		}
		first, last := strings.TrimSpace(cells[0]), cells[len(cells)-1]
		if strings.HasPrefix(strings.ToLower(first), "package") && strings.Contains(strings.ToLower(last), "imports") {
			inside = true
			continue
		}
		if name := packageName.FindString(first); inside && name != "" {
			rows = append(rows, row{name: name, imports: packageName.FindAllString(last, -1)})
		}
	}
	return rows
}

// imported gives the real rows: what each package below engine/ imports from
// its neighbours.
func imported(files []source) map[string]row {
	found := map[string]map[string]bool{}
	for _, s := range files {
		name, below := strings.CutPrefix(s.dir, "engine/")
		if !below {
			continue
		}
		if found[name] == nil {
			found[name] = map[string]bool{}
		}
		for _, path := range s.imports {
			if neighbour, ok := strings.CutPrefix(path, module+"engine/"); ok {
				found[name][neighbour] = true
			}
		}
	}
	rows := map[string]row{}
	for name, neighbours := range found {
		rows[name] = row{name: name, imports: slices.Sorted(maps.Keys(neighbours))}
	}
	return rows
}

// compareRows wants every package in the table once, with exactly what it
// imports, below everything that it imports.
func compareRows(table []row, real map[string]row) []string {
	var complaints []string
	above := map[string]bool{}
	for _, written := range table {
		actual, exists := real[written.name]
		switch {
		case above[written.name]:
			complaints = append(complaints, fmt.Sprintf("ARCHITECTURE.md names engine/%s twice", written.name))
		case !exists:
			complaints = append(complaints, fmt.Sprintf("ARCHITECTURE.md names engine/%s, which does not exist", written.name))
		case !slices.Equal(slices.Sorted(slices.Values(written.imports)), actual.imports):
			complaints = append(complaints, fmt.Sprintf("ARCHITECTURE.md says\n\t%s\nand the code says\n\t%s", written, actual))
		}
		for _, neighbour := range actual.imports {
			if !above[neighbour] {
				complaints = append(complaints, fmt.Sprintf("engine/%s imports engine/%s, which does not stand above it in ARCHITECTURE.md", written.name, neighbour))
			}
		}
		above[written.name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(real)) {
		if !above[name] {
			complaints = append(complaints, fmt.Sprintf("ARCHITECTURE.md lacks the line\n\t%s", real[name]))
		}
	}
	return complaints
}

func strayImports(files []source) []string {
	var complaints []string
	for _, s := range files {
		for _, path := range s.imports {
			for library, folders := range libraries {
				if within(path, library) && !within(s.dir, folders...) {
					complaints = append(complaints, fmt.Sprintf("%s imports %s; only %s may", s.dir, path, strings.Join(folders, ", ")))
				}
			}
		}
	}
	return complaints
}

func TestArchitectureNamesEveryImport(t *testing.T) {
	markdown, err := os.ReadFile(root + "/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	report(t, compareRows(packageTable(string(markdown)), imported(sources(t))))
}

func TestLibrariesStayInTheirPackages(t *testing.T) {
	report(t, strayImports(sources(t)))
}

func TestImportsAreSeen(t *testing.T) {
	const table = "text\n\n| package | purpose | imports within engine/ |\n|---|---|---|\n| `diag` | words | – |\n| `plan` | plans | `diag` |\n\n| other | `x` | diag |\n"
	diag := `package diag`
	for _, tc := range []struct {
		name, dir, code string
		want            []string
	}{
		{"as written", "plan", `package plan; import "` + module + `engine/diag"`, nil},
		{"an import that is not written", "plan", `package plan; import ("` + module + `engine/diag"; "` + module + `engine/cli")`, []string{"the code says", "does not stand above"}},
		{"an import that is gone", "plan", `package plan`, []string{"the code says"}},
		{"a package that is not written", "check", `package check`, []string{"engine/plan, which does not exist", "lacks the line"}},
		{"OPA where it may not be", "plan", `package plan; import ("` + module + `engine/diag"; "github.com/open-policy-agent/opa/v1/ast")`, []string{"only engine/policy may"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			files := []source{parse(t, "engine/diag/a.go", diag), parse(t, "engine/"+tc.dir+"/a.go", tc.code)}
			got := append(compareRows(packageTable(table), imported(files)), strayImports(files)...)
			if len(got) != len(tc.want) {
				t.Fatalf("got %q", got)
			}
			for i, want := range tc.want {
				if !strings.Contains(got[i], want) {
					t.Errorf("got %q, want %q", got[i], want)
				}
			}
		})
	}
}
