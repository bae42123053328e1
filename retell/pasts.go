package retell

import (
	"fmt"
	"slices"
	"strings"
)

// happened finds what is to come in the source told as something that has been: "will
// double" as "has doubled", "hopes for 500 in September" as "500 came last September".
func (v *view) happened() (found, bool) {
	if f, ok := v.lastMonth(); ok {
		return f, true
	}
	for i := range v.b.own {
		w, ok := perfect(v.b.own, i)
		if !ok {
			continue
		}
		for _, a := range v.sources() {
			will, at := comes(a.own, w)
			if at < 0 || hasBeen(a.terms, w.stem) {
				continue
			}
			return found{line: a, why: fmt.Sprintf("Told as done (“%s %s”), in its source as to come (“%s … %s”).", v.b.own[i].plain, w.plain, will, a.own[at].plain)}, true
		}
	}
	return found{}, false
}

// perfect is the verb of "has doubled", "have all been cut"; none where it is denied or
// only tells of speech.
func perfect(ts []term, i int) (term, bool) {
	if w := ts[i].plain; w != "has" && w != "have" {
		return term{}, false
	}
	for _, t := range ts[i+1 : min(len(ts), i+5)] {
		switch {
		case nots([]term{t}) || t.plain == "to" || t.plain == "yet":
			return term{}, false
		case t.common:
		case strings.HasSuffix(t.plain, "ed") || strings.HasSuffix(t.plain, "en") || strings.HasPrefix(t.stem, "="):
			return t, !slices.Contains(polarity()["passing"], t.plain) && t.stem != "=say" && t.stem != "=plan" && t.stem != "=pledge" && t.stem != "=agree" && t.stem != "=want"
		default:
			return term{}, false
		}
	}
	return term{}, false
}

// comes is where a verb stands behind a word that has it still to come, with that word.
func comes(ts []term, w term) (will string, at int) {
	for i, t := range ts {
		if n := min(4, len(w.plain)); t.stem != w.stem || !strings.HasPrefix(t.plain, w.plain[:n]) {
			continue // "will lend" and "has borrowed" are one thing seen from two sides
		}
		for _, u := range ts[max(0, i-4):i] {
			if slices.Contains(polarity()["will"], u.plain) || slices.Contains(polarity()["may"], u.plain) || hopeful(u.plain) || slices.Contains(polarity()["ahead"], u.plain) {
				return u.plain, i
			}
		}
	}
	return "", -1
}

// hasBeen says whether words tell too that it has been.
func hasBeen(ts []term, stem string) bool {
	for i := range ts {
		if w, ok := perfect(ts, i); ok && w.stem == stem {
			return true
		}
	}
	return false
}

// lastMonth finds a month to come told as the last one of its name.
func (v *view) lastMonth() (found, bool) {
	low := v.b.low
	if wordAt(low, "last") < 0 {
		return found{}, false
	}
	for _, o := range v.timesOf(v.to, v.b) {
		if o.month == 0 || !strings.HasSuffix(low[:min(len(low), o.at)], "last ") && !strings.HasPrefix(strings.ToLower(o.words), "last ") {
			continue
		}
		for _, a := range v.sources() {
			m := moods(a.own)
			for _, t := range v.timesOf(v.from, a) {
				if t.month == o.month && (m.may != "" || m.will != "") && !strings.Contains(a.low, "last ") {
					return found{line: a, a: t.words, b: o.words, why: fmt.Sprintf("“%s” is still to come in its source (“%s”), and past here.", flat(t.words), short(a.Text))}, true
				}
			}
		}
	}
	return found{}, false
}
