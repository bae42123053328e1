package pathway

import (
	"muster"
)

// Rivals say what the United States does meanwhile.
const (
	keeps = "keeps its share of GDP"
	same  = "goes the same way"
)

// meetings say when Europe, with and without Canada, spends as much as the
// United States, in money and in share of GDP.
func (w *walk) meetings() []muster.PathMeeting {
	usa := w.byCode["USA"]
	if usa == nil {
		return nil
	}
	still := *usa
	still.steps = nil
	still.shares = make([]muster.Number, len(usa.shares))
	for i := range still.shares {
		still.shares[i] = usa.start.Value
	}
	var list []muster.PathMeeting
	for _, code := range groups[:2] {
		group := w.group(code, w.members[code])
		for _, rival := range []string{keeps, same} {
			if rival == same && usa.start.Value.Cmp(w.r.Target) >= 0 {
				continue // it keeps its share on its path as well
			}
			other := w.line(&still)
			if rival == same {
				other = w.line(usa)
			}
			for _, in := range []string{"money", "share"} {
				list = append(list, meeting(code, rival, in, group, other))
			}
		}
	}
	return list
}

// meeting finds the first year in which a group is not below its rival.
func meeting(code, rival, in string, group, other muster.PathLine) muster.PathMeeting {
	m := muster.PathMeeting{Group: code, In: in, Rival: rival}
	value := func(s muster.PathStep) muster.Number {
		if in == "money" {
			return s.Money
		}
		return s.Share
	}
	for i, s := range group.Steps {
		if value(s).Cmp(value(other.Steps[i])) >= 0 {
			m.Year, m.Already = s.Year, i == 0
			break
		}
	}
	last, rivalLast := group.Steps[len(group.Steps)-1], other.Steps[len(other.Steps)-1]
	m.Needs = rivalLast.Share
	if in == "money" {
		m.Needs = quotient(rivalLast.Money, last.GDP)
	}
	return m
}

// withdrawal is the United States spending a part less than its share of the
// first year from the year after, and what filling the gap asks of the others.
func (w *walk) withdrawal() *muster.PathWithdrawal {
	usa := w.byCode["USA"]
	if usa == nil {
		return nil
	}
	out := &muster.PathWithdrawal{Part: w.r.Withdraw}
	europe, canada := w.group(groups[0], w.members[groups[0]]), w.group(groups[1], w.members[groups[1]])
	for i, s := range w.steps(usa) {
		flat := usa.start.Value.Mul(s.GDP)
		gap := muster.Int(0)
		if i > 0 {
			gap = flat.Mul(w.r.Withdraw).Round(cent)
		}
		eu, ca := europe.Steps[i], canada.Steps[i]
		out.Steps = append(out.Steps, muster.PathGap{
			Year: s.Year, Gap: gap,
			EuropeShare: eu.Share, EuropeNeeds: quotient(eu.Money.Add(gap), eu.GDP),
			WithCanadaShare: ca.Share, WithCanadaNeeds: quotient(ca.Money.Add(gap), ca.GDP),
			AllianceWithout: ca.Money.Add(flat).Sub(gap).Round(cent), AllianceWithThem: ca.Money.Add(flat).Round(cent),
		})
	}
	return out
}
