package swap

import (
	"strings"

	"muster"
)

func containsSlot(text, slot string) bool { return strings.Contains(text, "{"+slot+"}") }
func containsText(text, s string) bool    { return strings.Contains(text, s) }

// other draws a second ally.
func (d *draft) other() ally {
	for {
		if z := pick(d.r, allies()); z.code != d.x.code {
			name := pick(d.r, z.names)
			d.slots["Z"], d.slots["Z's"] = name, possessive(name)
			return z
		}
	}
}

func compareTwo(d *draft) muster.Verdict {
	z := d.other()
	var of func(string) series
	var others, possible []func(string) series
	switch d.arg(0) {
	case "money":
		of, others = dollars, []func(string) series{func(c string) series { return money(c, "USD", "constant") }, sipriMoney}
		possible = []func(string) series{share, constant, sipriShare, func(c string) series {
			return series{c, "defence_expenditure_per_capita", "USD", "constant"}
		}}
	case "share":
		of, others = share, []func(string) series{sipriShare}
	case "persons":
		of = persons
	}
	year := d.yearOf(of(d.x.code))
	if !d.t.said() && year != of(z.code).newest(d.day) {
		return ""
	}
	less := d.arg(1) == "less"
	one := muster.Int(1)
	w := want{low: one, lowOpen: true}
	if less {
		w = want{high: one, highOpen: true}
	}
	var t truth
	add := func(to *[]muster.Number, of func(string) series, day muster.Day, year string) {
		if v, ok := quotient(of(d.x.code), of(z.code), day, year); ok {
			*to = append(*to, v)
		}
	}
	add(&t.plain, of, d.day, year)
	for _, o := range others {
		add(&t.others, o, d.day, year)
	}
	for _, o := range possible {
		add(&t.possible, o, d.day, year)
	}
	if !d.t.said() {
		for _, o := range append(others, possible...) {
			add(&t.possible, o, d.day, o(d.x.code).newest(d.day))
		}
	}
	add(&t.earlier, of, muster.MustDay("2019-07-01"), year)
	if !d.t.said() {
		for y := atoi(year) - 10; y < atoi(year); y++ {
			add(&t.earlier, of, d.day, itoa(y))
		}
	}
	if d.arg(0) == "share" {
		for _, e := range shelf().Editions("nato_press") {
			a, ok1 := share(d.x.code).in(e, year)
			b, ok2 := share(z.code).in(e, year)
			if ok1 && ok2 && e.Published <= d.day {
				v, _ := a.Div(b)
				t.earlierPossible = append(t.earlierPossible, v)
				t.possible = append(t.possible, v)
			}
		}
	}
	return t.finding(w)
}

func times(d *draft) muster.Verdict {
	z := d.other()
	year := d.year
	q, ok := quotient(dollars(d.x.code), dollars(z.code), d.day, year)
	if !ok || q.Cmp(muster.Ratio(3, 2)) < 0 || q.Cmp(muster.Int(10)) > 0 {
		return ""
	}
	t := truth{plain: []muster.Number{q}}
	for _, o := range []func(string) series{func(c string) series { return money(c, "USD", "constant") }, sipriMoney} {
		if v, ok := quotient(o(d.x.code), o(z.code), d.day, year); ok {
			t.others = append(t.others, v)
		}
	}
	if v, ok := quotient(constant(d.x.code), constant(z.code), d.day, year); ok {
		t.possible = append(t.possible, v)
	}
	if v, ok := quotient(dollars(d.x.code), dollars(z.code), muster.MustDay("2019-07-01"), year); ok {
		t.earlier = append(t.earlier, v)
	}
	n := int(q.Round(muster.Int(1)).Int64()) + pick(d.r, []int{0, 0, 0, 1, 2})
	if n < 2 || n > 10 {
		return ""
	}
	d.slots["K"] = small[n] + " times"
	if n == 2 {
		d.slots["K"] = "twice"
	}
	v := muster.Int(int64(n))
	w := want{low: v.Sub(v.Mul(fiveOff)), high: v.Add(v.Mul(fiveOff))}
	if d.r.IntN(3) == 0 {
		w = want{low: v, lowOpen: true}
		d.slots["K"] = "more than " + d.slots["K"]
	}
	return t.finding(w)
}

