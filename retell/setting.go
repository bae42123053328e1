package retell

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/lang"
	"muster/words"
)

// occasions are the words of each kind of occasion.
var occasions = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "settings") {
		for _, w := range e.Sayings {
			switch e.Value {
			case "lead":
			case "body", "residence":
				m[e.Value+" "+w] = e.Value
			default:
				m[w] = e.Value
			}
		}
	}
	return m
})

// leads are the phrases that put a statement into an occasion.
var leads = sync.OnceValue(func() []string {
	for _, e := range lang.Table("en", "settings") {
		if e.Value == "lead" {
			return e.Sayings
		}
	}
	return nil
})

// settingChanged finds an occasion on which its source does not have the words
// spoken: a meeting where the source tells of a broadcast.
func settingChanged(v *view) []found {
	kind, said := setting(v.b)
	if kind == "" {
		return nil
	}
	theirs := v.settings(v.from)
	if len(theirs) == 0 || theirs[kind] != nil {
		return nil
	}
	kinds := slices.Sorted(maps.Keys(theirs))
	was := theirs[kinds[0]]
	return []found{{line: was, b: said, why: fmt.Sprintf("Told of another occasion (%s) than in its source (%s: “%s”).", kind, kinds[0], short(was.Text))}}
}

// settings are the occasions on which a report has somebody speak, with the
// line of each. Questions and answers are an interview.
func (s *story) settings(telling int) map[string]*Line {
	out := map[string]*Line{}
	lines := s.tellings[telling].Lines
	asked := 0
	for i := range lines {
		if kind, _ := setting(&lines[i]); kind != "" && out[kind] == nil {
			out[kind] = &lines[i]
		}
		if lines[i].Kind == muster.Question {
			asked++
		}
	}
	for i := range lines {
		if asked >= interviewed && out["interview"] == nil && lines[i].Kind == muster.Question {
			out["interview"] = &lines[i]
		}
	}
	return out
}

// interviewed is how many questions make a report an interview.
const interviewed = 3

// setting is the kind of occasion that a line puts somebody's words into, and the
// words that do so.
func setting(l *Line) (kind, said string) {
	if l.Kind == muster.Question || l.Kind == muster.Direct && l.Whole == l.Text {
		return "", "" // what is said tells of other occasions
	}
	low := strings.ToLower(outside(l.Whole))
	if len(low) != len(l.Whole) {
		return "", "" // letters whose small form has another length: spans would slip
	}
	for _, lead := range leads() {
		at := strings.Index(low, lead)
		if at < 0 || at > 0 && letter(low[at-1]) {
			continue
		}
		reach := low[at:min(len(low), at+len(lead)+60)]
		reach, _, _ = strings.Cut(reach, " about ") // what was spoken of is no occasion
		best, first := "", len(reach)
		for w, k := range occasions() {
			if i := strings.Index(reach, w); i >= 0 && i < first && !(i > 0 && letter(reach[i-1])) {
				best, first = k, i
			}
		}
		if best != "" && (speech(lead) || l.Speaker != nil) {
			return best, l.Whole[at:min(len(l.Whole), at+len(lead)+60)]
		}
	}
	return "", ""
}

// outside blanks what stands in quotation marks.
func outside(s string) string {
	b := []byte(s)
	for _, q := range words.Quotes(s, muster.Span{End: len(s)}) {
		for i := q.Inner.Start; i < q.Inner.End; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// speech says whether a lead itself tells that somebody spoke.
func speech(lead string) bool {
	return strings.Contains(lead, "remark") || strings.Contains(lead, "comment") || strings.HasPrefix(lead, "sp") || lead == "was the guest" || lead == "in an interview"
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }
