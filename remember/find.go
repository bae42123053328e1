package remember

import (
	"cmp"
	"context"
	"slices"

	"muster"
	"muster/words"
)

// Find answers a question.
func Find(ctx context.Context, s muster.Store, q Question) (muster.Recalled, error) {
	a := muster.Recalled{Asked: q.Asked}
	seen := map[string]bool{}
	take := func(query muster.ClaimQuery, m Meant, fits func(*muster.KeptClaim) bool) error {
		query.Speaker, query.From, query.To = q.Speaker, q.From, q.To
		list, err := s.Claims(ctx, query)
		for i := range list {
			c := &list[i]
			if key := c.Report + "/" + c.ID; fits(c) && !seen[key] {
				seen[key] = true
				a.Claims = append(a.Claims, *c)
			}
		}
		return err
	}
	for _, m := range q.Meanings {
		query := muster.ClaimQuery{Measure: m.Measure, Subject: m.Subject}
		if m.Measure == "" {
			query.Form = m.Form
		}
		fits := func(c *muster.KeptClaim) bool {
			return m.Period == "" || c.Period.To == m.Period || c.Period.To == "" || c.Period.Basis != "said"
		}
		if err := take(query, m, fits); err != nil {
			return a, err
		}
	}
	if len(q.Words) > 0 {
		if err := take(muster.ClaimQuery{}, Meant{}, func(c *muster.KeptClaim) bool { return has(c.Words, q.Words) }); err != nil {
			return a, err
		}
	}
	slices.SortStableFunc(a.Claims, func(x, y muster.KeptClaim) int {
		return cmp.Or(cmp.Compare(x.Said.From, y.Said.From), cmp.Compare(x.Report, y.Report), cmp.Compare(x.Start, y.Start))
	})
	for i := range a.Claims {
		a.Same = append(a.Same, slices.ContainsFunc(q.Meanings, func(m Meant) bool { return gives(&a.Claims[i], m) }))
	}
	a.Moves = Moves(a.Claims)
	places, err := s.Sightings(ctx)
	if err != nil {
		return a, err
	}
	for i := range a.Claims {
		a.Claims[i].Also = others(places[a.Claims[i].Report])
	}
	return a, nil
}

// has says whether words have all of some stems.
func has(said string, stems []string) bool {
	left := slices.Clone(stems)
	for _, t := range words.Tokens(said, muster.Span{End: len(said)}) {
		stem := words.Stem(t.Lower)
		left = slices.DeleteFunc(left, func(s string) bool { return s == stem })
	}
	return len(left) == 0
}

// gives says whether a claim's number is the one asked about: their rooms meet.
func gives(c *muster.KeptClaim, m Meant) bool {
	if c.Unit != m.Unit || !m.Low.Known() && !m.High.Known() {
		return false
	}
	below := func(high, low muster.Number) bool { return high.Known() && low.Known() && high.Cmp(low) < 0 }
	return !below(c.High, m.Low) && !below(m.High, c.Low)
}