// direction words are chosen by what the sentence shall say.
func (d *draft) direct(up bool) {
	words := map[string][]string{"rose": {"rose", "grew", "increased", "went up"}, "raised": {"raised", "increased"},
		"rise": {"increase", "rise"}, "moreless": {"more"}, "risen": {"risen", "increased"}}
	if !up {
		words = map[string][]string{"rose": {"fell", "shrank", "decreased", "went down"}, "raised": {"cut", "reduced"},
			"rise": {"decrease", "drop"}, "moreless": {"less"}, "risen": {"fallen", "decreased"}}
	}
	for slot, w := range words {
		d.slots[slot] = w[int(d.day)%len(w)]
	}
}

// changes is growth: real, unsaid, of a share, since a year.
func changes(d *draft) muster.Verdict {
	kind := d.arg(0)
	code := d.x.code
	if kind == "group" {
		code = "NATO_EUROPE_CANADA"
	}
	from := itoa(atoi(d.year) - 1)
	if kind == "since" {
		from = itoa(atoi(d.year) - 2 - d.r.IntN(7))
	}
	d.slots["B"] = from
	t := changeTruth(d, kind, code, from)
	if len(t.plain) == 0 {
		return ""
	}
	up := t.plain[0].Sign() > 0
	if d.r.IntN(6) == 0 {
		up = !up
	}
	d.direct(up)
	if !up {
		t = t.negated()
	}
	zero := muster.Int(0)
	var text string
	var w want
	ok := true
	switch kind {
	case "direction", "realdirection":
		w = want{low: zero, lowOpen: true}
	case "points":
		text, w, ok = points(d.r, t)
	case "dollars":
		text, w, ok = sum(d.r, t, d.x, "USD")
	default:
		text, w, ok = percent(d.r, t)
	}
	if !ok {
		return ""
	}
	d.slots["N"] = text
	v := t.finding(w)
	if d.day < muster.MustDay("2020-01-01") && v == muster.Fails && (kind == "unsaid" || kind == "direction") && d.x.currency != "USD" {
		return "" // national money is not held: dollars may be converted
	}
	return v
}

func (t truth) negated() truth {
	for _, vs := range []*[]muster.Number{&t.plain, &t.others, &t.possible, &t.earlier, &t.earlierPossible} {
		var out []muster.Number
		for _, v := range *vs {
			out = append(out, v.Neg())
		}
		*vs = out
	}
	return t
}

func changeTruth(d *draft, kind, code, from string) truth {
	var t truth
	growth := func(to *[]muster.Number, s series) {
		if v, _, ok := change(s, d.day, from, d.year); ok {
			*to = append(*to, v)
		}
	}
	difference := func(to *[]muster.Number, s series, day muster.Day) {
		if v, _, ok := s.then(day, from, d.year); ok {
			*to = append(*to, v[1].Sub(v[0]))
		}
	}
	june2019 := muster.MustDay("2019-07-01")
	sipriReal := series{code, "military_expenditure", "USD", "constant"}
	switch kind {
	case "real", "group", "realdirection", "unsaid", "direction":
		t = level(realChange(code), nil, nil, d.day, d.year, true)
		growth(&t.possible, money(code, "USD", "constant"))
		growth(&t.possible, sipriReal)
		if kind == "group" { // like for like
			for _, day := range []muster.Day{d.day, june2019} {
				for _, in := range [][2]string{{from, from}, {d.year, d.year}, {from, d.year}} {
					a, b := sumOf(members(code, in[0]), constant, day, from), sumOf(members(code, in[1]), constant, day, d.year)
					if a == nil || b == nil {
						continue
					}
					q, _ := b[0].Div(a[0])
					t.possible = append(t.possible, q.Sub(muster.Int(1)))
				}
			}
		}
		if kind == "unsaid" || kind == "direction" {
			growth(&t.others, money(code, "USD", "current"))
			growth(&t.others, money(code, d.x.currency, "current"))
			growth(&t.possible, sipriMoney(code))
			growth(&t.possible, share(code))
			growth(&t.possible, sipriShare(code))
		}
	case "points":
		difference(&t.plain, share(code), d.day)
		difference(&t.possible, sipriShare(code), d.day)
		difference(&t.earlier, share(code), june2019)
	case "dollars":
		difference(&t.plain, money(code, "USD", "current"), d.day)
		difference(&t.others, money(code, "USD", "constant"), d.day)
		difference(&t.possible, constant(code), d.day)
		difference(&t.possible, sipriMoney(code), d.day)
		difference(&t.possible, sipriReal, d.day)
		difference(&t.earlier, money(code, "USD", "current"), june2019)
	case "since":
		if d.arg(1) == "current" {
			growth(&t.plain, money(code, "USD", "current"))
			growth(&t.possible, sipriMoney(code))
		} else {
			growth(&t.plain, money(code, "USD", "constant"))
			growth(&t.possible, constant(code))
			growth(&t.possible, money(code, d.x.currency, "constant"))
			growth(&t.possible, sipriReal)
		}
		s := money(code, "USD", "current")
		if d.arg(1) != "current" {
			s.prices = "constant"
		}
		if v, _, ok := change(s, june2019, from, d.year); ok {
			t.earlier = append(t.earlier, v)
		}
	}
	return t
}

