package remember

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"muster"
	"muster/naming"
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
		if err := take(query, m, func(c *muster.KeptClaim) bool { return m.of(c) }); err != nil {
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
		a.Base = append(a.Base, baseOf(a.Claims[i].Form, a.Claims[i].Words))
		a.Same = append(a.Same, slices.ContainsFunc(q.Meanings, func(m Meant) bool { return gives(&a.Claims[i], m) }))
	}
	held, err := reportsOf(ctx, s, a.Claims)
	if err != nil {
		return a, err
	}
	for i := range a.Claims {
		r := held[a.Claims[i].Report]
		a.Claims[i].Address, a.Claims[i].Path = r.Address, r.Path
	}
	a.Moves = Moves(a.Claims)
	for i := range a.Moves {
		if m := &a.Moves[i]; held[m.From.Report].Story != "" && held[m.From.Report].Story == held[m.To.Report].Story {
			m.Why += " Both reports tell of one event, so it may be the outlets that differ, not the speaker."
		}
	}
	ids := make([]string, len(a.Claims))
	for i := range a.Claims {
		ids[i] = a.Claims[i].Report
	}
	slices.Sort(ids)
	ids = slices.Compact(ids) // claims of one report may have been made on several days
	places, err := sightings(ctx, s, ids)
	if err != nil {
		return a, err
	}
	for i := range a.Claims {
		a.Claims[i].Also = others(places[a.Claims[i].Report])
	}
	return a, nil
}

// mostAsked is how many reports a store is asked for at once.
const mostAsked = 500

// reportsOf are the reports of claims, by id.
func reportsOf(ctx context.Context, s muster.Store, claims []muster.KeptClaim) (map[string]muster.Kept, error) {
	held := map[string]muster.Kept{}
	var ids []string
	for i := range claims {
		id := claims[i].Report
		if _, ok := held[id]; !ok {
			held[id] = muster.Kept{}
			ids = append(ids, id)
		}
	}
	for part := range slices.Chunk(ids, mostAsked) {
		list, err := s.Reports(ctx, muster.ReportQuery{IDs: part})
		if err != nil {
			return nil, err
		}
		for i := range list {
			held[list[i].ID] = list[i]
		}
	}
	return held, nil
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

// of says whether a claim is of the figure that is meant: a level is no change, share or
// count, money no share of anything, and of another year is another figure.
func (m *Meant) of(c *muster.KeptClaim) bool {
	if m.Form != "" && m.Form != c.Form && (!naming.Level(m.Form) || !naming.Level(c.Form)) {
		return false
	}
	if m.Form == c.Form && !sameBase(m.Form, m.Words, c.Words) {
		return false
	}
	if m.Unit != "" && m.Unit != c.Unit && !(muster.IsCurrency(m.Unit) && muster.IsCurrency(c.Unit)) {
		return false
	}
	if m.Unit != "" && m.Measure == "" && m.Subject == "" && m.Form == "" && !gives(c, *m) {
		return false // a number alone
	}
	switch {
	case m.Period == "" || c.Period.To == m.Period:
		return true
	case c.Period.Basis == "said" && c.Period.To != "":
		return false
	}
	// The words name no year: they speak of the one in which they were said, at most.
	return !c.Said.Known() || strconv.Itoa(c.Said.From.Year()) <= m.Period && m.Period <= strconv.Itoa(c.Said.To.Year())
}

// gives says whether a claim's number is the one asked about: their rooms meet.
func gives(c *muster.KeptClaim, m Meant) bool {
	if c.Unit != m.Unit || !m.Low.Known() && !m.High.Known() {
		return false
	}
	below := func(high, low muster.Number) bool { return high.Known() && low.Known() && high.Cmp(low) < 0 }
	return !below(c.High, m.Low) && !below(m.High, c.Low)
}
