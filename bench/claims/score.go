package main

import (
	"math"
	"slices"

	"muster"
)

// tally counts what is right among how many.
type tally struct{ right, all int }

func (t *tally) count(right bool) {
	t.all++
	if right {
		t.right++
	}
}

func (t tally) percent() float64 {
	if t.all == 0 {
		return 100
	}
	return 100 * float64(t.right) / float64(t.all)
}

// wilson is the 95 % interval of the share, in percent: E. B. Wilson, Journal of
// the American Statistical Association 22 (1927), 209. Of nothing it is all.
func (t tally) wilson() (low, high float64) {
	if t.all == 0 {
		return 0, 100
	}
	const z = 1.959964 // 97.5 % of the normal distribution lie below
	n, p := float64(t.all), float64(t.right)/float64(t.all)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return 100 * max(middle-half, 0), 100 * min(middle+half, 1)
}

// counts are the tallies of one form, or of all.
type counts struct {
	then, now, because, numbers, numbersNow tally
}

// outcome is one gold claim and what was found; Finding is nil where nothing was.
type outcome struct {
	report  *miniReport
	gold    *goldClaim
	finding *muster.Finding
	text    *muster.Text
	then    bool
	now     bool
	lacks   []goldNumber // of then
	lackNow []goldNumber
}

// stray is a finding that no gold claim asked for.
type stray struct {
	report  *miniReport
	finding *muster.Finding
	text    *muster.Text
}

// score is everything measured over a corpus.
type score struct {
	reports   int
	total     counts
	forms     map[string]*counts
	table     map[[2]muster.Verdict]int // gold, found then; "" for not found
	outcomes  []outcome
	alarms    []stray
	extras    []stray
	seconds   []stray
	noClaims  int
	wrongWay  []outcome // holds for fails or fails for holds
	decided   map[muster.Verdict]*tally
	failures  []string // reports that could not be read
	misplaced []string // gold words that the text does not have
}

// add scores one report.
func (s *score) add(r miniReport, j judged) {
	if s.forms == nil {
		s.forms = map[string]*counts{}
		s.table = map[[2]muster.Verdict]int{}
		s.decided = map[muster.Verdict]*tally{}
	}
	s.reports++
	s.noClaims += len(r.NoClaim)
	if j.err != nil {
		s.failures = append(s.failures, r.ID+": "+j.err.Error())
	}
	for _, w := range j.missing {
		s.misplaced = append(s.misplaced, r.ID+": "+w)
	}
	for g := range r.Claims {
		var f *muster.Finding
		if i := j.found[g]; i >= 0 {
			f = &j.report.Findings[i]
		}
		s.claim(outcome{report: &r, gold: &r.Claims[g], finding: f, text: &j.report.Text})
	}
	for _, i := range j.alarms {
		s.alarms = append(s.alarms, stray{&r, &j.report.Findings[i], &j.report.Text})
	}
	for _, i := range j.extra {
		s.extras = append(s.extras, stray{&r, &j.report.Findings[i], &j.report.Text})
	}
	for _, i := range j.second {
		s.seconds = append(s.seconds, stray{&r, &j.report.Findings[i], &j.report.Text})
	}
}

// claim scores one gold claim.
func (s *score) claim(o outcome) {
	g := o.gold
	if o.finding != nil {
		o.then = slices.Contains(g.Finding, o.finding.Then)
		o.now = slices.Contains(g.FindingNow, o.finding.Now)
	}
	form := s.forms[g.Form]
	if form == nil {
		form = &counts{}
		s.forms[g.Form] = form
	}
	for _, c := range []*counts{form, &s.total} {
		c.then.count(o.then)
		if len(g.FindingNow) > 0 {
			c.now.count(o.now)
		}
		if g.Because != "" {
			c.because.count(o.finding != nil && o.finding.Because == g.Because)
		}
	}
	o.lacks = lacking(o.finding, g.Must, muster.Then, &form.numbers, &s.total.numbers)
	o.lackNow = lacking(o.finding, g.MustNow, muster.Now, &form.numbersNow, &s.total.numbersNow)
	s.confuse(o)
	s.outcomes = append(s.outcomes, o)
}

func lacking(f *muster.Finding, want []goldNumber, known muster.Known, tallies ...*tally) []goldNumber {
	var out []goldNumber
	for _, n := range want {
		has := f != nil && present(f, n, known)
		for _, t := range tallies {
			t.count(has)
		}
		if !has {
			out = append(out, n)
		}
	}
	return out
}

// confuse fills the table of gold against found, and what holds and fails are
// worth where they are said.
func (s *score) confuse(o outcome) {
	found, gold := muster.Verdict(""), o.gold.Finding[0]
	if o.finding != nil {
		found = o.finding.Then
	}
	if o.then {
		gold = found
	}
	s.table[[2]muster.Verdict{gold, found}]++
	if found != muster.Holds && found != muster.Fails {
		return
	}
	if s.decided[found] == nil {
		s.decided[found] = &tally{}
	}
	s.decided[found].count(o.then)
	if gold == muster.Holds && found == muster.Fails || gold == muster.Fails && found == muster.Holds {
		s.wrongWay = append(s.wrongWay, o)
	}
}

// undecided counts, among the claims that the books decide, those found
// unknown or not at all.
func (s *score) undecided() (t tally) {
	for pair, n := range s.table {
		if pair[0] == muster.Unknown {
			continue
		}
		t.all += n
		if !decides(pair[1]) {
			t.right += n
		}
	}
	return t
}

// measures are the numbers that floors hold up: percent, higher is better.
func (s *score) measures() map[string]float64 {
	held := tally{}
	for _, t := range s.decided {
		held.right += t.right
		held.all += t.all
	}
	quiet := tally{right: s.noClaims - len(s.alarms), all: s.noClaims}
	return map[string]float64{
		"findings":                s.total.then.percent(),
		"findings_now":            s.total.now.percent(),
		"numbers":                 s.total.numbers.percent(),
		"numbers_now":             s.total.numbersNow.percent(),
		"holds_fails_precision":   held.percent(),
		"no_claims_left_in_peace": quiet.percent(),
	}
}
