package quote

import "muster"

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
	if len(p.name) < 2 {
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
