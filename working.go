package muster

// Working is arithmetic that remembers itself: a tree of steps down to
// figures. Says is the step for people ("967.7 / 1,474.4 = 65.6 %"). A leaf
// has a Figure (or is a literal, a membership day or a ledger entry, said in
// Says); any other node recomputes from its children by Op.
type Working struct {
	Op     string // "figure", "literal", "+", "-", "*", "/", "sum", "count", "rank", ... see package formula
	Says   string
	Value  Value
	From   []*Working
	Figure *Figure
	Args   []string // what the operation needs beside its children: a step, a relation, an entity
}
