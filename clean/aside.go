package clean

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"muster"
	"muster/lang"
	"muster/words"
)

// asideMost is the longest aside, in bytes; the longest of the examples has 98.
const asideMost = 160

// asideEdge is how many paragraphs from the first and from the last one may speak
// of the paper itself: in the middle of a report "this text was amended" is news.
const asideEdge = 2

// asides is the table of what papers say to their readers.
var asides = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, e := range lang.Table("en", "asides") {
		m[e.Value] = set(e.Sayings)
	}
	return m
})

// markAsides names short paragraphs in which the paper turns to its readers or
// speaks of itself: calls, notes on how the text came about, who made it. Who
// takes a turn in an interview may do so too, and is left alone.
func markAsides(body string, paras []para) {
	first, last := edges(paras)
	for i := range paras {
		p := &paras[i]
		if p.Why != "" || p.Kind != "" || p.Len() > asideMost {
			continue
		}
		text := body[p.Start:p.End]
		if i == first && i > 0 && paras[i-1].Kind == muster.TitleBlock && i+1 < len(paras) && paras[i+1].Why == "byline" {
			p.Why = "standfirst" // the byline stands below it
			continue
		}
		if quoted(text) || strings.Contains(text, "''") || strings.HasPrefix(text, "‘") {
			continue // somebody said it
		}
		switch edge := i < first+asideEdge || i > last-asideEdge; {
		case calls(text):
			p.Why = "call to readers"
		case edge && made(text), i == last && signed(text):
			p.Why = "credit"
		case edge && (ofItself(text) || text[0] == '(' && text[len(text)-1] == ')'), (i == last || (i == first || ahead(paras, i)) && nameless(text)) && imprint(text), i == last && ownWork(text):
			p.Why = "editorial note"
		case links(text):
			p.Why = "related"
		case i == first && greets(text):
			p.Why = "newsletter"
		case i == first && standfirst(text):
			p.Why = "standfirst"
		}
	}
}

// ahead says whether a paragraph stands ahead of an interview's first turn.
func ahead(paras []para, i int) bool {
	return i+1 < len(paras) && paras[i+1].Kind == muster.TurnBlock
}

// edges are the first and the last paragraph of the report's own.
func edges(paras []para) (first, last int) {
	first, last = len(paras), -1
	for i := range paras {
		if paras[i].Why == "" && paras[i].Kind != muster.TitleBlock {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// calls says whether a sentence asks the readers to do something: "Tips? Write to
// the desk." What else stands there is the lead to it.
func calls(text string) bool {
	t := asides()
	for _, s := range words.Sentences(text, muster.Span{End: len(text)}) {
		sentence := text[s.Start:s.End]
		_, behind, _ := strings.Cut(sentence, ": ") // "Fjord Tenders: track every call"
		for _, part := range [...]string{sentence, behind} {
			if !t["calls"][firstOf(part)] && lastOf(part) != "please" {
				continue // most: their words need not be listed
			}
			w := wordsOf(part)
			if len(w) > 1 && w[len(w)-1] == "please" && holds(w, t["readers"]) {
				return true // "Letters to the editor by Thursday, please."
			}
			if len(w) > 1 && t["calls"][w[0]] && t["goes on"][w[1]] && holds(w[1:], t["readers"]) && !holds(w, t["said"]) {
				return true
			}
		}
	}
	return false
}

func holds(w []string, any map[string]bool) bool {
	return slices.ContainsFunc(w, func(x string) bool { return any[x] })
}

// doneMost is the most words of a sentence that begins with what was done to the
// text: "Compiled on working days for members of the Guild of Ferrymen."
const doneMost = 14

// ofItself says whether a paragraph tells what the paper did to the text: "This
// page is updated daily.", "Abridged from a speech."
func ofItself(text string) bool {
	t := asides()
	w := wordsOf(text)
	if len(w) > 3 && t["manners"][w[0]] {
		w = w[1:] // "Automatic translation from ..."
	}
	if len(w) < 3 {
		return false
	}
	sentence, _, _ := strings.Cut(text, ". ")
	if strings.Count(sentence, " ") < doneMost && t["done"][w[0]] && t["done by"][w[1]] && !strings.Contains(sentence, ",") || len(w) <= 12 && t["parts"][w[0]] && t["done by"][w[1]] {
		return true
	}
	this := w[0] == "this"
	if this {
		w = w[1:]
	} else if w[0] == "the" {
		return false // "The report was published by the ministry."
	}
	if !t["itself"][w[0]] {
		return false
	}
	if this && holds(w[1:min(len(w), 7)], t["did"]) {
		return true // "This report by Fjordpress first appeared on May 5."
	}
	for i := 1; i < min(len(w)-1, 3); i++ {
		if t["is"][w[i]] {
			return holds(w[i+1:min(len(w), i+4)], t["done"])
		}
	}
	return false
}

// made says whether a paragraph is nothing but roles and names: "Producer: Ada
// Brill. Camera: Otto Finn".
func made(text string) bool {
	t := asides()
	roles := 0
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".;·|", r) }) {
		role, name, ok := strings.Cut(part, ":")
		if !ok {
			if roles == 0 || !nameLike(part) {
				return false
			}
			continue // "J. Brill"
		}
		for w := range strings.FieldsSeq(strings.ToLower(role)) {
			if w != "and" && w != "&" && !t["roles"][strings.Trim(w, ",")] {
				return false
			}
		}
		if !nameLike(name) {
			return false
		}
		roles++
	}
	return roles > 0
}

