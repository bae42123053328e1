package formula

import (
	"fmt"

	"muster"
)

// pair resolves the two years of change and diff: y-1 and y unless named.
func pair(e *Expr, s scope) (a, b int, no *Absent) {
	years := e.years
	if len(years) == 0 {
		years = []year{{-1, true}, {0, true}}
	}
	if a, no = yearIn(years[0], s); no != nil {
		return 0, 0, no
	}
	b, no = yearIn(years[1], s)
	return a, b, no
}

// changed computes change and diff between two years.
func (v *evaluator) changed(e *Expr, s scope) (*muster.Working, *Absent) {
	a, b, no := pair(e, s)
	if no != nil {
		return nil, no
	}
	s.like = []int{a, b}
	from := make([]*muster.Working, 2)
	for i, y := range [...]int{a, b} {
		s.year = y
		if from[i], no = v.eval(e.args[0], s); no != nil {
			return nil, no
		}
	}
	if e.op == "diff" {
		return v.node("-", nil, []*muster.Working{from[1], from[0]})
	}
	return v.node("change", nil, from)
}

// stretch resolves A..B to its years.
func stretch(from, to year, s scope) ([]int, *Absent) {
	a, no := yearIn(from, s)
	if no != nil {
		return nil, no
	}
	b, no := yearIn(to, s)
	if no != nil {
		return nil, no
	}
	if b < a || b-a > maxSpan {
		return nil, undefined("no stretch of years from %d to %d", a, b)
	}
	out := make([]int, 0, b-a+1)
	for y := a; y <= b; y++ {
		out = append(out, y)
	}
	return out, nil
}

// excess sums, over a stretch of years, what each was above a base year.
func (v *evaluator) excess(e *Expr, s scope) (*muster.Working, *Absent) {
	years, no := stretch(e.years[1], e.years[2], s)
	if no != nil {
		return nil, no
	}
	base, no := yearIn(e.years[0], s)
	if no != nil {
		return nil, no
	}
	s.like = append([]int{base}, years...)
	s.year = base
	before, no := v.eval(e.args[0], s)
	if no != nil {
		return nil, no
	}
	from := make([]*muster.Working, len(years))
	names := make([]string, len(years))
	for i, y := range years {
		s.year = y
		w, no := v.eval(e.args[0], s)
		if no != nil {
			return nil, no
		}
		if from[i], no = v.node("-", nil, []*muster.Working{w, before}); no != nil {
			return nil, no
		}
		names[i] = itoa(y)
	}
	w, no := v.node("sum", names, from)
	if no == nil && !v.bare {
		w.Says = fmt.Sprintf("above %d, from %d to %d: %s", base, years[0], years[len(years)-1], w.Says)
	}
	return w, no
}

// extreme computes the highest or lowest value of a stretch of years.
func (v *evaluator) extreme(e *Expr, s scope) (*muster.Working, *Absent) {
	years, no := stretch(e.years[0], e.years[1], s)
	if no != nil {
		return nil, no
	}
	names, from, no := v.inEach(years, e.args[0], s)
	if no != nil {
		return nil, no
	}
	return v.node(e.op, names, from)
}

// maxStreak is how many years a streak is followed back; no series is longer.
const maxStreak = 100

// streak counts the years in a row, ending with y, in which a value rose or
// fell; a rate of change counts by its sign. The streak ends, without being
// broken, where the edition's series begins.
func (v *evaluator) streak(e *Expr, s scope) (*muster.Working, *Absent) {
	kind := "levels"
	if isChange(e.args[0]) {
		kind = "changes"
	}
	if s.year == 0 {
		return nil, undated()
	}
	var from []*muster.Working
	for len(from) < maxStreak {
		w, no := v.eval(e.args[0], s)
		if no != nil {
			if len(from) == 0 || kind == "levels" && len(from) == 1 {
				return nil, no
			}
			break
		}
		from = append(from, w)
		n, no := apply("streak", []string{e.word, kind}, from)
		if no != nil {
			return nil, no
		}
		longest := len(from)
		if kind == "levels" {
			longest--
		}
		if n.Number.Cmp(muster.Int(int64(longest))) < 0 {
			break
		}
		s.year--
	}
	return v.node("streak", []string{e.word, kind}, from)
}

// isChange says whether an expression is itself a rate of change.
func isChange(e *Expr) bool {
	switch e.op {
	case "cell":
		m, _ := measureOf(e.measure)
		return m.Kind == "change"
	case "change", "diff":
		return true
	case "at", "in":
		return isChange(e.args[0])
	}
	return false
}

// flatshare is what an entity would spend at the share of GDP that it had in a
// base year: that share times the GDP of y.
func (v *evaluator) flatshare(e *Expr, s scope) (*muster.Working, *Absent) {
	base, no := yearIn(e.years[0], s)
	if no != nil {
		return nil, no
	}
	if s.year == 0 {
		return nil, undated()
	}
	who := e.who
	if who == "it" {
		who = s.it
	}
	m, _ := measureOf(e.measure)
	share, ok := measureOf(v.bind(m).Share)
	if !ok {
		return nil, undefined("%s has no share of GDP", e.measure)
	}
	then := s
	then.year = base
	a, no := v.lookup(who, share, then)
	if no != nil {
		return nil, no
	}
	gdp, _ := measureOf("gdp")
	b, no := v.lookup(who, gdp, s)
	if no != nil {
		return nil, no
	}
	w, no := v.node("*", nil, []*muster.Working{a, b})
	if no == nil && !v.bare {
		w.Says = fmt.Sprintf("the share of %d times the GDP of %d: %s", base, s.year, w.Says)
	}
	return w, no
}
