package formula

import (
	"fmt"
	"strconv"

	"muster"
)

// Parse reads a formula. The error is a *SyntaxError that points at the place
// and says what would work there. Text longer than 4 KiB, nested deeper than 48
// levels or of more than 512 parts is refused.
func Parse(f muster.Formula) (*Expr, error) {
	if len(f) > maxText {
		return nil, &SyntaxError{maxText, fmt.Sprintf("a formula has at most %d bytes", maxText)}
	}
	p := &parser{lexer: lexer{src: string(f)}}
	p.advance()
	e := p.expr()
	if p.tok.kind == '[' && p.tok.spaced {
		// Set apart by a space at the end, a year is the whole formula's.
		e = p.node(&Expr{op: "at", at: p.tok.at, word: "whole", years: p.stretch(), args: []*Expr{e}})
	}
	if p.tok.kind != 0 {
		p.fail(p.tok.at, "%q does not belong here; an operator (+ - * /), a year in brackets or the end would", p.tok.text)
	}
	if p.err != nil {
		return nil, p.err
	}
	return e, nil
}

// parser is a recursive-descent parser. After the first error every step
// returns at once, so that no step needs to check.
type parser struct {
	lexer
	tok   token
	depth int
	nodes int
	it    int // how many lists bind "it" here
	err   *SyntaxError
}

// stub stands for an expression that could not be read.
var stub = &Expr{op: "literal", num: muster.Int(0), leaf: one}

func (p *parser) advance() { p.tok = p.next() }

func (p *parser) fail(at int, format string, args ...any) {
	if p.err == nil {
		p.err = &SyntaxError{at, fmt.Sprintf(format, args...)}
	}
	p.pos, p.tok = len(p.src), token{at: len(p.src)}
}

// node counts the parts of a formula.
func (p *parser) node(e *Expr) *Expr {
	if p.nodes++; p.nodes > maxNodes {
		p.fail(e.at, "a formula has at most %d parts", maxNodes)
	}
	return e
}

// is says whether the next token is this sign.
func (p *parser) is(sign string) bool { return p.tok.text == sign && p.tok.kind != 0 }

// take moves behind a sign when it is next.
func (p *parser) take(sign string) bool {
	if !p.is(sign) {
		return false
	}
	p.advance()
	return true
}

// want moves behind a sign that must be next.
func (p *parser) want(sign string) {
	if p.take(sign) {
		return
	}
	if p.tok.kind == 0 {
		p.fail(p.tok.at, "the formula ends where %q is missing", sign)
		return
	}
	p.fail(p.tok.at, "%q stands where %q would be right", p.tok.text, sign)
}

func (p *parser) expr() *Expr {
	if p.depth++; p.depth > maxDepth {
		p.fail(p.tok.at, "a formula nests at most %d levels deep", maxDepth)
	}
	e := p.term()
	for p.is("+") || p.is("-") {
		op, at := p.tok.text, p.tok.at
		p.advance()
		e = p.node(&Expr{op: op, at: at, args: []*Expr{e, p.term()}})
	}
	p.depth--
	return e
}

func (p *parser) term() *Expr {
	e := p.unary()
	for p.is("*") || p.is("/") {
		op, at := p.tok.text, p.tok.at
		p.advance()
		e = p.node(&Expr{op: op, at: at, args: []*Expr{e, p.unary()}})
	}
	return e
}

func (p *parser) unary() *Expr {
	if !p.is("-") {
		return p.postfix()
	}
	at := p.tok.at
	if p.depth++; p.depth > maxDepth {
		p.fail(at, "a formula nests at most %d levels deep", maxDepth)
	}
	p.advance()
	e := p.node(&Expr{op: "neg", at: at, args: []*Expr{p.unary()}})
	p.depth--
	return e
}

func (p *parser) postfix() *Expr {
	e := p.primary()
	for {
		switch {
		case p.is("[") && !(p.tok.spaced && p.endsWithBrackets()):
			e = p.node(&Expr{op: "at", at: p.tok.at, years: p.stretch(), args: []*Expr{e}})
		case p.is("in"):
			at := p.tok.at
			p.advance()
			e = p.node(&Expr{op: "in", at: at, unit: p.currency(), args: []*Expr{e}})
		default:
			return e
		}
	}
}

// endsWithBrackets says whether the brackets at hand are the formula's last
// words, outside every parenthesis.
func (p *parser) endsWithBrackets() bool {
	if p.depth > 1 {
		return false
	}
	l := p.lexer
	for t := l.next(); t.kind != 0; t = l.next() {
		if t.kind == ']' {
			return l.next().kind == 0
		}
	}
	return false
}

func (p *parser) brackets() []year {
	p.want("[")
	y := p.year()
	p.want("]")
	return []year{y}
}

// stretch reads [2024] or [2014..2024].
func (p *parser) stretch() []year {
	p.want("[")
	from := p.tok.at
	years := []year{p.year()}
	if p.take("..") {
		at := p.tok.at
		years = append(years, p.year())
		p.ordered(years, max(at, from))
	}
	p.want("]")
	return years
}

// year reads 2024, y, y-1 or y+3.
func (p *parser) year() year {
	if p.take("y") {
		sign := 1
		switch {
		case p.take("-"):
			sign = -1
		case !p.take("+"):
			return year{relative: true}
		}
		n, err := strconv.Atoi(p.tok.text)
		if p.tok.kind != '0' || err != nil || n > maxSpan {
			p.fail(p.tok.at, "a number of years up to %d belongs here, as in y-1", maxSpan)
			return year{}
		}
		p.advance()
		return year{n: sign * n, relative: true}
	}
	n, err := strconv.Atoi(p.tok.text)
	if p.tok.kind != '0' || err != nil || len(p.tok.text) != 4 || n < 1900 {
		p.fail(p.tok.at, "%q is no year; 2024, y or y-1 would be", p.tok.text)
		return year{}
	}
	p.advance()
	return year{n: n}
}

// span reads A..B.
func (p *parser) span() []year {
	a := p.year()
	p.want("..")
	at := p.tok.at
	years := []year{a, p.year()}
	p.ordered(years, at)
	return years
}

// ordered refuses a stretch of years that runs backwards or too far.
func (p *parser) ordered(years []year, at int) {
	a, b := years[0], years[1]
	if a.relative == b.relative && (b.n < a.n || b.n-a.n > maxSpan) {
		p.fail(at, "the second year must follow the first, by at most %d years", maxSpan)
	}
}

// national asks for each country's own currency.
const national = "national"

func (p *parser) currency() string {
	s := p.tok.text
	if p.tok.kind != 'a' || !muster.IsCurrency(s) && s != national {
		p.fail(p.tok.at, "%q is no currency; a code such as EUR, or the word national, would be", s)
		return ""
	}
	p.advance()
	return s
}
