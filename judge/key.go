package judge

import (
	"strings"

	"muster"
)

// Key is equal for two claims of one report that are judged alike: the same
// test put to the same meanings for the same period. Reports repeat themselves,
// in headlines and pull quotes, and a judgement is worth keeping.
func Key(cl *muster.Claim) string {
	var b strings.Builder
	put := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
			b.WriteByte('\x00')
		}
	}
	test := func(t muster.Test) {
		put(string(t.Relation), t.Low.String(), t.High.String(), t.Unit)
		for _, flag := range [...]bool{t.LowOpen, t.HighOpen, t.Negated, t.Each} {
			if flag {
				b.WriteByte('1')
			} else {
				b.WriteByte('0')
			}
		}
	}
	put(cl.Form, string(cl.Tense), cl.Measure, string(cl.Because), cl.Ask)
	put(cl.Subject...)
	put(cl.Period.From, cl.Period.To, cl.Period.Basis, cl.Period.Why)
	if cl.Made.Known() {
		put(cl.Made.From.String(), cl.Made.To.String())
	}
	test(cl.Test)
	for _, m := range cl.Meanings {
		a := m.Axes
		put(m.Name, string(m.Formula), string(m.Absent), a.Source, a.Edition, a.Prices, a.Currency, a.Year, a.Members, a.Scope, a.Definition, a.Day)
		if m.Plain {
			put("plain")
		}
		if m.Fixed {
			put("fixed")
		}
		if m.Test != nil {
			test(*m.Test)
		}
	}
	return b.String()
}
