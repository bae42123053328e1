package muster

// PledgeKind says what sort of promise an entry of the ledger is.
type PledgeKind string

// The kinds of ledger entry.
const (
	PledgeMade   PledgeKind = "pledge"       // a commitment, aim or law of the entity itself
	Demand       PledgeKind = "demand"       // what the entity asks of others
	Announcement PledgeKind = "announcement" // a sum announced or proposed
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
	Made       Day
	By         string // deadline: "2027", "2027-04"; "" for none
	Until      Day    // the day it was superseded or withdrawn; 0 while in force
	Conditions string
	Supersedes string
	Verified   bool   // false: second-hand, shown as reported
	Title      string // of the source
	Address    string // of the source; an entry without one is not embedded
	Note       string
}
