package formula

import (
	"strings"

	"muster"
)

// String prints the canonical text of a formula: Parse of it is the same
// formula, and printing that gives the same bytes.
func (e *Expr) String() string {
	var b printer
	b.expr(e, 0)
	return b.String()
}

// printer writes formulas. bare is set where a list binds "it" behind a
// keyword, so that a measure may stand alone: count(NATO where gdp > ...).
type printer struct {
	strings.Builder
	bare bool
}

// Binding strength of the operators; a weaker one inside a stronger one needs
// parentheses.
func strength(e *Expr) int {
	switch e.op {
	case "or":
		return -2
	case "and":
		return -1
	case "=", "<", "<=", ">", ">=":
		return 0
	case "+", "-":
		return 1
	case "*", "/":
		return 2
	case "neg":
		return 3
	case "at", "in":
		return 4
	}
	return 5
}

func (b *printer) expr(e *Expr, outer int) {
	if e.op == "at" && e.word == "whole" {
		b.expr(e.args[0], 0)
		b.WriteString(" [" + bracketed(e.years) + "]")
		return
	}
	s := strength(e)
	if s < outer {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	switch e.op {
	case "cell":
		b.cell(e)
	case "literal":
		b.literal(e)
	case "+", "-", "*", "/":
		b.expr(e.args[0], s)
		b.WriteString(" " + e.op + " ")
		b.expr(e.args[1], s+1)
	case "neg":
		b.WriteByte('-')
		b.expr(e.args[0], s)
	case "at":
		b.expr(e.args[0], s)
		b.WriteString("[" + bracketed(e.years) + "]")
	case "in":
		b.expr(e.args[0], s)
		b.WriteString(" in " + e.unit)
	case "and", "or", "=", "<", "<=", ">", ">=":
		b.expr(e.args[0], s)
		b.WriteString(" " + e.op + " ")
		b.expr(e.args[1], s+1)
	default:
		b.WriteString(e.op + "(")
		b.call(e)
		b.WriteByte(')')
	}
}

func (b *printer) cell(e *Expr) {
	switch {
	case e.list != nil:
		b.WriteByte('{')
		b.roll(e.list)
		b.WriteString("}.")
	case e.who != "it" || !b.bare:
		b.WriteString(e.who + ".")
	}
	b.WriteString(e.measure)
}

func (b *printer) literal(e *Expr) {
	switch e.unit {
	case "":
		b.WriteString(e.num.String())
	case "ratio":
		b.WriteString(e.num.Mul(muster.Int(100)).String() + "%")
	case "points":
		b.WriteString(e.num.Mul(muster.Int(100)).String() + "pp")
	default:
		b.WriteString(e.unit + " " + e.num.String())
	}
}

// bracketed writes the year, or the stretch of years, of brackets.
func bracketed(years []year) string {
	if len(years) == 2 {
		return years[0].String() + ".." + years[1].String()
	}
	return years[0].String()
}

func (b *printer) roll(r *roll) { b.WriteString(r.name()) }

// within prints an expression in which "it" is bound, bare or not.
func (b *printer) within(e *Expr, bare bool) {
	before := b.bare
	b.bare = bare
	b.expr(e, -9)
	b.bare = before
}

func (b *printer) call(e *Expr) {
	switch e.op {
	case "sum", "mean", "min", "max", "each":
		if e.list != nil {
			b.roll(e.list)
			b.WriteString(": ")
			b.within(e.args[0], false)
			return
		}
		b.args(e)
	case "count", "list":
		if e.list != nil {
			b.roll(e.list)
		}
		if e.list != nil && len(e.years) > 0 {
			b.WriteString(", ")
		}
		if len(e.years) > 0 {
			b.WriteString(bracketed(e.years))
		}
		b.WriteString(" where ")
		b.within(e.args[0], e.list != nil || b.bare)
	case "rank", "top":
		b.order(e)
	case "abs":
		b.args(e)
	case "streak":
		b.args(e)
		b.WriteString(" " + e.word)
	case "excess":
		b.args(e)
		b.WriteString(", " + e.years[0].String() + ", " + e.years[1].String() + ".." + e.years[2].String())
	case "highest", "lowest":
		b.args(e)
		b.WriteString(", " + e.years[0].String() + ".." + e.years[1].String())
	case "flatshare":
		b.WriteString(e.who)
		if e.measure != "defence_expenditure" {
			b.WriteString("." + e.measure)
		}
		b.WriteString(", " + e.years[0].String())
	case "change", "diff", "round":
		b.args(e)
		for _, y := range e.years {
			b.WriteString(", " + y.String())
		}
	case "rate":
		b.WriteString(e.unit + "/" + e.base)
	case "pledge", "demand", "announced":
		b.WriteString(e.who + ", " + e.measure)
		if len(e.years) > 0 {
			b.WriteString(", by " + e.years[0].String())
		}
	default: // members, ismember, joined, founded
		b.WriteString(e.who)
		if e.list != nil {
			b.WriteString(", " + e.list.items[0])
		}
	}
	if e.day != 0 {
		b.WriteString(", " + e.day.String())
	}
}

func (b *printer) args(e *Expr) {
	for i, a := range e.args {
		if i > 0 {
			b.WriteString(", ")
		}
		b.expr(a, 0)
	}
}

func (b *printer) order(e *Expr) {
	switch {
	case e.op == "top":
		b.within(e.args[0], true)
	case e.args[0].op == "cell" && e.args[0].who == "it":
		b.WriteString(e.who + "." + e.args[0].measure)
	default:
		b.WriteString(e.who + ": ")
		b.within(e.args[0], false)
	}
	b.WriteString(" among ")
	b.roll(e.list)
	if e.word != "" {
		b.WriteString(" lowest first")
	}
}
