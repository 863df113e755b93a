package policy

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
)

// Source is a tree of Rego files.
type Source struct {
	FS fs.FS
	// Dir is how the user knows the tree; messages put it before file names.
	Dir string
	// BuiltIn marks the rules that come with goalpost.
	BuiltIn bool
}

// Set is a set of rules that belong together, with the libraries they use.
type Set struct {
	Rules []*Rule
	// Digest identifies every byte that decides what the rules say.
	Digest string

	libs    map[string]*module
	byID    map[string]*Rule
	modules map[string]*module
	metrics *metrics
	index   *index
	// library holds the built-in rules that need not be compiled.
	library *machine.Library
	// compiled holds the rules that have been compiled so far.
	compiled  *Program
	compiling sync.Mutex
	// tests are the test files of the built-in rules, which only Test reads.
	tests []file
}

// file is a Rego file that is not parsed yet.
type file struct {
	from Source
	path string
	text string
}

// RuleWaiver is the engine's rule about waivers themselves.
const RuleWaiver = "structure/waiver"

// RuleWaiverAdded is the engine's rule about changes that weaken other rules.
const RuleWaiverAdded = "change/waiver_added"

// engineRules are the rules that the engine itself breaks plans on; without
// them a plan that cannot be read would have no violation.
var engineRules = []string{plan.RuleSyntax, plan.RuleSchema, plan.RuleDangling, RuleWaiver}

// Load reads and describes rules. It compiles nothing yet: see Compile. A file
// that cannot be used is a diagnostic, and the set is then not to be evaluated.
func Load(sources ...Source) (*Set, diag.Diagnostics) { return load(true, sources...) }

func load(indexed bool, sources ...Source) (*Set, diag.Diagnostics) {
	var ds diag.Diagnostics
	s := &Set{libs: map[string]*module{}, byID: map[string]*Rule{}, modules: map[string]*module{}}
	builtIn := false
	for _, src := range sources {
		files, failed := s.read(src)
		ds = append(ds, failed...)
		builtIn = builtIn || src.BuiltIn
		var known []*module
		if s.index != nil && src.BuiltIn && indexed {
			known = s.index.modules(files)
		}
		if known == nil {
			ds = append(ds, s.addAll(files)...)
		}
		for _, m := range known {
			ds = append(ds, s.add(m)...)
		}
	}
	sort.Slice(s.Rules, func(i, j int) bool { return s.Rules[i].ID < s.Rules[j].ID })
	ds = append(ds, s.checkData()...)
	if builtIn {
		ds = append(ds, s.checkEngine()...)
	}
	s.digests()
	return s, ds
}

// Lookup finds a rule by id.
func (s *Set) Lookup(id string) *Rule { return s.byID[id] }

// checkEngine reports rules of the engine that the built-in rules lack.
func (s *Set) checkEngine() diag.Diagnostics {
	var ds diag.Diagnostics
	for _, id := range engineRules {
		if r := s.byID[id]; r == nil || !r.Engine() {
			ds = ds.Append(diag.Range{}, diag.Say(
				"the built-in rule %s is missing or is not marked `subject: engine`; the engine cannot report without it",
				"thiếu quy tắc có sẵn %s hoặc nó không ghi `subject: engine`; bộ máy kiểm tra không thể báo cáo khi thiếu nó", id))
		}
	}
	return ds
}

// read reads the files of a source, and the KPI catalogue beside the built-in
// rules.
func (s *Set) read(src Source) (files []file, ds diag.Diagnostics) {
	err := fs.WalkDir(src.FS, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && p != "." || src.BuiltIn && d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.Type()&fs.ModeSymlink != 0 && !strings.HasPrefix(d.Name(), ".") {
			if info, err := fs.Stat(src.FS, p); err == nil && info.IsDir() {
				return &fs.PathError{Op: "open", Path: p, Err: linkedDirectory}
			}
		}
		switch {
		case d.IsDir():
		case path.Ext(p) == ".rego":
			if src.BuiltIn && strings.HasSuffix(p, "_test.rego") {
				s.tests = append(s.tests, file{from: src, path: p})
				return nil
			}
			text, err := fs.ReadFile(src.FS, p)
			if err != nil {
				return err
			}
			files = append(files, file{src, p, string(text)})
		case src.BuiltIn && p == indexFile:
			text, err := fs.ReadFile(src.FS, p)
			if err != nil {
				return err
			}
			s.index = readIndex(text)
		case src.BuiltIn && p == libraryFile:
			text, err := fs.ReadFile(src.FS, p)
			if err != nil {
				return err
			}
			// Without a library that can be read the rules are compiled.
			s.library, _ = machine.Read(text)
		case src.BuiltIn && p == "taxonomy/metrics.json":
			text, err := fs.ReadFile(src.FS, p)
			if err != nil {
				return err
			}
			if s.metrics, err = readMetrics(text); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		ds = append(ds, unreadRules(src.Dir, err))
	} else if len(files) == 0 && !src.BuiltIn {
		ds = ds.Append(diag.Range{File: src.Dir}, diag.Say(
			"no rule (*.rego) is in this directory; name the directory of your rules, or leave it out",
			"thư mục này không có quy tắc nào (*.rego); hãy nêu đúng thư mục chứa quy tắc, hoặc bỏ nó đi"))
	}
	return files, ds
}

// unreadRules words why a source could not be read. A reason that is a diagnostic
// says what to do itself.
func unreadRules(dir string, err error) diag.Diagnostic {
	at, reason := dir, err.Error()
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		at, reason = path.Join(dir, pathErr.Path), pathErr.Err.Error()
	}
	why := diag.Say(
		"the rules could not be read: %s; check the directory and its permissions",
		"không đọc được các quy tắc: %s; hãy kiểm tra thư mục và quyền truy cập", reason)
	if d := (diag.Diagnostic{}); errors.As(err, &d) {
		why = diag.Text{En: "the rules could not be read: " + d.Text.En, Vi: "không đọc được các quy tắc: " + d.Text.Vi}
	}
	return diag.Diagnostic{Range: diag.Range{File: at}, Text: why}
}

