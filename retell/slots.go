package retell

import (
	"slices"
	"strings"

	"muster"
)

// Thresholds of one quotation told as another form of one that the same person says.
const (
	formWords = 4   // words that a quotation has at least
	formLike  = 0.5 // likeness of the word rows, those of grammar counted
	formBuilt = 0.6 // where they share no telling word
)

// formOf is the line of a report in which the speaker of a quotation says something of
// the same build in quotation marks, in part in other words: "rock is the friendly
// part" for "stone is the nice part".
func (s *story) formOf(from int, q quotation, who *muster.Speaker) (*Line, string) {
	if who == nil || len(q.terms) < formWords {
		return nil, ""
	}
	var line *Line
	said, best := "", 0.0
	lines := s.tellings[from].Lines
	for i := range lines {
		l := &lines[i]
		if len(l.spoken) == 0 || l.Within || l.Speaker == nil || !sameSpeaker(l.Speaker, who) && !bare(who.Name) {
			continue
		}
		for _, o := range pieces(l) {
			if len(o.terms) < formWords || len(o.terms) > 2*len(q.terms) || len(q.terms) > 2*len(o.terms) {
				continue
			}
			shared, _ := row(o.terms, q.terms)
			least := formLike
			if s.sharedIn(o.terms, q.terms) == 0 {
				least = formBuilt
			}
			if like := 2 * float64(shared) / float64(len(o.terms)+len(q.terms)); like >= least && like > best {
				line, said, best = l, o.words, like
			}
		}
	}
	return line, said
}

// pieces are the quotations of a line and their sentences.
func pieces(l *Line) []quotation {
	whole := quotes(0, l)
	if parts := sentencesOf(whole); len(parts) > len(whole) {
		return append(whole, parts...)
	}
	return whole
}

// reshaped are the quotations of the line at hand that stand in no report on the way and
// are like none by their words, but are of the build of one of the same speaker.
func (v *view) reshaped() []quotation {
	var out []quotation
	for _, q := range quotes(0, v.b) {
		if len(q.terms) < formWords || v.b.Open || v.verbatimSomewhere(q.terms) || v.stands(v.from, v.to, q) || v.retranslated(v.from, q) != nil {
			continue
		}
		if _, like := v.nearest(v.from, q.terms); like >= sameQuote {
			continue
		}
		if line, _ := v.formAt(q); line != nil {
			out = append(out, q)
		}
	}
	return out
}

// formAt is formOf for a quotation of the line at hand; a few words that stand in the line
// retold, as many and half of them the same ones in the same places, are a form too:
// "mind her own ladder" for "bring her own shovel".
func (v *view) formAt(q quotation) (*Line, string) {
	if line, said := v.formOf(v.from, q, v.b.Speaker); line != nil || v.a == nil || v.b.Speaker == nil || v.a.Speaker == nil || !sameSpeaker(v.a.Speaker, v.b.Speaker) || len(q.terms) < formWords {
		return line, said
	}
	for _, o := range pieces(v.a) {
		for at := 0; at+len(q.terms) <= len(o.terms); at++ {
			if at > 0 && at+len(q.terms) < len(o.terms) {
				continue // the beginning or the end of it
			}
			same := 0
			for i := range q.terms {
				if q.terms[i].spell == o.terms[at+i].spell {
					same++
				}
			}
			if same*2 >= len(q.terms) && v.sharedIn(termsOf(outside(v.a.Whole)), termsOf(outside(v.b.Whole))) >= slotBeside {
				return v.a, o.words
			}
		}
	}
	return nil, ""
}

// slotBeside is how many telling words two lines share beside their quotations.
const slotBeside = 2

// tail lengthens a row of the source's words by those that stand where the quotation ends
// in other words: to as many, and no further than its sentence.
func tail(row, quote []term, source *Line) []term {
	row = slices.Clone(row)
	end, more := row[len(row)-1], 0
	for more < len(quote) && quote[len(quote)-1-more].stem != end.stem && quote[len(quote)-1-more].spell != end.spell {
		more++
	}
	if more == len(quote) {
		return row
	}
	for _, t := range source.spoken {
		last := row[len(row)-1]
		if t.at <= last.at || more == 0 {
			continue
		}
		more--
		if strings.ContainsAny(source.Whole[last.end:t.at], ".!?;") {
			break
		}
		row = append(row, t)
	}
	return row
}
