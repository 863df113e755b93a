package machine

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// statement translates one statement; false for one that does nothing.
func (a *assembler) statement(s ir.Stmt) (instruction, bool) {
	switch s := s.(type) {
	case *ir.NopStmt:
		return instruction{}, false
	case *ir.CallStmt:
		return a.call(s), true
	case *ir.CallDynamicStmt:
		return instruction{op: opDynamic, target: a.local(s.Result), path: a.operands(s.Path), args: a.locals(s.Args)}, true
	case *ir.ReturnLocalStmt:
		return instruction{op: opReturn, a: a.from(s.Source)}, true
	case *ir.ResultSetAddStmt:
		return instruction{op: opResult, a: a.from(s.Value)}, true
	case *ir.BlockStmt:
		return instruction{op: opBlocks, blocks: a.blocks(s.Blocks...)}, true
	case *ir.BreakStmt:
		return instruction{op: opBreak, n: int64(s.Index)}, true
	case *ir.ScanStmt:
		return instruction{op: opScan, a: a.from(s.Source), target: a.local(s.Key), n: int64(a.local(s.Value)), blocks: a.blocks(s.Block)}, true
	case *ir.NotStmt:
		return instruction{op: opNot, blocks: a.blocks(s.Block)}, true
	case *ir.WithStmt:
		in := instruction{op: opWith, target: a.local(s.Local), a: a.operand(s.Value), blocks: a.blocks(s.Block)}
		for _, index := range s.Path {
			in.path = append(in.path, operand{term: ast.StringTerm(a.text(index))})
		}
		return in, true
	}
	if in, ok := a.value(s); ok {
		return in, true
	}
	return a.test(s), true
}

// value translates statements that make or change a value.
func (a *assembler) value(s ir.Stmt) (instruction, bool) {
	switch s := s.(type) {
	case *ir.DotStmt:
		return instruction{op: opDot, a: a.operand(s.Source), b: a.operand(s.Key), target: a.local(s.Target)}, true
	case *ir.LenStmt:
		return instruction{op: opLen, a: a.operand(s.Source), target: a.local(s.Target)}, true
	case *ir.AssignVarStmt:
		return instruction{op: opAssign, a: a.operand(s.Source), target: a.local(s.Target)}, true
	case *ir.AssignVarOnceStmt:
		return instruction{op: opAssignOnce, a: a.operand(s.Source), target: a.local(s.Target), at: a.location(s.GetLocation())}, true
	case *ir.AssignIntStmt:
		return a.constant(s.Target, ast.IntNumberTerm(int(s.Value))), true
	case *ir.ResetLocalStmt:
		return instruction{op: opReset, target: a.local(s.Target)}, true
	case *ir.MakeNullStmt:
		return a.constant(s.Target, ast.NullTerm()), true
	case *ir.MakeNumberIntStmt:
		return a.constant(s.Target, ast.IntNumberTerm(int(s.Value))), true
	case *ir.MakeNumberRefStmt:
		return a.constant(s.Target, ast.NumberTerm(json.Number(a.text(s.Index)))), true
	case *ir.MakeArrayStmt:
		return instruction{op: opArray, target: a.local(s.Target)}, true
	case *ir.MakeObjectStmt:
		return instruction{op: opObject, target: a.local(s.Target)}, true
	case *ir.MakeSetStmt:
		return instruction{op: opSet, target: a.local(s.Target)}, true
	case *ir.ArrayAppendStmt:
		return instruction{op: opAppend, a: a.operand(s.Value), target: a.local(s.Array)}, true
	case *ir.ObjectInsertStmt:
		return instruction{op: opInsert, a: a.operand(s.Key), b: a.operand(s.Value), target: a.local(s.Object)}, true
	case *ir.ObjectInsertOnceStmt:
		return instruction{op: opInsertOnce, a: a.operand(s.Key), b: a.operand(s.Value), target: a.local(s.Object), at: a.location(s.GetLocation())}, true
	case *ir.ObjectMergeStmt:
		return instruction{op: opMerge, a: a.from(s.A), b: a.from(s.B), target: a.local(s.Target)}, true
	case *ir.SetAddStmt:
		return instruction{op: opAdd, a: a.operand(s.Value), target: a.local(s.Set)}, true
	}
	return instruction{}, false
}

// test translates statements that end a block where something does not hold.
func (a *assembler) test(s ir.Stmt) instruction {
	switch s := s.(type) {
	case *ir.EqualStmt:
		return instruction{op: opEqual, a: a.operand(s.A), b: a.operand(s.B)}
	case *ir.NotEqualStmt:
		return instruction{op: opNotEqual, a: a.operand(s.A), b: a.operand(s.B)}
	case *ir.IsArrayStmt:
		return instruction{op: opIsArray, a: a.operand(s.Source)}
	case *ir.IsObjectStmt:
		return instruction{op: opIsObject, a: a.operand(s.Source)}
	case *ir.IsSetStmt:
		return instruction{op: opIsSet, a: a.operand(s.Source)}
	case *ir.IsDefinedStmt:
		return instruction{op: opIsDefined, a: a.from(s.Source)}
	case *ir.IsUndefinedStmt:
		return instruction{op: opIsUndefined, a: a.from(s.Source)}
	}
	a.fail("a statement of type %T", s)
	return instruction{}
}

func (a *assembler) from(l ir.Local) operand { return operand{local: a.local(l)} }

func (a *assembler) locals(list []ir.Local) []operand {
	out := make([]operand, len(list))
	for i, l := range list {
		out[i] = a.from(l)
	}
	return out
}

func (a *assembler) constant(target ir.Local, term *ast.Term) instruction {
	return instruction{op: opAssign, a: operand{term: term}, target: a.local(target)}
}

func (a *assembler) call(s *ir.CallStmt) instruction {
	in := instruction{target: a.local(s.Result), args: a.operands(s.Args), at: a.location(s.GetLocation())}
	if in.call = a.functions[s.Func]; in.call != nil {
		in.op = opCall
		return in
	}
	in.op = opBuiltin
	if in.builtin = a.builtins[s.Func]; in.builtin == nil {
		if in.builtin = builtinNamed(s.Func); in.builtin == nil {
			a.fail("a call of %s", s.Func)
		}
		a.builtins[s.Func] = in.builtin
	}
	return in
}
