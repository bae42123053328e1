package dates

import "muster"

// Resolve places an expression on the calendar, given the days on which the
// report may have appeared: first and last day, and the grain of what was said.
// ok is false when the words and the window do not decide: a month without a
// year when the window's two ends give different years, anything relative when
// no window is known, an offset from a day named elsewhere. A day or month
// without a year is the nearest one, the past one on a tie, the next one when
// it is said of what is to come.
func (e Expr) Resolve(w muster.Window) (from, to muster.Day, grain Grain, ok bool) {
	switch e.Kind {
	case Year, Decade, Century, FiscalYear, Range:
		return e.years()
	case Day, Month, Quarter, Half, Season:
		if e.Year != 0 {
			from, to, grain = e.in(e.Year)
			return from, to, grain, from != 0
		}
	}
	if e.Anchored || !w.Known() {
		return 0, 0, NoGrain, false
	}
	from, to, grain = e.near(w.From)
	f2, t2, _ := e.near(w.To)
	if from == 0 || from != f2 || to != t2 {
		return 0, 0, NoGrain, false
	}
	return from, to, grain, true
}

func (e Expr) years() (from, to muster.Day, grain Grain, ok bool) {
	last := max(e.Year, e.YearTo)
	grain = Years
	switch e.Kind {
	case Decade:
		grain = Decades
	case Century:
		grain = Centuries
	}
	return muster.DayOf(e.Year, 1, 1), muster.DayOf(last, 12, 31), grain, true
}

// in places an expression in a year.
func (e Expr) in(year int) (from, to muster.Day, grain Grain) {
	switch e.Kind {
	case Day:
		from = muster.DayOf(year, e.Month, e.Day)
		if _, m, _ := from.Date(); m != e.Month {
			return 0, 0, NoGrain // 29 February
		}
		to = from
		if e.DayTo > e.Day {
			to = muster.DayOf(year, e.Month, e.DayTo)
		}
		return from, to, Days
	case Month:
		from = muster.DayOf(year, e.Month, 1)
		return from, from.AddMonths(1) - 1, Months
	case Quarter:
		from = muster.DayOf(year, 3*e.Part-2, 1)
		return from, from.AddMonths(3) - 1, Quarters
	case Half:
		from = muster.DayOf(year, 6*e.Part-5, 1)
		return from, from.AddMonths(6) - 1, Quarters
	case Season: // March to May is spring, December to February winter
		from = muster.DayOf(year, 3*e.Part, 1)
		return from, from.AddMonths(3) - 1, Quarters
	}
	return 0, 0, NoGrain
}

// near places an expression beside the day d.
func (e Expr) near(d muster.Day) (from, to muster.Day, grain Grain) {
	switch e.Kind {
	case Weekday:
		return e.weekdayNear(d)
	case Relative:
		return e.shifted(d)
	case Quarter, Half:
		return e.in(d.Year() + e.Offset) // "the first half of the year" is this year's
	}
	best := 0
	for y := d.Year() - 1; y <= d.Year()+1; y++ {
		a, b, _ := e.in(y)
		if a == 0 || !e.fits(a, b, d) {
			continue
		}
		if best == 0 {
			best = y
			continue
		}
		ba, bb, _ := e.in(best)
		if distance(a, b, d) < distance(ba, bb, d) {
			best = y
		}
	}
	if best == 0 {
		return 0, 0, NoGrain
	}
	return e.in(best)
}

// winter is the season that lies in two years.
const winter = 4

// fits says whether the stretch from a to b can be meant on day d.
func (e Expr) fits(a, b, d muster.Day) bool {
	switch {
	case e.Which && e.Offset == 0 && (e.Kind != Season || e.Part != winter):
		return a.Year() == d.Year()
	case e.Which && e.Offset < 0:
		return b < d
	case e.Which:
		return a > d
	case e.Future:
		return b >= d
	}
	return true
}

func distance(a, b, d muster.Day) int {
	switch {
	case d < a:
		return int(a - d)
	case d > b:
		return int(d - b)
	}
	return 0
}

func (e Expr) weekdayNear(d muster.Day) (from, to muster.Day, grain Grain) {
	back := (d.Weekday() - e.Weekday + 7) % 7
	switch {
	case e.Which && e.Offset < 0:
		if back == 0 {
			back = 7
		}
	case e.Which && e.Offset > 0 || e.Future && back != 0:
		back -= 7
	}
	at := d - muster.Day(back)
	return at, at, Days
}

// shifted counts grains from the day d. Offsets in weeks and longer name the
// whole week (Monday to Sunday), month or year, "ago" included: "four weeks
// ago" is no day.
func (e Expr) shifted(d muster.Day) (from, to muster.Day, grain Grain) {
	a, b := period(d, e.Grain, e.Offset)
	if e.Weekend {
		if e.Offset == 0 && !e.Future && d < b-1 && e.Edge == "" && !e.Which {
			b -= 7 // "at the weekend" told on a Monday
		}
		return b - 1, b, Days
	}
	switch {
	case a == 0:
		return 0, 0, NoGrain
	case !e.Through:
		return a, b, e.Grain
	case e.Offset < 0:
		start, _ := back(d, e.Grain, e.Offset)
		return start, d, e.Grain
	}
	end, _ := back(d, e.Grain, e.Offset)
	return d, end, e.Grain
}

// most bounds offsets: nobody counts a thousand centuries.
const most = 2000

func back(d muster.Day, g Grain, n int) (muster.Day, bool) {
	n = min(max(n, -most), most)
	switch g {
	case Days:
		return d + muster.Day(n), true
	case Weeks:
		return d + muster.Day(7*n), true
	case Months:
		return d.AddMonths(n), true
	case Quarters:
		return d.AddMonths(3 * n), true
	case Years:
		return d.AddMonths(12 * n), true
	case Decades:
		return d.AddMonths(120 * n), true
	case Centuries:
		return d.AddMonths(1200 * min(max(n, -20), 20)), true
	}
	return 0, false
}

// period is the calendar period of grain g that lies n of them from d.
func period(d muster.Day, g Grain, n int) (from, to muster.Day) {
	at, ok := back(d, g, n)
	if !ok {
		return 0, 0
	}
	y, m, day := at.Date()
	switch g {
	case Days:
		return at, at
	case Weeks:
		monday := at - muster.Day((at.Weekday()+6)%7)
		return monday, monday + 6
	case Months:
		from = at - muster.Day(day-1)
		if dy, dm, _ := d.Date(); n > -most && n < most { // the 31st has no twin in every month
			from = muster.DayOf(dy, dm+n, 1)
		}
		return from, from.AddMonths(1) - 1
	case Quarters:
		from = muster.DayOf(y, (m-1)/3*3+1, 1)
		return from, from.AddMonths(3) - 1
	case Years:
		return muster.DayOf(y, 1, 1), muster.DayOf(y, 12, 31)
	case Centuries:
		y = (y-1)/100*100 + 1
		return muster.DayOf(y, 1, 1), muster.DayOf(y+99, 12, 31)
	default: // Decades: "a decade ago" is the year ten years before
		if n == 0 || n == 1 || n == -1 {
			return decade(d.Year()/10*10 + 10*n)
		}
		return muster.DayOf(y, 1, 1), muster.DayOf(y, 12, 31)
	}
}

func decade(y int) (from, to muster.Day) {
	return muster.DayOf(y, 1, 1), muster.DayOf(y+9, 12, 31)
}
