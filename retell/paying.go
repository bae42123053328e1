package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster/lang"
	"sync"
)

// payingWords are the words of lang/en/paying.txt by kind.
var payingWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "paying") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// paidInto finds what somebody is to spend on its own defence told as paid to the
// alliance: each ally pays for its own forces, and little goes into the alliance's own
// budgets. Statement is held against statement; where another one of the source that
// the line may tell of speaks of paying to the alliance too, nothing is said.
func (v *view) paidInto() (found, bool) {
	if v.a == nil || v.m.ofB < loose || v.m.ofA < loose/2 || len(v.b.spoken) > 0 {
		return found{}, false
	}
	into, own := paysInto(v.b), ownDefence(v.a)
	if into == "" || own == "" || paysInto(v.a) != "" || ownDefence(v.b) != "" {
		return found{}, false
	}
	for _, l := range v.nearby() {
		if of, _ := v.shared(l, v.b); of >= paraphrase && paysInto(l) != "" {
			return found{}, false
		}
	}
	return found{why: fmt.Sprintf("“%s” here, “%s” in its source: what an ally spends on defence is not paid to the alliance.", into, own)}, true
}

// farthestPaid is how many words lie between paying and what is paid into.
const farthestPaid = 5

// paysInto are the words of a line that tell of paying to the alliance: "contribute more
// to the organization".
func paysInto(l *Line) string {
	for i, t := range l.terms {
		if !slices.Contains(payingWords()["give"], t.plain) {
			continue
		}
		to := false
		for _, u := range l.terms[i+1 : min(len(l.terms), i+1+farthestPaid)] {
			switch {
			case u.plain == "to" || u.plain == "into":
				to = true
			case to && slices.Contains(payingWords()["alliance"], u.plain):
				rest := strings.ToLower(l.Whole[u.end:])
				if strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
					return "" // "to the alliance's security"
				}
				return flat(l.Whole[t.at:u.end])
			}
		}
	}
	return ""
}

// ownDefence are the words of a line that tell of spending on defence.
func ownDefence(l *Line) string {
	for _, w := range payingWords()["defence"] {
		if wordAt(l.low, w) >= 0 {
			return w
		}
	}
	return ""
}
