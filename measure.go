package muster

// Measure is something the books can say of a country or a group in a year.
type Measure struct {
	Name   string // lower_snake, as contract.md lists them
	Label  string // how a journalist calls it: "defence spending"
	Kind   string // money | ratio | change | per_capita | persons | date | count | rate
	Source string // whose definition: "nato", "sipri", "imf" ...
	Core   string // the measure that continues it on the definition of 2026, if any
	Kin    string // the nearest measure of another source, never the same thing
	Share  string // for money: the measure that gives it as a share of GDP
	Doc    string // definition, with its source
}
