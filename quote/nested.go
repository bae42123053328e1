package quote

import (
	"strings"

	"muster"
	"muster/words"
)

// nest says a second statement where the sentence of the one just said reports
// somebody else: inside its content, as Yarrow in "Finn said that Yarrow had warned
// of fog", or behind it, as in "Finn said no, but Yarrow said yes". The second
// speaker must be named by name or office; "she had warned" may be anybody.
func (r *reader) nest(had int) {
	if len(r.out) != had+1 {
		return
	}
	outer := &r.out[had]
	if outer.Kind == muster.Direct && outer.Speaker != nil && r.unit.blk.Kind == muster.TurnBlock {
		r.second(had, outer.Span, true) // "LEPIK: Finn says that the boats are late"
		return
	}
	if outer.Kind != muster.Indirect && outer.Kind != muster.Mixed || outer.Speaker == nil || len(outer.Content) != 1 || r.cueAt.Len() == 0 || outer.Content[0].Start < r.cueAt.End {
		return
	}
	in := outer.Content[0]
	if i := words.Index(r.unit.blk.toks, in.End); i+1 < r.unit.to && r.unit.blk.toks[i].Lower == "," && speech().auxiliary.Has(&r.unit.blk.toks[i+1]) {
		in.End = outer.End // "Finn said his deputy, Ada Brill, had warned": the comma ends an apposition
	}
	if !r.second(had, in, true) && in.End < outer.End {
		r.second(had, muster.Span{Start: in.End, End: outer.End}, false)
	}
}

// second says the statement of another speaker in a part of the sentence of
// statement had, if there is one.
func (r *reader) second(had int, in muster.Span, within bool) bool {
	outer := &r.out[had]
	u := *r.unit
	for u.from < u.to && u.blk.toks[u.from].Start < in.Start {
		u.from++
	}
	for u.to > u.from && u.blk.toks[u.to-1].End > in.End {
		u.to--
	}
	for u.from < u.to && leads[u.blk.toks[u.from].Lower] {
		u.from++
	}
	if u.to-u.from < nestLeast || u.blk.toks[u.from].Kind == words.Punct {
		return false
	}
	if len(u.within(u.from, u.to)) == 0 {
		return false // nobody is named
	}
	focus, group, cueAt := r.focus, r.group, r.cueAt
	c, ok := r.find(&u, false)
	r.focus, r.group = focus, group
	if !ok || c.manner != says && c.manner != accords && c.manner != phrased || c.clause && within || c.ing || c.source.guessed || c.source.p == nil && c.source.kind != role && c.source.kind != country {
		return false
	}
	sp := c.source.speaker()
	if sp == nil || sp.Name == outer.Speaker.Name || r.isPronoun(sp.Mention) || !u.covers(sp.Mention) {
		return false
	}
	text := r.text(&u, &c)
	if text == "" {
		r.cueAt = cueAt
		return false
	}
	clause := u.span(u.from, u.to)
	kind := muster.Indirect
	for _, q := range u.quotes {
		if clause.Contains(q.Span) {
			kind = muster.Mixed
		}
	}
	content := trim(r.body, muster.Span{Start: max(r.cueAt.End, sp.Mention.End), End: clause.End})
	switch {
	case r.cueAt.Start > clause.Start && r.cueAt.Start-clause.Start > clause.End-content.Start && (c.manner == accords || c.last):
		content = trim(r.body, muster.Span{Start: clause.Start, End: min(r.cueAt.Start, sp.Mention.Start)})
	case sp.Mention.Start < r.cueAt.Start:
		clause.Start = u.blk.toks[r.article(&u, words.Index(u.blk.toks, sp.Mention.Start))].Start
	}
	r.out = append(r.out, muster.Statement{
		Span: clause, Kind: kind, Speaker: sp, Cue: text, CueSpan: r.cueAt, Rule: secondRule(within), Sentence: outer.Sentence,
	})
	r.pieces = append(r.pieces, 0)
	if content.Len() > 0 {
		r.out[had+1].Content = []muster.Span{content}
	}
	if within {
		r.inner = append(r.inner, [2]int{had + 1, had})
	}
	return true
}

// leads are the words before a second report that belong to neither.
var leads = map[string]bool{",": true, "that": true, "how": true, "but": true, "and": true, "while": true, "though": true, "although": true, "whereas": true}

func secondRule(within bool) string {
	if within {
		return "reported in a report"
	}
	return "second report"
}

// nestLeast is the shortest content that can report somebody, in tokens: "Brill
// warned of fog".
const nestLeast = 4

// isPronounAt is isPronoun of a mention that may be missing.
func (r *reader) isPronounAt(m muster.Span) bool { return m.Len() > 0 && r.isPronoun(m) }

// isPronoun says whether a mention is a pronoun.
func (r *reader) isPronoun(m muster.Span) bool {
	return speech().pronouns.Word(strings.ToLower(r.body[m.Start:m.End])) != ""
}

// covers says whether a span lies within the unit's tokens.
func (u *unit) covers(s muster.Span) bool {
	return s.Len() > 0 && u.blk.toks[u.from].Start <= s.Start && s.End <= u.blk.toks[u.to-1].End
}
