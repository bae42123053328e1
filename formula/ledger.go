package formula

import (
	"fmt"
	"strings"

	"muster"
	"muster/atlas"
)

// kinds maps the ledger's functions to its kinds of entry.
var kinds = map[string]muster.PledgeKind{
	"pledge": muster.PledgeMade, "demand": muster.Demand, "announced": muster.Announcement,
}

// ledger lists the entries of one kind that stood on the axes' day, newest
// first. With "by YEAR" only those with that deadline remain; when others have
// been made the list may be empty, which is an answer, not an absence.
func (v *evaluator) ledger(e *Expr, s scope) (*muster.Working, *Absent) {
	who := e.who
	if who == "it" {
		who = s.it
	}
	by := 0
	if len(e.years) > 0 {
		y, no := yearIn(e.years[0], s)
		if no != nil {
			return nil, no
		}
		by = y
	}
	all := v.b.Pledges(who, e.measure)
	var from []*muster.Working
	var names []string
	other := ""
	for i := len(all) - 1; i >= 0; i-- {
		p := all[i]
		if p.Kind != kinds[e.op] || !v.standing(p) {
			continue
		}
		w := entryLeaf(p)
		name := w.Says
		if by != 0 && !dueIn(p, itoa(by)) {
			if v.day == 0 || !lapsed(p, v.day) {
				other = name
			}
			continue
		}
		if s.cur != "" && muster.IsCurrency(p.Unit) && p.Unit != s.cur && s.cur != national {
			var no *Absent
			if w, no = v.announcedIn(w, p, s.cur); no != nil {
				return nil, no
			}
		}
		from, names = append(from, w), append(names, name)
	}
	if len(from) == 0 && other == "" {
		return nil, &Absent{Code: muster.NoSeries, Why: fmt.Sprintf("the ledger has no %s of %s on %s%s",
			kinds[e.op], atlas.Name(who), labelled(e.measure), v.byDay())}
	}
	w, no := v.node("ledger", append(names, e.op, who), from)
	if no == nil && len(from) == 0 && !v.bare {
		w.Says = fmt.Sprintf("no %s by %d; %s: %s", kinds[e.op], by, atlas.Name(who), other)
	}
	return w, no
}

func (v *evaluator) byDay() string {
	if v.day == 0 {
		return ""
	}
	return " by " + v.day.String()
}

// standing says whether an entry had been made by the axes' day and was in
// force on it; without a day, whether it is in force.
func (v *evaluator) standing(p muster.Pledge) bool {
	if v.day == 0 {
		return !p.Until.Known()
	}
	return p.Made <= v.day && (!p.Until.Known() || v.day < p.Until)
}

// dueIn says whether an entry was due in a year: its deadline's, or any of those
// for which a promise of every year was made.
func dueIn(p muster.Pledge, year string) bool {
	if p.From == "" {
		return strings.HasPrefix(p.By, year) || p.Year == year
	}
	return p.From <= year && (p.By == "" || year <= p.By[:4])
}

// lapsed says whether an entry's deadline lies before a day: it then says nothing
// of what is promised for later years.
func lapsed(p muster.Pledge, day muster.Day) bool {
	today := day.String()
	return p.By != "" && p.By < today[:len(p.By)]
}

// entryLeaf makes an entry of the ledger a leaf of the working.
func entryLeaf(p muster.Pledge) *muster.Working {
	value := muster.Value{Number: p.Low, Unit: p.Unit, Per: p.Per}
	if !p.Low.Known() {
		value.Number = p.High
	}
	if p.Low.Known() && p.High.Known() && p.Low.Cmp(p.High) != 0 {
		value.Low, value.High = p.Low, p.High
	}
	return &muster.Working{Op: "entry", Args: []string{p.ID, p.Title, p.Address}, Value: value, Says: entrySays(p, value)}
}

// entrySays names an entry: "2.5 % of GDP by 2027 (made 2025-02-25)".
func entrySays(p muster.Pledge, value muster.Value) string {
	s := exactly(value)
	if strings.HasSuffix(p.Measure, "_of_gdp") {
		s += " of GDP"
	}
	if p.Per == "year" {
		s += " a year"
	}
	if p.From != "" {
		s += " each year from " + p.From
	}
	switch {
	case p.By != "" && p.From != "":
		s += " to " + p.By
	case p.By != "":
		s += " by " + p.By
	}
	s += " (made "
	if s += p.MadeIn; p.MadeIn == "" {
		s += p.Made.String()
	}
	if !p.Verified {
		s += ", as reported"
	}
	return s + ")"
}

// announcedIn converts an announced sum at the official rates of the day it was
// made and of the working day before (contract.md, "Room in words").
func (v *evaluator) announcedIn(entry *muster.Working, p muster.Pledge, to string) (*muster.Working, *Absent) {
	convert := func(day muster.Day) (*muster.Working, *Absent) {
		return v.through(entry, to, func(currency string) (*muster.Working, *Absent) { return v.fixing(currency, day) })
	}
	other := to
	if other == euro {
		other = p.Unit
	}
	first, no := v.fixing(other, p.Made)
	if no != nil {
		return nil, no
	}
	day := p.Made
	if d, err := muster.ParseDay(first.Figure.Period); err == nil {
		day = d
	}
	a, no := convert(day)
	if no != nil {
		return nil, no
	}
	b, no := convert(day - 1)
	if no != nil {
		return nil, no
	}
	return v.node("range", nil, []*muster.Working{a, b})
}
