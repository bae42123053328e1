package marks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/words"
)

// found is a mark and where a report has it first.
type found struct {
	mark     uint64
	at       muster.Span
	times    int
	salience int
}

// How many bytes at the beginning tell what a report is about, and its day.
const (
	lead  = 300
	dayOf = 700
)

// maxRead bounds what is read of one report, in bytes: the first tells what it
// is about.
const maxRead = 60_000

// reader lists the marks of a report.
type reader struct {
	body  string
	marks map[uint64]int32 // place in all
	all   []found
}

// add counts a mark once more.
func (r *reader) add(m uint64, tells int, at muster.Span) {
	place, known := r.marks[m]
	if !known {
		f := found{mark: m, at: at, times: 1, salience: tells}
		if at.Start < lead {
			f.salience *= 2
		}
		r.marks[m] = int32(len(r.all))
		r.all = append(r.all, f)
		return
	}
	f := &r.all[place]
	if f.times++; f.salience < 4*tells {
		f.salience += tells / 4 // told again
	}
}

// term is a word that tells something.
type term struct {
	at      muster.Span
	hash    uint64
	rank    rank
	capital bool
	known   bool
}

// rare says whether English hardly uses a word.
func (t *term) rare() bool { return t.rank < counted && !t.known }

// sentence adds the marks of a sentence. In a headline capitals say nothing.
func (r *reader) sentence(toks []words.Token, headline bool) {
	v := english()
	var last *term
	first := true
	for i := range toks {
		t := &toks[i]
		switch t.Kind {
		case words.Number:
			r.score(toks, i)
			continue
		case words.Word:
		default:
			if t.Kind == words.Punct && last != nil {
				last = nil
			}
			continue
		}
		opens := first
		first = false
		c, _ := utf8.DecodeRuneInString(r.body[t.Start:t.End])
		upper := unicode.IsUpper(c)
		if n := utf8.RuneCountInString(t.Lower); n < 2 || n == 2 && !upper || contracted(t.Lower) {
			continue
		}
		h := key(t.Lower)
		if k := v.calendar[h]; upper && k != bandMark {
			if k == monthMark && !(opens && t.Lower == "may") || k == weekdayMark && t.Start < dayOf {
				r.add(marked(k, 0, h), 0, t.Span)
			}
			last = nil
			continue
		}
		w := term{at: t.Span, hash: h, rank: v.ranks[h], known: v.names[h]}
		w.capital = upper && (w.rank < counted || !opens && !headline)
		if w.rank >= stop {
			if w.capital {
				last = nil
			}
			continue
		}
		r.word(&w)
		if last != nil {
			r.pair(last, &w)
		}
		last = &w
	}
}

// contracted says whether a word is "don't", "I'm" or the like, which lists lack.
func contracted(word string) bool {
	i := strings.LastIndexAny(word, "'’")
	if i < 0 {
		return false
	}
	switch strings.TrimLeft(word[i:], "'’") {
	case "t", "m", "d", "s", "ll", "re", "ve":
		return true
	}
	return false
}

func (r *reader) word(w *term) {
	switch {
	case w.known:
		r.add(marked(knownMark, max(w.rank, known), w.hash), tells(7, w), w.at)
	case w.rank == unlisted:
		r.add(marked(nameMark, unlisted, w.hash), tells(25, w), w.at)
	case w.capital || w.rank < counted+2:
		r.add(marked(wordMark, w.rank, w.hash), tells(15, w), w.at)
	default:
		r.add(marked(wordMark, w.rank, w.hash), max(1, 10-int(w.rank)), w.at)
	}
}

// tells is how much a word tells, somewhat more of a name.
func tells(n int, w *term) int {
	if w.capital {
		n += n / 5
	}
	return n
}

// often is from which rank on a word makes no phrase.
const oftenUsed = counted + 5

func (r *reader) pair(a, b *term) {
	at := muster.Span{Start: a.at.Start, End: b.at.End}
	switch {
	case a.capital && b.capital:
		switch {
		case a.known && b.known:
		case a.rare() || b.rare():
			r.add(marked(pairMark, 0, mix(a.hash, b.hash)), telling[pairMark], at)
		default: // words that English has: "National Committee"
			r.add(marked(phraseMark, 0, mix(a.hash, b.hash)), telling[phraseMark], at)
		}
	case a.rank >= oftenUsed && b.rank >= oftenUsed:
	case a.known && !b.rare() || b.known && !a.rare(): // "Republican nominee"
	default:
		r.add(marked(phraseMark, 0, mix(a.hash, b.hash)), telling[phraseMark], at)
	}
}

