package swap

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"muster"
)

func itoa(n int) string { return strconv.Itoa(n) }

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

// hedges lists how often each is said, and how.
var hedges = []struct {
	hedge  muster.Hedge
	weight int
	say    []string
}{
	{muster.Exactly, 50, []string{""}},
	{muster.About, 10, []string{"about ", "around ", "roughly ", "some "}},
	{muster.Nearly, 14, []string{"nearly ", "almost ", "close to "}},
	{muster.Over, 11, []string{"more than ", "over "}},
	{muster.AtLeast, 7, []string{"at least "}},
	{muster.Under, 8, []string{"less than ", "under "}},
}

func someHedge(r *rand.Rand) (muster.Hedge, string) {
	n := r.IntN(100)
	for _, h := range hedges {
		if n -= h.weight; n < 0 {
			return h.hedge, pick(r, h.say)
		}
	}
	return muster.Exactly, ""
}

// aim chooses what a number is made from: the plain value, that of another
// reading or of an earlier edition, or something far off.
func aim(r *rand.Rand, t truth) (v muster.Number, near int) {
	n := r.IntN(100)
	pool := t.plain
	switch {
	case n < 40:
	case n < 55: // just beside it
		near = pick(r, []int{-2, -1, 1, 2})
	case n < 70 && len(t.others) > 0:
		pool = t.others
	case n < 82 && len(t.earlier) > 0:
		pool = t.earlier
	case n >= 88:
		return pick(r, pool).Mul(pick(r, []muster.Number{muster.Ratio(1, 2), muster.Ratio(7, 10), muster.Ratio(7, 5), muster.Ratio(9, 5)})), 0
	}
	return pick(r, pool), near
}

// numeral prints v, in units of scale, with some decimals, pushed to the side
// that its hedge speaks of and then by near units of its last digit.
func numeral(v, scale muster.Number, decimals, near int, h muster.Hedge) string {
	q, _ := v.Div(scale)
	step := power(-decimals)
	n := q.Round(step)
	switch h {
	case muster.Nearly, muster.Under:
		if n.Cmp(q) < 0 {
			n = n.Add(step)
		}
	case muster.Over, muster.AtLeast:
		if n.Cmp(q) > 0 {
			n = n.Sub(step)
		}
	}
	n = n.Add(step.Mul(muster.Int(int64(near))))
	if n.Sign() <= 0 || decimals < 0 && n.IsInt() && n.Cmp(muster.Int(1)) < 0 {
		return ""
	}
	return n.Grouped(max(decimals, 0))
}

// percent says a ratio.
func percent(r *rand.Rand, t truth) (text string, w want, ok bool) {
	v, near := aim(r, t)
	h, hedge := someHedge(r)
	num := numeral(v, muster.Ratio(1, 100), pick(r, []int{0, 1, 1, 2}), near, h)
	if num == "" {
		return "", want{}, false
	}
	unit := pick(r, []string{"%", "%", " percent", " per cent"})
	return hedge + num + unit, accept(h, num, muster.Ratio(1, 100)), true
}

// points says a difference of ratios.
func points(r *rand.Rand, t truth) (text string, w want, ok bool) {
	v, near := aim(r, t)
	num := numeral(v, muster.Ratio(1, 100), pick(r, []int{1, 2}), near, muster.Exactly)
	if num == "" {
		return "", want{}, false
	}
	return num + " percentage points", accept(muster.Exactly, num, muster.Ratio(1, 100)), true
}

// sum says money in billions or millions.
func sum(r *rand.Rand, t truth, a ally, currency string) (text string, w want, ok bool) {
	v, near := aim(r, t)
	h, hedge := someHedge(r)
	scale, word, short, decimals := muster.Int(1e9), " billion", "bn", pick(r, []int{0, 1, 1, 2})
	switch {
	case v.Cmp(muster.Int(2e12)) >= 0:
		scale, word, short, decimals = muster.Int(1e12), " trillion", "tn", pick(r, []int{1, 2})
	case v.Cmp(muster.Int(1e9)) < 0:
		scale, word, short, decimals = muster.Int(1e6), " million", "m", 0
	case v.Cmp(muster.Int(8e9)) < 0:
		decimals = pick(r, []int{1, 2})
	}
	num := numeral(v, scale, decimals, near, h)
	if num == "" {
		return "", want{}, false
	}
	sign := map[string][]string{"USD": {"$", "$", "US$"}, "EUR": {"€"}, "GBP": {"£"}}[currency]
	name := map[string][]string{"USD": {"dollars", "US dollars"}, "EUR": {"euros"}, "GBP": {"pounds"}}[currency]
	if name == nil && a.money != "" {
		name = []string{a.money}
	}
	switch {
	case sign != nil && r.IntN(3) > 0:
		text = pick(r, sign) + num + pick(r, []string{word, word, short})
	case name != nil && r.IntN(3) > 0:
		text = num + word + " " + pick(r, name)
	default:
		text = currency + " " + num + word
	}
	return hedge + text, accept(h, num, scale), true
}

// heads says a number of persons.
func heads(r *rand.Rand, t truth) (text string, w want, ok bool) {
	v, near := aim(r, t)
	h, hedge := someHedge(r)
	decimals := pick(r, []int{-2, -3, 0})
	if v.Cmp(muster.Int(8000)) < 0 {
		decimals = pick(r, []int{-2, 0})
	}
	num := numeral(v, muster.Int(1), decimals, near, h)
	if num == "" {
		return "", want{}, false
	}
	return hedge + num, accept(h, num, muster.Int(1)), true
}

var small = strings.Fields("no one two three four five six seven eight nine ten eleven twelve")
var ordinals = strings.Fields("- first second third fourth fifth sixth seventh eighth ninth tenth")

// counted says a whole number in words or digits.
func counted(r *rand.Rand, n int) string {
	if n < len(small) && r.IntN(4) > 0 {
		return small[n]
	}
	return itoa(n)
}
