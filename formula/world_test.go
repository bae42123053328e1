package formula

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster"
)

// world is a tiny set of books, built from text that anyone can read:
//
//	edition nato/2024-06-17 base 2015
//	USA defence_expenditure USD current 2023: 900bn 1000bn
//	member NATO USA 1949-08-24
//	rate GBP 2025-02-25: 0.83
//	pledge GBR defence_expenditure_share_of_gdp 2.5% by 2027 made 2025-02-25
//
// A figure's line gives the first year, then a value a year; "-" is a gap.
type world struct {
	editions []muster.Edition
	figures  map[string]muster.Figure
	keys     map[string][]muster.Key
	stays    []stay
	fixings  map[string]muster.Number
	pledges  []muster.Pledge
}

type stay struct {
	group, country string
	from, to       muster.Day
}

func parseWorld(t testing.TB, text string) *world {
	t.Helper()
	w := &world{figures: map[string]muster.Figure{}, keys: map[string][]muster.Key{}, fixings: map[string]muster.Number{}}
	for line := range strings.SplitSeq(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if f := strings.Fields(line); len(f) > 0 {
			w.line(t, f)
		}
	}
	return w
}

func (w *world) line(t testing.TB, f []string) {
	t.Helper()
	switch f[0] {
	case "edition":
		id := muster.EditionID(f[1])
		_, day, _ := strings.Cut(f[1], "/")
		e := muster.Edition{ID: id, Source: id.Source(), Published: muster.MustDay(day), Held: "whole"}
		for i := 2; i < len(f); i++ {
			switch f[i] {
			case "base":
				e.PriceBase = f[i+1]
			case "second-hand":
				e.SecondHand = true
			case "not-held":
				e.Held = ""
			}
		}
		w.editions = append(w.editions, e)
	case "member":
		s := stay{group: f[1], country: f[2], from: muster.MustDay(f[3])}
		if len(f) > 4 {
			s.to = muster.MustDay(f[4])
		}
		w.stays = append(w.stays, s)
	case "rate":
		w.fixings[f[1]+" "+strings.TrimSuffix(f[2], ":")] = muster.MustNumber(f[3])
	case "pledge", "demand", "announcement":
		w.pledge(f)
	default:
		w.series(t, f)
	}
}

func (w *world) pledge(f []string) {
	n, unit := amount(f[3])
	if muster.IsCurrency(f[4]) {
		unit = f[4]
	}
	p := muster.Pledge{ID: fmt.Sprint("p", len(w.pledges)), Kind: muster.PledgeKind(f[0]), Entity: f[1], Measure: f[2], Low: n, High: n, Unit: unit, Verified: true}
	for i := 4; i+1 < len(f); i++ {
		switch f[i] {
		case "by":
			p.By = f[i+1]
		case "made":
			p.Made = muster.MustDay(f[i+1])
		case "until":
			p.Until = muster.MustDay(f[i+1])
		case "to":
			p.High, _ = amount(f[i+1])
		}
	}
	w.pledges = append(w.pledges, p)
}

func (w *world) series(t testing.TB, f []string) {
	t.Helper()
	k := muster.Key{Entity: f[0], Measure: f[1], Unit: f[2]}
	f = f[3:]
	if !strings.HasSuffix(f[0], ":") {
		k.Prices, f = f[0], f[1:]
	}
	var y int
	if _, err := fmt.Sscanf(f[0], "%d:", &y); err != nil {
		t.Fatalf("world: %v has no year", f)
	}
	ed := w.editions[len(w.editions)-1]
	at := string(ed.ID) + " " + k.Measure + " "
	w.keys[at+k.Entity] = append(w.keys[at+k.Entity], k)
	w.keys[at] = append(w.keys[at], k)
	for i, s := range f[1:] {
		if s == "-" {
			continue
		}
		n, _ := amount(s)
		fig := muster.Figure{Key: k, Period: itoa(y + i), Value: n, Edition: ed.ID, Status: muster.Final}
		w.figures[cellKey(ed.ID, k, itoa(y+i))] = fig
	}
}

