package render

import (
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

// priceWords are the sayings that name a price base, without "in" or "at", each as
// its words; any year stands for every year.
var priceWords = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, e := range lang.Table("en", "cues") {
		if e.Value != "nominal" && e.Value != "constant" && e.Value != "current" {
			continue
		}
		for _, s := range e.Sayings {
			s = strings.TrimPrefix(strings.TrimPrefix(s, "in "), "at ")
			out = append(out, priced(s))
		}
	}
	return out
})

// priced are words as they are compared: bare, and any year as one.
func priced(s string) []string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = bare(w)
		if len(words[i]) == 4 && strings.Trim(words[i], "0123456789") == "" {
			words[i] = "year"
		}
	}
	return words
}

// saidPrices are the words of a sentence that name the price base of a sum of
// money: after it, else before it, and no nearer to another sum; "" for none.
func saidPrices(r *muster.Report, q *muster.Quantity, sentence muster.Span) string {
	if !q.Money() || !sentence.Contains(q.Span) {
		return ""
	}
	before, after := muster.Span{Start: sentence.Start, End: q.Start}, muster.Span{Start: q.End, End: sentence.End}
	for i := range r.Quantities {
		switch o := &r.Quantities[i]; {
		case !o.Money() || o.ID == q.ID:
		case o.End <= q.Start:
			before.Start = max(before.Start, o.End)
		case o.Start >= q.End:
			after.End = min(after.End, o.Start)
		}
	}
	if s := pricesIn(r.Text.Of(after)); s != "" {
		return s
	}
	return pricesIn(r.Text.Of(before))
}

// pricesIn is the longest saying of a price base in a stretch of words.
func pricesIn(s string) string {
	words, compared := strings.Fields(s), priced(s)
	best := ""
	for _, saying := range priceWords() {
		for i := 0; i+len(saying) <= len(words); i++ {
			k := 0
			for k < len(saying) && compared[i+k] == saying[k] {
				k++
			}
			if found := strings.TrimRight(strings.Join(words[i:i+k], " "), ".,;:!?”\")"); k == len(saying) && len(found) > len(best) {
				best = found
			}
		}
	}
	return line(best, 80)
}
