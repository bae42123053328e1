package formula

import "muster"

// calls are the names that may stand before a parenthesis.
var calls = []string{
	"abs", "announced", "change", "count", "demand", "diff", "each", "excess", "flatshare",
	"founded", "highest", "ismember", "joined", "list", "lowest", "max", "mean",
	"members", "min", "pledge", "rank", "rate", "round", "streak", "sum", "top",
}

// call reads what follows a name and an opening parenthesis.
func (p *parser) call(name token) *Expr {
	e := &Expr{op: name.text, at: name.at}
	if p.depth++; p.depth > maxDepth {
		p.fail(name.at, "a formula nests at most %d levels deep", maxDepth)
	}
	p.want("(")
	switch name.text {
	case "sum", "mean", "min", "max", "each":
		p.over(e)
	case "count", "list":
		p.counted(e)
	case "rank", "top":
		p.order(e)
	case "abs":
		e.args = []*Expr{p.expr()}
	case "change", "diff":
		e.args = []*Expr{p.expr()}
		if p.take(",") {
			a := p.year()
			p.want(",")
			e.years = []year{a, p.year()}
		}
	case "excess":
		e.args = []*Expr{p.expr()}
		p.want(",")
		base := p.year()
		p.want(",")
		e.years = append([]year{base}, p.span()...)
	case "highest", "lowest":
		e.args = []*Expr{p.expr()}
		p.want(",")
		e.years = p.span()
	case "streak":
		e.args = []*Expr{p.expr()}
		e.word = p.oneOf("up", "down")
	case "flatshare":
		e.whoAt = p.tok.at
		e.who, e.measure = p.entity(), "defence_expenditure"
		if p.take(".") {
			e.measure = p.measure()
		}
		p.want(",")
		e.years = []year{p.year()}
	case "round":
		e.args = []*Expr{p.expr()}
		p.want(",")
		step := p.primary()
		if step.op != "literal" || step.num.Sign() <= 0 {
			p.fail(step.at, "round needs a step above zero, such as 0.1%%")
		}
		e.args = append(e.args, step)
	case "members", "founded":
		e.whoAt = p.tok.at
		e.who = p.entity()
		p.dayArgument(e, name.text == "members")
	case "ismember", "joined":
		e.whoAt = p.tok.at
		e.who = p.entity()
		p.want(",")
		e.list = &roll{marks: []mark{{at: p.tok.at}}}
		e.list.items = []string{p.entity()}
		p.dayArgument(e, name.text == "ismember")
	case "rate":
		e.unit = p.currency()
		p.want("/")
		e.base = p.currency()
		p.dayArgument(e, true)
	case "pledge", "demand", "announced":
		e.whoAt = p.tok.at
		e.who = p.entity()
		p.want(",")
		e.measure = p.measure()
		if p.take(",") {
			p.want("by")
			e.years = []year{p.year()}
		}
	default:
		p.unknownCall(name)
		return stub
	}
	p.want(")")
	p.depth--
	return p.node(e)
}

func (p *parser) unknownCall(name token) {
	if near := nearest(name.text, calls); near != "" {
		p.fail(name.at, "there is no function %q; the nearest is %s", name.text, near)
		return
	}
	p.fail(name.at, "there is no function %q; sum, count, rank, change and members are some", name.text)
}

// counted reads LIST where CONDITION, LIST, A..B where CONDITION, or A..B where
// CONDITION: members, members in each of several years, or years.
func (p *parser) counted(e *Expr) {
	if p.tok.kind == '0' || p.is("y") {
		e.years = p.span()
		p.want("where")
		e.args = []*Expr{p.condition()}
		return
	}
	e.list = p.roll()
	if p.take(",") {
		e.years = p.span()
	}
	p.want("where")
	e.args = []*Expr{p.bound(p.condition)}
}

// over reads LIST: EXPR, or EXPR, EXPR ...
func (p *parser) over(e *Expr) {
	if p.listAhead() {
		e.list = p.roll()
		p.want(":")
		e.args = []*Expr{p.bound(p.expr)}
		return
	}
	if e.op == "each" {
		p.fail(p.tok.at, "each needs a list and a colon, as in each(GBR, FRA: it.defence_expenditure)")
	}
	e.args = []*Expr{p.expr()}
	for p.take(",") {
		e.args = append(e.args, p.expr())
	}
}