// amount reads 900bn, 2.5%, 12m or 7.
func amount(s string) (muster.Number, string) {
	for _, u := range []struct {
		tail, power, unit string
	}{{"bn", "e9", ""}, {"m", "e6", ""}, {"%", "e-2", "ratio"}, {"", "", ""}} {
		if n, ok := strings.CutSuffix(s, u.tail); ok {
			return muster.MustNumber(n + u.power), u.unit
		}
	}
	return muster.Number{}, ""
}

func (w *world) list(source string, held bool) []muster.Edition {
	var out []muster.Edition
	for _, e := range w.editions {
		if (source == "" || e.Source == source) && (e.Held != "" || !held) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b muster.Edition) int { return int(a.Published - b.Published) })
	return out
}

func (w *world) Editions(source string) []muster.Edition { return w.list(source, true) }
func (w *world) Known(source string) []muster.Edition    { return w.list(source, false) }

func (w *world) Series(e muster.EditionID, measure, entity string) []muster.Key {
	return w.keys[string(e)+" "+measure+" "+entity]
}

func (w *world) Periods(e muster.EditionID, k muster.Key) []string {
	var out []string
	for y := 1900; y < 2100; y++ {
		if _, ok := w.figures[cellKey(e, k, itoa(y))]; ok {
			out = append(out, itoa(y))
		}
	}
	return out
}

func (w *world) Figure(e muster.EditionID, k muster.Key, period string) (muster.Figure, muster.Absence) {
	f, ok := w.figures[cellKey(e, k, period)]
	if ok {
		return f, muster.Present
	}
	for _, ed := range w.editions {
		if ed.ID == e && ed.Held == "" {
			return f, muster.EditionNotHeld
		}
	}
	return f, muster.NoSeries
}

func (w *world) Members(group string, on muster.Day) ([]string, muster.Absence) {
	var out []string
	known := false
	for _, s := range w.stays {
		if s.group != group {
			continue
		}
		known = true
		if s.from <= on && (s.to == 0 || on < s.to) {
			out = append(out, s.country)
		}
	}
	if !known {
		return nil, muster.NoDefinition
	}
	slices.Sort(out)
	return out, muster.Present
}

func (w *world) Memberships(group string) []muster.MembershipChange {
	byDay := map[muster.Day]*muster.MembershipChange{}
	var days []muster.Day
	for _, s := range w.stays {
		if s.group != group {
			continue
		}
		if byDay[s.from] == nil {
			byDay[s.from] = &muster.MembershipChange{Day: s.from}
			days = append(days, s.from)
		}
		byDay[s.from].Joined = append(byDay[s.from].Joined, s.country)
	}
	slices.Sort(days)
	var out []muster.MembershipChange
	for _, d := range days {
		out = append(out, *byDay[d])
	}
	return out
}

func (w *world) HasForces(country string) bool { return country != "ISL" }

func (w *world) Fixing(base, quote string, on muster.Day) (muster.Figure, muster.Absence) {
	for d := on; d > on-8; d-- {
		n, ok := w.fixings[quote+" "+d.String()]
		if ok && base == "EUR" {
			k := muster.Key{Measure: "exchange_rate", Entity: base, Unit: quote + "/" + base}
			return muster.Figure{Key: k, Period: d.String(), Value: n, Edition: "ecb/2026-04-13"}, muster.Present
		}
	}
	return muster.Figure{}, muster.NoSeries
}

func (w *world) Pledges(entity, measure string) []muster.Pledge {
	var out []muster.Pledge
	for _, p := range w.pledges {
		if (entity == "" || p.Entity == entity) && (measure == "" || p.Measure == measure) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b muster.Pledge) int { return int(a.Made - b.Made) })
	return out
}

func cellKey(e muster.EditionID, k muster.Key, period string) string {
	return strings.Join([]string{string(e), k.Measure, k.Entity, k.Unit, k.Prices, period}, "|")
}
