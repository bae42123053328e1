// Package retell lays reports of one event side by side: which statements of one
// are told again in another and how, which report probably drew on which, and
// what changed on the way.
package retell

import (
	"slices"
	"strings"
	"unicode"

	"muster"
	"muster/words"
)

// Telling is what is needed of a report to lay it beside another; the report
// itself need not be kept.
type Telling struct {
	ID      string // of the document
	Title   string
	Outlet  string // "" where unknown
	Guessed bool   // the year of Window is inferred
	Head    string // how it begins, in small letters: a dateline, who was there
	Window  muster.Window
	Lines   []Line
	Above   []Line // its headline, where it has one: held against its source, and no more
}

// Line is a statement with the words of its sentence.
type Line struct {
	ID      string // of the statement: "s4"
	Kind    muster.StatementKind
	Speaker *muster.Speaker // nil for nobody named
	Within  bool            // it is reported inside another statement
	Text    string          // of the statement
	Start   int             // of Text in the report
	Length  int             // of Text in the report, in bytes
	Whole   string          // its sentence
	WholeAt int             // of Whole in the report
	Known   bool            // its speaker is named, or somebody met before: "the minister", not "one shopper"
	Open    bool            // its quotation is not closed
	Vague   bool            // its speaker is told by an office alone, or a pronoun
	Pronoun bool            // by a pronoun
	Said    muster.Window   // when it was said, where its words name that; zero where they do not
	Passed  []Passed        // what its speaker says that others said
	Numbers []Number
	low     string  // Whole in small letters
	terms   []term  // of Whole, in order
	own     []term  // of Text
	spoken  []term  // of Whole, in quotation marks alone; of a turn all
	keys    []int32 // the telling stems of Whole as numbers, ascending, each once
	total   float64 // their weight
	stems   map[string]bool
}

// Passed is what somebody says that another said: "the minister said that his
// deputy had warned that …" passes the deputy's warning on.
type Passed struct {
	Who   string
	At    int // of the other's words, in Whole
	Words string
}

// Number is a quantity of a line.
type Number struct {
	muster.Quantity
	Words string
	At    int // in Whole
}

// term is a word or number of a sentence, reduced to what its kin share.
type term struct {
	stem    string
	plain   string // as it stands, in lower case
	spell   string // in one spelling
	at, end int    // in the line: a word in lower case may have another length
	common  bool   // a word of grammar
	name    bool   // a capital inside the sentence
	capital bool   // a capital anywhere
	number  bool   // written in digits
}

// mostLines bounds the statements of one report that are laid beside others: the
// longest report of the corpora has about 90.
const mostLines = 400

// headed is how many bytes of a report are its head.
const headed = 400

// Tell takes what is needed of a report. Headlines and furniture are left out.
func Tell(r *muster.Report) Telling {
	t := Telling{ID: strings.Clone(r.Document.ID), Title: strings.Clone(r.Document.Title), Outlet: strings.Clone(r.Document.Outlet), Window: r.Document.Published.Window, Guessed: r.Document.Published.Basis == "inferred"}
	t.Head = strings.ToLower(strings.ToValidUTF8(r.Text.Body[:min(len(r.Text.Body), headed)], ""))
	next := 0
	for i := range r.Statements {
		s := &r.Statements[i]
		if boxed(r, s.Span) || len(t.Lines) == mostLines || s.Kind == muster.Headline && len(t.Above)+len(t.Lines) > 0 {
			continue
		}
		l := Line{ID: s.ID, Kind: s.Kind, Within: s.Within != "", Start: s.Start, Length: s.Len(), Said: s.Said.Window}
		whole := s.Sentence
		if whole.Len() == 0 || s.Kind == muster.Question || whole.Len() > mostSentence {
			whole = s.Span
		}
		l.Whole, l.WholeAt = strings.Clone(r.Text.Of(whole)), whole.Start
		if whole.Contains(s.Span) {
			l.Text = l.Whole[s.Start-whole.Start : s.End-whole.Start]
		} else {
			l.Text = strings.Clone(r.Text.Of(s.Span))
		}
		if s.Speaker != nil {
			sp := *s.Speaker
			sp.Name = strings.Clone(sp.Name)
			l.Speaker = &sp
			l.Vague = vague(r.Text.Of(sp.Mention))
			l.Pronoun = grammar()[strings.ToLower(r.Text.Of(sp.Mention))]
			l.Known = sp.ID != "" || !bare(sp.Name) || definite(r.Text.Body, sp.Mention)
		}
		for next > 0 && r.Quantities[next-1].Start >= whole.Start {
			next--
		}
		for ; next < len(r.Quantities) && r.Quantities[next].Start < whole.End; next++ {
			q := r.Quantities[next]
			if q.Bare {
				continue // dates have rules of their own
			}
			q.Of = strings.Clone(q.Of) // else it keeps the whole report
			if q.Start >= whole.Start && q.End <= whole.End {
				l.Numbers = append(l.Numbers, Number{Quantity: q, Words: strings.Clone(r.Text.Of(q.Span)), At: q.Start - whole.Start})
			}
		}
		l.Passed = passed(r, s, whole)
		switch {
		case s.Kind == muster.Question:
			l.Passed = told(l.Text)
		case len(l.Passed) == 0 && l.Speaker != nil && s.Kind != muster.Direct:
			l.Passed = handedOn(l.Whole)
		}
		if s.Kind == muster.Headline {
			t.Above = append(t.Above, l)
			continue
		}
		t.Lines = append(t.Lines, l)
	}
	return t
}