// ownWork says whether a paragraph tells how the paper is made: "Harbour Hour is
// written by volunteers.", "The Tide is printed on Wednesdays."
func ownWork(text string) bool {
	t := asides()
	for _, is := range [...]string{" is ", " are "} {
		before, after, ok := strings.Cut(text, is)
		w := wordsOf(strings.TrimPrefix(after, "a "))
		if ok && len(text) <= 80 && nameLike(strings.ReplaceAll(strings.TrimPrefix(before, "The "), "&", "and")) && len(w) > 2 && (t["done"][w[0]] || t["papers"][w[0]]) && t["done by"][w[1]] {
			return true
		}
	}
	return false
}

// links says whether a paragraph is a label and titles behind it: "Hot right now:
// A Ferry Sinks | Ten Harbours".
func links(text string) bool {
	label, titles, ok := strings.Cut(text, ": ")
	return ok && strings.Count(label, " ") < 6 && strings.Contains(titles, " | ") && !strings.HasSuffix(titles, ".")
}

// signed says whether a paragraph is a dash and a name: "— Ada Brill".
func signed(text string) bool {
	name := strings.TrimLeft(text, "—–-/ ")
	return len(name) < len(text) && nameLike(name) && strings.Count(name, " ") < 4 && !strings.ContainsAny(name, "0123456789.:")
}

// imprintShare is how many words at most there are to each that speaks of papers,
// how they are made and who reads them: "Prices without warranty. Redistribution
// only with permission." has four of seven; the last paragraphs of reports proper
// have two in twenty.
const imprintShare = 7

// imprintMost is the most words of an imprint.
const imprintMost = 20

// imprint says whether a paragraph speaks of nothing but the paper.
func imprint(text string) bool {
	t := asides()
	w := wordsOf(text)
	things, n := 0, 0
	for _, x := range w {
		switch {
		case t["papers"][x]:
			things++
			n++
		case t["done"][x], t["readers"][x] && !t["near"][x]:
			n++
		}
	}
	return things > 0 && n > 1 && n*imprintShare >= len(w) && len(w) <= imprintMost && !holds(w, t["said"]) && !holds(w, t["happened"])
}

// nameless says whether no word behind the first is written as names are.
func nameless(text string) bool {
	_, rest, _ := strings.Cut(text, " ")
	for sentence := range strings.SplitSeq(rest, ". ") {
		_, behind, _ := strings.Cut(sentence, " ")
		if strings.IndexFunc(behind, unicode.IsUpper) >= 0 {
			return false
		}
	}
	return true
}

// greets says whether a paragraph opens a letter to readers and tells nothing yet.
func greets(text string) bool {
	low := plain(text)
	if !holds(wordsOf(low), asides()["readers"]) {
		return false
	}
	for s := range asides()["greetings"] {
		if strings.HasPrefix(low, s) && bounded(low, len(s)) {
			return true
		}
	}
	return false
}

// standfirst says whether a first paragraph ends with the kind of the text that
// follows: "... A portrait."
func standfirst(text string) bool {
	all := words.Sentences(text, muster.Span{End: len(text)})
	last := all[len(all)-1]
	w := wordsOf(text[last.Start:last.End])
	return len(all) > 1 && len(w) == 2 && (w[0] == "a" || w[0] == "an") && asides()["genres"][w[1]]
}

// nameLike says whether all words are written as names are.
func nameLike(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",()")
		if w != "" && !smallNameWord(w) && !unicode.IsUpper([]rune(w)[0]) {
			return false
		}
		n++
	}
	return n > 0 && n <= 12
}

// wordsOf are the words of a text in lower case, without marks around them.
func wordsOf(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(s) {
		if w = bare(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// bare is a word in lower case, without marks around it.
func bare(w string) string {
	return strings.TrimFunc(strings.ToLower(w), func(r rune) bool { return !unicode.IsLetter(r) })
}

// firstOf is the first of wordsOf, "" for none.
func firstOf(s string) string {
	for w := range strings.FieldsSeq(s) {
		if w = bare(w); w != "" {
			return w
		}
	}
	return ""
}

// lastOf is the last of wordsOf, "" for none.
func lastOf(s string) string {
	for s = strings.TrimSpace(s); s != ""; {
		at := max(0, strings.LastIndexFunc(s, unicode.IsSpace))
		if w := bare(s[at:]); w != "" {
			return w
		}
		s = strings.TrimRightFunc(s[:at], unicode.IsSpace)
	}
	return ""
}
