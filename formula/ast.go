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
	years   []year        // year arguments; the brackets of "at"
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

// name is how a group of one's own names is called.
func (r *roll) name() string {
	if len(r.except) == 0 {
		return strings.Join(r.items, ", ")
	}
	return strings.Join(r.items, ", ") + " except " + strings.Join(r.except, ", ")
}

// roll is a list of entities as written: groups stand for their members.
type roll struct {
	items  []string
	except []string
}

// Bounds that keep hostile text cheap. The longest formula of any form is under
// 300 bytes and 8 levels deep; these leave an order of magnitude.
const (
	maxText  = 4096
	maxDepth = 48
	maxNodes = 512
	maxSpan  = 200 // years from A to B: SIPRI's series begin in 1949
)
