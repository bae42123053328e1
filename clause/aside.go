package clause

// aroundAside finds the subject of a verb that an aside keeps from it: "Canada,
// which joined NATO in 1949, spends 1.4 per cent" speaks of Canada. The aside
// stands between two commas, the verb right after the second, and whoever is
// meant right before the first.
func (c *Clause) aroundAside(from, tok int) (Mention, bool) {
	for second := min(tok, len(c.Toks)) - 1; second > 0; second-- {
		if c.Word(second) != "," || !c.verbAfter(second, tok) {
			continue
		}
		for first := second - 1; first > 0; first-- {
			if c.Word(first) != "," {
				continue
			}
			for _, m := range c.Mentions {
				if m.To == first && (m.Role == Direct || m.Role == Possessor) && c.namesBetween(first, second) {
					return m, true
				}
			}
		}
	}
	return Mention{}, false
}

// verbAfter says whether a verb stands right after token i and before tok, or
// one word lies between them: "now spends".
func (c *Clause) verbAfter(i, tok int) bool {
	for _, t := range c.Tags {
		if (t.Table == "verbs" && t.Value != "comprise" || t.Table == "tenses") && t.From > i && t.From <= i+2 && t.To <= tok {
			return true
		}
	}
	return false
}

// namesBetween says whether anybody is named between two tokens; where nobody
// is, the nearest mention before is the right one anyway.
func (c *Clause) namesBetween(from, to int) bool {
	for _, m := range c.Mentions {
		if m.From > from && m.To <= to {
			return true
		}
	}
	return false
}