// trend counts years in a row. A streak longer than said is left out: "for
// three years in a row" may be said of the fourth.
func trend(d *draft) muster.Verdict {
	year := d.year
	if !d.t.said() && containsSlot(d.t.text, "risen") {
		year = share(d.x.code).newest(d.day)
		if year != "2024" {
			return ""
		}
	}
	streak := func(of series, up bool, day muster.Day) int {
		n := 0
		for y := atoi(year); ; y-- {
			v, _, ok := of.then(day, itoa(y-1), itoa(y))
			if !ok || v[1].Cmp(v[0]) <= 0 && up || v[1].Cmp(v[0]) >= 0 && !up {
				return n
			}
			n++
		}
	}
	s := share(d.x.code)
	up := streak(s, true, d.day) > 0
	n := streak(s, up, d.day)
	if n == 0 || atoi(year)-n <= 2014 {
		return ""
	}
	d.direct(up)
	k := n + pick(d.r, []int{0, 0, 2, 3})
	if k < 2 || atoi(year)-k < 2014 {
		return ""
	}
	d.slots["K"], d.slots["Y"], d.slots["B"] = small[k], year, itoa(atoi(year)-k)
	if streak(sipriShare(d.x.code), up, d.day) >= k && k != n || streak(s, up, muster.MustDay("2019-07-01")) >= k && k != n {
		return ""
	}
	if k == n {
		return muster.Holds
	}
	return muster.Fails
}

// total is a plain sum of years.
func total(d *draft) muster.Verdict {
	from := atoi(d.year) - 1 - d.r.IntN(4)
	d.slots["B"] = itoa(from)
	t := spanTruth(d, from, func(v []muster.Number) muster.Number {
		n := muster.Int(0)
		for _, x := range v {
			n = n.Add(x)
		}
		return n
	})
	return saySum(d, t)
}

// excess is what each year was above a base year, added up.
func excess(d *draft) muster.Verdict {
	base := atoi(d.year) - 2 - d.r.IntN(4)
	d.slots["B"], d.slots["B1"] = itoa(base), itoa(base+1)
	t := spanTruth(d, base, func(v []muster.Number) muster.Number {
		n := muster.Int(0)
		for _, x := range v[1:] {
			n = n.Add(x.Sub(v[0]))
		}
		return n
	})
	if len(t.plain) == 0 || t.plain[0].Sign() <= 0 {
		return ""
	}
	for _, s := range []series{dollars(d.x.code), constant(d.x.code)} { // the last year's alone
		if v, _, ok := s.then(d.day, itoa(base), d.year); ok {
			t.possible = append(t.possible, v[1].Sub(v[0]))
		}
	}
	return saySum(d, t)
}

func spanTruth(d *draft, from int, f func([]muster.Number) muster.Number) truth {
	var years []string
	for y := from; y <= atoi(d.year); y++ {
		years = append(years, itoa(y))
	}
	var t truth
	add := func(to *[]muster.Number, s series, day muster.Day) {
		if v, _, ok := s.then(day, years...); ok {
			*to = append(*to, f(v))
		}
	}
	add(&t.plain, dollars(d.x.code), d.day)
	add(&t.others, money(d.x.code, "USD", "constant"), d.day)
	add(&t.possible, constant(d.x.code), d.day)
	add(&t.possible, sipriMoney(d.x.code), d.day)
	add(&t.possible, series{d.x.code, "military_expenditure", "USD", "constant"}, d.day)
	add(&t.earlier, dollars(d.x.code), muster.MustDay("2019-07-01"))
	return t
}

func saySum(d *draft, t truth) muster.Verdict {
	if len(t.plain) == 0 || t.plain[0].Sign() <= 0 {
		return ""
	}
	if len(t.others) > 0 && t.others[0].Sign() <= 0 {
		return ""
	}
	text, w, ok := sum(d.r, t, d.x, "USD")
	if !ok {
		return ""
	}
	d.slots["N"] = text
	return t.finding(w)
}
