package forms

import (
	"muster"
	"muster/atlas"
	"muster/clause"
)

// gapReach is how many tokens may stand between a subject and a number that
// lean on the claim before: "America, it adds, stands at 3.2 per cent" has six.
const gapReach = 8

// ellipses finds claims that leave out what the one before said: "Germany spent
// $98 billion on defence, France $64 billion and Italy $34 billion", "Poland's
// was 35 billion", "in 2022 it was seven".
func ellipses(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Quantities {
		again := c.Memory.Again()
		if again == nil || c.Is(q) || c.OtherTopic(q.From) {
			continue
		}
		if again.Unit == "ratio" && (c.Memory.Measure == "" || c.Memory.AboutSpending()) {
			q, _ = q.AsShare(c.Body)
		}
		if again.Unit == "money" && c.Word(q.To) != "of" {
			q, _ = q.AsMoney(again.Currency)
		}
		if !leansOn(again, q) {
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		s, ok := gap(c, q)
		if !ok {
			continue
		}
		q = ownCrowns(q, s)
		if cl, ok := again.Build(c, q, s); ok {
			cl.Rules = append(cl.Rules, "words left out")
			out = append(out, cl)
			c.Take(q)
			c.Memory.Renew()
		}
	}
	return out
}

// ownCrowns gives a sum that was left in crowns those of whom it speaks: "Denmark spent
// 70 billion crowns and Norway 114 billion".
func ownCrowns(q clause.Quantity, s clause.Subject) clause.Quantity {
	if len(s.Codes) != 1 || !crowns[q.Unit] {
		return q
	}
	country, ok := atlas.Country(s.Codes[0])
	if !ok || !crowns[country.Currency] || country.Currency == q.Unit {
		return q
	}
	own := *q.Quantity
	own.Unit = country.Currency
	q.Quantity = &own
	return q
}

// crowns are the currencies that are called so.
var crowns = map[string]bool{"DKK": true, "NOK": true, "SEK": true, "ISK": true, "CZK": true}

// leansOn says whether a number is of the class that the claim before had. An
// ordinal alone ("and Germany the fourth") counts where ranks were told.
func leansOn(again *clause.Again, q clause.Quantity) bool {
	if q.Rule == "elliptical percent" || q.Left != "" && !(again.Unit == "rank" && q.Unit == "rank") {
		return false
	}
	switch again.Unit {
	case "money":
		return q.Money()
	case "count", "persons":
		return q.Unit == "count" || q.Unit == "persons"
	}
	return q.Unit == again.Unit
}

// gap finds whom an elliptic number speaks of: a country right before it with
// nothing but small words between, or, with a year of its own, the subject of
// the claim before ("in 2022 it was seven", "ten years ago three did").
func gap(c *clause.Clause, q clause.Quantity) (clause.Subject, bool) {
	from, to := c.Segment(q.From)
	switch c.Word(q.To) {
	case "more", "less", "higher", "lower":
		if c.Word(q.To+1) == "than" {
			return clause.Subject{}, false // "some $16 billion more than Britain"
		}
	}
	if m, _ := c.Measure(q.From, "equipment_share", "personnel_share", "infrastructure_share", "gdp", "population", "membership"); m != "" {
		if _, at := c.Measure(q.From, m); at >= from && at < to {
			return clause.Subject{}, false
		}
	}
	s := c.Subject(q.From)
	if s.Known() && s.At >= 0 && s.From != "memory" && q.From-s.To <= gapReach && s.At < q.From && small(c, s.To, q.From) {
		return s, true
	}
	_, dated := c.OwnPeriod(q.From)
	if c.Memory.Again().Unit == "count" && meetsIt(c, q, to) {
		return clause.Subject{At: -1, Rule: "the line told before"}, true
	}
	if !dated || c.Memory == nil || c.NamesSomeone(from, to) {
		return clause.Subject{}, false
	}
	if !s.Known() {
		s = clause.Subject{Codes: c.Memory.Subject, At: -1, Rule: "the subject of the claim before", From: "memory"}
	}
	if !s.Known() && c.Memory.Again().Unit != "count" {
		return clause.Subject{}, false
	}
	if c.Cue("pronoun", from, q.From) || c.Word(q.To) == "did" || c.Word(q.To) == "." && c.Word(q.From-1) == "to" || c.Word(q.From-1) == "from" || c.Verb("be", from, q.From) {
		return s, true
	}
	return clause.Subject{}, false
}

// meetsIt is "more than 20 allies meet it", "three of them did so".
func meetsIt(c *clause.Clause, q clause.Quantity, to int) bool {
	for i := q.To; i < to && i < q.To+6; i++ {
		switch c.Word(i) {
		case "it", "so", "that":
			w := c.Word(i - 1)
			return w == "did" || w == "do" || w == "does" || c.Verb("meet", q.To, i)
		}
	}
	return false
}

// small says whether nothing that could mean something else stands between a
// subject and its number.
func small(c *clause.Clause, from, to int) bool {
	for i := from; i < to; i++ {
		if len(c.Word(i)) > 3 && !c.Known(i) {
			return false
		}
	}
	return true
}
