package muster

// PledgeKind says what sort of promise an entry of the ledger is.
type PledgeKind string

// The kinds of ledger entry.
const (
	PledgeMade   PledgeKind = "pledge"       // a commitment, aim or law of the entity itself
	Demand       PledgeKind = "demand"       // what the entity asks of others
	Announcement PledgeKind = "announcement" // a sum announced or proposed

	// On the way from pledge to cash; Of names the promise.
	Plan          PledgeKind = "plan"          // what a budget plan sets aside for a year
	Appropriation PledgeKind = "appropriation" // what a parliament has voted
	Execution     PledgeKind = "execution"     // what was paid out
)

// Pledge is one dated entry of the ledger. Amounts are in base units: 2.5 % of
// GDP is 0.025 with unit "ratio", EUR 800 billion is 800000000000 with "EUR".
type Pledge struct {
	ID         string
	Entity     string   // who pledges, demands or announces: ISO code, NATO, EU
	Speaker    string   // the person who said it, where known: an id of the atlas
	To         []string // for a demand: of whom
	Kind       PledgeKind
	Measure    string // what is pledged: a measure's name
	Low        Number
	High       Number
	Unit       string
	Per        string // "year" where the amount is a yearly one
	Relation   string // "" is at least; "at most", "about"
	Counts     string // of money: "level" of a year, "more" than before, "sum" over years; "parts": the sum of other entries; "" unsaid
	Year       string // the year whose figure shows it, where that is not the year of By
	Of         string // of a plan, an appropriation or an execution: the promise's id
	Made       Day
	MadeIn     string // "2025-04" or "2025" where the day is not known: Made is then the first of it; "" otherwise
	From       string // of a promise for every year: the first one; "" otherwise
	By         string // deadline: "2027", "2027-04"; "" for none
	Until      Day    // the day it was superseded or withdrawn; 0 while in force
	Conditions string
	Supersedes string
	Verified   bool   // false: second-hand, shown as reported
	Title      string // of the source
	Address    string // of the source; an entry without one is not embedded
	Quote      string // the maker's own words, at most 25; only of official declarations
	Note       string
}

// Due is when the promise falls due, to go on a sentence with: " by 2027",
// " each year from 2026 to 2030"; "" where it names no year.
func (p *Pledge) Due() string {
	switch {
	case p.From != "" && p.By != "":
		return " each year from " + p.From + " to " + p.By
	case p.From != "":
		return " each year from " + p.From
	case p.By != "":
		return " by " + p.By
	}
	return ""
}

// MadeOn is the day on which it was made, or the month or year where no more is
// known.
func (p *Pledge) MadeOn() string {
	if p.MadeIn != "" {
		return p.MadeIn
	}
	return p.Made.String()
}

// PledgeStatus is what became of a promise, by rule.
type PledgeStatus string

// The statuses. ledger.Standings says by which rule each is reached.
const (
	PledgePending       PledgeStatus = "pending"
	PledgeOnPath        PledgeStatus = "on path"
	PledgeBehind        PledgeStatus = "behind"
	PledgeOverdue       PledgeStatus = "overdue"
	PledgeMet           PledgeStatus = "met"
	PledgeRevisedAway   PledgeStatus = "met then revised away"
	PledgeRescoped      PledgeStatus = "re-scoped"
	PledgeSuperseded    PledgeStatus = "superseded"
	PledgeNotMeasurable PledgeStatus = "not measurable"
)

// Standing is where a promise stands on a day, by the editions published until
// then. Got and Needed are in the promise's unit; an unknown number was not
// looked for.
type Standing struct {
	Pledge
	Who     string // whose figures: the maker, or a member of it
	Day     Day
	Status  PledgeStatus
	Why     string    // one plain sentence
	Edition EditionID // judged by; "" where none was needed
	Judged  string    // the measure judged by: the promise's own or the one that continues it
	In      string    // the year judged
	Got     Number
	Needed  Number
	Working []*Working
	Each    []Standing // of a group's promise: each member that it binds
	Stages  []Stage
}

// Stage is a step from pledge to cash.
type Stage struct {
	Name   string // pledged | planned | appropriated | executed | estimated | final
	Amount Number
	Unit   string
	Day    Day    // when it was known
	DayIn  string // "2025-04" or "2025" where no more is known of Day; "" otherwise
	Rate   Number // of the step it is measured against; unknown for the first
	Of     string // the step it is measured against
	Source string // an entry's id or an edition and its cell
}

// StandingChange is a promise whose status differs between two days.
type StandingChange struct{ Before, After Standing }
