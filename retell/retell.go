package retell

import (
	"slices"

	"muster"
	"muster/words"
)

// Result is what laying the reports of one story side by side showed.
type Result struct {
	Order   []string // ids: the fullest first, then those that drew on it
	Lineage []muster.Lineage
	Said    []muster.Said
	Drift   []muster.Drift
	Notes   []muster.StoryNote
}

// mostOfStory bounds the lines of one story that are held against one another, as
// that work grows with their square: thirty reports of fifty statements, or ten of
// a hundred and fifty. A report keeps at least fewestLines.
const (
	mostOfStory = 1500
	fewestLines = 40
)

// Story lays the reports of one story side by side. With fewer than two there
// is nothing to say; of more than 30 the first 30 are laid out.
func Story(tellings []Telling) Result {
	if len(tellings) < 2 {
		return Result{}
	}
	all := tellings
	tellings = opened(all)
	s := newStory(tellings)
	r := Result{Lineage: s.lineage()}
	for _, i := range s.order {
		r.Order = append(r.Order, s.tellings[i].ID)
	}
	for _, t := range all[len(tellings):] {
		r.Order = append(r.Order, t.ID)
	}
	r.Said = s.said()
	r.Drift = s.drift()
	r.Notes = s.notes()
	return r
}

// story is the tellings at work.
type story struct {
	tellings []Telling
	weights  weights
	worth    []float64 // the weights by the numbers of stems
	matches  map[matchKey]match
	likes    map[quoteKey]float64
	has      []map[string]bool // by telling: its stems
	holders  map[string]int    // by stem: how many tellings have it
	pairs    []map[string]bool // by telling: its pairs of telling words side by side
	holding  map[string]int    // by pair: how many tellings have it
	facts    []map[string]bool // by telling: the stems of its names and numbers
	quoted   [][]quotation
	origins  []bool    // by telling: it is a source by what it is
	full     []float64 // by telling: how much of it others tell too; see fullness
	moments  map[*Line][]moment
	parent   []int  // by telling: the one it drew on, or -1
	bonds    []bond // by telling: with the one it drew on
	shares   map[[2]int]bond
	order    []int
}

// quotation is a stretch of a report in quotation marks.
type quotation struct {
	line  int
	words string
	terms []term
	of    string // the whole quotation, of a sentence of one
}

func newStory(ts []Telling) *story {
	s := &story{tellings: ts, weights: weigh(ts), holders: map[string]int{}, holding: map[string]int{}, matches: map[matchKey]match{}, likes: map[quoteKey]float64{}, moments: map[*Line][]moment{}, shares: map[[2]int]bond{}}
	for i := range ts {
		has, pairs, facts := map[string]bool{}, map[string]bool{}, map[string]bool{}
		var quoted []quotation
		for k := range ts[i].Lines {
			l := &ts[i].Lines[k]
			before := ""
			for i := range l.Numbers {
				if n := &l.Numbers[i]; telling(n) {
					key := "#" + n.Low.String() + " " + n.High.String()
					if n.Value.Known() {
						key = "#" + n.Value.String() // in whatever currency
					}
					has[key], facts[key] = true, true
					pairs[key+" "+n.Per] = true // a sum a year is another than the sum
				}
			}
			for _, t := range l.terms {
				if t.common {
					continue
				}
				has[t.stem] = true
				if t.name || t.number && !quantified(l, t.at) {
					facts[t.stem] = true
				}
				if before != "" {
					pairs[before+" "+t.stem] = true
				}
				before = t.stem
			}
			quoted = append(quoted, quotations(k, l)...)
		}
		s.titled(i, has, pairs)
		s.origins = append(s.origins, origin(&ts[i]))
		for stem := range has {
			s.holders[stem]++
		}
		for pair := range pairs {
			s.holding[pair]++
		}
		s.has, s.pairs, s.facts, s.quoted = append(s.has, has), append(s.pairs, pairs), append(s.facts, facts), append(s.quoted, quoted)
	}
	s.number()
	return s
}

// titled adds the words of a title and the names of those who speak in turns, which
// stand in no line.
func (s *story) titled(i int, has, pairs map[string]bool) {
	t := &s.tellings[i]
	texts := []string{t.Title}
	for k := range t.Lines {
		if sp := t.Lines[k].Speaker; sp != nil && !slices.Contains(texts, sp.Name) {
			texts = append(texts, sp.Name)
		}
	}
	for _, text := range texts {
		before := ""
		for _, w := range termsOf(text) {
			if w.common {
				continue
			}
			has[w.stem] = true
			if before != "" {
				pairs[before+" "+w.stem] = true
			}
			before = w.stem
		}
	}
}

// quantified says whether a byte of a line stands in a number that is told by its
// value: "2.8 billion lei" is no "2.8 percent".
func quantified(l *Line, at int) bool {
	for i := range l.Numbers {
		if n := &l.Numbers[i]; telling(n) && n.At <= at && at < n.At+len(n.Words) {
			return true
		}
	}
	return false
}

// quoteKey is a quotation held against a telling.
type quoteKey struct {
	telling int
	words   string
}

// matchKey is a line of one telling held against another telling.
type matchKey struct {
	telling int
	line    *Line
}

// quotations are the stretches in quotation marks of a line, of two telling words
// or more: shorter ones are names and single words.
func quotations(k int, l *Line) []quotation {
	return slices.DeleteFunc(quotes(k, l), func(q quotation) bool {
		telling := 0
		for _, t := range q.terms {
			if !t.common {
				telling++
			}
		}
		return len(q.terms) < 5 && (len(q.terms) < 3 || telling < 2)
	})
}

// quotes are all stretches in quotation marks of a line.
func quotes(k int, l *Line) []quotation {
	var out []quotation
	add := func(said string) { out = append(out, quotation{line: k, words: flat(said), terms: termsOf(said)}) }
	if l.Kind == muster.Direct {
		add(l.Text)
		return out
	}
	for _, q := range words.Quotes(l.Text, muster.Span{End: len(l.Text)}) {
		add(l.Text[q.Inner.Start:q.Inner.End])
	}
	return out
}
