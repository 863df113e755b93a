package policy

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const violates = `violation contains {"message": "m"} if input.team.name`

func TestRulesThatCannotBeLoaded(t *testing.T) {
	good := rule("r", "team", violates)
	without := func(line string) string { return strings.Replace(good, line, "", 1) }
	with := func(custom string) string {
		return strings.Replace(good, "package", "#   "+custom+"\npackage", 1)
	}
	for name, tc := range map[string]struct {
		files map[string]string
		want  string
	}{
		"no METADATA": {map[string]string{"r.rego": "package goalpost.rules.own.r\n" + violates},
			"own/r.rego:1:1: the rule has no METADATA above its package line"},
		"METADATA of another scope": {map[string]string{"r.rego": "package goalpost.rules.own.r\n# METADATA\n# title: A rule\n" + violates},
			"own/r.rego:1:1: the rule has no METADATA"},
		"no title": {map[string]string{"r.rego": without("# title: A rule\n")},
			"own/r.rego:7:1: METADATA has no title"},
		"no severity": {map[string]string{"r.rego": without("#   severity: error\n")},
			`own/r.rego:7:1: METADATA custom.severity is ""; it must be error, warning or info`},
		"wrong severity": {map[string]string{"r.rego": strings.Replace(good, "error", "fatal", 1)},
			`own/r.rego:8:1: METADATA custom.severity is "fatal"`},
		"unknown key": {map[string]string{"r.rego": with("sujbect: kpi")},
			`own/r.rego:9:1: METADATA custom cannot be read: json: unknown field "sujbect"`},
		"no subject": {map[string]string{"r.rego": without("#   subject: team\n")},
			"own/r.rego:7:1: METADATA custom.subject is missing"},
		"empty subjects": {map[string]string{"r.rego": rule("r", "[]", violates)},
			"own/r.rego:8:1: METADATA custom.subject is missing"},
		"unknown subject": {map[string]string{"r.rego": rule("r", "[team, objectiv]", violates)},
			`own/r.rego:8:1: METADATA custom.subject "objectiv" is unknown; it must be one of plan, team, goal, objective, kpi`},
		"a subject that is not judged": {map[string]string{"r.rego": rule("r", "waiver", violates)},
			`METADATA custom.subject "waiver" is unknown`},
		"the engine's subject": {map[string]string{"r.rego": rule("r", "engine", violates)},
			"own/r.rego:8:1: `subject: engine` is for the rules of goalpost itself"},
		"unknown phase": {map[string]string{"r.rego": with("phase: past")},
			`own/r.rego:9:1: METADATA custom.phase is "past"; it must be state, change or history`},
		"broken template": {map[string]string{"r.rego": with(`messages: {m: {en: "{team"}}`)},
			"own/r.rego:9:1: METADATA custom.messages.m: the placeholder {team is not closed"},
		"broken fix": {map[string]string{"r.rego": with(`messages: {m: {en: "x", fix: {en: "{a|shout}"}}}`)},
			"own/r.rego:9:1: METADATA custom.messages.m: {a|shout} has the unknown modifier"},
		"message severity": {map[string]string{"r.rego": with(`messages: {m: {en: "x", severity: bad}}`)},
			`own/r.rego:9:1: METADATA custom.messages.m.severity is "bad"`},
		"message without English": {map[string]string{"r.rego": with(`messages: {m: {vi: "câu"}}`)},
			"own/r.rego:9:1: METADATA custom.messages.m has no English wording"},
		"reason without English": {map[string]string{"r.rego": with(`not_applicable: {n: {vi: "câu"}}`)},
			"own/r.rego:9:1: METADATA custom.not_applicable.n has no English wording"},
		"METADATA that is not YAML": {map[string]string{"r.rego": "# METADATA\n# title: [\npackage goalpost.rules.own.r\n" + violates},
			"own/r.rego:2:1: rule does not compile: yaml:"},
		"undeclared parameter": {map[string]string{"r.rego": rule("r", "team", "violation contains {\"message\": \"m\"} if\n  input.params.mx > 1")},
			"own/r.rego:10:3: undefined parameter input.params.mx"},
		"no violation": {map[string]string{"r.rego": rule("r", "team", "violations contains 1 if true")},
			"own/r.rego:8:1: the rule defines no `violation`"},
		"foreign package": {map[string]string{"r.rego": strings.Replace(good, "goalpost.rules.own.r", "conftest.main", 1)},
			"own/r.rego:8:1: package conftest.main is neither a rule nor a library"},
		"package too deep": {map[string]string{"r.rego": rule("r.deep", "team", violates)},
			"package goalpost.rules.own.r.deep is neither"},
		"rule twice": {map[string]string{"a.rego": good, "b/r.rego": good},
			"own/b/r.rego:8:1: the rule own/r is already defined in own/a.rego"},
		"library twice": {map[string]string{"a.rego": "package goalpost.lib.x\ny := 1", "b.rego": "package goalpost.lib.x\ny := 2"},
			"own/b.rego:1:1: the library goalpost.lib.x is already defined in own/a.rego"},
		"no code": {map[string]string{"r.rego": "# nothing yet\n"},
			"own/r.rego: rule does not compile: empty module"},
		"parse error": {map[string]string{"r.rego": rule("r", "team", violates+"\n\nx := ]")},
			"own/r.rego:11:6: rule does not compile: "},
		"misspelt library": {map[string]string{"r.rego": rule("r", "team", "import data.goalpost.lib.dats\n"+violates), "d.rego": "package goalpost.lib.dates\ny := 1"},
			"own/r.rego:9:8: data.goalpost.lib.dats is not a library; a rule may read input and these: data.goalpost.lib.dates"},
		"all libraries at once": {map[string]string{"r.rego": rule("r", "team", "import data.goalpost.lib\n"+violates)},
			"own/r.rego:9:8: data.goalpost.lib is not a library"},
		"another rule": {map[string]string{"r.rego": rule("r", "team", "x := data.goalpost.rules.own.q.violation\n"+violates)},
			"own/r.rego:9:6: data.goalpost.rules.own.q.violation is not a library"},
		"all of data": {map[string]string{"r.rego": rule("r", "team", "x := data\n"+violates)},
			"own/r.rego:9:6: data is not a library"},
	} {
		t.Run(name, func(t *testing.T) {
			_, ds := own(tc.files)
			wantOnly(t, ds, tc.want)
		})
	}
}

