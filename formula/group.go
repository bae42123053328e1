package formula

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// of puts a scope inside a group of the formula's own.
func (s scope) of(r *roll) scope {
	s.own = r
	return s
}

// memoKey names a group's value, which a list may hold every member against.
type memoKey struct {
	id                        muster.EditionID
	who, measure, cur, prices string
	year, likeFrom, likeTo    int
}

// group computes a measure of a group: as the edition prints it, else from its
// members of 31 December of each year.
func (v *evaluator) group(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	key := memoKey{id: id, who: who, measure: m.Name, cur: s.cur, prices: v.pricesIn(id, s), year: s.year}
	if len(s.like) > 0 {
		key.likeFrom, key.likeTo = s.like[0], s.like[len(s.like)-1]
	}
	if w, ok := v.memo[key]; ok {
		return w, nil
	}
	w, no := v.groupOnce(id, who, m, s)
	if no == nil {
		if v.memo == nil {
			v.memo = map[memoKey]*muster.Working{}
		}
		v.memo[key] = w
	}
	return w, no
}

func (v *evaluator) groupOnce(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	var no *Absent
	alike := v.ax.Members == "same" && m.Kind == "change"
	if s.own == nil && !alike && !v.likeForLike(who, s) {
		var w *muster.Working
		if w, no = v.single(id, who, m, s); no == nil {
			return w, nil
		}
		if no.Code != muster.NoSeries {
			return nil, no
		}
	}
	if who == "WORLD" && no != nil {
		v.add(no, "; the world is never added up from the countries at hand")
		return nil, no
	}
	switch m.Kind {
	case "money", "persons", "count":
		return v.total(id, who, m, s, no)
	case "ratio":
		return v.moneyOver("gdp", id, who, m, s, no)
	case "per_capita":
		return v.moneyOver("population", id, who, m, s, no)
	case "change":
		return v.changeOfTotals(id, who, m, s, no)
	}
	return nil, v.noRow(id, who, m, s, no)
}

// noRow says that a group has no figure and none can be made from its members'.
func (v *evaluator) noRow(id muster.EditionID, who string, m muster.Measure, s scope, no *Absent) *Absent {
	if no == nil {
		no = v.missing(muster.NoSeries, id, muster.Key{Measure: m.Name, Entity: who}, yearText(s.year))
	}
	v.add(no, "; ", strings.ReplaceAll(m.Name, "_", " "), " cannot be added up from members")
	return no
}

// likeForLike says whether a group changed its members between the years
// compared, and the axes ask for those that were members throughout.
func (v *evaluator) likeForLike(who string, s scope) bool {
	if v.ax.Members != "same" || len(s.like) == 0 {
		return false
	}
	first, code := v.b.Members(who, v.endOf(s.like[0]))
	if code != muster.Present {
		return false
	}
	for _, y := range s.like[1:] {
		if now, _ := v.b.Members(who, v.endOf(y)); !slices.Equal(first, now) {
			return true
		}
	}
	return false
}

// company is who is summed, and what people should know about the choice.
type company struct {
	codes []string
	says  string
}

// companyOf lists the members whose values make up a group's.
func (v *evaluator) companyOf(who string, m muster.Measure, s scope) (company, *Absent) {
	list := s.own
	if list == nil {
		list = &roll{items: []string{who}}
	}
	codes, no := v.membersOf(list, s)
	if no != nil {
		return company{}, no
	}
	var c company
	var joined, without []string
	for _, code := range codes {
		switch {
		case !aboutEconomy(m.Name) && !v.b.HasForces(code):
			without = append(without, code)
		case v.ax.Members == "same" && len(s.like) > 0 && !v.throughout(list, code, s):
			joined = append(joined, code)
		default:
			c.codes = append(c.codes, code)
		}
	}
	if v.bare {
		return c, nil
	}
	c.says = who
	if s.own == nil {
		c.says = atlas.Name(who) + ", members on 31 December " + yearText(s.year)
	}
	if len(joined) > 0 {
		c.says = fmt.Sprintf("%s, the same members from %d to %d; left out: %s", atlas.Name(who), s.like[0], s.like[len(s.like)-1], listed(joined))
	}
	if len(without) > 0 {
		c.says += "; no armed forces: " + listed(without)
	}
	return c, nil
}

