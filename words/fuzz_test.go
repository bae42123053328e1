package words

import (
	"strings"
	"testing"
	"time"

	"muster"
)

// Whatever comes in, spans lie inside the text, in order, without overlap.
func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"Gen. Adair’s U.S. plan: “$1.5bn” — ‘no’.", "\xff\xc2 . . . …", "\"'\"'\n\n\"", "1,2.3,,4 ½ ５", "İ's ʼs ‘s", ". .\n \n.", "„a“ «b» »c«",
	} {
		f.Add(s, 0, len(s))
		f.Add(s, 2, 9)
	}
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		w := clamp(s, muster.Span{Start: a, End: b})
		last := w.Start
		for _, k := range Tokens(s, muster.Span{Start: a, End: b}) {
			if k.Start < last || k.End <= k.Start || k.End > w.End || k.Lower == "" && k.Len() != 2 {
				t.Fatalf("token %+v after %d in %+v", k, last, w)
			}
			last = k.End
			if key, sign := KeyOf(k.Lower); k.Key != key || k.Sign != sign {
				t.Fatalf("token %+v has the key of another word", k)
			}
			l := lexer{body: s, end: w.End, lowFrom: -1}
			if long := []Token(nil); k.Kind == Word && ascii(s[k.Start]) {
				if l.anyWord(&long, k.Start); long[0] != k {
					t.Fatalf("token %+v is %+v the long way", k, long[0])
				}
			}
		}
		last = w.Start
		for _, p := range Sentences(s, muster.Span{Start: a, End: b}) {
			if p.Start < last || p.End <= p.Start || p.End > w.End {
				t.Fatalf("sentence %+v after %d in %+v", p, last, w)
			}
			last = p.End
		}
		last = w.Start
		for _, q := range Quotes(s, muster.Span{Start: a, End: b}) {
			if q.Start < last || q.End > w.End || !q.Contains(q.Inner) || q.Inner.Len() < 0 || q.Depth >= deepest {
				t.Fatalf("quote %+v after %d in %+v", q, last, w)
			}
			last = q.Start
		}
	})
}

// pathological texts are the worst that a hostile page can send.
func pathological(n int) []string {
	var out []string
	for _, s := range []string{"7", "a", "\"", "“", "'", ".", "1,", "a.", "A. ", ". ", "\n", "’", "‘a’s ", "“a ‘b ", "\xff", " ", "\"a\n", "! A", "A said. ", "( ", "\u00ad"} {
		out = append(out, strings.Repeat(s, n/len(s)))
	}
	return append(out, strings.Repeat(" ", n/2)+strings.Repeat("a.b. c", n/12), "“"+strings.Repeat(" ‘a “b”", n/16)+"”")
}

// Four times of anything take about four times as long.
func TestLinear(t *testing.T) {
	const slack = 40 * time.Millisecond // work that grows with the square takes minutes
	few, many := pathological(64<<10), pathological(256<<10)
	for i := range few {
		small := min(cutTime(few[i]), cutTime(few[i]))
		large := cutTime(many[i])
		for n := 0; n < 12 && large > 8*small+slack; n++ { // a busy machine: one run of them is undisturbed
			small, large = min(small, cutTime(few[i])), min(large, cutTime(many[i]))
		}
		if large > 8*small+slack {
			t.Errorf("%.8q…: %v, and %v for four times the text", few[i], small, large)
		}
	}
}

func cutTime(s string) time.Duration {
	start := time.Now()
	all := muster.Span{End: len(s)}
	Tokens(s, all)
	Sentences(s, all)
	Quotes(s, all)
	return time.Since(start)
}

var news = strings.Repeat("The U.S. minister’s office said on Tuesday that “allies spent $1,474.4 billion”, or 2.71 per cent of GDP, in 2024. Gen. Orla Finch of Türkiye disagreed.\n", 2000)

func BenchmarkTokens(b *testing.B) {
	b.SetBytes(int64(len(news)))
	var toks []Token
	for b.Loop() {
		toks = AppendTokens(toks[:0], news, muster.Span{End: len(news)})
	}
}

func BenchmarkSentences(b *testing.B) {
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		Sentences(news, muster.Span{End: len(news)})
	}
}

func BenchmarkQuotes(b *testing.B) {
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		Quotes(news, muster.Span{End: len(news)})
	}
}
