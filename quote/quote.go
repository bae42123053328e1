// Package quote says who said what. Every block is cut into units, and a row of
// small sieves, precise first, decides each: the first that knows the unit takes
// it. What no sieve takes is narration.
package quote

import (
	"sort"
	"strings"

	"muster"
	"muster/quote/attributed"
	"muster/quote/names"
	"muster/words"
)

// sieve decides a unit, or leaves it open.
type sieve struct {
	name string
	try  func(r *reader, u *unit) bool
}

// sieves in the order in which they are tried.
var sieves = []sieve{
	{"headline", headline},
	{"encyclopedia box", box},
	{"interview turn", turn},
	{"signed quotation", signed},
	{"continued quotation", continued},
	{"quotation", quotation},
	{"lone quotation", loneQuotation},
	{"reported speech", reported},
	{"partial quotation", partial},
	{"question", question},
	{"narration", narration},
}

// Statements lists what is said in a text, in order of Start, with ids "s1",
// "s2" ... The window of days on which the report may have appeared decides
// which office holders its names are; an unknown window leaves every term open.
// Every unit of the text becomes a statement, narration included. Page is the
// text's words and names, from [names.Read].
func Statements(t *muster.Text, page *names.Page, window muster.Window) []muster.Statement {
	r := newReader(t, page, window)
	defer r.done()
	for b := range r.blocks {
		blk := &r.blocks[b]
		r.para++
		r.finder.Paragraph(r.open)
		for u := range blk.units {
			r.unit, r.at = &blk.units[u], u
			had := len(r.out)
			r.cueAt = muster.Span{}
			for i := range sieves {
				if r.rule = sieves[i].name; sieves[i].try(r, r.unit) {
					break
				}
			}
			r.attribute(had)
			r.nest(had)
			r.goesOn(had)
			r.notice(r.unit)
			r.prev = r.unit
		}
	}
	r.resolveLead()
	r.share()
	return r.out
}

// reader goes through a text once, and remembers who spoke last.
type reader struct {
	body   string
	window muster.Window
	blocks []block
	cast   cast
	out    []muster.Statement
	rule   string
	unit   *unit
	prev   *unit
	para   int
	at     int // the unit's place in its block

	dateline string // the country of the dateline, "" for none
	home     string // the country that the report is about, once homed
	homed    bool

	focus      *person          // who "he" or "she" is
	prior      *person          // who was before a sentence that only introduced the focus
	pair       *person          // the two whom a sentence named together last
	rivals     []*person        // who else they may be: named in the same sentence of narration
	recent     []*person        // named in the last sentences
	group      *person          // the body that "it", "they" or "the group" is
	askers     map[*person]bool // in an interview
	guest      *person          // whose answers "A:" are; without a name where nobody knows
	last       *person          // who spoke the last direct quotation
	lastCue    string
	lastAt     muster.Span
	lastUnit   *unit
	open       bool   // the last direct quotation was not closed
	lead       int    // index+1 of a statement whose speaker is not named yet
	leadBody   bool   // that speaker is a body
	leadOffice string // the office of that speaker, "" for none
	leadWord   string // what the lead calls a speaker whom it names last: "diplomat"

	finder    *attributed.Finder
	found     []found
	cueAt     muster.Span // of the cue that the sieve found in this unit
	pieces    []int       // for each statement the quotation that it is a piece of; 0 for none
	inner     [][2]int    // statements that stand within others: index, and index of the outer
	joined    bool        // the next quotation is a piece of the last
	quotation int         // how many quotations so far
	folded    map[string]string
}

// block is a block with its tokens, its references to people and its units.
type block struct {
	muster.Block
	toks  []words.Token
	inq   []bool // token stands in a quotation
	refs  []ref
	units []unit
}

// unit is what the sieves decide: a sentence, or several where a quotation runs
// over their ends.
type unit struct {
	muster.Span
	blk      *block
	from, to int   // tokens
	refs     []ref // that touch it
	quotes   []words.Quote
	first    bool // of its block
	decided  muster.StatementKind
}

// within lists the references that touch tokens from up to to: they are in order
// and apart.
func (u *unit) within(from, to int) []ref {
	lo := 0
	if len(u.refs) > few {
		lo = sort.Search(len(u.refs), func(i int) bool { return u.refs[i].to > from })
	}
	for lo < len(u.refs) && u.refs[lo].to <= from {
		lo++
	}
	hi := lo
	for hi < len(u.refs) && u.refs[hi].from < to {
		hi++
	}
	return u.refs[lo:hi]
}

// few references are passed over faster than they are searched.
const few = 8

// say appends a statement about span.
func (r *reader) say(kind muster.StatementKind, span muster.Span, sp *muster.Speaker, cue string) {
	r.out = append(r.out, muster.Statement{Span: span, Kind: kind, Speaker: sp, Cue: cue, Rule: r.rule, Sentence: r.unit.Span})
	r.pieces = append(r.pieces, 0)
	r.unit.decided = kind
}

func headline(r *reader, u *unit) bool {
	if u.blk.Kind != muster.TitleBlock {
		return false
	}
	r.say(muster.Headline, u.Span, nil, "")
	return true
}

func box(r *reader, u *unit) bool {
	if u.blk.Kind != muster.BoxBlock {
		return false
	}
	r.say(muster.Narration, u.Span, nil, "")
	return true
}

func question(r *reader, u *unit) bool {
	if !asks(r.body, u.Span) {
		return false
	}
	r.say(muster.Question, u.Span, nil, "")
	return true
}

func narration(r *reader, u *unit) bool {
	r.say(muster.Narration, u.Span, nil, "")
	r.look(u)
	return true
}

// look remembers whom a sentence of narration is about: a person named at its
// start is who "he" or "she" of the next sentence is; else a person whom it
// introduces.
func (r *reader) look(u *unit) {
	var introduced, subject *person
	r.rivals = nil
	for i := range u.refs {
		f := &u.refs[i]
		if f.from < u.from || f.from >= u.to || f.p == nil || u.blk.inq[f.from] {
			continue
		}
		fresh := !f.p.seen
		f.p.seen = true
		if f.p.body {
			if !dumb(f.p.key) {
				r.group = f.p
			}
			continue
		}
		if f.from <= u.from+subjectReach && (f.from == u.from || !preposed(u.blk.toks[f.from-1].Lower)) {
			if subject == nil {
				subject = f.p
				r.focus = f.p
				continue
			}
		}
		if subject != nil && f.p != subject && len(r.rivals) < rivalMost && !(f.to < u.to && u.blk.toks[f.to].Lower == "'s") {
			r.rivals = append(r.rivals, f.p)
		}
		if fresh {
			introduced = f.p
		}
	}
	if subject == nil && introduced != nil {
		if r.focus != introduced {
			r.prior = r.focus
		}
		r.focus = introduced
		return
	}
	r.prior = nil
}

// rivalMost is how many people beside its subject a sentence is read for.
const rivalMost = 8

// subjectReach is how many tokens into a sentence its subject may begin: an
// adverbial such as "At the end of the day," before it.
const subjectReach = 8

func preposed(word string) bool {
	return speech().inner.HasWord(word) || word == "and" || word == "than"
}

// dumb says whether a name is of a place or a thing, by its words.
func dumb(key string) bool {
	for w := range strings.FieldsSeq(key) {
		if speech().dumb.HasWord(w) {
			return true
		}
	}
	return false
}
