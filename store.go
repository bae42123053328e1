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
	Marks     []uint64 // hashes of what is rare in it, at most MostMarks
	Claims    []KeptClaim
}

// MostMarks is how many marks a store keeps of a report: enough to find every
// report that shares a story with it, and few enough for an index of millions.
const MostMarks = 128

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
	Period   Period // From and To
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

// ReportQuery asks for reports; an empty field asks for all. The answer is in
// the order of the day published, then of id.
type ReportQuery struct {
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
	// Put keeps a report with its claims, or replaces it whole where its id is
	// known; its story stays. Text, unless "", is cached until the day given.
	Put(ctx context.Context, r Kept, text string, until Day) error
	// Has says whether a report is known.
	Has(ctx context.Context, id string) (bool, error)
	// Reports lists reports, without their claims, signatures and marks.
	Reports(ctx context.Context, q ReportQuery) ([]Kept, error)
	// Claims lists claims by their meaning.
	Claims(ctx context.Context, q ClaimQuery) ([]KeptClaim, error)
	// Near lists reports that share marks with these, most first, then by id;
	// with signatures and marks, without claims. A mark that more than common
	// reports have finds none of them: it is not rare.
	Near(ctx context.Context, marks []uint64, common, most int) ([]Kept, error)
	// Join puts reports into a story.
	Join(ctx context.Context, story string, ids ...string) error
	// Text is a cached text; false where it was never cached or has expired.
	Text(ctx context.Context, id string, today Day) (string, bool, error)
	// Expire drops cached texts whose day has come, and says how many.
	Expire(ctx context.Context, today Day) (int, error)
	// Close ends the use of the store.
	Close() error
}
