package quantify

import (
	"strings"
	"testing"
	"time"

	"muster"
	"muster/dates"
	"muster/words"
)

// Whatever comes in, quantities lie inside the text, in order, and their room
// holds their value.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"nearly $17 billion, 21 of 31 allies", "between 2 and 3 billion zł", "2½ 3/4 1,2,3.4", "two hundred and twenty-one thousand and a half", "+1-222-2222", "a$1mm-€2bn", "99999999999999999999 million billion trillion", "minus five hundredths of a percent", "half a quarter of a million", "0.00000000000000001%", "12 dozen dozen hundred thousand trillion quadrillion", "one in four out of ten", "0/0/0", "two to three years ago, 65 million years ago, the end of the last decade", "early next week, 2.5 weeks ago on Monday night", "12 by 8 metres, 5 for 38, three to one, 6-4, 3-6",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := -1
		for _, q := range find(s) {
			if q.Start < last || q.End <= q.Start || q.End > len(s) || q.Start < 0 {
				t.Fatalf("%+v after %d", q, last)
			}
			last = q.End
			if q.Value.Known() && (q.Low.Known() && q.Value.Cmp(q.Low) < 0 || q.High.Known() && q.Value.Cmp(q.High) > 0) && q.Hedge != muster.Nearly {
				t.Fatalf("%+v: value outside its room", q)
			}
		}
		last = 0
		for _, q := range withDates(s, "2025-03-13") {
			if q.Start < last || q.End <= q.Start || q.End > len(s) {
				t.Fatalf("%+v after %d", q, last)
			}
			if w := q.When; w != nil && w.From != 0 && w.To != 0 && w.From > w.To {
				t.Fatalf("%+v: ends before it begins", w)
			}
			last = q.End
		}
	})
}

// TestLinear: twice the text takes about twice the time, whatever it repeats.
func TestLinear(t *testing.T) {
	const slack = 100 * time.Millisecond // work that grows with the square takes half a second and more
	const size = 12 << 10
	for _, unit := range []string{"7", "7 ", "1,", "1,2,3 ", "7-", "a", "\"", "two ", "twenty-", "hundred ", "million ", "a half ", "and ", "3/4 ", "$", "$1 ", "1 of ", "1 to ", "2% ", "about ", "+1 ", "kr ", "5 kroner ", "one in ", "0 000 ", "of the ", "1 and ", "5m ", "5 pounds ", "1' ", "1'000", "A ", "10 A ", "1-in-", "２", "9 points ", "5% 5 points ", "1 a "} {
		few, many := strings.Repeat(unit, size/len(unit)), strings.Repeat(unit, 4*size/len(unit))
		small := min(readTime(few), readTime(few), readTime(few))
		large := readTime(many)
		for i := 0; i < 12 && large > 8*small+slack; i++ { // a busy machine: one run of them is undisturbed
			small, large = min(small, readTime(few)), min(large, readTime(many))
		}
		if large > 8*small+slack {
			t.Errorf("%q: %v, and %v for four times the text", unit, small, large)
		}
	}
}

func readTime(s string) time.Duration {
	toks := words.Tokens(s, muster.Span{End: len(s)})
	exprs := dates.Find(s, toks)
	start := time.Now()
	Find(s, toks, exprs)
	return time.Since(start)
}

// news has a number in every 120 bytes or so, about as dense as reports on
// spending are; ordinary news has fewer.
var news = strings.Repeat("The U.S. minister’s office said on Tuesday that “allies spent $1,474.4 billion”, or 2.71 per cent of GDP, last year. Gen. Orla Finch, who had been asked what her country would do about the shortfall that everybody talks about at home and abroad, told the newspaper that she would rather wait for the next budget, and that nobody in her office had been shown the tables. By April 2027, 21 of 31 allies will reach the line, she said, before she left for lunch with her opposite number.\n", 1500)

// BenchmarkFind reads dates and quantities of tokens at hand.
func BenchmarkFind(b *testing.B) {
	toks := words.Tokens(news, muster.Span{End: len(news)})
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		Find(news, toks, dates.Find(news, toks))
	}
}