// told is what a question says that somebody said: "your predecessor said that you
// …". What "you" said is no other's.
func told(question string) []Passed {
	ts := termsOf(question)
	for i, t := range ts {
		if i == 0 || i+3 > len(ts) || t.stem != "=say" && t.stem != "=warn" && t.stem != "=admit" && t.stem != "=criticise" && !slices.Contains(polarity()["voiced"], t.plain) {
			continue
		}
		if before := ts[i-1].plain; before == "you" || before == "i" || before == "we" || ts[0].plain == "you" || i > 1 && ts[i-2].plain == "you" {
			return nil
		}
		at := t.end
		return []Passed{{Who: strings.TrimSpace(question[:t.at]), At: at, Words: strings.TrimSpace(question[at:])}}
	}
	return nil
}

// turn says whether a statement is somebody's own words whole: what it reports is
// passed on.
func turn(s *muster.Statement) bool {
	return (s.Kind == muster.Direct || s.Kind == muster.Question) && s.Cue == ""
}

// passed are the attributions of a sentence that stand inside another one of it,
// or inside a turn, and are of somebody else.
func passed(r *muster.Report, s *muster.Statement, whole muster.Span) []Passed {
	var out []Passed
	for i := range s.Attributions {
		in := &s.Attributions[i]
		if len(in.Content) != 1 || in.Source.Len() == 0 || !whole.Contains(in.Content[0]) {
			continue
		}
		if own := r.Text.Of(in.Source); s.Speaker != nil && turn(s) && s.Span.Contains(in.Source) && !grammar()[strings.ToLower(own)] && !strings.Contains(own, s.Speaker.Name) {
			out = append(out, Passed{Who: strings.Clone(own), At: in.Content[0].Start - whole.Start, Words: strings.Clone(r.Text.Of(in.Content[0]))})
			continue
		}
		for k := range s.Attributions {
			o := &s.Attributions[k]
			if k != i && r.Text.Of(o.Source) != r.Text.Of(in.Source) && len(o.Content) == 1 && o.Content[0].Contains(in.Content[0]) && o.Content[0].Contains(in.Source) {
				out = append(out, Passed{Who: strings.Clone(r.Text.Of(in.Source)), At: in.Content[0].Start - whole.Start, Words: strings.Clone(r.Text.Of(in.Content[0]))})
				break
			}
		}
	}
	return out
}

// Size is about how many bytes a telling holds.
func (t *Telling) Size() int {
	n := 0
	for i := range t.Lines {
		n += len(t.Lines[i].Whole) + 512*len(t.Lines[i].Numbers) + 512
	}
	return n
}

// read cuts a telling's lines into words, which are kept only while the story is
// laid out.
func (t *Telling) read() {
	for i := range t.Lines {
		t.Lines[i].read()
	}
	for i := range t.Above {
		t.Above[i].read()
	}
}

func (l *Line) read() {
	l.low = strings.ToLower(l.Whole)
	l.terms, l.own = termsOf(l.Whole), termsOf(l.Text)
	l.spoken, l.Open = spokenIn(l)
	l.stems = make(map[string]bool, len(l.terms))
	for _, t := range l.terms {
		l.stems[t.stem] = true
	}
}

