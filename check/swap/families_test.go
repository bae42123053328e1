package swap

import (
	"math/rand/v2"

	"muster"
)

// draft is a case on the way: what was drawn so far.
type draft struct {
	r     *rand.Rand
	t     template
	day   muster.Day
	x     ally
	year  string
	slots map[string]string
}

func (d *draft) arg(i int) string {
	if i < len(d.t.args) {
		return d.t.args[i]
	}
	return ""
}

// family fills the slots that are its own and says what must come of it; ""
// means that the draw was no good: no figure, or the contract leaves it open.
type family func(d *draft) muster.Verdict

var families = map[string]family{
	"share_gdp":      shareOfGDP,
	"share_meets":    meetsShare,
	"money":          moneySpent,
	"group_money":    groupMoney,
	"group_share":    shareOfGroup,
	"group_fraction": fractionOfGroup,
	"count":          countOver,
	"none":           quantified,
	"every":          quantified,
	"rank":           rank,
	"members":        memberCount,
	"joined":         joined,
	"ismember":       isMember,
	"notmember":      isMember,
	"compare":        compareTwo,
	"times":          times,
	"change":         changes,
	"trend":          trend,
	"percapita":      perCapita,
	"persons":        personnel,
	"part":           partOfSpending,
	"gdp":            gdp,
	"total":          total,
	"excess":         excess,
	"pledge":         pledged,
	"will":           will,
	"owes":           owes,
}

// yearOf settles the year that the claim speaks of: the one said, else the
// newest of the series.
func (d *draft) yearOf(s series) string {
	if d.t.said() {
		return d.year
	}
	return s.newest(d.day)
}

// ownYear adds what a reading gives for its own newest year, where the words
// give none: whether it keeps the plain one's year is open.
func (d *draft) ownYear(t *truth, s series) {
	if d.t.said() {
		return
	}
	if v, _, ok := s.then(d.day, s.newest(d.day)); ok {
		t.possible = append(t.possible, v...)
	}
}

func shareOfGDP(d *draft) muster.Verdict {
	s := share(d.x.code)
	t := level(s, []series{sipriShare(d.x.code)}, nil, d.day, d.yearOf(s), d.t.said())
	d.ownYear(&t, sipriShare(d.x.code))
	if len(t.plain) == 0 {
		return ""
	}
	text, w, ok := percent(d.r, t)
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w.ofGDP())
}

func threshold(d *draft) (text string, v muster.Number) {
	n := pick(d.r, []string{"2", "2", "2", "2", "2.5", "3", "3.5", "1.5"})
	return n + pick(d.r, []string{"%", " %", " percent", " per cent"}), muster.MustNumber(n).Mul(muster.Ratio(1, 100))
}

func meetsShare(d *draft) muster.Verdict {
	s := share(d.x.code)
	t := level(s, []series{sipriShare(d.x.code)}, nil, d.day, d.yearOf(s), d.t.said())
	d.ownYear(&t, sipriShare(d.x.code))
	text, v := threshold(d)
	d.slots["T"] = text
	w := want{low: v}
	switch d.arg(0) {
	case "<":
		w = want{high: v, highOpen: true}
	case "not>":
		w = want{high: v}
	}
	w.threshold, w.target = true, true
	if d.arg(1) == "bare" { // "did not spend 2 %": just below it, either may be meant
		for _, n := range t.plain {
			if n.Cmp(v) < 0 && n.Cmp(v.Sub(v.Mul(tenth))) >= 0 {
				return ""
			}
		}
	}
	return t.finding(w)
}

func moneySpent(d *draft) muster.Verdict {
	currency := "USD"
	if d.arg(0) == "national" {
		currency = d.x.currency
	}
	s := money(d.x.code, currency, "current")
	others := []series{money(d.x.code, currency, "constant")}
	var possible []series
	if currency == "USD" {
		others = append(others, sipriMoney(d.x.code))
		possible = append(possible, series{d.x.code, "defence_expenditure", "USD", "constant-2015"},
			series{d.x.code, "military_expenditure", "USD", "constant"})
	} else {
		possible = append(possible, series{d.x.code, "defence_expenditure", currency, "constant-2015"})
		if d.day >= muster.MustDay("2025-08-28") { // the newest base is printed in dollars only
			others, possible = nil, append(possible, others...)
		}
	}
	t := level(s, others, possible, d.day, d.yearOf(s), d.t.said())
	for _, o := range append(others, possible...) {
		d.ownYear(&t, o)
	}
	if len(t.plain) == 0 {
		return ""
	}
	if currency != "USD" {
		d.converted(&t, currency)
	}
	text, w, ok := sum(d.r, t, d.x, currency)
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}

