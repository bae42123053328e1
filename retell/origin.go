package retell

import (
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

// originWords are the words of lang/en/origins.txt by kind.
var originWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "origins") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// shortLine bounds a line of a head that is no part of the text, in bytes.
const shortLine = 140

// origin says whether a report is a source by what it is: a press release, or a
// conversation told in questions and answers. Of either somebody may print a copy, but
// it was not made from a report.
func origin(t *Telling) bool {
	for i, line := range strings.Split(t.Head, "\n") {
		line = strings.TrimSpace(line)
		if len(line) > shortLine || strings.HasPrefix(line, "“") {
			continue
		}
		if slices.ContainsFunc(originWords()["release"], func(w string) bool { return wordAt(line, w) >= 0 }) || i > 0 && slices.ContainsFunc(originWords()["opening"], func(w string) bool { return strings.HasPrefix(line, w) }) {
			return true
		}
	}
	asked, turns := 0, 0
	for i := range t.Lines {
		switch l := &t.Lines[i]; {
		case l.Kind == muster.Question:
			asked++
		case l.Kind == muster.Direct && l.Whole == l.Text:
			turns++
		}
	}
	return asked >= interviewed && (asked+turns)*2 > len(t.Lines)
}

// hears says whether a report may have drawn on another, where that is a conversation:
// then it names the one who answers there, or tells most of it.
func (s *story) hears(to, from int) bool {
	who := answerer(&s.tellings[from])
	return who == nil || bare(who.Name) || s.origins[to] || s.mentions(to, surname(who.Name)) || s.told(from, to) >= halfTold
}

// answerer is who has most turns of a report of questions and answers; nil where it
// is none.
func answerer(t *Telling) *muster.Speaker {
	var best *muster.Speaker
	asked, most := 0, 0
	turns := map[string]int{}
	for i := range t.Lines {
		l := &t.Lines[i]
		if l.Kind == muster.Question {
			asked++
		}
		if l.Kind != muster.Direct || l.Whole != l.Text || l.Speaker == nil {
			continue
		}
		if turns[l.Speaker.Name]++; turns[l.Speaker.Name] > most {
			most, best = turns[l.Speaker.Name], l.Speaker
		}
	}
	if asked < interviewed {
		return nil
	}
	return best
}

// namesOutlet says whether a report names the outlet of another, which does not name its
// own: "as Northwire reported".
func (s *story) namesOutlet(from, to int) bool { return s.outletIn(from, to) && !s.outletIn(to, from) }

func (s *story) outletIn(of, in int) bool {
	outlet := strings.ToLower(s.tellings[of].Outlet)
	if len(outlet) < 3 || outlet == strings.ToLower(s.tellings[in].Outlet) {
		return false
	}
	for i := range s.tellings[in].Lines {
		if wordAt(s.tellings[in].Lines[i].low, outlet) >= 0 {
			return true
		}
	}
	return false
}