// throughout says whether a country was in one of the groups in every year, or
// is named itself.
func (v *evaluator) throughout(list *roll, code string, s scope) bool {
	for i, item := range list.items {
		if item == code {
			return true
		}
		always := true
		for _, y := range s.like {
			members, _ := v.b.Members(item, v.endOf(list.membersIn(i, y)))
			always = always && slices.Contains(members, code)
		}
		if always {
			return true
		}
	}
	return false
}

// membersOf expands groups to their members at the end of the year at hand, in
// the order named, each country once.
func (v *evaluator) membersOf(list *roll, s scope) ([]string, *Absent) {
	if list == nil {
		return nil, nil
	}
	var out []string
	for i, item := range list.items {
		if item == "it" {
			item = s.it
		}
		codes := []string{item}
		if !muster.IsCurrency(item) {
			year := list.membersIn(i, s.year)
			day := v.endOf(year)
			if year == 0 {
				if day = v.day; day == 0 {
					return nil, undated()
				}
			}
			var code muster.Absence
			if codes, code = v.b.Members(item, day); code != muster.Present {
				return nil, &Absent{Code: code, Why: fmt.Sprintf("the books know no group %q", item)}
			}
		}
		if len(list.items) == 1 && len(list.except) == 0 {
			return codes, nil
		}
		for _, c := range codes {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	if len(list.except) == 0 {
		return out, nil
	}
	drop, no := v.membersOf(list.excluded(), s)
	if no != nil {
		return nil, no
	}
	return slices.DeleteFunc(out, func(c string) bool { return slices.Contains(drop, c) }), nil
}

// total sums the members. A member without a value makes the sum absent, and
// is named.
func (v *evaluator) total(id muster.EditionID, who string, m muster.Measure, s scope, no *Absent) (*muster.Working, *Absent) {
	if v.bare && no != nil && v.unprinted(m) {
		return nil, no
	}
	c, absent := v.companyOf(who, m, s)
	if absent != nil {
		if no != nil {
			return nil, no
		}
		return nil, absent
	}
	each := s
	each.own = nil
	from := make([]*muster.Working, 0, len(c.codes))
	var gone []*Absent
	var names []string
	for _, code := range c.codes {
		w, absent := v.find(id, code, m, each)
		switch {
		case absent == nil:
			from = append(from, w)
		case absent.Code == muster.NoSeries:
			gone, names = append(gone, absent), append(names, code)
		default:
			return nil, absent
		}
	}
	if len(gone) > 0 && (len(from) > 0 || no == nil) {
		return nil, v.without(atlas.Name(who), gone, names)
	}
	if len(gone) > 0 {
		v.add(no, ", nor for any member")
		return nil, no
	}
	if len(from) == 0 {
		return nil, v.noRow(id, who, m, s, no)
	}
	w, absent := v.node("sum", c.codes, from)
	if absent == nil && !v.bare {
		w.Says = c.says + ": " + w.Says
	}
	return w, absent
}

// moneyOver is a group's money over its GDP or its population, on the same
// prices.
func (v *evaluator) moneyOver(below string, id muster.EditionID, who string, m muster.Measure, s scope, no *Absent) (*muster.Working, *Absent) {
	sum, ok := moneyOf(m.Name)
	if !ok {
		return nil, v.noRow(id, who, m, s, no)
	}
	a, absent := v.find(id, who, sum, s)
	if absent != nil {
		return nil, absent
	}
	base, _ := measureOf(below)
	b, absent := v.lookup(who, base, s)
	if absent != nil {
		return nil, absent
	}
	return v.node("/", nil, []*muster.Working{a, b})
}

// changeOfTotals is a group's real change, from its members' sums at constant
// prices.
func (v *evaluator) changeOfTotals(id muster.EditionID, who string, m muster.Measure, s scope, no *Absent) (*muster.Working, *Absent) {
	sum, ok := moneyOf(m.Name)
	if !ok {
		return nil, v.noRow(id, who, m, s, no)
	}
	s.prices = "constant"
	s.like = []int{s.year - 1, s.year}
	before := s
	before.year--
	a, absent := v.find(id, who, sum, before)
	if absent != nil {
		return nil, absent
	}
	b, absent := v.find(id, who, sum, s)
	if absent != nil {
		return nil, absent
	}
	return v.node("change", nil, []*muster.Working{a, b})
}
