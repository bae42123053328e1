package compare

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// telling of one figure by one report.
type telling struct {
	document string
	claim    *muster.Claim
	words    string // the number as said: "more than 30"
	value    string // the number itself, "" for a range: what makes two tellings differ
	year     int    // the report's, 0 when not known
	order    int    // place among the reports
}

// disagree finds the figures that reports of the run tell differently and
// notes each in every story that has one of its reports.
func disagree(reports []muster.Report, stories []muster.Story) {
	told := map[string][]telling{}
	for i := range reports {
		numbers := map[string]*muster.Quantity{}
		for j := range reports[i].Quantities {
			q := &reports[i].Quantities[j]
			numbers[q.ID] = q
		}
		for _, f := range reports[i].Findings {
			if t, ok := tell(&reports[i], f.Claim, numbers[f.Claim.Quantity], i); ok {
				key := subjectOf(f.Claim)
				told[key] = append(told[key], t)
			}
		}
	}
	storyOf := map[string]int{}
	for i, s := range stories {
		for _, d := range s.Documents {
			storyOf[d] = i
		}
	}
	keys := make([]string, 0, len(told))
	for key := range told {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		for _, same := range samePeriod(told[key]) {
			d, ok := disagreement(same)
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
	}
}

// tell is a claim's number q as its report has it; false where the claim tests
// no number.
func tell(r *muster.Report, c *muster.Claim, q *muster.Quantity, order int) (telling, bool) {
	if q == nil || !c.Test.Low.Known() && !c.Test.High.Known() {
		return telling{}, false
	}
	t := telling{document: r.Document.ID, claim: c, value: q.Value.String(), order: order}
	t.words = told(r, q)
	if w := r.Document.Published; w.Known() {
		t.year = w.To.Year()
	}
	return t, true
}

// subjectOf is what a claim's number is a number of: the same for claims that
// could disagree, the period left aside.
func subjectOf(c *muster.Claim) string {
	subject := slices.Clone(c.Subject)
	slices.Sort(subject)
	with := slices.Clone(c.ComparedWith)
	slices.Sort(with)
	return strings.Join([]string{c.Measure, c.Form, c.Test.Unit, strings.Join(subject, "+"), strings.Join(with, "+")}, "\x00")
}

// told is a quantity as a disagreement shows it: a count with its hedge and
// without its noun ("more than 30"), anything else in the report's own words.
func told(r *muster.Report, q *muster.Quantity) string {
	if q.Unit != "count" || !q.Value.Known() || q.Hedge == "" {
		return strings.Join(strings.Fields(r.Text.Of(q.Span)), " ")
	}
	switch q.Hedge {
	case muster.Exactly:
		return q.Value.String()
	case muster.Over:
		return "more than " + q.Value.String()
	case muster.Under:
		return "fewer than " + q.Value.String()
	}
	return string(q.Hedge) + " " + q.Value.String()
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
		p := t.claim.Period
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
		return cmp.Compare(cmp.Or(a.year, 1<<30), cmp.Or(b.year, 1<<30))
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
func disagreement(all []telling) (muster.Disagreement, bool) {
	slices.SortStableFunc(all, func(a, b telling) int { return cmp.Compare(a.order, b.order) })
	var (
		d         muster.Disagreement
		distinct  []telling
		documents = map[string]bool{}
		listed    = map[string]bool{}
	)
	for _, t := range all {
		documents[t.document] = true
		if key := t.document + "\x00" + t.words; !listed[key] {
			listed[key] = true
			d.Values = append(d.Values, muster.Told{Document: t.document, Claim: t.claim.ID, Value: t.words})
		}
		if len(distinct) < maxDistinct && !slices.ContainsFunc(distinct, func(o telling) bool { return sameNumber(o, t) }) {
			distinct = append(distinct, t)
		}
	}
	if len(documents) < 2 || len(distinct) < 2 {
		return d, false
	}
	d.About, d.Why = about(all[0].claim), together(distinct)
	return d, true
}

// sameNumber says whether two tellings give one number with the same room.
func sameNumber(a, b telling) bool {
	if a.value != "" && a.value == b.value && a.claim.Test.Relation == b.claim.Test.Relation && a.claim.Test.Negated == b.claim.Test.Negated {
		return true
	}
	x, y := a.claim.Test, b.claim.Test
	return x.Low.String() == y.Low.String() && x.High.String() == y.High.String() &&
		x.LowOpen == y.LowOpen && x.HighOpen == y.HighOpen && x.Negated == y.Negated
}

// about names the figure: "number of NATO members", "defence spending as a
// share of GDP of Poland in 2023".
func about(c *muster.Claim) string {
	names := make([]string, len(c.Subject))
	for i, code := range c.Subject {
		names[i] = atlas.Name(code)
	}
	if c.Measure == "membership" {
		return "number of " + strings.Join(names, ", ") + " members"
	}
	s := strings.ReplaceAll(c.Measure, "_", " ")
	if m, ok := atlas.Measure(c.Measure); ok {
		s = m.Label
	}
	if len(names) > 0 {
		s += ", " + strings.Join(names, ", ")
	}
	if c.Form == "pledge" {
		s = string(c.Tense) + ": " + s
	}
	if len(c.ComparedWith) > 0 {
		with := make([]string, len(c.ComparedWith))
		for i, code := range c.ComparedWith {
			with[i] = atlas.Name(code)
		}
		s += ", beside " + strings.Join(with, ", ")
	}
	switch p := c.Period; {
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
			if compatible(a.claim.Test, b.claim.Test) {
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
	if cannot != nil && distinct[0].claim.Form == "pledge" {
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
