package muster

// Status says how firm a published figure is.
type Status string

// The statuses of figures.
const (
	Final      Status = "final"
	Estimate   Status = "estimate"
	Projection Status = "projection"
	Uncertain  Status = "uncertain" // the publisher marks it as highly uncertain
	Reported   Status = "reported"  // second-hand: as the press gave it
	Derived    Status = "derived"   // computed from the publisher's own figures, e.g. an annual mean
)

// Key names one series of an edition. Prices is "current", "constant-2015"
// (constant prices and exchange rates of that year) or "" where prices have no
// part in it. Unit is a base unit: an ISO 4217 code, "ratio", "persons",
// "count", "index", "USD/EUR" ...
type Key struct {
	Measure string
	Entity  string
	Unit    string
	Prices  string
}

// Figure is one published number with its whole address. Value is in base
// units; Printed and PrintedUnit are as the publication prints them.
type Figure struct {
	Key
	Period      string // "2024", or a day for daily rates
	Value       Number
	Status      Status
	Edition     EditionID
	Table       string
	Row         string
	Column      string
	Printed     string
	PrintedUnit string
	Note        string
}
