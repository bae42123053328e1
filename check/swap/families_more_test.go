package swap

import (
	"slices"

	"muster"
	"muster/ledger"
)

// tally counts the members that pass, all from one edition.
func tally(of func(string) series, codes []string, year string, day muster.Day, pass func(muster.Number) bool) (n int, ok bool) {
	values := together(codes, of, day, year)
	for _, v := range values {
		if pass(v) {
			n++
		}
	}
	return n, values != nil
}

// countTruth counts allies whose share of GDP passes.
func countTruth(d *draft, year string, pass func(muster.Number) bool) truth {
	var t truth
	rounded := func(v muster.Number) bool { return pass(v.Round(point1)) }
	number := func(n int, ok bool) []muster.Number {
		if !ok {
			return nil
		}
		return []muster.Number{muster.Int(int64(n))}
	}
	codes := members("NATO", year)
	t.plain = number(tally(share, codes, year, d.day, pass))
	t.others = append(t.others, number(tally(share, codes, year, d.day, rounded))...)
	t.others = append(t.others, number(tally(sipriShare, codes, year, d.day, pass))...)
	t.possible = append(t.possible, number(tally(sipriShare, codes, year, d.day, rounded))...)
	today := members("NATO", itoa(d.day.Year()))
	t.possible = append(t.possible, number(tally(share, today, year, d.day, pass))...)
	t.possible = append(t.possible, number(tally(share, today, year, d.day, rounded))...)
	// As known in June 2019, and in the editions that only the press gave.
	june2019 := muster.MustDay("2019-07-01")
	t.earlier = append(t.earlier, number(tally(share, codes, year, june2019, pass))...)
	for _, e := range shelf().Editions("nato_press") {
		if e.Published > d.day {
			continue
		}
		n, seen := 0, 0
		for _, c := range codes {
			if v, ok := share(c).in(e, year); ok {
				seen++
				if pass(v) {
					n++
				}
			}
		}
		for missing := 0; seen > 20 && missing <= len(codes)-seen; missing++ {
			t.earlierPossible = append(t.earlierPossible, muster.Int(int64(n+missing)))
			t.possible = append(t.possible, muster.Int(int64(n+missing)))
		}
	}
	if !d.t.said() {
		for y := atoi(year) - 10; y < atoi(year); y++ {
			t.earlier = append(t.earlier, number(tally(share, members("NATO", itoa(y)), itoa(y), d.day, pass))...)
			t.earlierPossible = append(t.earlierPossible, number(tally(share, today, itoa(y), d.day, pass))...)
		}
	}
	return t
}

func countOver(d *draft) muster.Verdict {
	year := d.year
	if !d.t.said() {
		year = share("DEU").newest(d.day)
		if d.day >= muster.MustDay("2025-08-28") {
			return "" // the edition held in part has no shares of GDP for most allies
		}
	}
	text, line := threshold(d)
	d.slots["T"] = text
	less := d.arg(0) == "<"
	t := countTruth(d, year, func(v muster.Number) bool { return v.Cmp(line) >= 0 != less })
	if len(t.plain) == 0 {
		return ""
	}
	if less { // Iceland spends nothing: one may count it in
		for _, v := range slices.Concat(t.plain, t.others, t.possible) {
			t.possible = append(t.possible, v.Add(muster.Int(1)))
		}
		for _, v := range t.earlier {
			t.earlierPossible = append(t.earlierPossible, v.Add(muster.Int(1)))
		}
	}
	v, near := aim(d.r, t)
	n := int(v.Int64()) + near
	if n < 2 || n > 31 {
		return ""
	}
	d.slots["C"], d.slots["C1"] = counted(d.r, n), counted(d.r, n)
	w := exact(muster.Int(int64(n)))
	if d.arg(0) == "morethan" {
		w = want{low: muster.Int(int64(n)), lowOpen: !containsSlot(d.t.text, "C1")}
	}
	return t.finding(w)
}

