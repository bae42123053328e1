package main

import (
	"muster"
	"muster/dates"
	"muster/quantify"
	"muster/words"
)

// ours reads a sentence with Muster's reader. Dates, places in an order and
// numbers that are only names are not mentions; an age and a figure of speech
// are.
func ours(text string) []mention {
	toks := words.Tokens(text, muster.Span{End: len(text)})
	var out []mention
	for _, q := range quantify.Find(text, toks, dates.All(text, toks)) {
		if q.Unit == "date" || q.Unit == "year" || q.Unit == "rank" {
			continue
		}
		switch q.Left {
		case "", "age", "rhetorical":
		default:
			continue
		}
		m := mention{Span: q.Span, low: q.Value, high: q.Value, unit: q.Unit, per: q.Per, hedge: q.Hedge}
		if !q.Value.Known() {
			m.low, m.high = q.Low, q.High
		}
		if q.Unit == "count" || q.Unit == "persons" {
			m.unit = "#" + q.Of
		}
		out = append(out, m)
	}
	return out
}
