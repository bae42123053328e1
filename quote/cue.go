package quote

import (
	"strings"

	"muster"
	"muster/words"
)

// cue is a word that reports speech, and whose.
type cue struct {
	at, size int // tokens
	manner   manner
	source   source
	inverted bool // "said X"
	clause   bool // it stands in a subordinate clause
	ing      bool
	last     bool // it closes the sentence: ", X said."
}

// find returns the cue of a unit. Beside a quotation any verb of speech will do
// (loose); elsewhere a verb needs what the table says. Cues of the main clause
// win over those of subordinate ones, early ones over late ones, and one that
// closes the sentence (", X said.") over all.
func (r *reader) find(u *unit, loose bool) (cue, bool) {
	s := speech()
	var best cue
	found := false
	for i := u.from; i < u.to; i++ {
		t := &u.blk.toks[i]
		if u.blk.inq[i] || t.Kind != words.Word || !s.heads.Has(t) {
			continue
		}
		c, ok := r.account(u, i)
		if !ok {
			m, n := s.at(u.blk.toks, i, u.to)
			if m == mute {
				continue
			}
			c, ok = r.judge(u, i, n, m, loose)
			if !ok {
				i += max(n, 1) - 1
				continue
			}
		}
		if c.last = r.closing(u, &c); c.last {
			if found && c.source.kind == bodied && best.source.kind <= bodied && !best.clause && best.source.p != nil && strings.HasPrefix(t.Lower, "report") {
				continue // "Brill said the boats were late, the Sylvan Post reported"
			}
			return c, true
		}
		if !found || best.clause && !c.clause || best.manner == accords && best.source.kind >= nobody && c.manner == says && !c.clause && c.source.kind <= bodied {
			best, found = c, true
		}
	}
	if found && best.clause {
		// Only a clause inside reports speech: the sentence is about its subject.
		if src, ok := r.opening(u, min(u.to, u.from+subjectReach)); ok && src.kind == personal {
			best.source = src
		}
	}
	return best, found
}

// judge says whether a verb or phrase at token i reports speech here.
func (r *reader) judge(u *unit, i, n int, m manner, loose bool) (cue, bool) {
	c := cue{at: i, size: n, manner: m}
	switch m {
	case agentless:
		if j := i + n; j+1 < u.to && u.blk.toks[j].Lower == "by" { // "Finn was told by Brill"
			if src, ok := r.after(u, j+1); ok && src.kind <= crowd {
				c.source = src
			}
		}
		return c, true
	case accords:
		if u.blk.toks[i].Lower == "to" && (i+n+1 >= u.to || u.blk.toks[i+n+1].Lower != "tell") {
			return c, false
		}
		if i+n < u.to {
			if p := speech().pronouns.Of(&u.blk.toks[i+n]); p == "his" || p == "her" {
				c.source = r.pronoun(p, u.blk.toks[i+n].Span) // "to hear her tell it"
				return c, true
			}
		}
		src, ok := r.after(u, i+n)
		if by, found := r.issuer(u, i+n, src); found {
			src = by
		}
		c.source = src
		return c, ok
	}
	s := speech()
	toks := u.blk.toks
	word := toks[i].Lower
	c.ing = len(word) > 4 && word[len(word)-3:] == "ing"
	if src, ok := r.agent(u, i, n); ok {
		c.source = src
		return c, true
	}
	if n == 1 && r.denies(u, i) {
		// "did not deny that": as good as a report
	} else if n == 1 && i > u.from && !u.blk.inq[i-1] && (s.blocks.Has(&toks[i-1]) && !(i-1 == u.from && s.base.HasWord(word) && s.indefinite.Has(&toks[i-1])) && (i < 2 || toks[i-2].Lower != "-") && !r.progressive(u, i, c.ing) || toks[i-1].Lower == "'s") {
		return c, false
	}
	if i == u.from && !c.ing && !loose {
		return c, false // "Asked about ...", "Reports say"
	}
	if src, ok := r.inversion(u, i+n, i); ok && !c.ing {
		c.source, c.inverted = src, true
		return c, r.allowed(u, &c, loose)
	}
	src, clause, ok := r.subject(u, i, c.ing)
	if !ok || s.tallies.HasWord(lastWord(src.name)) {
		return c, false
	}
	if r.whatOthersSay(u, src.mention, i+n) {
		return c, false
	}
	c.source, c.clause = src, clause
	if clause && r.conditional(u, src.mention) {
		return c, false
	}
	if speech().quotes.HasWord(word) {
		if in, ok := r.quotedAs(u, i+n); ok {
			c.source = in
			return c, true
		}
	}
	return c, r.allowed(u, &c, loose)
}

