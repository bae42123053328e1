package retell

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

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
			case "lead", "stay", "spoke":
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

// spoke are the parts of leads that tell that somebody spoke.
var spoke = sync.OnceValue(func() []string {
	for _, e := range lang.Table("en", "settings") {
		if e.Value == "spoke" {
			return e.Sayings
		}
	}
	return nil
})

// places are the kinds of occasion that say where, not on what occasion.
var places = []string{"quay", "base", "works", "home", "office", "hotel", "castle", "bunker"}

// settingChanged finds an occasion on which its source does not have the words
// spoken: a meeting where the source tells of a broadcast, a hotel where it tells of
// a deck, a city that it never names.
func settingChanged(v *view) []found {
	if sp := v.b.Speaker; sp != nil && !bare(sp.Name) && !body(sp.Name) && !v.speaks(v.from, sp) && !v.mentions(v.from, surname(sp.Name)) {
		return nil // who speaks is not in its source at all
	}
	if f, ok := v.otherEvening(); ok {
		return []found{f}
	}
	if why := v.movedTo(); why != "" {
		return []found{{why: why}}
	}
	here := setting(v.b)
	if len(here.kinds) == 0 && here.city == "" {
		return nil
	}
	theirs, was := v.settings(v.from)
	if was == nil && here.city != "" {
		here.kinds, was = nil, v.a
	}
	if was == nil {
		return nil
	}
	elsewhere := here.city != "" && !v.isIn(here.city) && !strings.Contains(v.tellings[v.from].Head, strings.ToLower(here.city))
	for _, kind := range here.kinds {
		if theirs[kind] || kind != "meeting" && kind != "summit" && !slices.Contains(places, kind) && v.tellsOccasion(kind) {
			if !elsewhere {
				return nil
			}
			here.kinds = nil
			break
		}
	}
	switch {
	case len(here.kinds) > 0 && (!slices.Contains(places, here.kinds[0]) || slices.ContainsFunc(places, func(p string) bool { return theirs[p] }) || !slices.ContainsFunc(here.kinds, v.tellsOccasion)):
		kinds := slices.Sorted(maps.Keys(theirs))
		return []found{{line: was, b: here.said, why: fmt.Sprintf("Told of another occasion (%s) than in its source (%s: “%s”).", here.kinds[0], strings.Join(kinds, ", "), short(was.Text))}}
	case elsewhere:
		return []found{{line: was, b: here.said, why: fmt.Sprintf("Told of %s, which its source does not name (“%s”).", here.city, short(was.Text))}}
	}
	return nil
}

// movedTo says of a thing done in one place in the source that it is told of another:
// signed in one town, signed in another one.
func (v *view) movedTo() string {
	if v.a == nil || v.m.ofB < loose || v.a.Kind == muster.Direct || v.b.Kind == muster.Direct {
		return ""
	}
	for i, t := range v.b.terms {
		if !slices.Contains(polarity()["done"], t.plain) {
			continue
		}
		for j, u := range v.a.terms {
			if u.stem != t.stem {
				continue
			}
			here, theirs := v.placeBehind(v.b, i), v.placeBehind(v.a, j)
			if here != "" && theirs != "" && !strings.EqualFold(here, theirs) && !hasName(v.a.Whole, here) && !hasName(v.b.Whole, theirs) {
				return fmt.Sprintf("“%s in %s” here, in %s in its source.", t.plain, here, theirs)
			}
		}
	}
	return ""
}

// placeBehind is the town that a line names with "in" or "at" in the clause behind a
// word, the first one.
func (v *view) placeBehind(l *Line, i int) string {
	for k := i + 1; k+1 < len(l.terms) && k < i+8; k++ {
		t, u := l.terms[k], l.terms[k+1]
		if strings.ContainsAny(l.Whole[l.terms[i].end:t.at], ",;.:") {
			return ""
		}
		if t.plain == "in" && u.capital && !strings.HasPrefix(u.stem, "=") && dateWord(u.plain) < 0 {
			return l.Whole[u.at:u.end]
		}
	}
	return ""
}

// isIn says whether the source names a place in its own voice: what somebody says of a
// city is no setting.
func (v *view) isIn(city string) bool {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		l := &lines[i]
		if l.Kind != muster.Question && !(l.Kind == muster.Direct && l.Whole == l.Text) && strings.Contains(l.Whole, city) {
			return true
		}
	}
	return strings.Contains(v.tellings[v.from].Title, city)
}

// tellsOccasion says whether the source has a word of an occasion anywhere outside
// quotation marks. (Of meetings and summits reports tell for their own sake.)
func (v *view) tellsOccasion(kind string) bool {
	for i := range v.tellings[v.from].Lines {
		l := &v.tellings[v.from].Lines[i]
		if l.Kind == muster.Question || l.Kind == muster.Direct && l.Whole == l.Text {
			continue
		}
		low := strings.ToLower(outside(l.Whole))
		for w, k := range occasions() {
			if k == kind && wordAt(low, w) >= 0 {
				return true
			}
		}
	}
	return false
}

