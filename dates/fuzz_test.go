package dates

import (
	"strings"
	"testing"
	"time"

	"muster"
	"muster/words"
)

// Whatever comes in, expressions lie inside the text, in order, and resolve
// without a panic.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Thursday, March 13, 2025", "FY 2025/26 2014-24 from 2014 to 2024", "the ten years to 2024", "last 99 centuries", "30 February", "29 February", "0.0.0000 31/12/9999", "'90s 2100s 99th century", "later this year the end of the last decade", "the winter of 2023-24 early next week", "a few years ago the weekend Monday night", "the rest of the year before last",
	} {
		f.Add(s, int32(20000))
	}
	f.Fuzz(func(t *testing.T, s string, day int32) {
		if day < 1 || day > 100000 {
			day = 20000
		}
		last := 0
		for _, e := range find(s) {
			if e.Start < last || e.End <= e.Start || e.End > len(s) || e.TokTo <= e.TokFrom {
				t.Fatalf("%+v after %d", e, last)
			}
			last = e.End
			d := muster.Day(day)
			if from, to, _, ok := e.Resolve(muster.Window{From: d, To: d}); ok && from > to {
				t.Fatalf("%+v resolves to %v..%v", e, from, to)
			}
		}
		last = 0
		for _, e := range All(s, words.Tokens(s, muster.Span{End: len(s)})) {
			if e.Start < last || e.End <= e.Start || e.End > len(s) {
				t.Fatalf("%+v after %d", e, last)
			}
			last = e.End
			d := muster.Day(day)
			if from, to, why := e.Place(muster.Window{From: d, To: d}); why == "" && from > to || why != "" && from != 0 {
				t.Fatalf("%+v lies at %v..%v %s", e, from, to, why)
			}
		}
	})
}

// TestLinear: four times the text takes about four times the time, whatever it
// repeats.
func TestLinear(t *testing.T) {
	const slack = 100 * time.Millisecond // work that grows with the square takes half a second and more
	const size = 24 << 10
	for _, unit := range []string{"7", "2024", "2024 ", "2024-", "1914-18 ", "a", "\"", "March ", "March 4 ", "the ", "of ", "last ", "a couple of ", "twenty-", "Thursday, ", "4 and ", "1.2.", "FY ", "her late 60s "} {
		few, many := strings.Repeat(unit, size/len(unit)), strings.Repeat(unit, 4*size/len(unit))
		small := min(findTime(few), findTime(few), findTime(few))
		large := findTime(many)
		for i := 0; i < 12 && large > 8*small+slack; i++ { // a busy machine: one run of them is undisturbed
			small, large = min(small, findTime(few)), min(large, findTime(many))
		}
		if large > 8*small+slack {
			t.Errorf("%q: %v, and %v for four times the text", unit, small, large)
		}
	}
}

func findTime(s string) time.Duration {
	toks := words.Tokens(s, muster.Span{End: len(s)})
	start := time.Now()
	Find(s, toks)
	return time.Since(start)
}

var news = strings.Repeat("The U.S. minister’s office said on Tuesday that “allies spent $1,474.4 billion”, or 2.71 per cent of GDP, in 2024. By April 2027, 21 of 31 allies will reach 2.5 per cent, said Gen. Orla Finch.\n", 2000)

func BenchmarkFind(b *testing.B) {
	toks := words.Tokens(news, muster.Span{End: len(news)})
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		Find(news, toks)
	}
}