// vague says whether a mention has no name: "she", "The minister".
func vague(mention string) bool {
	first, rest, _ := strings.Cut(mention, " ")
	return grammar()[strings.ToLower(first)] && bare(rest) || bare(mention)
}

// definite says whether a mention is of somebody met before: "the minister", "he".
func definite(body string, m muster.Span) bool {
	if m.Len() == 0 {
		return false
	}
	words := strings.Fields(strings.ToLower(body[max(0, m.Start-4):m.End]))
	for _, w := range words {
		if slices.Contains(polarity()["met"], w) {
			return true
		}
	}
	return false
}

// spokenIn are the words of a line that stand in quotation marks, and whether the
// last of them are left open; a line without marks that is spoken (a turn) is
// spoken whole.
func spokenIn(l *Line) (spoken []term, open bool) {
	marks := words.Quotes(l.Whole, muster.Span{End: len(l.Whole)})
	if len(marks) == 0 {
		if l.Kind == muster.Direct {
			return l.terms, false
		}
		return nil, false
	}
	for _, t := range l.terms {
		for _, q := range marks {
			if q.Inner.Start <= t.at && t.at < q.Inner.End {
				spoken = append(spoken, t)
				break
			}
		}
	}
	return spoken, marks[len(marks)-1].Open
}

// mostSentence bounds a sentence: a turn of an interview can be a page.
const mostSentence = 1200

func boxed(r *muster.Report, s muster.Span) bool {
	for _, b := range r.Text.Blocks {
		if b.Kind == muster.BoxBlock && b.Overlaps(s) {
			return true
		}
	}
	return false
}

// percent says whether a word only says that a number is a share.
func percent(w string) bool { return w == "percent" || w == "per" || w == "cent" || w == "pct" }

// flat puts words on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// contractions are the ends of words that stand for a word.
var contractions = [...][2]string{{"n't", "not"}, {"'ve", "have"}, {"'re", "are"}, {"'ll", "will"}, {"'m", "am"}}

// shortened are words that lose a letter before "n't".
var shortened = map[string]string{"ca": "can", "wo": "will", "sha": "shall"}

// contracted cuts a word's end off that stands for a word: "n't" for "not".
func contracted(w string) (short, word string, ok bool) {
	if !strings.ContainsAny(w, "'’") {
		return "", "", false
	}
	for _, c := range contractions {
		for _, short := range [...]string{c[0], strings.ReplaceAll(c[0], "'", "’")} {
			if rest, ok := strings.CutSuffix(w, short); ok && rest != "" {
				return short, c[1], true
			}
		}
	}
	return "", "", false
}

// termsOf are the words and numbers of a text.
func termsOf(s string) []term {
	var out []term
	toks := words.Tokens(s, muster.Span{End: len(s)})
	first := true
	for i := range toks {
		k := &toks[i]
		if k.Kind != words.Word && k.Kind != words.Number || k.Lower == "'s" || k.Lower == "’s" {
			continue
		}
		t := term{stem: k.Lower, plain: k.Lower, at: k.Start, end: k.End, number: k.Kind == words.Number}
		if k.Kind == words.Word {
			t.stem = stem(k.Lower)
			t.common = grammar()[k.Lower] || percent(k.Lower)
			for _, c := range s[k.Start:k.End] {
				t.capital = unicode.IsUpper(c)
				t.name = t.capital && !first
				break
			}
		}
		first = false
		if t.plain == "cannot" {
			rest := t
			t.plain, t.stem, t.end = "can", "can", t.at+3
			out = append(out, t)
			rest.at, rest.plain, rest.stem, rest.common = t.at+3, "not", "not", true
			t = rest
		} else if short, word, ok := contracted(t.plain); ok {
			// "isn't" is told for "is not": the same, in other words
			rest := t
			t.plain = t.plain[:len(t.plain)-len(short)]
			t.stem, t.common = stem(t.plain), grammar()[t.plain]
			if whole, ok := shortened[t.plain]; ok && word == "not" {
				t.stem, t.common = whole, true
			}
			t.end = min(t.at+len(t.plain), t.end)
			out = append(out, t)
			rest.at = t.end
			rest.plain, rest.stem, rest.name, rest.common = short, word, false, true
			t = rest
		}
		out = append(out, t)
	}
	out = country(out, s)
	for i := range out {
		out[i].spell = spelled(out[i].plain)
	}
	return out
}
