// Package remember makes of a report what a store keeps of it, and finds the
// stories of a store, a report at a time. What two reports have in common depends
// on the two alone, and the stories on the set of reports alone: neither on the
// order in which they came nor on what else is held.
package remember

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/marks"
)

// Kept is what a store keeps of a report: its address and dates, its claims by
// their meaning, and marks by which reports of the same event are found. Taken is
// the day on which it is taken in. Of speakers only office holders of the atlas
// are named.
func Kept(r *muster.Report, taken muster.Day) muster.Kept {
	d := &r.Document
	id, _, _ := strings.Cut(d.ID, "#") // a repeat in one run is the same report
	k := muster.Kept{
		ID: strings.Clone(id), Path: strings.Clone(d.Path), Address: strings.Clone(d.Address), Title: short(d.Title), Outlet: strings.Clone(d.Outlet),
		Author: short(d.Author), Language: strings.Clone(d.Language), Published: muster.Dating{Window: d.Published.Window, Basis: d.Published.Basis}, Taken: taken,
	}
	m := marks.Of(r)
	k.Signature, k.Marks, k.Said = m.Signature, m.Marks, m.Said
	k.Claims, k.Speakers = claims(r), speakers(r)
	return k
}

// short cuts what a page may make as long as it likes.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > muster.MostWords {
		s = strings.ToValidUTF8(s[:muster.MostWords], "")
	}
	return strings.Clone(s)
}

// around is the sentence in which an office holder makes a claim, or its statement, where
// it is short enough to be kept whole; else the claim's own words. Of what others say only
// those are kept: their sentence names them.
func around(r *muster.Report, c *muster.Claim, s *muster.Statement) string {
	if s != nil {
		for _, span := range [...]muster.Span{s.Sentence, s.Span} {
			if said := strings.Join(strings.Fields(r.Text.Of(span)), " "); span.Contains(c.Span) && len(said) <= muster.MostWords {
				return strings.Clone(said)
			}
		}
	}
	return short(r.Text.Of(c.Span))
}

// held says whether a speaker is an office holder of the atlas: of others no
// record is kept.
func held(s *muster.Speaker) bool {
	if s == nil || s.ID == "" {
		return false
	}
	_, ok := atlas.PersonOf(s.ID)
	return ok
}

// mostSpeakers bounds who is kept of one report.
const mostSpeakers = 12

// speakers are the office holders who speak, in order.
func speakers(r *muster.Report) []string {
	var out []string
	for i := range r.Statements {
		if s := r.Statements[i].Speaker; held(s) && len(out) < mostSpeakers && !slices.Contains(out, s.ID) {
			out = append(out, s.ID)
		}
	}
	return out
}

// claims are those of a report by their meaning.
func claims(r *muster.Report) []muster.KeptClaim {
	var out []muster.KeptClaim
	quantities := map[string]*muster.Quantity{}
	for i := range r.Quantities {
		quantities[r.Quantities[i].ID] = &r.Quantities[i]
	}
	statements := map[string]*muster.Statement{}
	for i := range r.Statements {
		statements[r.Statements[i].ID] = &r.Statements[i]
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		c := f.Claim
		k := muster.KeptClaim{
			ID: c.ID, Span: c.Span, Words: short(r.Text.Of(c.Span)), Form: c.Form, Measure: c.Measure, Subject: c.Subject, Tense: c.Tense,
			Period: muster.Period{From: c.Period.From, To: c.Period.To, Basis: c.Period.Basis}, Relation: string(c.Test.Relation), Low: c.Test.Low, High: c.Test.High, Unit: c.Test.Unit,
			Then: f.Then, Now: f.Now,
		}
		if q := quantities[c.Quantity]; q != nil {
			k.Value, k.Hedge = q.Value, q.Hedge
		}
		if s := statements[c.Statement]; s != nil {
			k.Said = s.Said.Window
		}
		speaker := c.Speaker
		if s := statements[c.Statement]; speaker == nil && s != nil {
			speaker = s.Speaker
		}
		if held(speaker) {
			k.Speaker, k.Role = speaker.ID, speaker.Role
			k.Words = around(r, c, statements[c.Statement])
		}
		out = append(out, k)
	}
	return out
}
