package muster

import "strings"

// EditionID is "source/day": "nato/2024-06-17".
type EditionID string

// Source returns the part before the slash.
func (e EditionID) Source() string {
	s, _, _ := strings.Cut(string(e), "/")
	return s
}

// Edition is one publication of one source. It is never overwritten.
type Edition struct {
	ID         EditionID
	Source     string
	Published  Day
	Title      string
	Publisher  string
	Address    string
	Licence    string
	SecondHand bool   // transcribed from the press: never preferred to a first-hand edition
	Held       string // "whole", "partial", or "" when the edition is known to exist but is not held
	PriceBase  string // "2015": the year of its constant prices, if any
	Note       string
}

// Short is how its publisher is called in a line: "NATO", "World Bank", "NATO,
// as reported by the press".
func (e Edition) Short() string {
	before, rest, ok := strings.Cut(e.Publisher, " (")
	short, tail, closed := strings.Cut(rest, ")")
	if !ok || !closed || before == "" {
		return e.Publisher
	}
	return short + tail
}

// Absence says why the books have no answer. The zero Absence means that they
// have one.
type Absence string

// Why there is no answer; the names are those of contract.md's "because".
const (
	Present         Absence = ""
	NoSeries        Absence = "no_series"
	EditionNotHeld  Absence = "edition_not_held"
	NotPublishedYet Absence = "not_published_yet"
	PeriodOpen      Absence = "period_open"
	NotAMember      Absence = "not_a_member"
	NoDefinition    Absence = "no_definition"
	Ambiguous       Absence = "ambiguous_subject"
	Undated         Absence = "undated"
	CategoryError   Absence = "category_error"
	TypeMismatch    Absence = "other_definition" // bases or definitions that must not be mixed
)

// MembershipChange is one accession to (or departure from) a group.
type MembershipChange struct {
	Day    Day      // of entry into force
	Signed Day      // the day the founders signed, where it was another; else 0
	Joined []string // ISO 3166-1 alpha-3
	Left   []string
	Count  int // members from this day on
}

// Books are the questions that a formula may ask. Implementations are
// read-only and safe for concurrent use.
type Books interface {
	// Editions lists the held editions of a source ("" for all), oldest first.
	Editions(source string) []Edition
	// Known lists every edition of a source known to have been published,
	// held or not, oldest first.
	Known(source string) []Edition
	// Series lists the keys that an edition holds for a measure and entity
	// ("" for every entity), in a fixed order.
	Series(e EditionID, measure, entity string) []Key
	// Periods lists the periods of a series that have a value, ascending.
	Periods(e EditionID, k Key) []string
	// Figure looks one number up. Absence is NoSeries where the edition has no
	// such series or no value for the period.
	Figure(e EditionID, k Key, period string) (Figure, Absence)
	// Members lists a group's members on a day, sorted. Absence is
	// NoDefinition for an unknown group.
	Members(group string, on Day) ([]string, Absence)
	// Memberships lists a group's accessions and departures, oldest first.
	Memberships(group string) []MembershipChange
	// HasForces is false for countries without armed forces (Iceland): they
	// are members, but no spending figure is published for them.
	HasForces(country string) bool
	// Fixing is the official rate, in units of quote per one base, on a day or
	// the last fixing at most seven days before it.
	Fixing(base, quote string, on Day) (Figure, Absence)
	Ledger
}

// Ledger answers for pledges, demands and announced sums.
type Ledger interface {
	// Pledges lists the entries made by (or for) an entity on a measure, oldest
	// first; entity or measure "" means all. Nobody may change the list.
	Pledges(entity, measure string) []Pledge
}