// whatOthersSay is "a bill far beyond what the ministry says": what is told beside it is
// not the ministry's.
func (r *reader) whatOthersSay(u *unit, mention muster.Span, after int) bool {
	k := words.Index(u.blk.toks, mention.Start) - 1
	if k <= u.from || u.blk.toks[k].Lower != "what" {
		return false
	}
	return after >= u.to || u.blk.toks[after].Kind == words.Punct
}

// conditional says whether "if" or its kin stands before a subject: "if Finn says
// no" reports nothing.
func (r *reader) conditional(u *unit, mention muster.Span) bool {
	i := words.Index(u.blk.toks, mention.Start)
	for k := i - 1; k >= u.from && k >= i-3; k-- {
		switch u.blk.toks[k].Lower {
		case "if", "unless", "until", "should":
			return true
		}
	}
	return false
}

// quotedAs reads whom a report quotes: "quoted Finn as saying that".
func (r *reader) quotedAs(u *unit, i int) (source, bool) {
	for k := i + 1; k+1 < u.to && k < i+subjectMost; k++ {
		if u.blk.toks[k].Lower == "as" && u.blk.toks[k+1].Lower == "saying" {
			return r.phrase(u, i, k)
		}
	}
	return source{}, false
}

// progressive says whether a form in -ing follows "is" or "was".
func (r *reader) progressive(u *unit, i int, ing bool) bool {
	w := u.blk.toks[i-1].Lower
	return ing && (w == "is" || w == "are" || w == "was" || w == "were")
}

// allowed says whether the source may be the subject of the verb, and the verb
// has what it needs.
func (r *reader) allowed(u *unit, c *cue, loose bool) bool {
	s := speech()
	word := u.blk.toks[c.at].Lower
	kind := c.source.kind
	progressive := c.ing && r.progressive(u, c.at, true)
	if c.size == 1 && s.nounToo.HasWord(word) && !progressive && (c.inverted && (s.base.HasWord(word) || !r.ends(u, c)) || !c.inverted && !r.verbal(u, c)) {
		return false
	}
	if c.size == 1 && s.base.HasWord(word) && word != "put" && !r.plural(u, c) {
		return false
	}
	if c.source.it && (c.manner != says || s.thingsToo.HasWord(word) && !r.apart(u, c) && !(r.that(u, c.at+1) && r.spokeLast(c.source.p))) {
		return false
	}
	if c.size == 1 && s.needQuote.HasWord(word) && !loose {
		if kind <= role && !c.clause && !c.inverted && r.calls(u, c.at+1) {
			return true
		}
		return (kind <= role || kind == nobody && u.blk.toks[c.at-1].Lower == ",") && r.quoteSoon(u, c.at+1)
	}
	if c.source.guessed && (c.manner != says || s.thingsToo.HasWord(word) || s.needThat.HasWord(word) && !c.inverted || c.ing) {
		return false
	}
	if loose && kind != thing {
		return true
	}
	switch {
	case kind == thing && c.manner == phrased && c.source.name != "" && bearer(lastWord(c.source.name)):
		return true // "the court ruled that"
	case c.manner == places:
		return (kind <= role || kind == thing && bearer(lastWord(c.source.name))) && r.has(u, c.at+1, "at")
	case kind == thing && c.source.name != "" && c.size == 1 && s.needThat.HasWord(word) && r.that(u, c.at+1) && c.manner == says && !c.ing:
		return true // "the railway answered that"
	case kind == thing:
		return c.manner == says && !c.ing && (!s.thingsToo.HasWord(word) && !s.needThat.HasWord(word) || c.source.name != "" && r.closing(u, c))
	case kind == country && c.manner != says && c.manner != phrased:
		return false
	case kind == crowd && c.manner != says && c.manner != phrased && !r.that(u, c.at+c.size):
		return false
	}
	if c.size == 1 && s.needThat.HasWord(word) {
		if (kind <= bodied || c.source.name != "" || kind == nobody && !c.inverted) && r.closing(u, c) {
			return true
		}
		return (kind != crowd || r.that(u, c.at+1)) && r.needs(u, c.at+1) || r.stands(u, c) || r.inserted(u, c)
	}
	return true
}

// spokeLast says whether the last statement is of p: the sentence goes on with it.
func (r *reader) spokeLast(p *person) bool {
	if p == nil || len(r.out) == 0 {
		return false
	}
	last := r.out[len(r.out)-1].Speaker
	return last != nil && last.Name == p.name
}

func (s *speechTable) article(w string) bool {
	return w == "the" || w == "a" || w == "an" || s.pronouns.Word(w) != ""
}

