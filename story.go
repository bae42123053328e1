package muster

// Story is the reports, among those given, that tell of one event.
type Story struct {
	ID            string
	Documents     []string // ids, in order of lineage, else of input
	Event         Event
	Why           string // why these belong together, one plain sentence
	Lineage       []Lineage
	Said          []Said
	Drift         []Drift
	Disagreements []Disagreement
	Notes         []StoryNote
}

// Event is what the reports of a story share.
type Event struct {
	Date   Day
	Place  string
	People []string // ids of the atlas, else names
}

// Lineage says that one report probably drew on another.
type Lineage struct {
	From, To string // document ids
	Share    Number // of To's statements found in From
	Why      string
}

// Said is one thing said that several reports tell: the same statement, from the
// fullest report to the others.
type Said struct {
	SameAs   string    // "document/s3": the fullest telling of it
	Variants []Variant // the others, in the order of the story's documents
}

// Variant is another telling of a statement.
type Variant struct {
	Statement string // "document/s9"
	How       string // verbatim | altered quotation | paraphrase | summary
}

// Drift is a change of words, number, speaker or setting between a report and
// the one that it drew on. It speaks of the reports at hand alone.
type Drift struct {
	Kind     string
	From, To string // "document/s9"; From is "" where the words stand in no other report
	FromAt   Place  // the words in either report; the zero Place where there are none
	ToAt     Place
	FromSays string // the words, short
	ToSays   string
	Why      string
}

// Disagreement is one figure told differently.
type Disagreement struct {
	About  string
	Values []Told
	Why    string
}

// LeftOut is what a report of a story does not tell of the fullest report held.
// Leaving out is no fault: it says what a reader of this report alone misses.
type LeftOut struct {
	Document   string
	Of         int      // statements of the fullest report that were looked for
	Statements []string // those told in no line of this report: ids of the fullest, "s9", in order
}

// Told is one report's value of a disputed figure, the words that claim it, and what the
// books say of that claim.
type Told struct {
	Document, Claim, Value string
	Span                   // of the claim's words in the document
	Finding                Verdict
	Books                  string // one sentence, as in the claim's own finding; "" where nothing is said
}

// StoryNote is a note that needs several documents.
type StoryNote struct {
	Kind  string
	Where []Place
	Why   string
}

// Place is a span in a document.
type Place struct {
	Document string
	Span
}
