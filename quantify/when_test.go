package quantify

import (
	"fmt"
	"strings"
	"testing"

	"muster"
	"muster/dates"
	"muster/words"
)

func withDates(s, published string) []muster.Quantity {
	toks := words.Tokens(s, muster.Span{End: len(s)})
	exprs := dates.All(s, toks)
	var w muster.Window
	if published != "" {
		w.From = muster.MustDay(published)
		w.To = w.From
	}
	return Dates(Find(s, toks, exprs), exprs, w)
}

// Dates without a numeral stand among the numbers; lengths of time that are
// counted from a day keep their number and have a place beside it.
func TestWhen(t *testing.T) {
	for _, c := range []struct{ in, published, want string }{
		{"Two boats sank yesterday, three last week.", "2025-03-13", "Two boats: 2 count | yesterday: date day 2025-03-12..2025-03-12 bare | three: 3 count | last week: date week 2025-03-03..2025-03-09 bare"},
		{"Two years ago she paid $5.", "2025-03-13", "Two years ago: 2 years year 2023-01-01..2023-12-31 | $5: 5 USD"},
		{"more than three weeks ago", "2025-03-13", "more than three weeks ago: 3 weeks week ..2025-02-23"},
		{"less than a week ago; less than five weeks ago", "2025-03-13", "less than a week ago: 1 weeks week 2025-03-03..2025-03-13 | less than five weeks ago: 5 weeks week 2025-02-03..2025-03-13"},
		{"two to three years ago", "2025-03-13", "two to three years ago: 2..3 years year 2022-01-01..2023-12-31"},
		{"65 million years ago, 250 years ago, over the past two weeks", "2025-03-13", "65 million years ago: 65000000 years year .. further away than days are counted here | 250 years ago: 250 years year 1775-01-01..1775-12-31 | two weeks: 2 weeks week 2025-02-27..2025-03-13"},
		{"in early 2024 and on 4 March", "", "2024: 2024 year year 2024-01-01..2024-04-30 | 4 March: date day .. the day of the report is not known"},
		{"ten years to 2024", "", "ten years: 10 years | 2024: 2024 year year 2024-01-01..2024-12-31"},
	} {
		var out []string
		for _, q := range withDates(c.in, c.published) {
			t := c.in[q.Start:q.End] + ":"
			switch {
			case q.Value.Known():
				t += " " + q.Value.String()
			case q.Low.Known():
				t += " " + q.Low.String() + ".." + q.High.String()
			}
			t += " " + q.Unit
			if w := q.When; w != nil {
				t += fmt.Sprintf(" %s %v..%v", w.Grain, w.From, w.To)
				if w.Why != "" {
					t += " " + w.Why
				}
			}
			if q.Bare {
				t += " bare"
			}
			out = append(out, t)
		}
		if got := strings.Join(out, " | "); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
