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
	Rule       string // name of the rule that decided
	Sentence   Span   // the whole sentence (or turn) that the statement stands in
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