// settings are the kinds of occasion and place where a report has somebody speak,
// and the first line that tells of one. Questions and answers are an interview; so
// is what the title calls one.
func (s *story) settings(telling int) (kinds map[string]bool, first *Line) {
	kinds = map[string]bool{}
	lines := s.tellings[telling].Lines
	asked := 0
	for i := range lines {
		if o := setting(&lines[i]); len(o.kinds) > 0 {
			for _, kind := range o.kinds {
				kinds[kind] = true
			}
			if first == nil {
				first = &lines[i]
			}
		}
		if lines[i].Kind == muster.Question {
			if asked++; asked == interviewed {
				kinds["interview"], kinds["press"] = true, true // one who asks or several
			}
		}
	}
	title := strings.ToLower(s.tellings[telling].Title + " " + s.tellings[telling].Head)
	for w, kind := range occasions() {
		if (kind == "press" || kind == "interview" || kind == "speech" || kind == "hearing") && wordAt(title, w) >= 0 {
			kinds[kind] = true
		}
	}
	if first == nil && len(kinds) > 0 && len(lines) > 0 {
		first = &lines[0]
	}
	return kinds, first
}

// interviewed is how many questions make a report an interview.
const interviewed = 3

// occasion is where and on what occasion a line has somebody speak.
type occasion struct {
	kinds []string // in the order of the words
	said  string
	city  string
}

// reach is how many bytes behind a lead an occasion is looked for.
const reach = 60

// setting is the occasion that a line puts somebody's words into.
func setting(l *Line) occasion {
	if l.Kind == muster.Question || l.Kind == muster.Direct && l.Whole == l.Text {
		return occasion{} // what is said tells of other occasions
	}
	out := outside(l.Whole)
	low := strings.ToLower(out)
	if len(low) != len(l.Whole) {
		return occasion{} // letters whose small form has another length: spans would slip
	}
	var o occasion
	for _, lead := range leads() {
		at := wordAt(low, lead)
		if at < 0 || !speech(lead) && l.Speaker == nil {
			continue
		}
		end := min(len(low), at+len(lead)+reach)
		part := low[at:end]
		for _, stop := range [...]string{" about ", " that ", " on whether "} {
			part, _, _ = strings.Cut(part, stop) // what was spoken of is no occasion
		}
		kinds := kindsIn(part)
		if speech(lead) && o.city == "" && len(kinds) > 0 {
			rest, _, _ := strings.Cut(out[at:], " that ")
			if i := strings.IndexAny(rest, ",;"); i >= 0 {
				rest = rest[:i]
			}
			o.city = cityIn(rest)
		}
		if len(kinds) > 0 && o.said == "" {
			o.said = l.Whole[at:end]
		}
		for _, kind := range kinds {
			if !slices.Contains(o.kinds, kind) {
				o.kinds = append(o.kinds, kind)
			}
		}
	}
	if at := wordAt(low, "told"); l.Speaker != nil && (len(l.spoken) > 0 || at >= 0) {
		if len(l.spoken) == 0 {
			out = out[at:min(len(out), at+reach)]
			out, _, _ = strings.Cut(out, " that ")
			if i := strings.IndexAny(out, ",;:"); i >= 0 {
				out = out[:i]
			}
		}
		o.city = cityIn(spokenAt(out))
		if o.said == "" {
			o.said = beside(l)
			if len(l.spoken) == 0 {
				o.said = strings.TrimSpace(out)
			}
		}
	}
	return o
}

// spokenAt are the words from the last one that tells of speech, where "in" follows
// within a few words: of “branded the barracks in Vielsalm …” none.
func spokenAt(out string) string {
	ts := termsOf(out)
	for i := len(ts) - 1; i >= 0; i-- {
		if ts[i].stem != "=say" && ts[i].stem != "=warn" && ts[i].stem != "=admit" && !slices.Contains(polarity()["passing"], ts[i].plain) {
			continue
		}
		return out[ts[i].at:]
	}
	return ""
}

// kindsIn are the kinds of occasion of some words, in their order.
func kindsIn(part string) []string {
	at := map[string]int{}
	for w, kind := range occasions() {
		if strings.HasPrefix(kind, "body") || kind == "residence" {
			continue
		}
		if i := wordAt(part, w); i >= 0 && !(w == "chamber" && strings.HasPrefix(part[i:], "chamber of commerce")) {
			if old, ok := at[kind]; !ok || i < old {
				at[kind] = i
			}
		}
	}
	return slices.SortedFunc(maps.Keys(at), func(a, b string) int { return cmp.Or(cmp.Compare(at[a], at[b]), strings.Compare(a, b)) })
}

// cityIn is the last name behind "in" in the words around a quotation: “…,” said the
// minister in Athens.
func cityIn(out string) string {
	ts := termsOf(out)
	for i := len(ts) - 2; i >= 0; i-- {
		if ts[i].plain == "in" && ts[i+1].capital && !strings.HasPrefix(ts[i+1].stem, "=") && dateWord(ts[i+1].plain) < 0 && (i+2 == len(ts) || !ts[i+2].capital) {
			return out[ts[i+1].at:ts[i+1].end]
		}
	}
	return ""
}

// dateWord is the month of a name, or -1.
func dateWord(w string) int {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(m.String(), w) {
			return int(m)
		}
	}
	return -1
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
	return slices.ContainsFunc(spoke(), func(w string) bool { return strings.Contains(lead, w) })
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }
