package quantify

import (
	"slices"

	"muster/words"
)

// near is how many tokens around a krone are searched for its country, and beside how
// many that country is it whatever else the text speaks of.
const near, beside = 60, 8

// krone finds the country of kroner: one named beside them, else the one that the text
// names most, else the nearest.
func (q *reader) krone(it *item) string {
	name := q.low(it.last - 1)
	nearest := q.kroneWithin(it, name, near)
	if nearest != "XXX" && q.kroneWithin(it, name, beside) == nearest {
		return nearest
	}
	if most := q.homeOfMost(name == "crowns" || name == "crown"); most != "" {
		return most
	}
	return nearest
}

// homes are how often a text names the countries whose money is a krone.
type homes struct {
	known bool
	codes []string
	times []int
}

// homeOfMost is the krone of the country that the text names most; "" where two are
// named as often or none is.
func (q *reader) homeOfMost(crowns bool) string {
	if !q.homes.known {
		q.homes.known = true
		for k := range q.toks {
			code, took := q.in(moneyHome, k)
			if took == 0 {
				continue
			}
			if i := slices.Index(q.homes.codes, code); i >= 0 {
				q.homes.times[i]++
			} else {
				q.homes.codes, q.homes.times = append(q.homes.codes, code), append(q.homes.times, 1)
			}
		}
	}
	most, best, tie := "", 0, false
	for i, code := range q.homes.codes {
		switch n := q.homes.times[i]; {
		case code == "CZK" && !crowns:
		case n > best:
			most, best, tie = code, n, false
		case n == best:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return most
}

func (q *reader) kroneWithin(it *item, name string, reach int) string {
	for d := 1; d <= reach; d++ {
		for _, k := range [...]int{it.first - d, it.last + d - 1} {
			if k < 0 || k >= len(q.toks) || q.toks[k].Kind != words.Word {
				continue
			}
			code, took := q.in(moneyHome, k)
			if took > 0 && (code != "CZK" || name == "crowns" || name == "crown") {
				return code
			}
		}
	}
	return "XXX"
}
