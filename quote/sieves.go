package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/quote/names"
	"muster/words"
)

// reported takes a sentence that says who said it: indirect speech, or mixed
// when it quotes a part.
func reported(r *reader, u *unit) bool {
	c, ok := r.find(u, false)
	if !ok {
		return false
	}
	kind := muster.Indirect
	if r.quotes(u) {
		kind = muster.Mixed
	}
	sp := c.source.speaker()
	if c.source.late && len(r.out) < leadMost && r.lead == 0 {
		r.lead, r.leadBody, r.leadWord, r.leadOffice = len(r.out)+1, c.source.body, c.source.noun, c.source.office
		if c.source.mention.Start <= u.Start {
			r.leadWord = "" // the lead is about whoever it is
		}
		sp = &muster.Speaker{Mention: c.source.mention}
	}
	r.say(kind, u.Span, sp, r.text(u, &c))
	r.remember(c.source)
	if c.source.kind == crowd {
		r.look(u) // "critics, among them Ada Brill, say": she may go on
	}
	r.learn(u, c.source)
	return true
}

// stranger is the person behind a title that nobody in the text is named with.
func (r *reader) stranger(s source) *person {
	key := r.fold(s.name)
	if p := r.cast.byName[key]; p != nil {
		return p
	}
	p := &person{name: s.name, key: key, country: s.code, about: strings.Fields(strings.ToLower(s.name)), unnamed: true}
	for _, w := range p.about {
		if names.NotNow(w) {
			p.apart = append(p.apart, w)
		}
	}
	r.cast.byName[key] = p
	return p
}

// learn reads from "Finn said he was tired" that Finn is a he, where nobody else
// is named.
func (r *reader) learn(u *unit, src source) {
	if src.p == nil || src.p.body || src.p.gender != "" {
		return
	}
	for k := range u.refs {
		if f := &u.refs[k]; f.p != nil && !f.p.body && f.p != src.p && f.from >= u.from && f.to <= u.to {
			return
		}
	}
	for i := u.from; i < u.to; i++ {
		if u.blk.inq[i] {
			continue
		}
		switch w := u.blk.toks[i].Lower; speech().pronouns.Word(w) {
		case "he", "his":
			if w == "him" {
				return // "Brill accused him": somebody else
			}
			src.p.gender = "he"
			return
		case "she", "her":
			src.p.gender = "she"
			return
		}
	}
}

// leadMost is how many statements a report may take to name the source of its
// lead: headline and first paragraph.
const leadMost = 4

// remember keeps who spoke, for the pronouns to come.
func (r *reader) remember(s source) {
	if s.p == nil {
		if s.kind == thing && s.name != "" {
			r.group = r.outlet(s.name) // "it adds"
		}
		if s.kind == crowd || s.kind == nobody {
			r.group = nil // "officials said ... they said"
		}
		if (s.kind == bodied || s.kind == country) && s.name != "" {
			r.group = r.outlet(s.name)
			if r.group.country == "" {
				r.group.country = s.code
			}
		}
		if s.kind == role {
			r.focus = r.stranger(s) // "the mayor said ... he added"
		}
		return
	}
	s.p.seen = true
	if s.p.body {
		r.group = s.p
		return
	}
	r.focus, r.prior, r.rivals = s.p, nil, nil
}

// partial takes a sentence about a person that quotes a part of it, though no
// verb says so: "Finn waved the study away as “arithmetic”."
func partial(r *reader, u *unit) bool {
	if !r.quotes(u) || asks(r.body, u.Span) {
		return false
	}
	src, ok := r.opening(u, min(u.to, u.from+subjectReach+4))
	if !ok || src.kind != personal || src.p == nil {
		return false
	}
	r.say(muster.Mixed, u.Span, src.speaker(), "")
	r.remember(src)
	return true
}

// quotes says whether a unit quotes words, not just a title: a capitalised
// quotation of few words after "on" or "called" is a title.
func (r *reader) quotes(u *unit) bool {
	for _, q := range u.quotes {
		if countWords(r.body[q.Inner.Start:q.Inner.End]) >= 2 && !titled(r.body[q.Inner.Start:q.Inner.End]) {
			return true
		}
	}
	return false
}