// converted adds what dollars of SIPRI and of June 2019 come to in national
// money: whether a reading converts them is open, and at which mean.
func (d *draft) converted(t *truth, currency string) {
	years := []string{d.year}
	if !d.t.said() {
		years = []string{"2024", "2023", "2022"}
	}
	for _, y := range years {
		rate, ok := quotient(money(d.x.code, currency, "current"), dollars(d.x.code), d.day, y)
		if !ok {
			continue
		}
		for _, off := range []int64{97, 98, 99, 100, 101, 102, 103} {
			r := rate.Mul(muster.Ratio(off, 100))
			if v, _, ok := sipriMoney(d.x.code).then(d.day, y); ok {
				t.possible = append(t.possible, v[0].Mul(r))
			}
			if v, _, ok := dollars(d.x.code).then(muster.MustDay("2019-07-01"), y); ok {
				t.earlierPossible = append(t.earlierPossible, v[0].Mul(r))
			}
		}
	}
}

func groupMoney(d *draft) muster.Verdict {
	g := d.arg(1)
	s := money(g, "USD", "current")
	possible := []series{{g, "defence_expenditure", "USD", "constant-2015"}}
	t := level(s, []series{money(g, "USD", "constant")}, possible, d.day, d.yearOf(s), d.t.said())
	if len(t.plain) == 0 {
		return ""
	}
	// SIPRI has no such row: its sum over the members is a reading that one may list.
	t.possible = append(t.possible, sumOf(members(g, d.year), sipriMoney, d.day, d.year)...)
	// The edition of 2019 prints no row for the groups: its members are summed.
	t.earlier = append(t.earlier, sumOf(members(g, d.year), dollars, muster.MustDay("2019-07-01"), d.year)...)
	text, w, ok := sum(d.r, t, d.x, "USD")
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}

// sumOf adds a series over countries, all from one edition; empty when one is
// missing.
func sumOf(codes []string, of func(string) series, day muster.Day, year string) []muster.Number {
	values := together(codes, of, day, year)
	if values == nil {
		return nil
	}
	n := muster.Int(0)
	for _, v := range values {
		n = n.Add(v)
	}
	return []muster.Number{n}
}

// groupTruth is the truth of an ally's part of a group's spending.
func groupTruth(d *draft) truth {
	g := d.arg(0)
	s := money(d.x.code, "USD", "current")
	year := d.yearOf(s)
	var t truth
	if v, ok := quotient(s, money(g, "USD", "current"), d.day, year); ok {
		t.plain = append(t.plain, v)
	}
	if v, ok := quotient(money(d.x.code, "USD", "constant"), money(g, "USD", "constant"), d.day, year); ok {
		t.others = append(t.others, v)
	}
	if v, _, ok := sipriMoney(d.x.code).then(d.day, year); ok {
		for _, n := range sumOf(members(g, year), sipriMoney, d.day, year) {
			q, _ := v[0].Div(n)
			t.others = append(t.others, q)
		}
	}
	// The members of today, and what the edition of 2019 gave for the members then.
	own, _, _ := s.then(d.day, year)
	for _, n := range sumOf(members(g, itoa(d.day.Year())), func(c string) series { return money(c, "USD", "current") }, d.day, year) {
		q, _ := own[0].Div(n)
		t.possible = append(t.possible, q)
	}
	june2019 := muster.MustDay("2019-07-01")
	if v, _, ok := s.then(june2019, year); ok {
		for _, n := range sumOf(members(g, year), func(c string) series { return money(c, "USD", "current") }, june2019, year) {
			q, _ := v[0].Div(n)
			t.earlierPossible = append(t.earlierPossible, q)
		}
	}
	if !d.t.said() {
		for y := atoi(year) - 10; y < atoi(year); y++ {
			if v, ok := quotient(s, money(g, "USD", "current"), d.day, itoa(y)); ok {
				t.earlier = append(t.earlier, v)
			}
		}
	}
	return t
}

