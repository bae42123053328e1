package quote

import (
	"strings"

	"muster/words"
)

// signed takes a quotation that stands alone when the next sentence says whose it
// is: “Boats float.” — Otto Finn (@finn); “Not one more.” That was Brill.
func signed(r *reader, u *unit) bool {
	if len(u.quotes) == 0 || !r.quoteFirst(u) || !outsideNothing(r, u) || r.at+1 >= len(u.blk.units) {
		return false
	}
	next := &u.blk.units[r.at+1]
	i := next.from
	if i+1 >= next.to || next.blk.inq[i] {
		return false
	}
	switch w := u.blk.toks[i].Lower; w {
	case "—", "–", "-", "--":
		i++
	case "that", "this":
		if v := u.blk.toks[i+1].Lower; v != "was" && v != "is" {
			return false
		}
		i += 2
	default:
		return false
	}
	for k := range next.refs {
		f := &next.refs[k]
		if f.p == nil || f.from < i {
			continue
		}
		if f.from > i+signedReach {
			return false
		}
		r.direct(u, source{kind: kindOf(f.p), p: f.p, mention: f.Span}, "")
		return true
	}
	return false
}

// signedReach is how many tokens of a title may stand before the name: "That was
// Freedonia's defence minister, Ada Brill".
const signedReach = 7

// quoteFirst says whether a unit begins with a quotation, but for the hour of a
// running report: "10.05 “Boats float,” Finn said".
func (r *reader) quoteFirst(u *unit) bool {
	if len(u.quotes) == 0 {
		return false
	}
	for i := u.from; i < u.to && u.blk.toks[i].Start < u.quotes[0].Start; i++ {
		if u.blk.toks[i].Kind == words.Word && (i != u.from+1 || !hourly[u.blk.toks[i].Lower]) {
			return false
		}
	}
	return true
}

// hourly are the words of an hour: "9.30 am".
var hourly = map[string]bool{"am": true, "pm": true, "a.m": true, "p.m": true, "gmt": true, "bst": true, "cet": true}

// initialled is who is labelled by initials, as "A.B." is after turns of "Ada Brill":
// the one person of the text who has them.
func (r *reader) initialled(label string) *person {
	want := strings.Map(func(c rune) rune {
		if c == '.' || c == ' ' || c == '-' {
			return -1
		}
		return c
	}, label)
	if len(want) < 2 || len(want) > initialsMost || want != strings.ToUpper(want) || len(want) == len(label) && len(want) > 2 {
		return nil
	}
	var found *person
	for _, p := range r.cast.all[:min(len(r.cast.all), memory)] {
		if p.body || !strings.Contains(p.name, " ") || initials(p.name) != want {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// initialsMost is how many initials a name has at most.
const initialsMost = 4

// initials are the first letters of the words of a name that have a capital.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if c := w[0]; 'A' <= c && c <= 'Z' {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// opener is who a pronoun at token i means when its own sentence begins with a clause
// about somebody: "When Brill saw the yard, she said".
func (r *reader) opener(u *unit, i int, gender string) *person {
	if u.from+1 >= i || !openers[u.blk.toks[u.from].Lower] {
		return nil
	}
	near := u.within(u.from+1, u.from+2)
	for k := range near {
		p := near[k].p
		if p != nil && !p.body && near[k].from <= u.from+1 && (p.gender == "" || p.gender == gender) && (near[k].to >= u.to || u.blk.toks[near[k].to].Lower != "'s") {
			return p
		}
	}
	return nil
}

// openers are the words before a clause that opens a sentence.
var openers = map[string]bool{"when": true, "as": true, "while": true, "after": true, "before": true, "since": true, "although": true, "though": true, "because": true, "once": true, "if": true}
