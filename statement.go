package muster

// StatementKind says how the words reached the page.
type StatementKind string

// The kinds of statement, as contract.md names them.
const (
	Direct    StatementKind = "direct"
	Indirect  StatementKind = "indirect"
	Mixed     StatementKind = "mixed"
	Narration StatementKind = "narration"
	Headline  StatementKind = "headline"
	Question  StatementKind = "question"
)

// Statement is who said what. Span is the statement itself: for direct speech
// the quoted words with their marks, otherwise the sentence.
type Statement struct {
	ID string // "s1", in order of Start
	Span
	Kind       StatementKind
	Speaker    *Speaker // nil: the report's own voice, or nobody named
	OnBehalfOf string
	Cue        string // "said"; "" when there is none
	Place      string
	Said       Dating // the day it was made, where the words name one; zero: the report's
	SaidSpan   Span   // the words that name it; empty when none do
	Rule       string // name of the rule that decided
	Sentence   Span   // the whole sentence (or turn) that the statement stands in
	// Content is what was said without the words that say who said it, in order:
	// "… rising, said Finn" has one span, a clause around the speaker has two.
	// Nil for narration and headlines.
	Content []Span
	CueSpan Span // the words of Cue; empty when there is none
	// Within is the id of the statement that this one is reported in: of what
	// Yarrow had warned in "Finn said that Yarrow had warned". "" for most.
	Within string
	// Group is shared by the pieces of one quotation that an attribution or a
	// paragraph splits. "" for a statement of one piece.
	Group string
	// Attributions are all that the statement's sentence reports somebody to say,
	// think or want, in order, at the first statement of the sentence.
	Attributions []Attribution
}

// Attribution is one report of speech or thought inside a sentence, as words
// only: whose it is, the words that say so, and what is reported, in one or more
// spans. It is wider than a Statement: "Brill wants boats", "his claim that boats
// are dear" are attributions too.
type Attribution struct {
	Source  Span // empty when nobody is named
	Cue     Span
	Content []Span
	Rule    string // name of the rule that found it: "verb that", "according to"
}

// Speaker is who is said to have said it. ID and Role are filled only for
// office holders in the atlas; Country is the ISO code (or NATO, EU) that the
// speaker speaks for, where known.
type Speaker struct {
	ID      string
	Name    string
	Role    string
	Country string
	Mention Span
}
