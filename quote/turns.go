package quote

import (
	"strings"

	"muster"
	"muster/atlas"
	"muster/quote/names"
	"muster/words"
)

// turn takes the turns of an interview: the asker's are questions, whole; the
// others are direct speech, sentence by sentence.
func turn(r *reader, u *unit) bool {
	if u.blk.Kind != muster.TurnBlock {
		return false
	}
	if r.askers == nil {
		r.askers = r.whoAsks()
	}
	p := r.labelled(u.blk.Speaker)
	if r.askers[p] {
		if u.first {
			r.say(muster.Question, u.blk.Span, p.turnOf(u.blk.Speaker), "")
			r.out[len(r.out)-1].Sentence = u.blk.Span
		}
		return true
	}
	if p.key == "a" {
		if r.guest == nil {
			r.guest = r.interviewed()
		}
		p = r.guest
	}
	r.say(muster.Direct, u.Span, p.turnOf(u.blk.Speaker), "")
	r.focus = p
	return true
}

// interviewed is who answers where the labels are "Q" and "A": the one person whom
// the text names before the first of them.
func (r *reader) interviewed() *person {
	if p := r.opened(); p != nil {
		return p
	}
	guest := &person{}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Kind == muster.TurnBlock {
			break
		}
		for k := range b.refs {
			p := b.refs[k].p
			if p == nil || p.body || p == guest {
				continue
			}
			if guest.key != "" {
				return &person{} // two are named
			}
			guest = p
		}
	}
	return guest
}

// turnOf is the speaker of a turn; nil where its label, "Q" or "A", names nobody.
func (p *person) turnOf(label muster.Span) *muster.Speaker {
	if len(p.name) < 2 || speech().labels.HasWord(strings.ToLower(p.name)) {
		return nil
	}
	return p.speaker(label)
}

// whoAsks is the speaker the largest part of whose turns ends with a question
// mark, and whoever does nothing but ask: "QUESTION: ...".
func (r *reader) whoAsks() map[*person]bool {
	type count struct{ turns, questions int }
	counts := map[*person]*count{}
	var order []*person
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Kind != muster.TurnBlock {
			continue
		}
		p := r.labelled(b.Speaker)
		if counts[p] == nil {
			counts[p] = &count{}
			order = append(order, p)
		}
		counts[p].turns++
		if asks(r.body, b.Span) {
			counts[p].questions++
		}
	}
	best := &person{}
	all := map[*person]bool{}
	share := 0.5 // at least half of an asker's turns are questions
	for _, p := range order {
		all[p] = counts[p].questions == counts[p].turns
		if s := float64(counts[p].questions) / float64(counts[p].turns); s > share || s == share && best.key == "" && s > 0 {
			best, share = p, s
		}
	}
	all[best] = true
	return all
}

// opened is the one person whom the first sentence of a text's first paragraph is
// about, where it names nobody else: "Ada Brill has built boats for forty years."
func (r *reader) opened() *person {
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Kind != muster.ParagraphBlock || len(b.units) == 0 {
			continue
		}
		var found *person
		u := &b.units[0]
		for k := range u.refs {
			p := u.refs[k].p
			switch {
			case p == nil || p.body || p == found:
			case found != nil:
				return nil
			case u.refs[k].from > u.from+subjectReach/2:
				return nil
			default:
				found = p
			}
		}
		return found
	}
	return nil
}

// label adds the person of an interview label.
func (r *reader) label(s muster.Span) {
	toks := words.Tokens(r.body, s)
	for _, m := range names.Find(r.body, toks) {
		if m.Full && !m.Institution {
			r.meet(&m, toks)
			return
		}
	}
}

// labelled returns the person whom an interview label names.
func (r *reader) labelled(s muster.Span) *person {
	toks := words.Tokens(r.body, s)
	if len(toks) == 1 { // "LEPIK" is a name here, not an abbreviation
		if p := r.alone(atlas.Fold(r.body[s.Start:s.End])); p != nil {
			return p
		}
	}
	if p := r.initialled(r.body[s.Start:s.End]); p != nil {
		return p
	}
	for _, m := range names.Find(r.body, toks) {
		if m.Name.Len() > 0 {
			return r.meet(&m, toks)
		}
	}
	key := atlas.Fold(r.body[s.Start:s.End])
	if p := r.alone(key[strings.LastIndexByte(key, ' ')+1:]); p != nil {
		return p
	}
	if p := r.cast.byName[key]; p != nil {
		return p
	}
	p := &person{name: r.body[s.Start:s.End], key: key}
	r.cast.byName[key] = p
	return p
}
