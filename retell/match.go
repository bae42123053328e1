package retell

import (
	"strings"

	"muster"
)

// Thresholds of matching, set on the development half of the story benchmark.
const (
	sameQuote  = 0.55 // likeness of word rows from which one quotation is a form of the other
	paraphrase = 0.42 // share of a line's weight that its source covers
	loose      = 0.28 // enough when a rare number or name is shared as well
)

// match is the line of another report that a line retells; line is -1 for none.
type match struct {
	line int
	ofB  float64 // share of the line's weight that the other covers
	ofA  float64
}

// match finds the line of report a that line b retells.
func (s *story) match(a int, b *Line) match {
	key := matchKey{a, b}
	m, ok := s.matches[key]
	if !ok {
		m = s.sought(a, b)
		s.matches[key] = m
	}
	return m
}

func (s *story) sought(a int, b *Line) match {
	best := match{line: -1}
	score := 0.0
	for k := range s.tellings[a].Lines {
		l := &s.tellings[a].Lines[k]
		ofB, ofA := s.shared(l, b)
		if ofB == 0 {
			continue
		}
		likely := ofB >= paraphrase || ofB >= loose && (ofA >= paraphrase || s.anchored(l, b))
		if !likely {
			continue
		}
		if x := ofB + ofA/2; x > score {
			score, best = x, match{k, ofB, ofA}
		}
	}
	return best
}

// anchored says whether two lines share a number that is no bare year or small
// count, or the name of one who speaks.
func (s *story) anchored(a, b *Line) bool {
	for i := range a.Numbers {
		for k := range b.Numbers {
			if telling(&a.Numbers[i]) && sameValue(&a.Numbers[i], &b.Numbers[k]) {
				return true
			}
		}
	}
	return a.Speaker != nil && b.Speaker != nil && a.Speaker.Name != "" && sameSpeaker(a.Speaker, b.Speaker)
}

// telling says whether a number is rare enough to tie two lines together.
func telling(n *Number) bool {
	switch n.Unit {
	case "year", "date", "rank":
		return false
	case "count", "persons":
		return n.Value.Known() && n.Value.Cmp(muster.Int(12)) > 0
	}
	return true
}

// sameSpeaker compares who is said to speak: ids where both have one, else the
// names; a cousin may go by the given name alone.
func sameSpeaker(a, b *muster.Speaker) bool {
	if a.ID != "" && b.ID != "" {
		return a.ID == b.ID
	}
	if sameName(a.Name, b.Name) {
		return true
	}
	if a.Name == "" || b.Name == "" || bare(a.Name) != bare(b.Name) {
		return false
	}
	x, y := strings.Fields(a.Name), strings.Fields(b.Name)
	return sameName(x[len(x)-1], y[len(y)-1]) && samePerson(a.Name, b.Name) ||
		len(x) == 1 && sameName(x[0], y[0]) || len(y) == 1 && sameName(x[0], y[0])
}

// place is a row of words inside a line.
type place struct {
	line int
	row  []term
}

// nearest finds the row of words in report a that is most like a quotation, and
// how like it is, from 0 to 1: twice the words that stand in both in one order
// over all words of both.
func (s *story) nearest(a int, quote []term) (place, float64) {
	best, like := place{line: -1}, 0.0
	if len(quote) == 0 {
		return best, 0
	}
	telling := 0
	for _, t := range quote {
		if !t.common {
			telling++
		}
	}
	for k := range s.tellings[a].Lines {
		l := &s.tellings[a].Lines[k]
		if l.Within || !l.hasHalf(quote, telling) {
			continue
		}
		row := l.terms
		if len(l.spoken) > 0 {
			row = l.spoken // "… by the crate,” Finn said, “and …"
		}
		from, to, x := window(row, quote)
		if x > like && half(row[from:to], quote) {
			best, like = place{k, row[from:to]}, x
			if like == 1 {
				break
			}
		}
	}
	return best, like
}

// hasHalf says whether a line has at least half of a quotation's telling words:
// far cheaper to know than where they stand.
func (l *Line) hasHalf(quote []term, telling int) bool {
	n := 0
	for _, t := range quote {
		if !t.common && l.stems[t.stem] {
			n++
		}
	}
	return n*2 >= telling
}

// half says whether at least half of a quotation's telling words stand in a row:
// words of grammar alone make no two quotations alike.
func half(row, quote []term) bool {
	has := map[string]bool{}
	for _, t := range row {
		has[t.stem] = true
	}
	all, both := 0, 0
	for _, t := range quote {
		if !t.common {
			all++
			if has[t.stem] {
				both++
			}
		}
	}
	return both*2 >= all
}

