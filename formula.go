package muster

// Formula is an expression over the books, as text. It yields a value, never a
// verdict; package formula parses, prints and evaluates it, and
// docs/reference/formulas.md lists the language.
//
//	USA.defence_expenditure / NATO.defence_expenditure
//	count(NATO where defence_expenditure_share_of_gdp >= 2%)
//	each(GBR, FRA: it.defence_expenditure / NATO.defence_expenditure)
//	NOR.defence_expenditure in EUR [2021]
//
// Axes that the text leaves open (source, edition, prices, year ...) are bound
// by Axes when it is evaluated.
type Formula string

// Axes bind what a formula leaves open. An empty field is free.
type Axes struct {
	Source     string // "nato", "sipri"
	Edition    string // "2024-06-17"; a reading takes all cells of a source from one edition
	Prices     string // "current" | "constant" (the edition's own base) | "constant-2015"
	Currency   string // ISO 4217 code that money is wanted in
	Year       string // what y stands for
	Members    string // "each year" (default) | "same": like for like
	Scope      string // words for people: "national budgets", "common funding"
	Definition string // "" | "core"
	Day        string // the day that members(), rate() and pledge() speak of
}
