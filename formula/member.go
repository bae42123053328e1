package formula

import (
	"fmt"
	"slices"

	"muster"
	"muster/atlas"
)

// onDay is the day that a question of membership is about: as written, else of
// the axes, else the end of the year at hand.
func (v *evaluator) onDay(e *Expr, s scope) (muster.Day, *Absent) {
	switch {
	case e.day != 0:
		return e.day, nil
	case v.day != 0:
		return v.day, nil
	case s.year != 0:
		return v.endOf(s.year), nil
	}
	return 0, &Absent{Code: muster.Undated, Why: "the formula leaves its day open; give one, as in members(NATO, 2016-09-24)"}
}

func (v *evaluator) membersOn(group string, day muster.Day) ([]string, *Absent) {
	members, code := v.b.Members(group, day)
	if code != muster.Present {
		return nil, &Absent{Code: code, Why: fmt.Sprintf("the books know no group %q", group)}
	}
	return members, nil
}

// members counts a group's members on a day.
func (v *evaluator) members(e *Expr, s scope) (*muster.Working, *Absent) {
	day, no := v.onDay(e, s)
	if no != nil {
		return nil, no
	}
	members, no := v.membersOn(e.who, day)
	if no != nil {
		return nil, no
	}
	return &muster.Working{
		Op: "members", Args: slices.Concat([]string{e.who, day.String()}, members),
		Value: muster.Value{Number: muster.Int(int64(len(members))), Unit: count},
		Says:  fmt.Sprintf("%s had %d members on %s%s", atlas.Name(e.who), len(members), day, v.lastChange(e.who, day)),
	}, nil
}

// lastChange names the newest accession to a group by a day.
func (v *evaluator) lastChange(group string, day muster.Day) string {
	for _, c := range slices.Backward(v.b.Memberships(group)) {
		switch {
		case c.Day > day:
		case len(c.Joined) > 0 && len(c.Joined) <= 10:
			return fmt.Sprintf("; the newest: %s, on %s", listed(c.Joined), c.Day)
		case len(c.Left) > 0:
			return fmt.Sprintf("; %s left on %s", listed(c.Left), c.Day)
		}
	}
	return ""
}

// ismember is 1 for a member of a group on a day, else 0.
func (v *evaluator) ismember(e *Expr, s scope) (*muster.Working, *Absent) {
	day, no := v.onDay(e, s)
	if no != nil {
		return nil, no
	}
	group := e.list.items[0]
	members, no := v.membersOn(group, day)
	if no != nil {
		return nil, no
	}
	who := e.who
	if who == "it" {
		who = s.it
	}
	in := slices.Contains(members, who)
	w := &muster.Working{Op: "ismember", Args: []string{who, group, day.String()}, Value: truth(in)}
	w.Says = fmt.Sprintf("%s was not a member of %s on %s", atlas.Name(who), atlas.Name(group), day)
	if in {
		w.Says = fmt.Sprintf("%s was a member of %s on %s", atlas.Name(who), atlas.Name(group), day)
	}
	return w, nil
}

// joined is the day on which a country's newest accession to a group took
// effect.
func (v *evaluator) joined(e *Expr, s scope) (*muster.Working, *Absent) {
	group, who := e.list.items[0], e.who
	if who == "it" {
		who = s.it
	}
	changes := v.b.Memberships(group)
	if len(changes) == 0 {
		return nil, undefined("the books know no accessions to %q", group)
	}
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		if !slices.Contains(c.Joined, who) {
			continue
		}
		says := fmt.Sprintf("%s joined %s on %s", atlas.Name(who), atlas.Name(group), c.Day)
		if c.Signed.Known() && c.Signed != c.Day {
			says += ", having signed on " + c.Signed.String()
		}
		return &muster.Working{
			Op: "joined", Args: []string{who, group}, Says: says,
			Value: muster.Value{Number: muster.Int(int64(c.Day)), Unit: "date"},
		}, nil
	}
	return nil, &Absent{Code: muster.NotAMember, Why: fmt.Sprintf("%s never joined %s", atlas.Name(who), atlas.Name(group))}
}

// founded is the year in which a group began.
func (v *evaluator) founded(e *Expr) (*muster.Working, *Absent) {
	changes := v.b.Memberships(e.who)
	if len(changes) == 0 {
		return nil, undefined("the books know no accessions to %q", e.who)
	}
	c := changes[0]
	says := fmt.Sprintf("%s began on %s with %d members", atlas.Name(e.who), c.Day, len(c.Joined))
	began := c.Day
	if c.Signed.Known() {
		began = c.Signed
		says += ", its treaty signed on " + began.String()
	}
	return &muster.Working{
		Op: "founded", Args: []string{e.who}, Says: says,
		Value: muster.Value{Number: muster.Int(int64(began.Year())), Unit: "year"},
	}, nil
}