// plural says whether a source may go with a form without an ending: "the
// pilots say". A verb after "did" or "would" goes with any.
func (r *reader) plural(u *unit, c *cue) bool {
	if c.at > u.from && c.source.kind != thing {
		switch u.blk.toks[c.at-1].Lower {
		case "did", "does", "do", "would", "will", "could", "n't", "not":
			return true
		}
	}
	if c.source.kind == crowd {
		return true
	}
	if from := r.left(u, c.at-1); !c.inverted && from < c.at {
		if w := u.blk.toks[r.head(u, from, c.at)].Lower; w == "data" || strings.HasSuffix(w, "s") && c.source.kind == bodied {
			return true // "NATO data show", "figures from the office show"
		}
	}
	m := r.body[c.source.mention.Start:c.source.mention.End]
	low := strings.ToLower(m)
	if low == "some" || low == "many" || low == "most" || low == "few" || strings.HasPrefix(low, "people") || strings.HasPrefix(low, "police") {
		return true
	}
	return c.source.kind != personal && (strings.HasSuffix(low, "s") || strings.Contains(low, "s ")) || low == "they" || low == "we"
}

// ends says whether nothing follows the source of an inverted cue: ", reports the
// Sylvan Post."
func (r *reader) ends(u *unit, c *cue) bool {
	i := words.Index(u.blk.toks, c.source.mention.End)
	return (c.source.p != nil || c.source.kind <= nobody) && (i >= u.to || u.blk.toks[i].Lower == "." && i == u.to-1)
}

// apart says whether commas part a cue from the rest: ", it adds,".
func (r *reader) apart(u *unit, c *cue) bool {
	i := c.at + c.size
	return i >= u.to || u.blk.toks[i].Lower == "," || u.blk.toks[i].Lower == "."
}

// verbal says whether a form that is a noun as often ("claims") is a verb here:
// what follows must go on like a verb.
func (r *reader) verbal(u *unit, c *cue) bool {
	i := c.at + c.size
	if i >= u.to {
		return true
	}
	if u.blk.inq[i] {
		return true
	}
	if r.closing(u, c) {
		return true // ", the Sylvan Centre reports this morning."
	}
	w := u.blk.toks[i].Lower
	s := speech()
	return c.source.p != nil && s.stance.Has(&u.blk.toks[c.at]) && u.blk.toks[i].Kind == words.Word && !s.inner.HasWord(w) || s.complement.HasWord(w) || s.addressee.HasWord(w) && !s.article(w) || w == "." || w == "," || (w == "the" || w == "a" || w == "on" || s.indefinite.HasWord(w) || s.pronouns.Word(w) != "" || upper(r.body, &u.blk.toks[i])) && c.source.kind <= bodied
}

// needs says whether "that", "to", "how" or a quotation follows soon.
func (r *reader) needs(u *unit, i int) bool {
	s := speech()
	if i < u.to && s.complement.Has(&u.blk.toks[i]) {
		return true
	}
	return r.that(u, i) || r.quoteSoon(u, i)
}

// Distances, in tokens, within which "that" or a quotation still belongs to a
// verb: "announced on Friday in Sylvan that".
const (
	thatReach  = 5
	quoteReach = 9
)

func (r *reader) that(u *unit, i int) bool {
	for k := i; k < u.to && k < i+thatReach; k++ {
		switch u.blk.toks[k].Lower {
		case "that", "how", "whether", "why":
			return true
		case "when", "what", "who", "where", "which", "if":
			if i > u.from && (strings.HasPrefix(u.blk.toks[i-1].Lower, "ask") || strings.HasPrefix(u.blk.toks[i-1].Lower, "wonder") || u.blk.toks[i-1].Lower == "aloud") {
				return true // "asked the House when"
			}
		case ",", ";":
			return false
		}
	}
	return false
}

func (r *reader) quoteSoon(u *unit, i int) bool {
	for k := i; k < u.to && k < i+quoteReach; k++ {
		if u.blk.inq[k] {
			return true
		}
	}
	return false
}

func (r *reader) has(u *unit, i int, word string) bool {
	for ; i < u.to; i++ {
		if u.blk.toks[i].Lower == word {
			return true
		}
	}
	return false
}

// text is the words of a cue, whose place is kept for the statement.
func (r *reader) text(u *unit, c *cue) string {
	if c.at+c.size > len(u.blk.toks) || c.size == 0 {
		return ""
	}
	r.cueAt = u.span(c.at, c.at+c.size)
	return r.body[r.cueAt.Start:r.cueAt.End]
}

// span is the bytes of tokens from up to to.
func (u *unit) span(from, to int) muster.Span {
	return muster.Span{Start: u.blk.toks[from].Start, End: u.blk.toks[to-1].End}
}
