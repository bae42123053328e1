package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/atlas"
)

// widely is how many tellings of a figure are listed in every story that has one
// of them. Of a figure that more reports tell, a story lists its own.
const widely = 24

// disagree finds the figures that reports of the run tell differently and
// notes each in every story that has one of its reports. ids are the reports'.
func (f *figures) disagree(stories []muster.Story, ids []string) {
	storyOf := make(map[string]int, len(ids))
	for i, s := range stories {
		for _, d := range s.Documents {
			storyOf[d] = i
		}
	}
	slices.SortStableFunc(f.told, func(a, b telling) int { return cmp.Compare(a.subject, b.subject) })
	for from := 0; from < len(f.told); {
		to := from + 1
		for to < len(f.told) && f.told[to].subject == f.told[from].subject {
			to++
		}
		for _, same := range samePeriod(f.told[from:to]) {
			if len(same) > widely {
				within(stories, storyOf, same, ids)
				continue
			}
			d, ok := disagreement(same, ids)
			if !ok {
				continue
			}
			in := map[int]bool{}
			for _, v := range d.Values {
				if at := storyOf[v.Document]; !in[at] {
					in[at] = true
					stories[at].Disagreements = append(stories[at].Disagreements, d)
				}
			}
		}
		from = to
	}
}

// within notes a figure that many reports tell in the stories whose own reports
// tell it differently, so that what is listed grows no faster than what is told.
func within(stories []muster.Story, storyOf map[string]int, same []telling, ids []string) {
	own := map[int][]telling{}
	var order []int
	for _, t := range same {
		at := storyOf[ids[t.order]]
		if own[at] == nil {
			order = append(order, at)
		}
		own[at] = append(own[at], t)
	}
	for _, at := range order {
		if d, ok := disagreement(own[at], ids); ok {
			d.Why += fmt.Sprintf(" This run tells it %d times in all; here are this story's.", len(same))
			stories[at].Disagreements = append(stories[at].Disagreements, d)
		}
	}
}

// samePeriod parts tellings by the period they speak of. Where the words name
// none they speak of the report's own time, and years that follow one another
// are one time; a report without a year may belong to the latest.
func samePeriod(all []telling) [][]telling {
	var (
		out   [][]telling
		named = map[string][]telling{}
		keys  []string
		open  []telling
	)
	for _, t := range all {
		p := t.period
		if p.From == "" && p.To == "" {
			open = append(open, t)
			continue
		}
		key := p.From + "/" + p.To
		if named[key] == nil {
			keys = append(keys, key)
		}
		named[key] = append(named[key], t)
	}
	slices.Sort(keys)
	for _, key := range keys {
		out = append(out, named[key])
	}
	slices.SortStableFunc(open, func(a, b telling) int { // undated last
		return cmp.Compare(cmp.Or(a.year, math.MaxInt16), cmp.Or(b.year, math.MaxInt16))
	})
	start := 0
	for i := 1; i <= len(open); i++ {
		if i < len(open) && (open[i].year == 0 || open[i].year-open[i-1].year <= 1) {
			continue
		}
		if i > start {
			out = append(out, open[start:i])
		}
		start = i
	}
	return out
}

// maxDistinct bounds the numbers that are compared with one another; all that
// are told are listed all the same.
const maxDistinct = 20

// disagreement is what tellings of one figure come to: false where one report
// alone tells it or all tell the same number.
func disagreement(all []telling, ids []string) (muster.Disagreement, bool) {
	slices.SortStableFunc(all, func(a, b telling) int { return cmp.Compare(a.order, b.order) })
	var (
		d         muster.Disagreement
		distinct  []telling
		documents = map[string]bool{}
		listed    = map[string]bool{}
	)
	for _, t := range all {
		document := ids[t.order]
		documents[document] = true
		if key := document + "\x00" + t.words; !listed[key] {
			listed[key] = true
			d.Values = append(d.Values, muster.Told{Document: document, Claim: "c" + strconv.Itoa(int(t.claim)), Value: t.words})
		}
		if len(distinct) < maxDistinct && !slices.ContainsFunc(distinct, func(o telling) bool { return sameNumber(o, t) }) {
			distinct = append(distinct, t)
		}
	}
	if len(documents) < 2 || len(distinct) < 2 {
		return d, false
	}
	d.About, d.Why = all[0].about(), together(distinct)
	return d, true
}