// quantified is "no ally" and "every ally".
func quantified(d *draft) muster.Verdict {
	all := d.t.family == "every"
	n := pick(d.r, []string{"5", "4.5", "4", "3.5", "3"})
	if all {
		n = pick(d.r, []string{"0.3", "0.5", "1", "1.5", "2"})
	}
	line := muster.MustNumber(n).Mul(muster.Ratio(1, 100))
	d.slots["T"] = n + pick(d.r, []string{"%", " percent", " per cent"})
	strict := containsText(d.t.text, "more than")
	t := countTruth(d, d.year, func(v muster.Number) bool {
		c := v.Cmp(line)
		return c > 0 || c == 0 && !strict
	})
	if all {
		return t.finding(exact(muster.Int(int64(len(members("NATO", d.year))))))
	}
	return t.finding(exact(muster.Int(0)))
}

// places ranks an ally among a year's members, 1 for the highest.
func places(of func(string) series, d *draft, year string, lowest bool) []muster.Number {
	codes := members("NATO", year)
	me := slices.Index(codes, d.x.code)
	values := together(codes, of, d.day, year)
	if me < 0 || values == nil {
		return nil
	}
	place := int64(1)
	for _, v := range values {
		if c := v.Cmp(values[me]); c > 0 && !lowest || c < 0 && lowest {
			place++
		}
	}
	return []muster.Number{muster.Int(place)}
}

func dollars(c string) series  { return money(c, "USD", "current") }
func constant(c string) series { return money(c, "USD", "constant-2015") }

func rank(d *draft) muster.Verdict {
	of, others, possible := share, []func(string) series{}, []func(string) series{sipriShare}
	lowest := false
	switch d.arg(0) {
	case "money":
		of, others, possible = dollars, []func(string) series{constant}, []func(string) series{sipriMoney}
	case "persons":
		of, possible = persons, nil
	case "lowest":
		lowest = true
	}
	year := d.year
	if !d.t.said() {
		year = of("DEU").newest(d.day)
	}
	if d.r.IntN(2) == 0 { // the top is spoken of more often
		for range 4 {
			if p := places(of, d, year, lowest); p != nil && p[0].Int64() < 6 {
				break
			}
			d.ally(pick(d.r, allies()))
		}
	}
	t := truth{plain: places(of, d, year, lowest)}
	if len(t.plain) == 0 {
		return ""
	}
	for _, o := range others {
		t.others = append(t.others, places(o, d, year, lowest)...)
	}
	for _, o := range possible {
		t.possible = append(t.possible, places(o, d, year, lowest)...)
	}
	// Among other members, or as known earlier: left open by the draw below.
	in2019 := *d
	in2019.day = muster.MustDay("2019-07-01")
	t.earlier = append(t.earlier, places(of, &in2019, year, lowest)...)
	if !d.t.said() {
		for y := atoi(year) - 10; y < atoi(year); y++ {
			t.earlier = append(t.earlier, places(of, d, itoa(y), lowest)...)
		}
	}
	for _, e := range shelf().Editions("nato_press") {
		if v, ok := share(d.x.code).in(e, year); ok && v.Known() && d.arg(0) != "money" && d.arg(0) != "persons" {
			for delta := int64(-2); delta <= 2; delta++ {
				t.earlierPossible = append(t.earlierPossible, t.plain[0].Add(muster.Int(delta)))
			}
		}
	}
	if !containsSlot(d.t.text, "O") {
		return t.finding(exact(muster.Int(1)))
	}
	v, near := aim(d.r, t)
	n := int(v.Int64()) + near
	if n < 1 || n > 10 {
		return ""
	}
	d.slots["O"] = ordinals[n]
	if n == 1 {
		d.slots["O"] = " "
	}
	return t.finding(exact(muster.Int(int64(n))))
}

func memberCount(d *draft) muster.Verdict {
	n := 0
	var t truth
	for _, c := range shelf().Memberships("NATO") {
		if c.Day <= d.day {
			if n > 0 {
				t.earlier = append(t.earlier, muster.Int(int64(n)))
			}
			n = c.Count
		}
	}
	t.plain = []muster.Number{muster.Int(int64(n))}
	said := pick(d.r, []int{n, n, n - 1, n - 2, n - 3, n + 1, 27, 25, 26, 20})
	d.slots["M"] = itoa(said)
	return t.finding(exact(muster.Int(int64(said))))
}

