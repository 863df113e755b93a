package machine

import (
	"encoding/binary"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// sealed gives bytes the checksum that they would have if they were meant.
func sealed(data []byte) []byte {
	data = slices.Clone(data)
	if len(data) >= checksumSize {
		binary.BigEndian.PutUint32(data, checksum(data[checksumSize:]))
	}
	return data
}

// Damage is found before anything runs.
func TestChecksum(t *testing.T) {
	sound := small(t)
	for i := range sound {
		data := slices.Clone(sound)
		data[i] ^= 1 << (i % 8)
		if _, err := Read(data); err == nil {
			t.Fatalf("byte %d of %d is damaged, and nobody minds", i, len(sound))
		}
	}
}

// Bytes that were meant are refused or give code that ends, whatever it says.
func FuzzRead(f *testing.F) {
	f.Add(small(f))
	f.Fuzz(func(t *testing.T, data []byte) { runAll(data) })
}

func TestDamagedBytes(t *testing.T) {
	sound := small(t)
	whole := runAll(sound)
	if whole == 0 {
		t.Fatal("not even sound bytes can be run")
	}
	refused, ran := 0, 0
	for n := range sound {
		if library, err := Read(sound[:n]); err == nil {
			t.Errorf("%d of %d bytes are taken for a library: %q", n, len(sound), library.Mark)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range sound {
		data := slices.Clone(sound)
		data[i] ^= byte(1 + random.IntN(255))
		if n := runAll(data); n == 0 {
			refused++
		} else {
			ran++
		}
	}
	if refused == 0 || ran == 0 {
		t.Errorf("%d refused and %d run, so one of them is not tested", refused, ran)
	}
}

// What bytes say of how much follows is no reason to take memory.
func TestDamagedBytesTakeNoMemory(t *testing.T) {
	var e encoder
	for range 20000 {
		e.number(1<<20 - 1)
	}
	fn := &function{encoded: string(e), lib: &Library{}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_ = fn.ready()
	nested := encoder{0}
	nested.number(3)
	nested.number(0)
	for range 20000 {
		nested = append(nested, 0xff, 0xff, 0x02, 0xff, 0xff, 0x02, byte(opBlocks), hasBlocks, 0)
	}
	fn = &function{encoded: string(nested), lib: &Library{}}
	_ = fn.ready()
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 100<<20 {
		t.Errorf("%d MiB", took>>20)
	}
}

// A function that calls itself is no rule of Rego.
func TestDamagedCodeThatCallsItself(t *testing.T) {
	library, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	code, _ := library.Code("rule 0")
	code.entry.blocks = []block{{{op: opCall, call: code.entry, args: []operand{{}, {}, {}}}}}
	code.entry.frame, code.entry.params = 3, []int32{0, 1, 2}
	code.entry.once.Do(func() {})
	if _, _, err := code.Run(ast.NullTerm(), ast.ObjectTerm(), nil, &Common{}, nil); err == nil {
		t.Error("no error")
	}
}

// runAll runs what can be read and tells how many codes that were.
func runAll(data []byte) int {
	library, err := Read(sealed(data))
	if err != nil {
		return 0
	}
	input, ran := ast.MustParseTerm(trickyInput), 0
	for _, name := range sorted(library.entries) {
		cancel := topdown.NewCancel()
		timer := time.AfterFunc(20*time.Millisecond, cancel.Cancel)
		code, _ := library.Code(name)
		if _, _, err := code.Run(input, ast.ObjectTerm(), cancel, &Common{}, nil); err == nil {
			ran++
		}
		timer.Stop()
	}
	return ran
}

// A result whose values have no names is damage, and no result without values.
func TestDamagedResults(t *testing.T) {
	for name, damage := range map[string]func(in *instruction){
		"none":         func(*instruction) {},
		"no names":     func(in *instruction) { in.path = nil },
		"no values":    func(in *instruction) { in.args = nil },
		"a local name": func(in *instruction) { in.path = in.args },
	} {
		code := coded(t, "p := 1", "x = data.t.p")
		visit(code, func(in *instruction) {
			if in.op == opResult {
				damage(in)
			}
		})
		var w Writer
		w.Add("rule", code)
		library, err := Read(w.Bytes("mark"))
		if err != nil {
			t.Fatal(err)
		}
		code, _ = library.Code("rule")
		if _, _, err := code.Run(ast.NullTerm(), ast.ObjectTerm(), nil, &Common{}, nil); (err == nil) != (name == "none") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