// linkedDirectory is said because a walk does not enter what a link leads to, and
// nobody would miss the rules there.
var linkedDirectory = diag.Diagnostic{Text: diag.Say(
	"a symbolic link to a directory is not followed; put the files themselves there, or name that directory in policies of .goalpost.hcl or with --policy",
	"liên kết tượng trưng tới một thư mục không được đi theo; hãy đặt chính các tệp vào đó, hoặc nêu thư mục ấy ở policies của .goalpost.hcl hay bằng --policy")}

// addAll parses files on all cores and takes them in in their order.
func (s *Set) addAll(files []file) diag.Diagnostics {
	modules := make([]*module, len(files))
	failures := make([]error, len(files))
	parallel.Each(len(files), func(i int) { modules[i], failures[i] = files[i].read() })
	var ds diag.Diagnostics
	for i, m := range modules {
		if failures[i] != nil {
			ds = append(ds, regoDiagnostics(failures[i])...)
		} else {
			ds = append(ds, s.add(m)...)
		}
	}
	return ds
}

// add sorts a file into rules, libraries and tests by its package.
func (s *Set) add(m *module) diag.Diagnostics {
	s.modules[m.name] = m
	pkg := m.pkg
	switch {
	case m.isTest():
	case pkg.HasPrefix(libPrefix) && len(pkg) == len(libPrefix)+1:
		key := m.Package
		if other := s.libs[key]; other != nil {
			return m.fault(diag.Say("the library %s is already defined in %s; give this one another name",
				"thư viện %s đã được khai báo trong %s; hãy đặt tên khác", strings.TrimPrefix(key, "data."), other.name))
		}
		s.libs[key] = m
	case pkg.HasPrefix(rulePrefix) && len(pkg) == len(rulePrefix)+2:
		return s.addRule(m)
	default:
		return m.fault(diag.Say(
			"package %s is neither a rule nor a library; rules live in goalpost.rules.<category>.<rule>, libraries in goalpost.lib.<name>, tests in a package that ends with _test",
			"gói %s không phải quy tắc cũng không phải thư viện; quy tắc đặt trong goalpost.rules.<nhóm>.<quy tắc>, thư viện trong goalpost.lib.<tên>, kiểm thử trong gói có tên kết thúc bằng _test",
			strings.TrimPrefix(pkg.String(), "data.")))
	}
	return nil
}

func (s *Set) addRule(m *module) diag.Diagnostics {
	pkg := m.pkg
	id := string(pkg[3].Value.(ast.String)) + "/" + string(pkg[4].Value.(ast.String))
	if other := s.byID[id]; other != nil {
		return m.fault(diag.Say("the rule %s is already defined in %s; choose another package name",
			"quy tắc %s đã được khai báo trong %s; hãy chọn tên gói khác", id, other.File))
	}
	known := m.Rule != nil
	if !known {
		described, err := describe(m.parsed(), id)
		if err != nil {
			return m.fault(bilingual(err))
		}
		m.Rule = described
	}
	r := m.Rule
	r.ref, r.BuiltIn, r.File, r.Code = pkg, m.builtIn, m.name, m.source
	switch {
	case r.Engine() && !r.BuiltIn:
		return m.fault(diag.Say("`subject: engine` is for the rules of goalpost itself, and this one would never run; name the blocks that it judges",
			"`subject: engine` chỉ dành cho quy tắc của chính goalpost, quy tắc này sẽ không bao giờ chạy; hãy nêu loại khối mà nó đánh giá"))
	case !r.Engine() && !known && !defines(m.parsed(), "violation"):
		return m.fault(diag.Say("the rule defines no `violation`; write `violation contains {…} if {…}`",
			"quy tắc không khai báo `violation`; hãy viết `violation contains {…} if {…}`"))
	}
	s.byID[id] = r
	s.Rules = append(s.Rules, r)
	if known {
		return nil
	}
	return checkParams(r, m.parsed())
}

func defines(m *ast.Module, name string) bool {
	return slices.ContainsFunc(m.Rules, func(r *ast.Rule) bool {
		ref := r.Head.Ref()
		return len(ref) > 0 && ref[0].Value.Compare(ast.Var(name)) == 0
	})
}