func shareOfGroup(d *draft) muster.Verdict {
	if d.x.code == "USA" && d.arg(0) != "NATO" {
		return ""
	}
	t := groupTruth(d)
	if len(t.plain) == 0 {
		return ""
	}
	text, w, ok := percent(d.r, t)
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}

var fractions = []struct {
	say string
	w   want
}{
	{"half", fraction(1, 2)},
	{"two thirds", fraction(2, 3)},
	{"a third", fraction(1, 3)},
	{"three quarters", fraction(3, 4)},
	{"more than half", want{low: muster.Ratio(1, 2), lowOpen: true}},
	{"over two thirds", want{low: muster.Ratio(2, 3), lowOpen: true}},
	{"less than two thirds", want{high: muster.Ratio(2, 3), highOpen: true}},
	{"at least three quarters", want{low: muster.Ratio(3, 4)}},
	{"less than half", want{high: muster.Ratio(1, 2), highOpen: true}},
}

// fraction in words has 5 % either way.
func fraction(a, b int64) want {
	v := muster.Ratio(a, b)
	return want{low: v.Sub(v.Mul(fiveOff)), high: v.Add(v.Mul(fiveOff))}
}

func fractionOfGroup(d *draft) muster.Verdict {
	for _, a := range allies() {
		if a.code == "USA" {
			d.ally(a)
		}
	}
	f := pick(d.r, fractions)
	d.slots["F"] = f.say
	return groupTruth(d).finding(f.w)
}

func perCapita(d *draft) muster.Verdict {
	s := series{d.x.code, "defence_expenditure_per_capita", "USD", "constant"}
	t := level(s, nil, nil, d.day, d.year, true)
	if len(t.plain) == 0 {
		return ""
	}
	// The dollars of the day by head are another reading: the same head count.
	v, ok1 := quotient(money(d.x.code, "USD", "constant"), s, d.day, d.year)
	m, _, ok2 := money(d.x.code, "USD", "current").then(d.day, d.year)
	if ok1 && ok2 {
		q, _ := m[0].Div(v)
		t.possible = append(t.possible, q, q.Mul(muster.Ratio(99, 100)), q.Mul(muster.Ratio(101, 100)))
	}
	v1, near := aim(d.r, t)
	h, hedge := someHedge(d.r)
	num := numeral(v1, muster.Int(1), pick(d.r, []int{0, 0, -1}), near, h)
	if num == "" {
		return ""
	}
	d.slots["N"] = hedge + pick(d.r, []string{"$" + num, num + " dollars"})
	return t.finding(accept(h, num, muster.Int(1)))
}

func personnel(d *draft) muster.Verdict {
	s := persons(d.x.code)
	t := level(s, nil, nil, d.day, d.yearOf(s), d.t.said())
	if len(t.plain) == 0 {
		return ""
	}
	text, w, ok := heads(d.r, t)
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}

func partOfSpending(d *draft) muster.Verdict {
	t := level(part(d.x.code, d.arg(0)), nil, nil, d.day, d.year, true)
	if len(t.plain) == 0 {
		return ""
	}
	text, w, ok := percent(d.r, t)
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}

func gdp(d *draft) muster.Verdict {
	s := series{d.x.code, "gdp", "USD", "current"}
	t := level(s, []series{{d.x.code, "gdp", "USD", "constant"}}, nil, d.day, d.year, true)
	if len(t.plain) == 0 {
		return ""
	}
	// Other publishers' GDP is a reading one may list: a wide berth.
	t.possible = append(t.possible, t.plain[0].Mul(muster.Ratio(97, 100)), t.plain[0].Mul(muster.Ratio(103, 100)))
	text, w, ok := sum(d.r, t, d.x, "USD")
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}