// score marks two numbers with a dash between them, as the end of a match.
func (r *reader) score(toks []words.Token, i int) {
	if i+2 < len(toks) && toks[i+2].Kind == words.Number && toks[i+1].End-toks[i+1].Start <= 3 && toks[i+1].Start == toks[i].End && toks[i+2].Start == toks[i+1].End && toks[i+1].Kind == words.Punct {
		a, b := toks[i].Lower, toks[i+2].Lower
		if len(a) <= 3 && len(b) <= 3 {
			r.add(marked(numberMark, 0, mix(Hash(a), Hash(b))), telling[numberMark], muster.Span{Start: toks[i].Start, End: toks[i+2].End})
		}
	}
}

// quantity marks a number by its value and unit.
func (r *reader) quantity(q *muster.Quantity) {
	switch q.Unit {
	case "date", "year", "rank":
		return
	}
	said := q.Value.String() + " " + q.Low.String() + " " + q.High.String()
	k := numberMark
	if q.Value.Known() {
		said = q.Value.String()
		if q.Value.Cmp(ten) < 0 && q.Unit == "count" || q.Unit == "days" || q.Unit == "years" || q.Unit == "weeks" || q.Unit == "months" {
			k = smallMark
		}
	}
	r.add(marked(k, 0, Hash(said+" "+q.Unit)), telling[k], q.Span)
}

var ten = muster.MustNumber("10")

// fewWords is from how many words on a sentence is a report's own.
const fewWords = 6

// speech marks a sentence word by word.
func (r *reader) speech(toks []words.Token, at muster.Span) {
	h, n := uint64(0), 0
	for i := range toks {
		if toks[i].Kind == words.Word || toks[i].Kind == words.Number {
			h, n = mix(h, Hash(toks[i].Lower)), n+1
		}
	}
	if n >= fewWords {
		r.add(marked(speechMark, 0, h), telling[speechMark], at)
	}
}

// most is how many marks of a kind a report keeps, so that no kind crowds out the
// others, and mostSought how many of them are among the first, by which it is found:
// words and numbers, as two wordings of one event share few whole names or phrases.
var (
	most       = [1 << kindBits]int{speechMark: 8, pairMark: 14, nameMark: 50, numberMark: 16, phraseMark: 10, wordMark: 90, knownMark: 12, smallMark: 4, weekdayMark: 7, monthMark: 12}
	mostSought = [1 << kindBits]int{nameMark: 20, numberMark: 8, wordMark: 24, knownMark: 6, smallMark: 1}
)

// seeking is from which rank on words are too frequent to find reports by.
const seeking = counted + 5

// mostPhrases is how many names and phrases come next, to tell readers what is shared.
const mostPhrases = 12

// chosen are the marks that are kept: those first by which a report is found, then
// phrases, then others, each time those that say most first. Those that weigh nothing,
// weekdays and months, are kept whatever else there is.
func (r *reader) chosen(n int) []found {
	slices.SortFunc(r.all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.salience, a.salience), cmp.Compare(a.mark, b.mark))
	})
	var count [1 << kindBits]int
	out := make([]found, 0, n)
	var phrases, later, days []found
	for _, f := range r.all {
		k := kindOf(f.mark)
		if count[k] >= most[k] {
			continue
		}
		count[k]++
		switch {
		case count[k] <= mostSought[k] && len(out) < muster.MostSought-bands && rankOf(f.mark) < seeking:
			out = append(out, f)
		case k == weekdayMark || k == monthMark:
			days = append(days, f)
		case (k == pairMark || k == phraseMark) && len(phrases) < mostPhrases:
			phrases = append(phrases, f)
		default:
			later = append(later, f)
		}
	}
	out = append(out, phrases...)
	out = append(out, later[:min(len(later), n-len(out)-len(days))]...)
	return append(out, days...)
}
