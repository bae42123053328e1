package clause

import "muster/match"

// Measure finds what is measured near token tok: the nearest saying of one of
// the wanted measures in its segment, then in the whole statement. Nothing
// wanted means any. The second result is the token where it stands.
func (c *Clause) Measure(tok int, wanted ...string) (string, int) {
	from, to := c.Segment(tok)
	if m, at := c.measureIn(tok, from, to, wanted); m != "" {
		return m, at
	}
	return c.measureIn(tok, 0, len(c.Toks), wanted)
}

func (c *Clause) measureIn(tok, from, to int, wanted []string) (string, int) {
	best, at, distance := "", -1, 1<<30
	first, last := tok, tok
	for _, q := range c.Quantities {
		if q.From <= tok && tok < q.To {
			first, last = q.From, q.To
		}
	}
	for _, t := range c.Tags {
		if t.Table != "measures" || t.From < from || t.To > to || !isWanted(t.Value, wanted) || c.partOfOffice(t) {
			continue
		}
		d := t.From - last
		if t.From < last {
			d = first - t.To
		}
		if d < distance {
			best, at, distance = t.Value, t.From, d
		}
	}
	return best, at
}

func isWanted(value string, wanted []string) bool {
	for _, w := range wanted {
		if w == value {
			return true
		}
	}
	return len(wanted) == 0
}

// partOfOffice tells "the defence minister" from "defence".
func (c *Clause) partOfOffice(t match.Tag) bool {
	for _, o := range c.Tags {
		if o.Table == "offices" && o.From <= t.From && t.From < o.To {
			return true
		}
	}
	return c.officeAt(t.To)
}

// Defence says whether the words around tok speak of what countries spend on
// defence: by a saying in the statement, or, where the words point back or a
// country stands beside the number, by what the report spoke of just before.
func (c *Clause) Defence(tok int) bool {
	if m, _ := c.Measure(tok, "defence_expenditure", "open_funding", "common_funding_share"); m != "" {
		return !c.OtherTopic(tok)
	}
	if m, _ := c.Measure(tok, "spending"); m != "" && c.Memory.OnTopic() {
		return !c.OtherTopic(tok)
	}
	return c.Memory.AboutSpending() && !c.OtherTopic(tok)
}

// AboutSpending says whether the report last spoke of defence spending.
func (m *Memory) AboutSpending() bool { return m != nil && isSpending(m.Measure) }

// OnTopic says whether the report has spoken of defence at all, its headline
// included.
func (m *Memory) OnTopic() bool { return m != nil && (m.Topic || m.Named) }

func isSpending(measure string) bool {
	switch measure {
	case "defence_expenditure", "defence_expenditure_share_of_gdp", "military_expenditure", "military_expenditure_share_of_gdp", "common_funding_share", "pledge", "defence_expenditure_real_change", "defence_expenditure_per_capita":
		return true
	}
	return false
}

// OtherTopic says whether the segment says outright that the money goes
// elsewhere: "on education", "in tourism".
func (c *Clause) OtherTopic(tok int) bool {
	from, to := c.Segment(tok)
	if c.spentOnElse(tok, to) {
		return true
	}
	_, first, second, aside := c.aside(from, tok)
	for _, t := range c.Tags {
		if t.Table != "topics" || t.From < from || t.To > to || c.insideCue(t) {
			continue
		}
		if aside && t.From > first && t.To <= second {
			continue // "Latvia, which shares a border with Russia, spends ..."
		}
		return true
	}
	return false
}

// spentOnElse says whether a number is followed by what it goes to, and that is
// nothing that the books measure: "4.6 per cent of GDP on education", "1.25
// billion euros on artillery".
func (c *Clause) spentOnElse(tok, to int) bool {
	end := -1
	for _, q := range c.Quantities {
		if q.From <= tok && tok < q.To {
			end = q.To
		}
	}
	if end < 0 {
		return false
	}
	for i := end; i < to && i < end+8; i++ {
		switch c.Word(i) {
		case "of", "gdp", "gross", "domestic", "product", "its", "their", "the", "combined", "national", "income", "output", "economy", "economic", "a", "year", "more", "or", "'s":
			continue
		case "on", "into", "towards":
			return !c.measuredWithin(i+1, i+8) && !c.datedAt(i+1) && !c.Cue("yardstick", i+1, min(len(c.Toks), i+7))
		}
		return false
	}
	return false
}

// measuredWithin says whether something that the books measure is named
// between two tokens, or words that point back to it.
func (c *Clause) measuredWithin(from, to int) bool {
	if c.measureWithin(from, to) {
		return true
	}
	switch c.Word(from) {
	case "it", "them", "this", "that", "average":
		return true
	}
	return false
}

func (c *Clause) datedAt(i int) bool {
	for _, e := range c.Dates() {
		if e.TokFrom <= i && i < e.TokTo {
			return true
		}
	}
	return false
}

// insideCue says whether a tag is part of a cue: the "inflation" of "after
// inflation" is no topic.
func (c *Clause) insideCue(x match.Tag) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.From <= x.From && x.To <= t.To && t.To-t.From > x.To-x.From {
			return true
		}
	}
	return false
}

// Source is the publisher that the words name, "" for none.
func (c *Clause) Source() string {
	from, to := c.All()
	switch {
	case c.Cue("sipri", from, to):
		return "sipri"
	case c.Cue("nato_source", from, to):
		return "nato"
	case c.Cue("imf", from, to):
		return "imf"
	}
	return ""
}

// SourceFor is Source, and for words that go on from the claim before ("Poland's
// rose by 31 percent") the source that it named.
func (c *Clause) SourceFor(tok int) string {
	if s := c.Source(); s != "" {
		return s
	}
	from, to := c.Segment(tok)
	if m, at := c.measureIn(tok, from, to, nil); c.Memory != nil && (m == "" || at < 0) {
		return c.Memory.Source
	}
	return ""
}

// Prices is the price base that the words fix: "current", "constant" or "".
func (c *Clause) Prices(tok int) string {
	from, to := c.Segment(tok)
	if p := c.pricesIn(from, to); p != "" {
		return p
	}
	if c.Cue("same_basis", from, to) && c.Memory != nil {
		return c.Memory.Prices
	}
	f, t := c.All()
	return c.pricesIn(f, t)
}

func (c *Clause) pricesIn(from, to int) string {
	if c.Cue("constant", from, to) {
		return "constant"
	}
	if c.Cue("current", from, to) {
		return "current"
	}
	return ""
}
