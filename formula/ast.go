package formula

import (
	"strconv"
	"strings"

	"muster"
)

// Expr is a parsed formula. It is immutable and safe for concurrent use, so a
// formula that many readings share is parsed once.
type Expr struct {
	op      string        // "cell", "literal", "+", "count" ... the names that Working.Op uses
	at      int           // byte offset in the text, for messages
	who     string        // an entity's code, "it", or "" where list stands instead
	measure string        // of a cell and of the ledger
	num     muster.Number // of a literal, in base units
	unit    string        // of a literal; currency of "in"; of a rate, the quote
	base    string        // of a rate, the base
	word    string        // "up", "down", "lowest", "%": the variant
	list    *roll         // whom a list or a group of one's own names
	years   []year        // year arguments; the brackets of "at": one year, or the ends of a stretch
	whoAt   int           // where who stands, where that is not at
	day     muster.Day    // a day argument; 0 where it is left to the axes
	args    []*Expr
	leaf    *muster.Working // of a literal: made once, shared by every working
}

// year is a year as written: 2024, or y and an offset.
type year struct {
	n        int
	relative bool // n is added to y
}

// of resolves a year against what y stands for.
func (t year) of(y int) int {
	if t.relative {
		return y + t.n
	}
	return t.n
}

// String writes the year as a formula does: "2024", "y", "y-1".
func (t year) String() string {
	switch {
	case !t.relative:
		return strconv.Itoa(t.n)
	case t.n == 0:
		return "y"
	case t.n < 0:
		return "y" + strconv.Itoa(t.n)
	}
	return "y+" + strconv.Itoa(t.n)
}

// roll is a list of entities as written: groups stand for their members.
type roll struct {
	items  []string
	except []string
	marks  []mark // where each of items, then of except, stands
}

// mark is where an entity of a list stands, and the year whose members a group
// stands for, where one is named: NATO[2024].
type mark struct {
	at     int
	year   year
	pinned bool
}

// name is how a group of one's own names is called.
func (r *roll) name() string {
	s := r.written(r.items, 0)
	if len(r.except) == 0 {
		return s
	}
	return s + " except " + r.written(r.except, len(r.items))
}

// written joins the entities whose marks begin at from.
func (r *roll) written(codes []string, from int) string {
	if !r.pins() {
		return strings.Join(codes, ", ")
	}
	out := make([]string, len(codes))
	for i, c := range codes {
		if out[i] = c; r.marks[from+i].pinned {
			out[i] += "[" + r.marks[from+i].year.String() + "]"
		}
	}
	return strings.Join(out, ", ")
}

// pins says whether any group of the list has a year of its own.
func (r *roll) pins() bool {
	for _, m := range r.marks {
		if m.pinned {
			return true
		}
	}
	return false
}

// excluded is the list of the exceptions, nil where there are none.
func (r *roll) excluded() *roll {
	if len(r.except) == 0 {
		return nil
	}
	out := &roll{items: r.except}
	if len(r.marks) > len(r.items) {
		out.marks = r.marks[len(r.items):]
	}
	return out
}

// membersIn is the year whose members the item at i stands for.
func (r *roll) membersIn(i, y int) int {
	if i < len(r.marks) && r.marks[i].pinned {
		return r.marks[i].year.of(y)
	}
	return y
}

// Bounds that keep hostile text cheap. The longest formula of any form is under
// 300 bytes and 8 levels deep; these leave an order of magnitude.
const (
	maxText  = 4096
	maxDepth = 48
	maxNodes = 512
	maxSpan  = 200 // years from A to B: SIPRI's series begin in 1949
)