// titled says whether every word begins with a capital: "The Long Story".
func titled(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if c := w[0]; 'a' <= c && c <= 'z' && len(w) > 3 {
			return false
		}
	}
	return true
}

func countWords(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// continued takes a paragraph that goes on with a quotation left open by the
// one before.
func continued(r *reader, u *unit) bool {
	if !r.open || !u.first || len(u.quotes) == 0 || u.quotes[0].Start != u.Start || r.last == nil {
		return false
	}
	if _, ok := r.find(u, true); ok && !outsideNothing(r, u) {
		return false
	}
	r.direct(u, source{kind: kindOf(r.last), p: r.last, mention: r.lastAt}, r.lastCue)
	return true
}

// quotation takes words in quotation marks with the clause that says whose they
// are: before, after or between them.
func quotation(r *reader, u *unit) bool {
	if len(u.quotes) == 0 {
		return false
	}
	q := u.quotes[0]
	starts := r.quoteFirst(u)
	if starts && outsideNothing(r, u) {
		return false
	}
	if !starts && !r.introduced(u, q) || starts && !r.utterance(u, q) {
		return false
	}
	c, ok := r.find(u, true)
	if !ok && starts {
		c, ok = r.anyVerb(u, q)
	}
	if !ok {
		src, found := r.anyone(u)
		if !found {
			return false
		}
		c = cue{source: src}
	}
	if ok && !starts && r.completes(u, &c, q) {
		return false
	}
	text := r.text(u, &c)
	if r.open && u.first && starts {
		r.backfill(c.source)
	}
	r.direct(u, c.source, text)
	return true
}

// backfill gives the paragraphs of a quotation that only its last one attributes
// to whoever said it.
func (r *reader) backfill(src source) {
	for i := len(r.out) - 1; i >= 0 && r.out[i].Kind == muster.Direct && r.out[i].Cue == "" && r.pieces[i] == r.quotation; i-- {
		if r.out[i].Speaker = src.speaker(); r.out[i].Speaker != nil {
			r.out[i].Speaker.Mention = src.mention
		}
		r.joined = true
	}
}

// loneQuotation takes a sentence that is nothing but a quotation: it belongs to
// whoever spoke in the sentence before.
func loneQuotation(r *reader, u *unit) bool {
	if len(u.quotes) == 0 || !r.quoteFirst(u) || !outsideNothing(r, u) {
		return false
	}
	src := source{kind: personal, p: r.focus}
	if r.last != nil && r.prev != nil && r.prev.decided == muster.Direct {
		src = source{kind: kindOf(r.last), p: r.last, mention: r.lastAt}
	}
	if n := len(r.out); n > 0 && r.last == nil && r.prev != nil && r.prev.decided == muster.Direct && r.out[n-1].Speaker == nil && r.out[n-1].Kind == muster.Direct && r.out[n-1].Cue != "" && !r.isPronounAt(r.lastAt) {
		src.p = nil // “We are late,” a sailor said. “Very.”
	}
	if src.p == nil {
		src.kind = nobody
	}
	r.direct(u, src, "")
	return true
}

// direct says the quotations of a unit: the first, and those after it that
// stand as speech and not as quoted words.
func (r *reader) direct(u *unit, src source, cueText string) {
	if r.joined {
		r.joined = false // the last paragraph of what the ones before began
	} else if r.rule == "quotation" || r.prev == nil || r.prev.decided != muster.Direct || r.last != src.p {
		r.quotation++
	}
	for i, q := range u.quotes {
		if i > 0 && !r.introduced(u, q) {
			continue
		}
		var sp *muster.Speaker
		if src.kind == role || src.p != nil || src.kind <= country && src.name != "" {
			sp = src.speaker()
		}
		if i == mostQuotes {
			q.Span.End = u.quotes[len(u.quotes)-1].End
		}
		r.say(muster.Direct, q.Span, sp, cueText)
		r.pieces[len(r.pieces)-1] = r.quotation
		r.open = q.Open || !closed(r.body, q)
		if i == mostQuotes {
			break
		}
	}
	r.lastUnit, r.lastCue, r.lastAt = u, cueText, src.mention
	r.last = src.p
	r.remember(src)
}

// mostQuotes is how many quotations of one sentence are statements of their own,
// each read with its whole sentence; the rest are one. Four are rare in reports.
const mostQuotes = 12

func closed(body string, q words.Quote) bool { return q.End > q.Inner.End }

// utterance says whether a quotation at the start of a unit ends as speech
// does: with a mark inside, or a comma after.
func (r *reader) utterance(u *unit, q words.Quote) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.body[q.Inner.Start:q.Inner.End], unicode.IsSpace))
	if strings.ContainsRune(",.?!…—–-:", last) {
		return true
	}
	after := strings.TrimLeft(r.body[q.End:u.End], " \u00a0\n\r\t")
	if strings.HasPrefix(after, ",") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "–") {
		return true
	}
	return countWords(r.body[q.Inner.Start:q.Inner.End]) >= 5 && strings.HasPrefix(after, "sa")
}

