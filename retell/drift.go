package retell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"muster"
)

// change is a kind of drift: how it is found between a line of a report and the
// line that it retells. The list is the order in which they are looked for.
type change struct {
	kind  string
	alone bool // it needs no line that is retold
	above bool // it is looked for in headlines too, which leave much out
	find  func(*view) []found
}

// changes are the kinds of contract.md that a pair of lines shows.
var changes = []change{
	{"altered_quote", true, false, alteredQuote},
	{"inverted", true, true, inverted},
	{"number_changed", true, true, numberChanged},
	{"qualifier_lost", true, false, qualifierLost},
	{"deadline_lost", true, false, deadlineLost},
	{"measure_shifted", true, true, measureShifted},
	{"speaker_changed", true, false, speakerChanged},
	{"actor_lost", true, false, actorLost},
	{"setting_changed", true, false, settingChanged},
}

// view is a line of a report beside the line of its source that it retells.
type view struct {
	*story
	from, to int   // tellings
	a, b     *Line // of from and to
	m        match
	told     []*Line // see sources
	known    bool    // told has been looked for, for a
	of       *Line   // this a
}

// found is one change: the words of both sides and why.
type found struct {
	a, b string // words inside the lines; "" for the whole line
	why  string
	line *Line // of the source, where it is not the one retold
	told *Line // of the retelling, where it is not the one at hand
}

// mostDrift bounds what one story lists.
const mostDrift = 200

// drift lists what changed between each report and the one that it drew on.
func (s *story) drift() []muster.Drift {
	var out []muster.Drift
	for _, to := range s.order {
		from := s.parent[to]
		if from < 0 {
			continue
		}
		for k := range s.tellings[to].Lines {
			b := &s.tellings[to].Lines[k]
			if b.Kind == muster.Question {
				continue
			}
			out = append(out, s.lineDrift(from, to, b)...)
		}
		for k := range s.tellings[to].Above {
			for _, d := range s.lineDrift(from, to, &s.tellings[to].Above[k]) {
				if !slices.ContainsFunc(out, func(o muster.Drift) bool {
					return o.Kind == d.Kind && o.ToAt.Document == d.ToAt.Document && (o.From == d.From || o.FromSays == d.FromSays)
				}) {
					out = append(out, d) // not told of the text below
				}
			}
		}
		out = append(out, s.invented(from, to, out)...)
	}
	out = once(out)
	return out[:min(len(out), mostDrift)]
}

// surelyQuoted is the likeness from which a quotation is surely one of the source's.
const surelyQuoted = 0.75

// lineDrift looks for each kind of change in one line.
func (s *story) lineDrift(from, to int, b *Line) []muster.Drift {
	m := s.match(from, b)
	if b.Kind == muster.Direct {
		// what is quoted is told from where it stands, whatever its sentence has beside
		if at, like := s.nearest(from, b.own); like >= surelyQuoted {
			m = match{line: at.line, ofA: like, ofB: like}
		}
	}
	v := &view{story: s, from: from, to: to, b: b, m: m}
	if m.line >= 0 {
		v.a = &s.tellings[from].Lines[m.line]
	}
	if v.a != nil && flat(v.a.Whole) == flat(b.Whole) {
		return nil // the very words: whatever differs is this reading of them
	}
	var out []muster.Drift
	for _, c := range changes {
		if v.a == nil && !c.alone || b.Kind == muster.Headline && !c.above {
			continue
		}
		if c.kind == "inverted" && b.Kind == muster.Direct && slices.ContainsFunc(out, func(d muster.Drift) bool { return d.Kind == "altered_quote" }) {
			continue // the change is told as one inside quotation marks
		}
		for _, f := range c.find(v) {
			out = append(out, v.tell(c.kind, f))
		}
	}
	return out
}

// tell puts a change into the form of a story.
func (v *view) tell(kind string, f found) muster.Drift {
	told := v.b
	if f.told != nil {
		told = f.told
	}
	d := muster.Drift{Kind: kind, To: v.tellings[v.to].ID + "/" + told.ID, Why: f.why}
	d.ToSays, d.ToAt = v.spot(v.to, told, f.b)
	source := v.a
	if f.line != nil {
		source = f.line
	}
	if source != nil {
		d.From = v.tellings[v.from].ID + "/" + source.ID
		d.FromSays, d.FromAt = v.spot(v.from, source, f.a)
	}
	return d
}

// spot finds words of a line in its report.
func (v *view) spot(telling int, l *Line, said string) (string, muster.Place) {
	p := muster.Place{Document: v.tellings[telling].ID, Span: muster.Span{Start: l.Start, End: l.Start + l.Length}}
	at := strings.Index(l.Whole, said)
	if said == "" || at < 0 {
		return short(l.Text), p
	}
	p.Span = muster.Span{Start: l.WholeAt + at, End: l.WholeAt + at + len(said)}
	return short(said), p
}

// mostShown bounds the words that a change shows, in bytes.
const mostShown = 160

func short(s string) string {
	s = flat(s)
	if len(s) <= mostShown {
		return s
	}
	cut := mostShown
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strings.TrimRight(s[:cut], " ,;") + " …"
}

// once drops a change that is told twice of the same words.
func once(list []muster.Drift) []muster.Drift {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(d muster.Drift) bool {
		key := d.Kind + "\x00" + d.To + "\x00" + d.ToSays + "\x00" + d.FromSays
		if d.Kind == "deadline_lost" || d.Kind == "actor_lost" || d.Kind == "setting_changed" {
			key = d.Kind + "\x00" + d.ToAt.Document + "\x00" + d.FromSays
		}
		if d.Kind == "actor_lost" && seen[d.ToAt.Document+"\x00"+d.Why] {
			return true // the same one is gone from another line
		}
		seen[d.ToAt.Document+"\x00"+d.Why] = true
		old := seen[key]
		seen[key] = true
		return old
	})
}
