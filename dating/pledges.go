package dating

import (
	"fmt"
	"sort"
	"strings"

	"muster"
	"muster/atlas"
	"muster/dates"
	"muster/quote/names"
	"muster/words"
)

func words0(p *part, s muster.Span) int { return words.Index(p.toks, s.Start) }

// pledges fixes the year of a day or month without one: when a sentence names a
// body, a day or month, and the ledger has a pledge, demand or announcement of
// that body made on it (for a month: of the same amount), the report is not
// older than that.
func (r *reader) pledges(ledger muster.Ledger) {
	if ledger == nil {
		return
	}
	var all []muster.Pledge // asked for when a date wants it
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.dates {
			e := &p.dates[k]
			if e.Year != 0 || e.Future || e.Kind != dates.Day && e.Kind != dates.Month {
				continue
			}
			if all == nil {
				if all = ledger.Pledges("", ""); len(all) == 0 {
					return
				}
			}
			r.pledged(p, e, all)
		}
	}
}

func (r *reader) pledged(p *part, e *dates.Expr, all []muster.Pledge) {
	s := p.sentence(e.Start)
	var who map[string]bool // asked for when a day fits
	var hit *muster.Pledge
	for i := range all {
		l := &all[i]
		if vague(l, e.Kind) || !l.Made.Known() || r.asOf.Known() && l.Made > r.asOf {
			continue
		}
		if _, month, day := l.Made.Date(); month != e.Month || e.Kind == dates.Day && day != e.Day {
			continue
		}
		if who == nil {
			who = r.bodies(p, s)
		}
		if !who[l.Entity] {
			continue
		}
		if e.Kind == dates.Month && !r.amount(p, s, l) || !r.inTerms(l.Made) {
			continue
		}
		if hit != nil && hit.Made != l.Made {
			return // two years fit
		}
		hit = l
	}
	if hit == nil {
		return
	}
	why := fmt.Sprintf("“%s” is %s, when %s made what the ledger calls %s", r.words(e.Span), hit.Made, hit.Entity, hit.ID)
	r.after(hit.Made, byDate, why)
	r.news(hit.Made, why)
}

// vague says whether an entry's own day is known less well than a calendar
// expression of this kind wants.
func vague(l *muster.Pledge, kind dates.Kind) bool {
	return l.MadeIn != "" && (kind == dates.Day || len(l.MadeIn) < len("2025-04"))
}

// inTerms says whether the offices named leave room for a day, or for a report
// up to a year after it.
func (r *reader) inTerms(d muster.Day) bool {
	if len(r.terms) == 0 {
		return true
	}
	for _, t := range r.terms {
		if (t.To == 0 || d <= t.To) && d >= t.From-newsReach {
			return true
		}
	}
	return false
}

// bodies are the countries and bodies that a sentence names, by name or by an
// office holder of theirs.
func (r *reader) bodies(p *part, s muster.Span) map[string]bool {
	out := map[string]bool{}
	for i := words0(p, s); i < len(p.toks) && p.toks[i].Start < s.End; i++ {
		for n := 1; n <= 3 && i+n <= len(p.toks); n++ {
			if c := names.Country(r.t.Body, p.toks, i, i+n); c != "" {
				out[c] = true
			}
		}
	}
	first := sort.Search(len(p.people), func(i int) bool { return p.people[i].Start >= s.Start })
	for k := first; k < len(p.people) && p.people[k].End <= s.End; k++ {
		m := &p.people[k]
		if m.Named && m.Country != "" {
			out[m.Country] = true
		}
		if m.Office == "" || m.Name.Len() == 0 {
			continue
		}
		for _, a := range atlas.ByName(r.t.Of(m.Name)) {
			for _, t := range a.Terms {
				if t.Office == m.Office {
					out[t.Country] = true
				}
			}
		}
	}
	return out
}

// amount says whether a sentence has the number of a pledge: its percent, or
// its billions. A decimal comma counts as a point.
func (r *reader) amount(p *part, s muster.Span, l *muster.Pledge) bool {
	var want []muster.Number
	for _, n := range []muster.Number{l.Low, l.High} {
		if !n.Known() {
			continue
		}
		if l.Unit == "ratio" {
			want = append(want, n.Mul(muster.Int(100)))
			continue
		}
		want = append(want, n.Mul(muster.Ratio(1, 1_000_000_000)), n.Mul(muster.Ratio(1, 1_000_000)))
	}
	for i := words0(p, s); i < len(p.toks) && p.toks[i].Start < s.End; i++ {
		if p.toks[i].Kind != words.Number {
			continue
		}
		text := p.toks[i].Lower
		if strings.Count(text, ",") == 1 && len(text)-strings.IndexByte(text, ',') != 4 {
			text = strings.Replace(text, ",", ".", 1)
		}
		n, err := muster.ParseNumber(strings.ReplaceAll(text, ",", ""))
		if err != nil {
			continue
		}
		for _, w := range want {
			if n.Cmp(w) == 0 {
				return true
			}
		}
	}
	return false
}
