package muster

import "context"

// Kept is what a store keeps of a report: where it came from, when it appeared,
// what it claims and by what it is known again. Never its text: that lies in a
// local cache of its own, and expires. A text that appeared in several places is one
// report: its address, outlet, title and day are those of the place where it appeared
// first, the others are Sightings.
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
	Signature []byte
	Marks     []uint64 // hashes of what is rare in it, the rarest first, at most MostMarks
	Said      []string // the words of the first marks, side by side with them, at most MostSaid
	Speakers  []string // ids of the office holders of the atlas who speak in it
	Claims    []KeptClaim
	Also      []Sighting // the other places where it appeared; a store leaves them out, see Sightings
}

// Sighting is a place where a text appeared.
type Sighting struct {
	Path      string
	Address   string
	Title     string
	Outlet    string
	Author    string
	Published Dating // Window and Basis
	Taken     Day
}

// Link is a pair of reports that are alike: 1000 is as much as two reports of one event
// are at least. It depends on the two reports alone.
type Link struct {
	From, To string
	Like     int
}

// Cluster is reports that links hold together, in no order, and all links among them, each
// once.
type Cluster struct {
	Reports []Member
	Links   []ClusterLink
}

// Member is a report of a cluster.
type Member struct {
	ID, Story string
	From      Day // the first day on which it may have appeared
}

// ClusterLink is a link between two reports of a cluster, by their places in it.
type ClusterLink struct{ A, B, Like int32 }

// MostMarks is how many marks a store keeps of a report: enough to find every
// report that shares a story with it, and few enough for an index of millions.
const MostMarks = 128

// MostSought is how many marks of a report, the first, are found by Near: a store
// need not index the others.
const MostSought = 40

// MostSaid is how many words or names of a report are kept to say what it shares
// with others, each at most MostSaying bytes.
const MostSaid, MostSaying = 52, 40

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
	Said     Window     // when it was said, where the words name the day; zero to keep: when the report appeared
	Outlet   string     // of the report; not kept twice
	Title    string     // of the report; not kept twice
	Address  string     // of the report; a store leaves it out, as the two below
	Path     string     // of the report
	Also     []Sighting // other places where the report's text appeared
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
	IDs    []string // at most 500
	Story  string
	Outlet string
	From   Day
	To     Day
	Since  Day // of stories, whole, that have a report which may have appeared on the day or later,
	Until  Day // and one that may have on the day or before: the same where both are given
	Most   int
}

// Held answers what a store holds.
type Held interface {
	// Has says whether a report is known.
	Has(ctx context.Context, id string) (bool, error)
	// Reports lists reports, without their claims, signatures and marks.
	Reports(ctx context.Context, q ReportQuery) ([]Kept, error)
	// Claims lists claims by their meaning.
	Claims(ctx context.Context, q ClaimQuery) ([]KeptClaim, error)
	// Sightings lists where each of some reports, by id, appeared, or without ids each that
	// appeared in several places; the first place first: by day, those of no known day last, then address, outlet and path.
	Sightings(ctx context.Context, ids ...string) (map[string][]Sighting, error)
	// Known lists reports by id, with signatures, marks and their words, without claims.
	Known(ctx context.Context, ids ...string) ([]Kept, error)
	// Near lists the reports that marks worth marks.Least bring together with one, by
	// id, with days, signatures and marks alone, these sorted; package marks says when a mark
	// does. It depends on the reports held, not on their order. What it lists is only read.
	Near(ctx context.Context, id string) ([]Kept, error)
	// Links lists the links from these reports, by From, then To; each link is
	// there in both directions.
	Links(ctx context.Context, ids ...string) ([]Link, error)
	// Cluster is a report with all that links of at least like connect with it, without one
	// report and its links unless that is ""; false where it has more than most reports
	// (0 for no bound), and then it lists some of them and no links. Its Links may be weaker.
	Cluster(ctx context.Context, id string, like, most int, without string) (Cluster, bool, error)
	// Unsettled lists reports whose story has to be looked at again.
	Unsettled(ctx context.Context) ([]string, error)
	// Unlinked lists reports whose links have to be found again, at most so many, as they
	// were found by an older edition of package marks.
	Unlinked(ctx context.Context, most int) ([]string, error)
	// Text is a cached text; false where it was never cached or has expired.
	Text(ctx context.Context, id string, today Day) (string, bool, error)
}

// Changing changes a store; what it answers has the changes made so far.
type Changing interface {
	Held
	// Put keeps a report with its claims, or replaces it whole where its id is known; its
	// story and links stay, the story unless r has one. Text, unless "", is cached until
	// the day given. It lists the reports, others than r, whose Near it may have changed
	// other than by r itself.
	Put(ctx context.Context, r Kept, text string, until Day) ([]string, error)
	// See keeps one more place where a report appeared; false where it is known: the same
	// address, or where there is none the same outlet and path.
	See(ctx context.Context, id string, s Sighting) (bool, error)
	// Link keeps links, and drops those of Like 0. Links of reports that are not held are
	// left out.
	Link(ctx context.Context, links ...Link) error
	// Join puts reports into a story.
	Join(ctx context.Context, story string, ids ...string) error
	// Unsettle has the stories of reports looked at again later; Settled says that this
	// was done.
	Unsettle(ctx context.Context, ids ...string) error
	Settled(ctx context.Context, ids ...string) error
	// Linked says that the links of reports were found again.
	Linked(ctx context.Context, ids ...string) error
}

// Store keeps reports and claims. One store may be used from many goroutines and
// processes. store/storetest is the suite that every implementation passes.
type Store interface {
	Held
	// Change makes changes as one: where do returns without error all of them are
	// durable, and neither the end of the process nor of the machine loses them;
	// otherwise none is made. Those who change a store wait for one another, in other
	// processes as well, so that what do reads stays true until it returns.
	Change(ctx context.Context, do func(Changing) error) error
	// Expire drops cached texts whose day has come, and says how many.
	Expire(ctx context.Context, today Day) (int, error)
	// Close ends the use of the store.
	Close() error
}
