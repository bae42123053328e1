package muster

// EditionDiff is how one edition differs from another of its source, weightiest
// first: what is measured, at which prices, what is there, and only then the
// numbers.
type EditionDiff struct {
	Before, After Edition
	Definitions   []DefinitionChange
	PriceBase     string // why levels at constant prices are not compared; "" where the bases agree
	Notes         []string
	Coverage      []CoverageChange
	Measures      []MeasureDiff
	Crossings     []Crossing
	Findings      []FindingChange // of the reports given, if any
	Judged        int             // how many findings were compared
}

// DefinitionChange is a measure that an edition prints in place of another.
// The two are set side by side and never spliced.
type DefinitionChange struct {
	Before, After string // names of the measures
	Why           string
}

// CoverageChange is something that one edition has and the other lacks.
type CoverageChange struct {
	Kind    string // measure | entity | unit | period
	Added   bool   // false: missing
	Measure string
	What    []string // entities, units or "NLD 2026"
	Why     string   // one sentence
}

// MeasureDiff is a measure of both editions, compared cell by cell.
type MeasureDiff struct {
	Measure    string
	After      string // its name in the later edition, where the definition changed
	Compared   int    // cells that both print on one basis
	Same       int    // of these, those that agree as far as both are printed
	Firmer     int    // of these, estimates that became final
	Refused    int    // cells that both print on bases that must not be compared
	WhyRefused string
	Revised    []Revision // farthest apart first
}

// Revision is one cell with two values. Apart is the later less the earlier, in
// points for ratios; Part is that over the earlier, for money and heads. Other
// is true where the definitions differ, so that a revision and a new definition
// cannot be told apart.
type Revision struct {
	Entity, Period, Unit, Prices string
	Before, After                Figure
	Apart                        Value
	Part                         Number
	Other                        bool
}

// Crossing is who reaches a share of GDP in a year by one edition and not by
// the other.
type Crossing struct {
	Target        Number // 2 % is 0.02
	Period        string
	Before, After int      // how many reach it
	Of            int      // of how many that both editions print
	Gained        []string // reach it only by the later edition
	Lost          []string // only by the earlier
	Other         bool     // the definitions differ
}

// FindingChange is a finding that reads differently with the later edition.
type FindingChange struct {
	Document, Path, Claim string
	Text                  string // the words of the claim
	Before, After         Verdict
	WhyBefore, WhyAfter   string
}