// introduced says whether a quotation inside a unit is speech: a colon, a comma
// or the end of a sentence before it, and between verb and quotation no more
// than whom it was said to.
func (r *reader) introduced(u *unit, q words.Quote) bool {
	i := u.from
	for i < u.to && u.blk.toks[i].Start < q.Start {
		i++
	}
	if i == u.from {
		return true
	}
	mark := u.blk.toks[i-1].Lower
	if u.blk.inq[i-1] {
		return true
	}
	if mark == "." || mark == "!" || mark == "?" {
		return true
	}
	if mark != ":" && mark != "," {
		return false
	}
	if inner := strings.TrimFunc(r.body[q.Inner.Start:q.Inner.End], unicode.IsSpace); inner != "" && mark == "," && strings.HasSuffix(inner, ",") && inner[0] >= 'A' && inner[0] <= 'Z' {
		return true // As for the yard, “It is full,” he said.
	}
	s := speech()
	for k := i - 2; k >= u.from && k > i-introMost; k-- {
		t := &u.blk.toks[k]
		if u.blk.inq[k] {
			return true
		}
		if mark == "," && k > u.from+goesOnLeast && q.Span == u.quotes[0].Span && lower(r.body[q.Inner.Start:q.Inner.End]) && u.blk.toks[k-2].Lower == "," {
			return false // "The boats are late, Finn said, “whatever Brill hopes”."
		}
		if s.verbs.Word(t.Lower) != mute && u.blk.toks[k+1].Lower != "out" || mark == "," && len(u.quotes) > 1 && q.Span != u.quotes[0].Span {
			return plainLead(s, u, k+1, i-1)
		}
		if t.Lower == "," && mark == "," {
			return false
		}
	}
	return false
}

// goesOnLeast is how many tokens at least are said without marks before a quotation
// that goes on with them.
const goesOnLeast = 4

func lower(s string) bool { return s != "" && 'a' <= s[0] && s[0] <= 'z' }

// introMost is the reach, in tokens, from a quotation back to its verb: "told
// reporters at the gate of the shipyard in Sylvan:".
const introMost = 14

// plainLead says whether the tokens between a verb and a quotation only say to
// whom, where and when.
func plainLead(s *speechTable, u *unit, from, to int) bool {
	for k := from; k < to; k++ {
		w := u.blk.toks[k].Lower
		if p := s.pronouns.Word(w); p == "it" || p == "he" || p == "she" || p == "they" || w == "that" || w == "this" || w == "was" || w == "is" || w == "would" || w == "will" || w == "had" || w == "has" {
			return false
		}
	}
	return true
}

// outsideNothing says whether a unit has no words outside its quotations.
func outsideNothing(r *reader, u *unit) bool {
	for i := u.from; i < u.to; i++ {
		if !u.blk.inq[i] && u.blk.toks[i].Kind == words.Word {
			return false
		}
	}
	return true
}

// anyone finds somebody named outside the quotations, where no verb says whose
// they are: `"Never," was how Finn put it.`
func (r *reader) anyone(u *unit) (source, bool) {
	for k := range u.refs {
		f := &u.refs[k]
		if f.p != nil && f.from >= u.from && f.to <= u.to && !u.blk.inq[f.from] {
			return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, true
		}
	}
	for i := u.from; i < u.to; i++ {
		if p := speech().pronouns.Of(&u.blk.toks[i]); !u.blk.inq[i] && (p == "he" || p == "she") {
			return r.pronoun(p, u.blk.toks[i].Span), true
		}
	}
	return source{}, false
}
