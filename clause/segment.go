package clause

import "slices"

// segments cuts the statement where one assertion ends and another begins: at
// semicolons, colons, dashes and brackets, before "while" and its kin, and
// before an "and" or "but" that opens a clause of its own.
func (c *Clause) segments() {
	c.seg = slices.Grow(c.seg[:0], len(c.Toks))[:len(c.Toks)]
	clear(c.seg)
	seg := 0
	for i := range c.Toks {
		if i > 0 && c.cuts(i) {
			seg++
		}
		c.seg[i] = seg
		switch c.Toks[i].Lower {
		case ";", ":", "—", "–", "(", ")", "[", "]", ".", "!", "?":
			if !c.insideQuantity(i) {
				seg++
			}
		}
	}
}

// cuts says whether a new segment begins at token i.
func (c *Clause) cuts(i int) bool {
	prev := c.Toks[i-1].Lower
	switch c.Toks[i].Lower {
	case "while", "whereas", "although", "though", "but", "yet":
		return !c.insideQuantity(i)
	case "and", "with":
		return !c.insideQuantity(i) && (prev == "," || c.numberSince(i)) && c.opensClause(i+1)
	case "up", "down":
		return prev == ","
	case "which", "second", "behind":
		return prev == ","
	}
	// "Russia's burden stood at 7 per cent, Ukraine's at 34.5": a comma after a
	// number and before a new subject.
	return prev == "," && c.numberSince(i-1) && c.opensClause(i)
}

// opensClause says whether a country, group, pronoun or number stands near
// token i and a verb or a number after it: the look of a new assertion.
func (c *Clause) opensClause(i int) bool {
	subject := -1
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.From < i || t.From > i+4 {
			continue
		}
		switch {
		case placeTable(t.Table):
			subject = t.To
		case t.Table == "cues" && (t.Value == "pronoun" || t.Value == "we"):
			subject = t.To
		case t.Table == "verbs" && t.From == i && t.Value != "comprise" && t.Value != "be":
			subject = t.To
		case t.Table == "tenses" && t.From == i:
			subject = t.To
		}
		if subject >= 0 {
			break
		}
	}
	if subject < 0 {
		for _, q := range c.Quantities {
			if q.From >= i && q.From <= i+1 && (q.Unit == "count" || q.Unit == "persons") {
				subject = q.To
			}
		}
	}
	if subject < 0 {
		return false
	}
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "verbs" && t.From >= subject && t.From <= subject+8 {
			return true
		}
	}
	for _, q := range c.Quantities {
		if q.From >= subject && q.From <= subject+4 && q.Unit != "year" && q.Unit != "date" {
			return true
		}
	}
	return false
}

// numberSince says whether a number stands before token i in the segment being
// built, so that what follows can be an assertion of its own.
func (c *Clause) numberSince(i int) bool {
	if i == 0 {
		return false // a statement that begins with a comma
	}
	s := c.seg[i-1]
	for _, q := range c.Quantities {
		if q.To <= i && q.Unit != "year" && q.Unit != "date" && c.seg[q.From] == s {
			return true
		}
	}
	return false
}

func (c *Clause) insideQuantity(i int) bool {
	for _, q := range c.Quantities {
		if q.From <= i && i < q.To {
			return true
		}
	}
	return false
}