// listAhead says whether entities and a colon follow rather than expressions.
func (p *parser) listAhead() bool {
	l, t := p.lexer, p.tok
	for t.kind == 'a' {
		if t = l.next(); t.kind == '[' { // a group's own year: NATO[2024]
			for t = l.next(); t.kind != ']'; t = l.next() {
				if t.kind != '0' && t.kind != 'a' && t.kind != '-' && t.kind != '+' {
					return false
				}
			}
			t = l.next()
		}
		switch {
		case t.kind == ':' || t.text == "except":
			return true
		case t.kind != ',':
			return false
		}
		t = l.next()
	}
	return false
}

// order reads what rank and top take: who is ranked by what, among whom.
func (p *parser) order(e *Expr) {
	switch {
	case e.op == "top":
		e.args = []*Expr{p.bound(p.expr)}
	case p.listAhead():
		e.whoAt = p.tok.at
		e.who = p.entity()
		p.want(":")
		e.args = []*Expr{p.bound(p.expr)}
	default:
		p.ranked(e)
	}
	p.want("among")
	e.list = p.roll()
	if p.take("lowest") {
		p.want("first")
		e.word = "lowest"
	}
}

// ranked reads an expression about one entity, who is then ranked by it:
// rank(change(CZE.gdp) among NATO) is rank(CZE: change(it.gdp) among NATO).
func (p *parser) ranked(e *Expr) {
	about := p.expr()
	e.who = onlyEntity(about)
	if e.who == "" {
		p.fail(about.at, "rank needs one entity, as in rank(USA.defence_expenditure among NATO), or a name and a colon")
		return
	}
	e.args = []*Expr{ofIt(about, e.who)}
}

// onlyEntity is the entity that all cells of an expression are of, or "".
func onlyEntity(e *Expr) string {
	who := e.who
	if e.list != nil {
		return ""
	}
	for _, a := range e.args {
		if a.op == "literal" {
			continue
		}
		switch other := onlyEntity(a); {
		case other == "", who != "" && other != who:
			return ""
		default:
			who = other
		}
	}
	return who
}

// ofIt puts "it" in an entity's place.
func ofIt(e *Expr, who string) *Expr {
	out := *e
	if out.who == who {
		out.who = "it"
	}
	out.args = make([]*Expr, len(e.args))
	for i, a := range e.args {
		out.args[i] = ofIt(a, who)
	}
	return &out
}

// bound reads something in which "it" has a meaning.
func (p *parser) bound(read func() *Expr) *Expr {
	p.it++
	e := read()
	p.it--
	return e
}

// condition reads comparisons joined by "and" and "or"; "and" binds closer.
func (p *parser) condition() *Expr {
	e := p.conjunction()
	for p.is("or") {
		at := p.tok.at
		p.advance()
		e = p.node(&Expr{op: "or", at: at, args: []*Expr{e, p.conjunction()}})
	}
	return e
}

func (p *parser) conjunction() *Expr {
	e := p.comparison()
	for p.is("and") {
		at := p.tok.at
		p.advance()
		e = p.node(&Expr{op: "and", at: at, args: []*Expr{e, p.comparison()}})
	}
	return e
}

func (p *parser) comparison() *Expr {
	a, t := p.expr(), p.tok
	switch muster.Relation(t.text) {
	case muster.Equals, muster.Less, muster.LessEqual, muster.Greater, muster.GreaterEqual:
		p.advance()
		return p.node(&Expr{op: t.text, at: t.at, args: []*Expr{a, p.expr()}})
	}
	p.fail(t.at, "a condition needs one of < <= = >= >, as in defence_expenditure_share_of_gdp >= 2%%")
	return stub
}

func (p *parser) oneOf(a, b string) string {
	t := p.tok
	if !p.is(a) && !p.is(b) {
		p.fail(t.at, "the word %s or %s belongs here", a, b)
		return ""
	}
	p.advance()
	return t.text
}

// dayArgument reads ", 2016-09-24" where a day is allowed.
func (p *parser) dayArgument(e *Expr, allowed bool) {
	if !allowed || !p.take(",") {
		return
	}
	d, err := muster.ParseDay(p.tok.text)
	if p.tok.kind != 'd' || err != nil {
		p.fail(p.tok.at, "%q is no day; one such as 2016-09-24 would be", p.tok.text)
		return
	}
	e.day = d
	p.advance()
}
