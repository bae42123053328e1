package retell

// bond is what a report shares with one that it may have drawn on.
type bond struct {
	told    float64 // share of its weight that the other tells
	back    float64 // share of the other's weight that it tells
	only    float64 // the part of the shorter one's word pairs that both have and no third
	own     float64 // the part of its names and numbers that the other lacks
	facts   float64 // the part of its names and numbers told anywhere else that the other has
	quoted  int     // quotations of one that stand in the other
	mine    float64 // the part of its quotations that stand in the other
	alone   int     // quotations of its own of which the other has nothing
	rare    float64 // the part of its word pairs told anywhere else that the other has, those of fewer reports counted more
	like    float64 // how like its quotations are to the other's, on average
	release bool    // the other is a release or conversation
	cites   bool    // it names the other's outlet
}

// strength orders what a report may have drawn on: how much of it the other tells;
// how many of its names and numbers that any other report has stand there, as who
// lacks them is not the source; the wordings that stand in few other reports, as an
// error or an odd phrase that two reports alone share tells who copied whom; and how
// like its quotations are to the other's.
func (b *bond) strength() float64 {
	x := b.told + b.facts + rareWorth*b.rare + likeWorth*b.like
	if b.cites {
		x += citeWorth
	}
	return x
}

// What rare wordings and like quotations weigh beside what is told in both.
const (
	rareWorth = 0.75
	likeWorth = 0.75
)

// citeWorth is what it weighs that a report names the other one's outlet.
const citeWorth = 0.3

// quoteWorth is the part of a report's quotations from which it is led by them.
const quoteWorth = 0.5

// drawn says whether the one probably drew on the other.
func (b *bond) drawn() bool {
	told := max(b.told, b.back)
	if b.cites && told >= maybeCopied {
		return true
	}
	if told >= likelyCopied && b.only >= manyOdd && (b.quoted == 0 && b.alone == 1 && b.own <= someOwn || b.release && b.quoted > 0 && b.own <= mostOwn) {
		return true
	}
	if b.quoted == 0 && b.alone > 0 {
		if b.release && told >= likelyCopied && b.own <= someOwn {
			return true // to a release somebody adds a voice
		}
		return told >= halfTold && b.own <= someOwn // who has other quotations was there
	}
	if b.mine < quoteWorth && b.alone > 1 && b.own > someOwn {
		return false
	}
	if b.quoted > 0 && b.alone == 0 && told >= maybeCopied && b.own <= mostOwn {
		return true
	}
	return told >= likelyCopied && b.own <= halfOwn || told >= maybeCopied && (b.own <= fewOwn || b.quoted > 0 && b.own <= someOwn)
}

// bond measures what a report that may have drawn on another shares with it.
func (s *story) bond(from, to int) bond {
	key := [2]int{from, to}
	if b, known := s.shares[key]; known {
		return b
	}
	b := bond{told: s.told(from, to), back: s.told(to, from)}
	b.own, b.facts = s.lacks(to, from)
	if len(s.tellings) > 2 {
		both := 0
		for pair := range s.pairs[to] {
			if s.pairs[from][pair] && s.holding[pair] == 2 {
				both++
			}
		}
		b.rare = s.rare(from, to)
		b.only = float64(both) / float64(max(1, min(len(s.pairs[from]), len(s.pairs[to]))))
	}
	mine, alone := s.quotes(from, to)
	theirs, _ := s.quotes(to, from)
	b.quoted, b.alone, b.cites = mine+theirs, alone, s.namesOutlet(from, to)
	b.release = s.origins[from]
	if all := min(len(s.quoted[to]), s.mostQuotes()); all > 0 {
		b.mine = float64(mine) / float64(all)
		b.like = s.likeness(from, to) / float64(all)
	}
	s.shares[key] = b
	return b
}

// lacks is the part of a report's names and numbers that another lacks, and the
// part of those told anywhere else that the other has.
func (s *story) lacks(of, other int) (own, facts float64) {
	told, here, lacked := 0, 0, 0
	for fact := range s.facts[of] {
		if !s.has[other][fact] {
			lacked++
		}
		if s.holders[fact] > 1 {
			told++
			if s.has[other][fact] {
				here++
			}
		}
	}
	return float64(lacked) / float64(max(1, len(s.facts[of]))), float64(here) / float64(max(1, told))
}

// told is the share of report b's weight that report a tells, each of b's lines
// held against the line of a that covers it best.
func (s *story) told(a, b int) float64 {
	sum, all := 0.0, 0.0
	for i := range s.tellings[b].Lines {
		line := &s.tellings[b].Lines[i]
		weight := s.weight(line.terms)
		best := 0.0
		for k := range s.tellings[a].Lines {
			of, _ := s.shared(&s.tellings[a].Lines[k], line)
			best = max(best, of)
		}
		sum += best * weight
		all += weight
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

func (s *story) weight(ts []term) float64 {
	n := 0.0
	for _, t := range ts {
		if !t.common {
			n++
		}
	}
	return n
}

// mostQuotes is how many quotations of one report lineage looks at.
func (s *story) mostQuotes() int { return max(fewestQuotations, mostQuotations/len(s.tellings)) }

// quotes counts the quotations of report b that stand in report a word for word,
// or nearly (shorter ones only word for word), and those of which a has nothing.
func (s *story) quotes(a, b int) (shared, alone int) {
	for i, q := range s.quoted[b] {
		if i == s.mostQuotes() {
			break
		}
		key := quoteKey{a, q.words}
		like, known := s.likes[key]
		if !known {
			_, like = s.nearest(a, q.terms)
			s.likes[key] = like
		}
		switch {
		case like > 0.99 || like >= 0.75 && len(q.terms) >= shortestQuote:
			shared++
		case like < sameQuote && s.tellings[b].Lines[q.line].Speaker != nil && s.retranslated(a, q) == nil:
			if l, _ := s.formOf(a, q, s.tellings[b].Lines[q.line].Speaker); l != nil {
				shared++
			} else {
				alone++
			}
		}
	}
	return shared, alone
}

// rare is the part of report b's word pairs that stand in any other report which stands
// in report a; a pair counts for less the more reports have it.
func (s *story) rare(a, b int) float64 {
	var by [mostReports + 1]struct{ here, all int } // by how many reports have a pair: sums in one order
	for pair := range s.pairs[b] {
		n := min(s.holding[pair], mostReports)
		by[n].all++
		if s.pairs[a][pair] {
			by[n].here++
		}
	}
	here, all := 0.0, 0.0
	for n := 2; n < len(by); n++ {
		here += float64(by[n].here) / float64(n-1)
		all += float64(by[n].all) / float64(n-1)
	}
	if all == 0 {
		return 0
	}
	return here / all
}

// likeness sums how like the quotations of report b are to words of report a; one that
// has gone through another language counts as nearly alike.
func (s *story) likeness(a, b int) float64 {
	sum := 0.0
	for i, q := range s.quoted[b] {
		if i == s.mostQuotes() {
			break
		}
		_, like := s.nearest(a, q.terms)
		if like < surelyQuoted && s.retranslated(a, q) != nil {
			like = surelyQuoted
		}
		sum += like
	}
	return sum
}
