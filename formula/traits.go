package formula

import (
	"slices"

	"muster"
)

// Traits are what a formula touches, so that whoever binds its axes knows which
// of them are free.
type Traits struct {
	Money      bool     // sums of money occur, also inside a ratio: prices are an axis
	PerCapita  bool     // money by head occurs as published: with no prices named, the printed base counts
	Level      bool     // the result itself is money: currency is an axis
	Groups     bool     // a group's value occurs
	Compares   bool     // a group is compared between years: members ("same") is an axis
	Membership bool     // asks who is a member: day is an axis
	Ledger     bool     // asks the ledger: day is an axis
	Rates      bool     // asks for an exchange rate, by name or by "in"
	Open       bool     // depends on what y stands for
	Fixed      []int    // years named outright, ascending
	Back       int      // the farthest year before y: 1 for y-1
	Ahead      int      // the farthest year after y
	Measures   []string // sorted
	Entities   []string // as written, sorted, without "it"
	Sources    []string // the measures' own, sorted
}

// Free says which axes a formula leaves free and what it touches.
func Free(e *Expr) Traits {
	var t Traits
	t.walk(e, reach{})
	t.Level = level(e)
	for _, list := range [...]*[]string{&t.Measures, &t.Entities, &t.Sources} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	slices.Sort(t.Fixed)
	t.Fixed = slices.Compact(t.Fixed)
	return t
}

// reach is the year that an expression is asked for: an offset from y, or a
// year once one is named.
type reach struct {
	n        int
	fixed    bool
	compared bool
}

func (t *Traits) walk(e *Expr, r reach) {
	t.entity(e.who)
	if e.list != nil {
		for _, c := range slices.Concat(e.list.items, e.list.except) {
			t.entity(c)
		}
	}
	switch e.op {
	case "cell", "flatshare":
		t.cell(e, r)
	case "in", "rate":
		t.Rates = true
	case "members", "ismember", "joined", "founded":
		t.Membership = true
	case "pledge", "demand", "announced":
		t.Ledger = true
		t.Measures = append(t.Measures, e.measure)
	}
	if e.op == "rate" && e.day == 0 {
		t.years(r)
	}
	years := e.years
	switch {
	case e.op == "change" || e.op == "diff":
		if r.compared = true; len(years) == 0 {
			years = []year{{-1, true}, {0, true}}
		}
	case e.op == "excess":
		r.compared = true
	case e.op == "streak":
		years = []year{{-1, true}, {0, true}}
	case e.op == "flatshare":
		t.years(r)
	}
	if len(years) == 0 || e.op == "pledge" || e.op == "demand" || e.op == "announced" {
		for _, a := range e.args {
			t.walk(a, r)
		}
		return
	}
	for _, y := range years {
		next := reach{r.n + y.n, r.fixed, r.compared}
		if !y.relative {
			next.n, next.fixed = y.n, true
		}
		if e.op == "flatshare" {
			t.years(next)
		}
		for _, a := range e.args {
			t.walk(a, next)
		}
	}
}

func (t *Traits) entity(code string) {
	if code == "" || code == "it" {
		return
	}
	t.Entities = append(t.Entities, code)
}

func (t *Traits) cell(e *Expr, r reach) {
	m, _ := measureOf(e.measure)
	t.Measures = append(t.Measures, m.Name)
	t.Sources = append(t.Sources, m.Source)
	t.Money = t.Money || m.Kind == "money"
	t.PerCapita = t.PerCapita || m.Kind == "per_capita"
	group := e.list != nil || e.who != "it" && !muster.IsCurrency(e.who)
	t.Groups = t.Groups || group
	t.Compares = t.Compares || group && (r.compared || m.Kind == "change")
	if e.op == "cell" {
		t.years(r)
	}
}

func (t *Traits) years(r reach) {
	if r.fixed {
		t.Fixed = append(t.Fixed, r.n)
		return
	}
	t.Open = true
	t.Back = max(t.Back, -r.n)
	t.Ahead = max(t.Ahead, r.n)
}

// level says whether the value of an expression is money.
func level(e *Expr) bool {
	switch e.op {
	case "cell":
		m, _ := measureOf(e.measure)
		return m.Kind == "money" || m.Kind == "per_capita"
	case "literal":
		return muster.IsCurrency(e.unit)
	case "flatshare", "announced":
		return true
	case "/":
		return level(e.args[0]) && !level(e.args[1])
	case "*":
		return level(e.args[0]) || level(e.args[1])
	case "+", "-", "neg", "abs", "at", "in", "sum", "mean", "min", "max", "each", "diff", "excess", "highest", "lowest", "round", "top":
		return level(e.args[0])
	}
	return false
}