// sameNumber says whether two tellings give one number with the same room.
func sameNumber(a, b telling) bool {
	if a.value != "" && a.value == b.value && a.test.Relation == b.test.Relation && a.test.Negated == b.test.Negated {
		return true
	}
	x, y := a.test, b.test
	return x.Low.String() == y.Low.String() && x.High.String() == y.High.String() &&
		x.LowOpen == y.LowOpen && x.HighOpen == y.HighOpen && x.Negated == y.Negated
}

// about names the figure: "number of NATO members", "defence spending as a
// share of GDP of Poland in 2023".
func (c *figure) about() string {
	names := make([]string, len(c.of))
	for i, code := range c.of {
		names[i] = atlas.Name(code)
	}
	if c.measure == "membership" {
		return "number of " + strings.Join(names, ", ") + " members"
	}
	s := strings.ReplaceAll(c.measure, "_", " ")
	if m, ok := atlas.Measure(c.measure); ok {
		s = m.Label
	}
	if len(names) > 0 {
		s += ", " + strings.Join(names, ", ")
	}
	if c.form == "pledge" {
		s = string(c.tense) + ": " + s
	}
	if len(c.beside) > 0 {
		with := make([]string, len(c.beside))
		for i, code := range c.beside {
			with[i] = atlas.Name(code)
		}
		s += ", beside " + strings.Join(with, ", ")
	}
	switch p := c.period; {
	case p.From != "" && p.From != p.To:
		s += ", " + p.From + " to " + p.To
	case p.To != "":
		s += ", " + p.To
	}
	return s
}

// maxCompared bounds the pairs that a sentence names.
const maxCompared = 5

// together says which of the distinct numbers can all be right and which
// cannot: whether the ranges that their tests accept have a value in common.
func together(distinct []telling) string {
	var can, cannot []string
	more := false
	for i, a := range distinct {
		for _, b := range distinct[i+1:] {
			list := &cannot
			if compatible(a.test, b.test) {
				list = &can
			}
			if len(*list) == maxCompared {
				more = true
				continue
			}
			*list = append(*list, "“"+a.words+"” and “"+b.words+"”")
		}
	}
	var parts []string
	if cannot != nil && distinct[0].form == "pledge" {
		parts = append(parts, strings.Join(cannot, ", ")+" are not the same; what is promised or demanded may change from day to day")
	} else if cannot != nil {
		parts = append(parts, strings.Join(cannot, ", ")+" cannot both be right")
	}
	if can != nil {
		parts = append(parts, strings.Join(can, ", ")+" can both be right")
	}
	if more {
		parts = append(parts, "and more pairs like these")
	}
	return strings.Join(parts, "; ") + "."
}

// compatible says whether some value passes both tests.
func compatible(a, b muster.Test) bool {
	switch {
	case a.Negated && b.Negated:
		return true
	case a.Negated:
		return !inside(b, a)
	case b.Negated:
		return !inside(a, b)
	default:
		return reaches(a, b) && reaches(b, a)
	}
}

// reaches says whether a's upper end is not below b's lower end.
func reaches(a, b muster.Test) bool {
	if !a.High.Known() || !b.Low.Known() {
		return true
	}
	c := a.High.Cmp(b.Low)
	return c > 0 || c == 0 && !a.HighOpen && !b.LowOpen
}

// inside says whether every value in a's range is in b's, negation left aside.
func inside(a, b muster.Test) bool {
	low := !b.Low.Known() || a.Low.Known() && (a.Low.Cmp(b.Low) > 0 || a.Low.Cmp(b.Low) == 0 && (a.LowOpen || !b.LowOpen))
	high := !b.High.Known() || a.High.Known() && (a.High.Cmp(b.High) < 0 || a.High.Cmp(b.High) == 0 && (a.HighOpen || !b.HighOpen))
	return low && high
}