func TestWhatLoads(t *testing.T) {
	set, ds := own(map[string]string{
		"b.rego":        rule("b", "[objective, kpi, objective]", violates),
		"a.rego":        rule("a", "team", "import data.goalpost.lib.x\nviolation contains {\"message\": x.y} if true"),
		"lib/x.rego":    "package goalpost.lib.x\ny := \"m\"",
		"a_test.rego":   "package goalpost.rules.own.a_test\nimport data.goalpost.rules.own.a\ntest_a if count(a.violation) == 1",
		"notes.txt":     "not Rego",
		".git/x.rego":   "not Rego either",
		"metrics.json":  "{",
		"taxonomy/x.hc": "",
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var ids []string
	for _, r := range set.Rules {
		ids = append(ids, r.ID+" "+strings.Join(r.Subjects, "+"))
	}
	if got := strings.Join(ids, ", "); got != "own/a team, own/b kpi+objective" {
		t.Errorf("got %s", got)
	}
	if r := set.Lookup("own/a"); r.Phase != OfState || r.Category() != "own" || r.File != "own/a.rego" || r.BuiltIn {
		t.Errorf("got %+v", r)
	}
}

// unreadable is a tree whose files cannot be read.
type unreadable struct{ fstest.MapFS }

func (u unreadable) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
}

func TestUnreadableRules(t *testing.T) {
	_, ds := Load(Source{FS: missing{}, Dir: "gone"})
	wantOnly(t, ds, "gone: the rules could not be read: file does not exist")
	_, ds = Load(Source{FS: fstest.MapFS{"readme.md": &fstest.MapFile{}}, Dir: "own"})
	wantOnly(t, ds, "own: no rule (*.rego) is in this directory")
	tree := unreadable{fstest.MapFS{"secret/r.rego": &fstest.MapFile{}}}
	_, ds = Load(Source{FS: tree, Dir: "own"})
	wantOnly(t, ds, "own/secret/r.rego: the rules could not be read: permission denied")
}

type missing struct{}

func (missing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func TestBuiltInRulesNeedTheEngines(t *testing.T) {
	_, ds := Load(Source{FS: fstest.MapFS{}, Dir: "policies", BuiltIn: true})
	if len(ds) != len(engineRules) || !strings.Contains(ds.Error(), "the built-in rule structure/waiver is missing") {
		t.Errorf("got %v", ds)
	}
}

func TestBrokenCatalogue(t *testing.T) {
	tree := fstest.MapFS{"taxonomy/metrics.json": &fstest.MapFile{Data: []byte(`[{"idd": "mql"}]`)}}
	_, ds := Load(Source{FS: tree, Dir: "policies", BuiltIn: true})
	if !strings.Contains(ds.Error(), `the KPI catalogue: json: unknown field "idd"`) {
		t.Errorf("got %v", ds)
	}
}

// Rules behind a link to a directory would not be missed by anybody.
func TestRulesBehindALink(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	if err := os.Symlink(elsewhere, filepath.Join(dir, "shared")); err != nil {
		t.Skip(err)
	}
	_, ds := Load(Source{FS: os.DirFS(dir), Dir: "own"})
	wantOnly(t, ds, "own/shared: the rules could not be read: a symbolic link to a directory is not followed")
	if err := os.Rename(filepath.Join(dir, "shared"), filepath.Join(dir, ".shared")); err != nil {
		t.Fatal(err)
	}
	// A name that begins with a dot is none that rules have, so that none are here.
	_, ds = Load(Source{FS: os.DirFS(dir), Dir: "own"})
	wantOnly(t, ds, "own: no rule (*.rego) is in this directory")
}
