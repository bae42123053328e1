package formula

import (
	"strings"

	"muster"
)

// maxDecimals is how far a printed Number is exact: what is read must print
// the same.
const maxDecimals = 10

func (p *parser) primary() *Expr {
	t := p.tok
	switch {
	case t.kind == '(':
		p.advance()
		e := p.expr()
		p.want(")")
		return e
	case t.kind == '0':
		return p.literal("")
	case t.kind == '{':
		list := p.braces()
		p.want(".")
		return p.node(&Expr{op: "cell", at: t.at, list: list, measure: p.measure()})
	case t.kind == 'd':
		p.fail(t.at, "a day stands only inside members, ismember and rate")
		return stub
	case t.kind != 'a':
		if t.kind == 0 {
			p.fail(t.at, "the formula ends where a cell such as USA.defence_expenditure is missing")
		}
		p.fail(t.at, "%q begins nothing; a cell such as USA.defence_expenditure, a number or a parenthesis would", t.text)
		return stub
	}
	p.advance()
	switch {
	case p.is("."):
		p.advance()
		return p.node(&Expr{op: "cell", at: t.at, who: p.entityNamed(t), measure: p.measure()})
	case p.is("("):
		return p.call(t)
	case p.tok.kind == '0' && muster.IsCurrency(t.text):
		return p.literal(t.text)
	case p.it > 0 && !isCode(t.text):
		return p.node(&Expr{op: "cell", at: t.at, who: "it", measure: p.measureNamed(t)})
	case isCode(t.text):
		p.fail(p.tok.at, "%s needs a measure: %s.defence_expenditure", t.text, t.text)
	default:
		p.fail(t.at, "%s needs an entity: USA.%s", t.text, t.text)
	}
	return stub
}

// literal reads 2, 2%, 0.2pp, and behind a currency the amount.
func (p *parser) literal(currency string) *Expr {
	t := p.tok
	_, frac, _ := strings.Cut(t.text, ".")
	n, err := muster.ParseNumber(t.text)
	if err != nil || len(t.text) > 40 || len(frac) > maxDecimals {
		p.fail(t.at, "a number has at most 40 digits, %d of them decimals", maxDecimals)
		return stub
	}
	p.advance()
	e := &Expr{op: "literal", at: t.at, num: n, unit: currency}
	if currency == "" && (p.is("%") || p.is("pp")) {
		e.unit = map[string]string{"%": "ratio", "pp": "points"}[p.tok.text]
		e.num = n.Mul(muster.Ratio(1, 100))
		p.advance()
	}
	e.leaf = literalLeaf(e.num, e.unit)
	return p.node(e)
}

// braces reads a group of one's own: {EST, LVA, LTU}.
func (p *parser) braces() *roll {
	p.want("{")
	r := p.roll()
	p.want("}")
	return r
}

// roll reads entities: NATO except USA, CAN.
func (p *parser) roll() *roll {
	r := &roll{}
	r.items = p.entities(r)
	if p.take("except") {
		r.except = p.entities(r)
	}
	return r
}

func (p *parser) entities(r *roll) []string {
	out := []string{p.listedEntity(r)}
	for p.is(",") && !p.yearFollows() {
		p.advance()
		out = append(out, p.listedEntity(r))
	}
	return out
}

// listedEntity reads an entity of a list; a group may have a year of its own.
func (p *parser) listedEntity(r *roll) string {
	m := mark{at: p.tok.at}
	code := p.entity()
	if p.is("[") {
		if at := p.tok.at; muster.IsCurrency(code) || code == "it" {
			p.fail(at, "only a group has members of a year, as in NATO[2024]")
		}
		m.year, m.pinned = p.brackets()[0], true
	}
	r.marks = append(r.marks, m)
	return code
}

// yearFollows says whether a year stands behind the comma at hand.
func (p *parser) yearFollows() bool {
	l := p.lexer
	t := l.next()
	return t.kind == '0' || t.text == "y"
}

func (p *parser) entity() string {
	t := p.tok
	if t.kind != 'a' {
		p.fail(t.at, "an entity such as USA or NATO belongs here")
		return ""
	}
	p.advance()
	return p.entityNamed(t)
}

func (p *parser) entityNamed(t token) string {
	if t.text == "it" {
		if p.it == 0 {
			p.fail(t.at, "it stands for nobody here; use it inside a list, as in each(GBR, FRA: it.defence_expenditure)")
		}
		return "it"
	}
	if !isCode(t.text) {
		if near := suggested(t.text); near != "" {
			p.fail(t.at, "%q is no entity; did you mean %s?", t.text, near)
		}
		p.fail(t.at, "%q is no entity; a code such as USA or NATO_EUROPE would be", t.text)
	}
	return t.text
}

func (p *parser) measure() string {
	t := p.tok
	if t.kind != 'a' {
		p.fail(t.at, "a measure such as defence_expenditure belongs here")
		return ""
	}
	p.advance()
	return p.measureNamed(t)
}

func (p *parser) measureNamed(t token) string {
	if _, ok := measureOf(t.text); ok {
		return t.text
	}
	p.fail(t.at, "%s", noMeasure(t.text))
	return ""
}
