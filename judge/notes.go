package judge

import (
	"muster"
	"muster/atlas"
)

// Notes are what a report's reader should know beside its findings, read off
// the findings themselves: a step in shares of GDP and a sum of money that
// cannot be the same thing.
func Notes(fs []muster.Finding) []muster.Note {
	out := partsNotes(fs)
	for _, f := range fs {
		if f.Claim.Form != "cost_equivalent" || len(f.Claim.Subject) != 1 {
			continue
		}
		for _, r := range f.Reads {
			if r.Known != muster.Then || !r.Plain || r.Value == nil || r.Holds {
				continue
			}
			out = append(out, muster.Note{
				Kind:    "share_and_money_disagree",
				Where:   []muster.Span{f.Claim.Span},
				Why:     sentence(r.Name + " comes to " + Show(*r.Value) + " for " + atlas.Name(f.Claim.Subject[0]) + allowed(f.Claim)),
				Working: r.Working,
			})
			break
		}
	}
	return out
}