// mostQuoted bounds the words of a quotation that are compared.
const mostQuoted = 80

// window finds the stretch of a line that is most like a quotation: from each of
// its words that begins as the quotation does, about as many words on, by the
// longest row that both have in one order.
func window(line, quote []term) (from, to int, like float64) {
	if len(quote) > mostQuoted {
		quote = quote[:mostQuoted]
	}
	m := len(quote)
	if len(line) == 0 || m == 0 {
		return 0, 0, 0
	}
	for i := range line {
		if line[i].stem != quote[0].stem && (m < 2 || line[i].stem != quote[1].stem) && (m < 3 || line[i].stem != quote[2].stem) {
			continue
		}
		part := line[i:min(len(line), i+m+m/3+3)]
		shared, width := row(part, quote)
		if x := 2 * float64(shared) / float64(m+width); width > 0 && x > like {
			from, to, like = i, i+width, x
		}
	}
	return from, to, like
}

// row is the longest row of words that both have in one order, and how many words
// of a it takes from a's first word to the last one of the row.
func row(a, b []term) (shared, width int) {
	before := make([]int, len(b)+1)
	now := make([]int, len(b)+1)
	for i := range a {
		for j := range b {
			if a[i].stem == b[j].stem || a[i].spell == b[j].spell {
				now[j+1] = before[j] + 1
			} else {
				now[j+1] = max(before[j+1], now[j])
			}
		}
		if now[len(b)] > shared {
			shared, width = now[len(b)], i+1
		}
		before, now = now, before
	}
	return shared, width
}

// spelled brings a word to one spelling: British and American endings, names of
// cities written in two ways, apostrophes.
func spelled(w string) string {
	w = unaccented(strings.ReplaceAll(w, "’", "'"))
	if set, ok := variants()[w]; ok {
		return set
	}
	switch {
	case strings.HasSuffix(w, "our") && len(w) > 5:
		return w[:len(w)-3] + "or"
	case strings.Contains(w, "ise") && len(w) > 5:
		return strings.Replace(w, "ise", "ize", 1)
	case strings.Contains(w, "isation"):
		return strings.Replace(w, "isation", "ization", 1)
	}
	return w
}

// said lists what several reports tell: each line of the fullest report with the
// lines of others that retell it.
func (s *story) said() []muster.Said {
	var out []muster.Said
	taken := map[[2]int]bool{}
	for n, a := range s.order {
		for k := range s.tellings[a].Lines {
			l := &s.tellings[a].Lines[k]
			if taken[[2]int{a, k}] || l.Kind == muster.Question || s.weight(l.own) < 2 {
				continue
			}
			said := muster.Said{SameAs: s.id(a, k)}
			for _, b := range s.order[n+1:] {
				for i := range s.tellings[b].Lines {
					if taken[[2]int{b, i}] || s.tellings[b].Lines[i].Kind == muster.Question {
						continue
					}
					if m := s.match(a, &s.tellings[b].Lines[i]); m.line == k {
						taken[[2]int{b, i}] = true
						said.Variants = append(said.Variants, muster.Variant{Statement: s.id(b, i), How: s.how(l, &s.tellings[b].Lines[i], m)})
					}
				}
			}
			if len(said.Variants) > 0 {
				out = append(out, said)
			}
		}
	}
	return out
}

// how says in which way line b retells line a.
func (s *story) how(a, b *Line, m match) string {
	_, _, like := window(a.own, b.own)
	switch {
	case contained(a.own, b.own):
		return "verbatim"
	case a.Kind == muster.Direct && b.Kind == muster.Direct && like >= sameQuote:
		return "altered quotation"
	case m.ofA < 0.34 && len(b.own) < len(a.own):
		return "summary"
	}
	return "paraphrase"
}

// contained says whether one row of words stands whole inside the other.
func contained(a, b []term) bool {
	if len(b) < 3 || len(b) > len(a) {
		return false
	}
	for i := 0; i+len(b) <= len(a); i++ {
		k := 0
		for k < len(b) && a[i+k].spell == b[k].spell {
			k++
		}
		if k == len(b) {
			return true
		}
	}
	return false
}

// id names a line as "document/s9".
func (s *story) id(telling, line int) string {
	t := &s.tellings[telling]
	return t.ID + "/" + t.Lines[line].ID
}
