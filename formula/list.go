package formula

import (
	"fmt"
	"slices"

	"muster"
	"muster/atlas"
)

// oneByOne computes an expression for every entity of a list, "it" standing
// for each. Countries without forces are left out where the expression asks for
// spending. An absence names every member that has no value; for the world,
// where gaps are the rule, those members are left out and counted.
func (v *evaluator) oneByOne(list *roll, e *Expr, s scope, whole bool) (codes []string, from []*muster.Working, gaps int, no *Absent) {
	members := v.membersOf
	if whole {
		members = v.named
	}
	all, no := members(list, s)
	if no != nil {
		return nil, nil, 0, no
	}
	world := slices.Contains(list.items, "WORLD")
	spending := asksForForces(e)
	codes, from = make([]string, 0, len(all)), make([]*muster.Working, 0, len(all))
	var gone []*Absent
	var names []string
	for _, code := range all {
		if spending && !v.b.HasForces(code) && !slices.Contains(list.items, code) {
			continue
		}
		s.it = code
		w, no := v.eval(e, s)
		switch {
		case no == nil:
			codes, from = append(codes, code), append(from, w)
		case no.Code == muster.NoSeries && v.bare && len(from)+len(gone) == 0 && v.nobodyHas(e):
			return nil, nil, 0, no
		case no.Code == muster.NoSeries && world:
			gaps++
		case no.Code == muster.NoSeries:
			gone, names = append(gone, no), append(names, code)
		default:
			return nil, nil, 0, no
		}
	}
	if len(gone) > 0 {
		return nil, nil, 0, v.without(list.name(), gone, names)
	}
	if len(from) == 0 {
		return nil, nil, 0, &Absent{Code: muster.NoSeries, Why: fmt.Sprintf("nobody of %s has a value", list.name())}
	}
	return codes, from, gaps, nil
}

// nobodyHas says whether the first cell that an expression asks for is of a
// measure that the edition prints for nobody. Then no member has a value, and
// no other needs to be asked: most editions that are tried lack most measures.
func (v *evaluator) nobodyHas(e *Expr) bool {
	for e.op != "cell" {
		switch e.op {
		case "<", "<=", "=", ">=", ">", "and", "or", "round", "+", "-", "*", "/", "neg":
			e = e.args[0]
		default:
			return false
		}
	}
	m, _ := measureOf(e.measure)
	return e.who == "it" && v.unprinted(v.bind(m))
}

// unprinted says whether the edition that the axes name prints a measure for
// nobody, and nothing that it could be made of either.
func (v *evaluator) unprinted(m muster.Measure) bool {
	if v.ax.Edition == "" || m.Kind == "per_capita" || aboutEconomy(m.Name) || v.sourcesOf("", m) != [3]string{v.source()} {
		return false
	}
	for _, b := range v.bound {
		if b.source == v.source() {
			return len(v.b.Series(b.id, m.Name, "")) == 0
		}
	}
	return false
}

// named lists entities as they are written, without the exceptions.
func (v *evaluator) named(list *roll, s scope) ([]string, *Absent) {
	if list.pins() {
		return v.membersOf(list, s)
	}
	drop, no := v.membersOf(list.excluded(), s)
	var out []string
	for _, code := range list.items {
		if code == "it" {
			code = s.it
		}
		if !slices.Contains(drop, code) && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out, no
}

// asksForForces says whether an expression asks what only countries with armed
// forces have.
func asksForForces(e *Expr) bool {
	if e.op == "cell" && !aboutEconomy(e.measure) && e.measure != "common_funding_share" {
		return true
	}
	return slices.ContainsFunc(e.args, asksForForces)
}

// listed computes sum, mean, min, max and each over a list of entities.
// In a list of several a group stands for itself, alone for its members:
// each(USA, NATO_EUROPE: ...) has two values, each(NATO: ...) one a member.
func (v *evaluator) listed(e *Expr, s scope) (*muster.Working, *Absent) {
	codes, from, _, no := v.oneByOne(e.list, e.args[0], s, len(e.list.items) > 1)
	if no != nil {
		return nil, no
	}
	return v.node(e.op, codes, from)
}

// counted computes count and list: how many of a group meet a condition.
func (v *evaluator) counted(e *Expr, s scope) (*muster.Working, *Absent) {
	if len(e.years) == 2 {
		return v.countedInYears(e, s)
	}
	codes, from, _, no := v.oneByOne(e.list, e.args[0], s, false)
	if no != nil {
		return nil, no
	}
	return v.node(e.op, codes, from)
}

// ordered computes rank and top.
func (v *evaluator) ordered(e *Expr, s scope) (*muster.Working, *Absent) {
	codes, from, gaps, no := v.oneByOne(e.list, e.args[0], s, false)
	if no != nil {
		return nil, no
	}
	direction := "highest"
	if e.word != "" {
		direction = e.word
	}
	if e.op == "rank" {
		who := e.who
		if who == "it" {
			who = s.it
		}
		at := slices.Index(codes, who)
		if at < 0 {
			return nil, &Absent{Code: muster.NotAMember, Why: fmt.Sprintf("%s is not among %s", atlas.Name(who), e.list.name())}
		}
		// The subject comes first, the others keep their order.
		first := from[at]
		copy(from[1:at+1], from[:at])
		from[0] = first
		codes = slices.Concat([]string{who}, codes[:at], codes[at+1:])
	}
	w, no := v.node(e.op, append([]string{direction}, codes...), from)
	if no == nil && gaps > 0 && !v.bare {
		w.Says += fmt.Sprintf(" (%d countries without a figure)", gaps)
	}
	return w, no
}
