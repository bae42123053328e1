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

// kind is what sort of mark it is; a mark carries it in its last four bits.
type kind uint8

const (
	bandMark    kind = iota // of the signature: finds near-duplicates, weighs nothing
	speechMark              // a sentence or quotation, word by word
	pairMark                // two names side by side
	nameMark                // a capital inside a sentence, or of a word that no list has
	numberMark              // a quantity by its value and unit
	rareMark                // a word that no list has
	phraseMark              // two telling words, one of them seldom
	seldomMark              // a word that English uses seldom
	knownMark               // a name that much news has: countries, capitals, first names
	smallMark               // a small count
	plainMark               // a word that English uses at times
	weekdayMark             // one that the beginning names: weighs nothing, but two that differ speak against one event
)

// weights of the kinds, in tenths, depend on no other report, so that neither does what two
// reports have in common. They follow how seldom two reports of different events
// share such a mark.
var weights = [16]int{speechMark: 40, pairMark: 20, nameMark: 30, numberMark: 30, rareMark: 25, phraseMark: 20, seldomMark: 15, knownMark: 7, smallMark: 5, plainMark: 6}

const kindBits = 4

func marked(k kind, hash uint64) uint64 { return hash<<kindBits | uint64(k) }

func kindOf(mark uint64) kind { return kind(mark & (1<<kindBits - 1)) }

// found is a mark and where a report has it first.
type found struct {
	mark     uint64
	at       muster.Span
	salience int
}

// lead is how many bytes at the beginning tell what a report is about.
const lead = 700

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
func (r *reader) add(k kind, hash uint64, at muster.Span) {
	m := marked(k, hash)
	place, known := r.marks[m]
	if !known {
		f := found{mark: m, at: at, salience: weights[k]}
		if at.Start < lead {
			f.salience *= 2
		}
		r.marks[m] = int32(len(r.all))
		r.all = append(r.all, f)
	} else if f := &r.all[place]; f.salience < 4*weights[k] {
		f.salience += weights[k] / 4 // told again
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
		if utf8.RuneCountInString(t.Lower) < 3 || contracted(t.Lower) {
			continue
		}
		h := key(t.Lower)
		if v.weekdays[h] && t.Start < lead {
			r.add(weekdayMark, h, t.Span)
		}
		c, _ := utf8.DecodeRuneInString(r.body[t.Start:t.End])
		w := term{at: t.Span, hash: h, rank: v.ranks[h], known: v.names[h]}
		w.capital = unicode.IsUpper(c) && (w.rank == unlisted || !opens && !headline)
		if w.rank == stop || w.rank == often && !w.capital {
			if w.rank == stop && !w.capital {
				continue
			}
			last = nil
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
	case w.known && (w.capital || w.rank == unlisted):
		r.add(knownMark, w.hash, w.at)
	case w.capital && w.rank == unlisted:
		r.add(nameMark, w.hash, w.at)
	case w.capital && (w.rank == often || w.rank == stop): // "Monday", "State": says nothing alone
	case w.capital:
		r.add(seldomMark, w.hash, w.at)
	case w.rank == unlisted:
		r.add(rareMark, w.hash, w.at)
	case w.rank == seldom:
		r.add(seldomMark, w.hash, w.at)
	default:
		r.add(plainMark, w.hash, w.at)
	}
}

func (r *reader) pair(a, b *term) {
	at := muster.Span{Start: a.at.Start, End: b.at.End}
	switch {
	case a.capital && b.capital:
		switch {
		case a.known && b.known:
		case a.rank == unlisted && !a.known || b.rank == unlisted && !b.known:
			r.add(pairMark, mix(a.hash, b.hash), at)
		default: // words that English has: "National Committee"
			r.add(phraseMark, mix(a.hash, b.hash), at)
		}
	case a.rank == atTimes && b.rank == atTimes && !a.capital && !b.capital:
	case a.known && b.rank != unlisted || b.known && a.rank != unlisted: // "Republican nominee"
	default:
		r.add(phraseMark, mix(a.hash, b.hash), at)
	}
}

// score marks two numbers with a dash between them, as the end of a match.
func (r *reader) score(toks []words.Token, i int) {
	if i+2 < len(toks) && toks[i+2].Kind == words.Number && toks[i+1].End-toks[i+1].Start <= 3 && toks[i+1].Start == toks[i].End && toks[i+2].Start == toks[i+1].End && toks[i+1].Kind == words.Punct {
		a, b := toks[i].Lower, toks[i+2].Lower
		if len(a) <= 3 && len(b) <= 3 {
			r.add(numberMark, mix(Hash(a), Hash(b)), muster.Span{Start: toks[i].Start, End: toks[i+2].End})
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
	r.add(k, Hash(said+" "+q.Unit), q.Span)
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
		r.add(speechMark, h, at)
	}
}

// most is how many marks of a kind a report keeps, so that no kind crowds out the
// others.
var most = [16]int{speechMark: 20, pairMark: 24, nameMark: 28, numberMark: 20, rareMark: 16, phraseMark: 20, seldomMark: 24, knownMark: 8, smallMark: 4, plainMark: 16, weekdayMark: 7}

// chosen are the marks that are kept, those that say most first.
func (r *reader) chosen(n int) []found {
	all := r.all
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.salience, a.salience), cmp.Compare(a.mark, b.mark))
	})
	var count [16]int
	out := make([]found, 0, n)
	var later []found
	for _, f := range all {
		k := kindOf(f.mark)
		if count[k] >= most[k] {
			continue
		}
		if count[k]++; k == speechMark && count[k] > firstSpeech {
			later = append(later, f)
		} else if len(out) < n {
			out = append(out, f)
		}
	}
	return append(out, later[:min(len(later), n-len(out))]...)
}

// firstSpeech is how many sentences come before other marks: more would leave none of
// those that find a report for its names.
const firstSpeech = 6

// Weight is what a mark says of an event, 0 for one that only finds near-duplicates.
func Weight(mark uint64) int { return weights[kindOf(mark)] }
