package clause

import (
	"strings"

	"muster"
	"muster/atlas"
)

// Free lists the numbers of a unit that no claim has taken and no rule has
// left, in order. Unit "money" stands for every currency.
func (c *Clause) Free(unit string) []Quantity {
	var out []Quantity
	for _, q := range c.Quantities {
		if q.Unit != unit && (unit != "money" || !q.Money()) || q.Left != "" || c.taken[q.ID] {
			continue
		}
		if q.Rule != "elliptical percent" && !c.insidePrices(q) {
			out = append(out, q)
		}
	}
	return out
}

// insidePrices says whether a number belongs to a price base: the "2015 dollars"
// of "in constant 2015 dollars".
func (c *Clause) insidePrices(q Quantity) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "constant" && t.From <= q.From && q.To <= t.To {
			return true
		}
	}
	return false
}

// Take marks a number as belonging to a claim.
func (c *Clause) Take(qs ...Quantity) {
	if c.taken == nil {
		c.taken = map[string]bool{}
	}
	for _, q := range qs {
		c.taken[q.ID] = true
	}
}

// Leave remembers why a number is no claim. The first reason stands, and a
// later form may still take the number.
func (c *Clause) Leave(q Quantity, why string) {
	if c.Reasons == nil {
		c.Reasons = map[string]string{}
	}
	if c.Reasons[q.ID] == "" {
		c.Reasons[q.ID] = why
	}
}

// Is says whether a number has been taken.
func (c *Clause) Is(q Quantity) bool { return c.taken[q.ID] }

// NextOf returns the first number of a unit at or after a token in the same
// segment, taken or not.
func (c *Clause) NextOf(unit string, tok int) (Quantity, bool) {
	_, to := c.Segment(tok)
	for _, q := range c.Quantities {
		if q.From >= tok && q.To <= to && (q.Unit == unit || unit == "money" && q.Money()) {
			return q, true
		}
	}
	return Quantity{}, false
}

// OfTheWhole says whether a count is the whole that another count is a part of:
// the 32 of "23 of the 32 allies".
func (c *Clause) OfTheWhole(q Quantity) bool {
	i := q.From - 1
	for c.Word(i) == "the" || c.Word(i) == "its" || c.Word(i) == "all" || c.Word(i) == "nato" || c.Word(i) == "'s" {
		i--
	}
	if c.Word(i) != "of" {
		return false
	}
	for _, x := range c.Quantities {
		if x.Unit == "count" && x.ID != q.ID && x.From < q.From && x.To >= i {
			return true
		}
	}
	return false
}

// VerbBefore says whether a verb of that kind stands right before a number,
// with at most a few small words between.
func (c *Clause) VerbBefore(value string, q Quantity) bool {
	from, _ := c.Segment(q.From)
	t, ok := c.Last("verbs", value, from, q.From)
	reach := 3
	if value == "miss" {
		reach = 6 // "missed NATO's target of 2 per cent"
	}
	return ok && q.From-t.To <= reach
}

// SpendsOrIs says whether a verb of spending or of standing at a figure leads up
// to a number.
func (c *Clause) SpendsOrIs(q Quantity) bool {
	return c.VerbBefore("spend", q) || c.VerbBefore("be", q) || c.VerbBefore("meet", q)
}

// Level says whether the words right before a number call it where something
// stands, not how far it moved: "over the current 2.3 per cent".
func (c *Clause) Level(q Quantity) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "standing" && t.To == q.From {
			return true
		}
	}
	return false
}

// About is whom a number speaks of, where its words assert something of
// somebody; otherwise the reason why they do not is left behind.
func (c *Clause) About(q Quantity) (Subject, bool) {
	s := c.Subject(q.From)
	if !s.Known() && q.Money() {
		s = c.ByCurrency(q)
	}
	if !s.Known() {
		c.Leave(q, "no country or group that it speaks of")
		return s, false
	}
	if ok, why := c.Asserts(q.From); !ok {
		c.Leave(q, why)
		return s, false
	}
	return s, true
}

// AsShare reads a bare decimal after shares of GDP as one more of them: "and
// Latvia on 3.15". Its room is half a unit of its last decimal.
func (q Quantity) AsShare(body string) (Quantity, bool) {
	text := body[q.Start:q.End]
	dot := strings.LastIndexByte(text, '.')
	if q.Unit != "count" || q.Of != "" || dot < 0 || !q.Value.Known() || q.Value.Cmp(muster.Int(15)) > 0 {
		return q, false
	}
	decimals := 0
	for i := dot + 1; i < len(text) && '0' <= text[i] && text[i] <= '9'; i++ {
		decimals++
	}
	if decimals == 0 || decimals > 4 {
		return q, false
	}
	hundredth := muster.Ratio(1, 100)
	room := muster.Ratio(1, 200)
	for range decimals {
		room = room.Mul(muster.Ratio(1, 10))
	}
	as := *q.Quantity
	as.Unit, as.Per = "ratio", "GDP"
	as.Value = q.Value.Mul(hundredth)
	if as.Hedge == muster.Exactly {
		as.Low, as.High = as.Value.Sub(room), as.Value.Add(room)
	} else {
		if as.Low.Known() {
			as.Low = q.Low.Mul(hundredth)
		}
		if as.High.Known() {
			as.High = q.High.Mul(hundredth)
		}
	}
	q.Quantity = &as
	return q, true
}

// AsMoney reads a bare large number after sums of money in their currency:
// "Last year it was 65 billion". Smaller numbers count something else.
func (q Quantity) AsMoney(currency string) (Quantity, bool) {
	if q.Unit != "count" || q.Of != "" || !q.Value.Known() || q.Value.Cmp(muster.Int(100_000_000)) < 0 || !muster.IsCurrency(currency) {
		return q, false
	}
	as := *q.Quantity
	as.Unit = currency
	q.Quantity = &as
	return q, true
}

// ByCurrency is "we", where the money has one country only: pounds are
// Britain's.
func (c *Clause) ByCurrency(q Quantity) Subject {
	if !c.Cue("we", 0, len(c.Toks)) {
		return Subject{At: -1}
	}
	code := ""
	for _, n := range atlas.Countries() {
		if n.Currency == q.Unit && atlas.Ally(n.ISO) {
			if code != "" {
				return Subject{At: -1}
			}
			code = n.ISO
		}
	}
	if code == "" {
		return Subject{At: -1}
	}
	return Subject{Codes: []string{code}, At: -1, Rule: "we, in the money of one country"}
}

// Stretched says whether a sum is said to be for several years: "1.25 billion
// euros over four years".
func (c *Clause) Stretched(q Quantity) bool {
	from, to := c.Segment(q.From)
	for _, y := range c.Quantities {
		if y.Unit != "years" || y.From < from || y.To > to {
			continue
		}
		switch c.Word(y.From - 1) {
		case "over", "for", "in", "next", "coming", "past", "last", "within", "across", "during", "the":
			return true
		}
	}
	return false
}
