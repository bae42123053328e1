package muster

import "context"

// Kept is what a store keeps of a report: where it came from, when it appeared,
// what it claims and by what it is known again. Never its text: that lies in a
// local cache of its own, and expires.
type Kept struct {
	ID        string // Document.ID: the hash of its text
	Path      string
	Address   string
	Title     string
	Outlet    string
	Author    string
	Language  string
	Published Dating // Window and Basis; the rest is not kept
	Taken     Day    // when it was taken in
	Story     string // "" until it was grouped
	Signature []uint32
	Marks     []uint64 // hashes of what is rare in it, the rarest first, at most MostMarks
	Said      []string // the words of the first marks, side by side with them, at most MostSaid
	Speakers  []string // ids of the office holders of the atlas who speak in it
	Alike     []Alike  // the reports held that may tell of the same event
	Claims    []KeptClaim
}

// Alike is another report, and how much alike it is: 1000 is as much as two
// reports of one event are at least. It depends on the two reports alone.
type Alike struct {
	ID   string
	Like int
}

// Link is a pair of reports that are alike.
type Link struct {
	From, To string
	Like     int // as in Alike
}

// Placed says which story reports are in.
type Placed struct {
	Story   string
	Reports []string
}

// MostMarks is how many marks a store keeps of a report: enough to find every
// report that shares a story with it, and few enough for an index of millions.
const MostMarks = 128

// MostSought is how many marks of a report, the first, are found by Near: a store
// need not index the others.
const MostSought = 40

// MostSaid is how many words or names of a report are kept to say what it shares
// with others, each at most MostSaying bytes.
const MostSaid, MostSaying = 40, 40

// MostWords is how many bytes of a claim's words a store keeps.
const MostWords = 240

// KeptClaim is a claim by its meaning. Speaker is the id of an office holder in
// the atlas, else "": who else spoke stays in the report alone.
type KeptClaim struct {
	Report string // its id
	ID     string // "c1"
	Span
	Words    string // at most MostWords bytes
	Speaker  string
	Role     string
	Form     string
	Measure  string
	Subject  []string
	Tense    Tense
	Period   Period // From, To and Basis
	Relation string // as in the JSON: "=", ">=", "within" ...
	Low      Number
	High     Number
	Value    Number
	Unit     string
	Hedge    Hedge
	Then     Verdict
	Now      Verdict
	Said     Window // when the report appeared
	Outlet   string // of the report; not kept twice
	Title    string // of the report; not kept twice
}

// ClaimQuery asks for claims; an empty field asks for all. The answer is in the
// order of the day said, then of report and claim.
type ClaimQuery struct {
	Measure string
	Subject string // one that the claim is about
	Form    string
	Speaker string
	Period  string // the year it speaks of
	From    Day    // not said before
	To      Day    // not said after
	Most    int    // 0 for all
}

// NearQuery asks for reports that share marks with one. Reports of a known day
// outside From to To are not meant.
type NearQuery struct {
	Marks  []uint64 // of these the first MostSought are looked up
	From   Day      // 0 for any
	To     Day
	Least  int // how many marks they share at least; 0 for one
	Common int // a mark that more reports of these days have finds none of them
	Most   int // 0 for all
}

// ReportQuery asks for reports; an empty field asks for all. The answer is in
// the order of the day published, then of id.
type ReportQuery struct {
	IDs    []string // at most 500
	Story  string
	Outlet string
	From   Day
	To     Day
	Most   int
}

// Store keeps reports and claims. A method that returned without error has made
// its change durable: neither the end of the process nor of the machine loses
// it. One store may be used from many goroutines; writers wait for one another.
// store/storetest is the suite that every implementation passes.
type Store interface {
	// Put keeps a report with its claims and links, or replaces it whole where its
	// id is known; its story stays unless r has one. Links to reports that are not
	// held are left out. Text, unless "", is cached until the day given. In the same
	// change others are placed in stories.
	Put(ctx context.Context, r Kept, text string, until Day, others ...Placed) error
	// Has says whether a report is known.
	Has(ctx context.Context, id string) (bool, error)
	// Reports lists reports, without their claims, links, signatures and marks.
	Reports(ctx context.Context, q ReportQuery) ([]Kept, error)
	// Claims lists claims by their meaning.
	Claims(ctx context.Context, q ClaimQuery) ([]KeptClaim, error)
	// Near lists reports that share marks, most first, then by id; with signatures,
	// marks and their words, without claims and links.
	Near(ctx context.Context, q NearQuery) ([]Kept, error)
	// Links lists the links from these reports, by From, then To; each link is
	// there in both directions.
	Links(ctx context.Context, ids ...string) ([]Link, error)
	// Known is [Store.Near] by id: reports with their signatures and marks.
	Known(ctx context.Context, ids ...string) ([]Kept, error)
	// Join puts reports into a story.
	Join(ctx context.Context, story string, ids ...string) error
	// Text is a cached text; false where it was never cached or has expired.
	Text(ctx context.Context, id string, today Day) (string, bool, error)
	// Expire drops cached texts whose day has come, and says how many.
	Expire(ctx context.Context, today Day) (int, error)
	// Close ends the use of the store.
	Close() error
}
