package attributed

import (
	"slices"
	"strings"
	"sync"

	"muster/lang"
	"muster/words"
)

// class is a set of closed classes that a word belongs to.
type class uint64

const (
	determiner class = 1 << iota
	preposition
	complementizer // "that", "whether", "how"
	coordinator    // "and", "or", "but"
	subordinator   // "because", "while"
	auxiliary
	being // forms of "be"
	modal
	adverb
	pronoun // that can be a subject
	owner   // "his", "their"
	when    // "Monday", "yesterday", "morning"
	relative
	lead     // takes another verb with "to": "refused to say"
	asks     // takes whom it is said to: "told reporters that"
	setting  // what something is said in: "interview", "statement"
	bare     // may take a clause without "that": "Finn says boats are dear"
	base     // a form without an ending: it needs a plural subject
	manifold // plurals without an s: "people", "police"
	nounlike // a noun as often as a verb: "claims"
	document // what tells something: "poll", "report"
	heads    // begins a phrase
	seeming  // "seems": what it reports has no source
	flat     // ends as an adverb does, and is none: "family"
	turn     // "last", "this", "next", "on" before a day or week
	span     // "week", "month", "year"
	degree   // "very", "less": before a state
	linking  // "feels", "remains": joins a state to whoever is in it
	counts   // a determiner that stands for a noun, too: "several said"
	tells    // what a poll or a report does: "finds boats float"
	deems    // "sees boats as"
	cues     // may be a cue, after something or other
	mark     // "according", "in": read where they stand
	anybody  // a pronoun that more may describe: "someone in Sylvan"
	past     // the past of a common verb, and nothing else: "went"
	floating // "both", "all": it may stand behind an auxiliary
	aloud    // speech that is reported inside a report, too: "Finn said Brill had warned"
)

// right is a set of what may follow a cue.
type right uint32

const (
	rThat right = 1 << iota
	rClause
	rThing
	rQuote
	rEnd
	rTo
	rPrep // the first of the prepositions, in the order of prepositions
)

// prepositions after a cue, each a bit of its own from rPrep on.
var prepositions = []string{"of", "about", "for", "on", "with", "against", "as", "in", "at", "by", "from", "over", "to-thing"}

// entry is what is known of a word: its classes, and what must follow it to make
// it a cue as a verb, as a participle after "be", as a noun, as a state after
// "be" that somebody is in ("is confident that").
type entry struct {
	class                      class
	verb, passive, noun, state right
	phrases                    []phrase // that begin with the word
}

type tables struct {
	words   words.Table[*entry]
	phrases map[string][]phrase // by first word
	fresh   []entry             // made, not used yet
}

// phrase is a cue of several words: "pointed out".
type phrase struct {
	words  []string
	second words.Key // of the second of words
	entry  *entry
}

// phrase returns the longest phrase that begins with the entry's word at token i,
// and its length.
func (x *entry) phrase(toks []words.Token, i int) (*entry, int) {
	var best *entry
	n := 0
	if i+1 >= len(toks) {
		return nil, 0
	}
	next := toks[i+1].Key
	for k := range x.phrases {
		p := &x.phrases[k]
		if p.second != next || len(p.words) <= n || i+len(p.words) > len(toks) {
			continue
		}
		fits := true
		for k, w := range p.words[1:] {
			fits = fits && toks[i+1+k].Lower == w
		}
		if fits {
			best, n = p.entry, len(p.words)
		}
	}
	return best, n
}

// adverbial is the entry of adverbs that the table does not list.
var adverbial = &entry{class: adverb}

var classes = map[string]class{
	"determiner": determiner, "preposition": preposition, "complementizer": complementizer, "coordinator": coordinator,
	"subordinator": subordinator, "auxiliary": auxiliary, "being": being | auxiliary, "modal": modal, "adverb": adverb, "pronoun": pronoun,
	"owner": owner, "when": when, "relative": relative, "lead": lead, "asks": asks, "setting": setting,
	"bare": bare, "manifold": manifold, "seeming": seeming, "no adverb": flat, "nounlike": nounlike, "document": document, "turn": turn, "span": span, "aloud": aloud, "past": past, "anybody": anybody, "floating": floating, "counts": counts, "degree": degree, "tells": tells, "deems": deems, "linking": linking,
}

var table = sync.OnceValue(func() *tables {
	t := &tables{phrases: map[string][]phrase{}}
	for _, e := range lang.Table("en", "attributed") {
		kind, after, _ := strings.Cut(e.Value, " ")
		for _, w := range e.Sayings {
			x := t.entry(w)
			if c, ok := classes[e.Value]; ok {
				x.class |= c
				continue
			}
			r := rightOf(after)
			switch kind {
			case "verb":
				x.verb |= r
			case "passive":
				x.passive |= r
			case "noun":
				x.noun |= r
			case "state":
				x.state |= r
			default:
				panic("attributed: attributed.txt: no kind " + e.Value)
			}
		}
	}
	for _, w := range [...]string{"according", "in"} {
		t.entry(w).class |= mark
	}
	for w, list := range t.phrases {
		t.words.Word(w).phrases = list
		for _, p := range list {
			p.entry.cueing()
		}
	}
	for w, at := range t.words.All() {
		x := *at
		x.cueing()
		if x.verb != 0 && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && t.endings(w) {
			x.class |= base
		}
	}
	return t
})

// freshMost is how many entries are made at once.
const freshMost = 256

// cueing says of an entry that it may be a cue.
func (x *entry) cueing() {
	if x.verb|x.passive|x.noun|x.state != 0 || x.class&(tells|deems) != 0 {
		x.class |= cues
	}
}

// entry returns the entry of a saying, a new one where there is none.
func (t *tables) entry(saying string) *entry {
	if strings.IndexByte(saying, ' ') < 0 {
		at := t.words.Ref(saying)
		if *at == nil {
			if len(t.fresh) == 0 {
				t.fresh = make([]entry, freshMost)
			}
			*at, t.fresh = &t.fresh[0], t.fresh[1:]
		}
		return *at
	}
	w := strings.Fields(saying)
	for _, p := range t.phrases[w[0]] {
		if slices.Equal(p.words, w) {
			return p.entry
		}
	}
	p := phrase{words: w, entry: &entry{}}
	p.second, _ = words.KeyOf(w[1])
	t.phrases[w[0]] = append(t.phrases[w[0]], p)
	first := t.entry(w[0])
	first.class |= heads
	return p.entry
}

// endings says whether the table has a verb's other form in -s.
func (t *tables) endings(w string) bool {
	for _, s := range [...]string{w + "s", w + "es", strings.TrimSuffix(w, "y") + "ies"} {
		if x := t.words.Word(s); x != nil && x.verb != 0 {
			return true
		}
	}
	return false
}

// rightOf reads what follows a cue, as the table names it.
func rightOf(s string) right {
	switch s {
	case "that":
		return rThat
	case "clause":
		return rClause
	case "thing":
		return rThing
	case "quote":
		return rQuote
	case "end":
		return rEnd
	case "to":
		return rTo
	}
	r := prep(s)
	if r == 0 {
		panic("attributed: attributed.txt: nothing follows as " + s)
	}
	return r
}

// prep is the bit of a preposition; 0 for other words.
func prep(w string) right {
	if len(w) > 8 {
		return 0
	}
	for i, p := range prepositions {
		if p == w {
			return rPrep << i
		}
	}
	return 0
}
