package pledge

import (
	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/sense"
)

// status is "Germany has kept its pledge to spend 2 per cent of GDP": that the
// share was reached, in the year by which it was promised or else the newest.
func status(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	from, _ := c.Segment(q.From)
	kept, isKept := c.Last("verbs", "keep", from, q.From)
	broken, isBroken := c.Last("verbs", "break", from, q.From)
	if !isKept && !isBroken || !q.Value.Known() || q.Value.Cmp(muster.MustNumber("0.1")) > 0 || c.OtherTopic(q.From) {
		return muster.Claim{}, false
	}
	if q.Per != "GDP" && !c.Defence(q.From) && !sense.IsTarget(q.Value) {
		return muster.Claim{}, false
	}
	at := max(kept.From, broken.From)
	if ok, why := c.AssertsSince(actorEnd(c, at), at); !ok {
		c.Leave(q, why)
		return muster.Claim{}, false
	}
	s := c.Subject(at)
	if !s.Known() {
		return muster.Claim{}, false
	}
	cl := sense.Claim("pledge_status", c, q, s)
	cl.Measure = share
	if by := c.Deadline(q.From); by != "" {
		cl.Period = muster.Period{From: by, To: by, Basis: "said", Why: "deadline"}
	}
	cl.Test = sense.Reaches(*q.Quantity)
	cl.Test.Each = len(s.Codes) > 1
	cl.Test.Negated = c.Negated(at)
	if isBroken && broken.From >= kept.From {
		cl.Test = sense.Misses(*q.Quantity)
	}
	if g, ok := bindsEach(s); ok {
		return ofAll(cl, q, g, isBroken && broken.From >= kept.From), true
	}
	base := muster.Meaning{Name: "defence spending as a share of GDP", Formula: sense.Of(s.Codes, true, "it."+share), Axes: muster.Axes{Source: "nato"}, Plain: true}
	rounded := base
	rounded.Name, rounded.Plain, rounded.Fixed = "after rounding to one decimal of a percent", false, true
	rounded.Formula = sense.Of(s.Codes, true, "round(it."+share+", 0.1%)")
	cl.Meanings = []muster.Meaning{base, rounded}
	return cl, true
}

// bindsEach says whether a subject is a group whose members promised each for
// itself.
func bindsEach(s clause.Subject) (string, bool) {
	if len(s.Codes) != 1 {
		return "", false
	}
	_, group := atlas.Group(s.Codes[0])
	return s.Codes[0], group
}

// ofAll is a promise of a group kept or broken: kept when no member lies below
// the line, broken when one does.
func ofAll(cl muster.Claim, q clause.Quantity, group string, broken bool) muster.Claim {
	negated := cl.Test.Negated
	cl.Test = sense.Exactly(muster.Int(0), "count")
	if broken {
		cl.Test = muster.Test{Relation: muster.Greater, Low: muster.Int(0), LowOpen: true, Unit: "count"}
	}
	cl.Test.Negated = negated
	line := q.Value.Mul(muster.Int(100)).String() + "%"
	below := muster.Meaning{Name: "members below " + line + " of GDP", Formula: muster.Formula("count(" + group + " where " + share + " < " + line + ")"), Axes: muster.Axes{Source: "nato"}, Plain: true}
	rounded := below
	rounded.Name, rounded.Plain, rounded.Fixed = "members below it after rounding to one decimal of a percent", false, true
	rounded.Formula = muster.Formula("count(" + group + " where round(" + share + ", 0.1%) < " + line + ")")
	cl.Meanings = []muster.Meaning{below, rounded}
	return cl
}
