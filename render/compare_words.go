package render

import (
	"strings"
	"unicode/utf8"
)

// run is a stretch of a statement beside the fullest telling of it: words of both,
// words that the fullest alone has, or words that this one alone has.
type run struct {
	Kind  string `json:"kind"` // same | gone | new
	Words string `json:"words"`
}

// mostCompared bounds the words of either statement that are compared, as that work grows
// with their product; statements are shown far shorter.
const mostCompared = 600

// runs marks, word by word, what of b differs from a. The longest row of words
// that both have in one order is the same; house punctuation and capitals are no
// difference, and of equal words those of b are shown. alike is twice the words
// in that row over all words, from 0 to 1.
func runs(a, b string) (out []run, alike float64) {
	x, y := strings.Fields(a), strings.Fields(b)
	x, y = x[:min(len(x), mostCompared)], y[:min(len(y), mostCompared)]
	if len(x)+len(y) == 0 {
		return nil, 1
	}
	rest := common(x, y)
	for i, k := 0, 0; i < len(x) || k < len(y); {
		switch {
		case i < len(x) && k < len(y) && bare(x[i]) == bare(y[k]):
			out = extend(out, "same", y[k])
			i, k = i+1, k+1
		case i < len(x) && (k == len(y) || rest[i+1][k] >= rest[i][k+1]):
			out = extend(out, "gone", x[i])
			i++
		default:
			out = extend(out, "new", y[k])
			k++
		}
	}
	return settle(out), 2 * float64(rest[0][0]) / float64(len(x)+len(y))
}

// fresh marks the words of b that stand nowhere in a, in whatever order.
func fresh(a, b string) []run {
	has := map[string]bool{}
	for _, w := range strings.Fields(a) {
		has[bare(w)] = true
	}
	var out []run
	for _, w := range strings.Fields(b) {
		kind := "new"
		if has[bare(w)] {
			kind = "same"
		}
		out = extend(out, kind, w)
	}
	return out
}

// extend adds a word to the last run, or begins one of another kind.
func extend(out []run, kind, word string) []run {
	if n := len(out); n > 0 && out[n-1].Kind == kind {
		out[n-1].Words += " " + word
		return out
	}
	return append(out, run{kind, word})
}

// common is, for every pair of ends, how many words both ends have in one order.
func common(x, y []string) [][]int {
	a, b := make([]string, len(x)), make([]string, len(y))
	for i := range x {
		a[i] = bare(x[i])
	}
	for k := range y {
		b[k] = bare(y[k])
	}
	rest := make([][]int, len(a)+1)
	for i := range rest {
		rest[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				rest[i][k] = rest[i+1][k+1] + 1
			} else {
				rest[i][k] = max(rest[i+1][k], rest[i][k+1])
			}
		}
	}
	return rest
}

// settle puts what is gone before what is new wherever they meet, each in one
// stretch, so that a reader sees "this, instead of that" and not a zip.
func settle(in []run) []run {
	var out []run
	for i := 0; i < len(in); {
		if in[i].Kind == "same" {
			out = append(out, in[i])
			i++
			continue
		}
		var gone, fresh []string
		for ; i < len(in) && in[i].Kind != "same"; i++ {
			if in[i].Kind == "gone" {
				gone = append(gone, in[i].Words)
			} else {
				fresh = append(fresh, in[i].Words)
			}
		}
		if gone != nil {
			out = append(out, run{"gone", strings.Join(gone, " ")})
		}
		if fresh != nil {
			out = append(out, run{"new", strings.Join(fresh, " ")})
		}
	}
	return out
}

// mostAlike is how many words are shown of a stretch that both have, where the whole is
// longer than mostShown: the ends, with "…" where it was cut.
const mostAlike = 16

// shortened are runs of which no more is shown than mostShown, give or take a word: first
// long stretches that both have lose their middle, then the end is cut. Each cut is
// marked by "…".
func shortened(list []run) []run {
	if length(list) <= mostShown {
		return list
	}
	out := make([]run, len(list))
	for i, r := range list {
		if w := strings.Fields(r.Words); r.Kind == "same" && len(w) > mostAlike {
			r.Words = strings.Join(w[:mostAlike/2], " ") + " … " + strings.Join(w[len(w)-mostAlike/2:], " ")
		}
		out[i] = r
	}
	left := mostShown
	for i := range out {
		if n := utf8.RuneCountInString(out[i].Words); n < left {
			left -= n + 1
			continue
		}
		out[i].Words = line(out[i].Words, max(left, 1))
		if !strings.HasSuffix(out[i].Words, "…") {
			out[i].Words += " …"
		}
		return out[:i+1]
	}
	return out
}

func length(list []run) int {
	n := 0
	for _, r := range list {
		n += utf8.RuneCountInString(r.Words) + 1
	}
	return n
}

// bare is a word without the punctuation and capitals that each house sets its
// own way. A word of nothing else stays as it is, and so do signs that are part
// of a number: "2%" is not "2", "-5" is not "5".
func bare(word string) string {
	s := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	s = strings.TrimLeft(s, "“”\"'‘«»„(")
	s = strings.TrimRight(s, "“”\"'‘«»„).,;:!?…")
	if s == "" {
		return word
	}
	return s
}
