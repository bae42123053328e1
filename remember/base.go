package remember

import (
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/dates"
	"muster/lang"
	"muster/naming"
	"muster/words"
)

// baseOf is what a number that is no level is counted against, as far as the words kept
// tell: the line of a count ("at least 2 percent") and the year since which a change is
// counted. A count over 3 % is no other number of a count over 2 %.
func baseOf(form, said string) string {
	if naming.Level(form) || form == "pledge" {
		return ""
	}
	toks := words.Tokens(said, muster.Span{End: len(said)})
	var out []string
	if form == "count_over_threshold" {
		for i := 1; i < len(toks); i++ {
			percent := toks[i].Lower == "%" || toks[i].Lower == "percent" || toks[i].Lower == "per" && i+1 < len(toks) && toks[i+1].Lower == "cent"
			if n := whole(toks[i-1].Lower); percent && n != "" {
				out = append(out, n+"%")
			}
		}
	}
	for _, e := range dates.Find(said, toks) {
		if e.Year > 0 && (e.Prep == "since" || e.Kind == dates.Range) {
			out = append(out, muster.Int(int64(e.Year)).String())
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// sameBase says whether two numbers may be counted against the same, as far as is known.
func sameBase(form, a, b string) bool {
	x, y := baseOf(form, a), baseOf(form, b)
	return x == "" || y == "" || x == y
}

// wholes are the numbers of lang/en/numbers.txt by their words.
var wholes = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "numbers") {
		for _, s := range e.Sayings {
			m[s] = e.Value
		}
	}
	return m
})

// whole is a number in digits or in a word, in digits; "" for none.
func whole(w string) string {
	if n, ok := wholes()[w]; ok {
		return n
	}
	n, err := muster.ParseNumber(w)
	if err != nil {
		return ""
	}
	return n.String()
}