func joined(d *draft) muster.Verdict {
	for _, c := range shelf().Memberships("NATO") {
		for _, j := range c.Joined {
			if j != d.x.code {
				continue
			}
			if c.Day > d.day {
				return ""
			}
			y := c.Day.Year() + pick(d.r, []int{0, 0, 0, -1, 1, 5, -7})
			if y > d.day.Year() {
				return ""
			}
			d.slots["J"] = itoa(y)
			if y == c.Day.Year() {
				return muster.Holds
			}
			return muster.Fails
		}
	}
	return ""
}

var outsiders = []struct{ code, name string }{
	{"AUT", "Austria"}, {"IRL", "Ireland"}, {"CHE", "Switzerland"}, {"MLT", "Malta"}, {"UKR", "Ukraine"}, {"CYP", "Cyprus"}, {"ISL", "Iceland"},
}

func isMember(d *draft) muster.Verdict {
	code, name := d.x.code, d.slots["name"]
	if d.r.IntN(2) == 0 {
		o := pick(d.r, outsiders)
		code, name = o.code, o.name
	}
	d.slots["W"] = name
	is, was := false, false
	for _, c := range shelf().Memberships(d.arg(0)) {
		if c.Day > d.day {
			break
		}
		for _, j := range c.Joined {
			if j == code {
				is = true
			}
		}
		for _, l := range c.Left {
			if l == code {
				is, was = false, true
			}
		}
	}
	not := d.t.family == "notmember"
	before := not // anyone was outside once
	if !not {
		before = was
	}
	switch {
	case is != not:
		return muster.Holds
	case before:
		return muster.Outdated
	}
	return muster.Fails
}

var pledges = func() []muster.Pledge {
	l, err := ledger.Open()
	if err != nil {
		panic(err)
	}
	return l.Pledges("", "")
}

// pledged says a promise of the ledger as it is, or with the amount or the
// year changed beyond every promise that the ally has made.
func pledged(d *draft) muster.Verdict {
	var own []muster.Pledge
	for _, p := range pledges() {
		if p.Kind == muster.PledgeMade && p.Unit == "ratio" && p.Low.Known() && len(p.By) == 4 && p.Made <= d.day && (p.Until == 0 || p.Until > d.day) &&
			(p.Measure == "defence_expenditure_share_of_gdp" || p.Measure == "core_defence_expenditure_share_of_gdp") {
			own = append(own, p)
		}
	}
	if len(own) == 0 {
		return ""
	}
	p := pick(d.r, own)
	found := false
	for _, a := range allies() {
		if a.code == p.Entity {
			d.ally(a)
			found = true
		}
	}
	if !found || p.High.Known() && p.High.Cmp(p.Low) != 0 {
		return ""
	}
	percent := p.Low.Mul(muster.Int(100))
	by := atoi(p.By)
	verdict := muster.Holds
	switch d.r.IntN(4) {
	case 0:
		percent, verdict = percent.Add(muster.Int(3)), muster.Fails
	case 1:
		by, verdict = by+pick(d.r, []int{4, 6, -1}), muster.Fails
	}
	for _, o := range pledges() { // another promise of its own may fit the change
		if verdict == muster.Fails && (o.Entity == p.Entity || o.Entity == "NATO") && (o.By == itoa(by) || o.Low.Known() && o.Low.Mul(muster.Int(100)).Cmp(percent) == 0) {
			return ""
		}
	}
	if by < d.day.Year() {
		return ""
	}
	d.slots["P"] = percent.String() + pick(d.r, []string{"%", " percent", " per cent"})
	d.slots["D"] = itoa(by)
	return verdict
}

func will(d *draft) muster.Verdict {
	d.slots["N"] = pick(d.r, []string{"2.5", "3", "3.5", "5", "4.2"}) + pick(d.r, []string{"%", " percent", " per cent"})
	d.slots["D"] = itoa(pick(d.r, []int{2028, 2029, 2030, 2032}))
	return muster.Unknown
}

func owes(d *draft) muster.Verdict {
	d.slots["N"] = "$" + itoa(3+d.r.IntN(900)) + pick(d.r, []string{" billion", " million"})
	return muster.Unknown
}
