package muster

// Tense is when and how firmly a claim puts its subject.
type Tense string

// The tenses of contract.md.
const (
	Was      Tense = "was"
	Is       Tense = "is"
	Will     Tense = "will"
	Pledged  Tense = "pledged"
	Demanded Tense = "demanded"
)

// Claim is an assertion that the books could decide: a test, put to one or more
// meanings of the words.
type Claim struct {
	ID        string // "c1", in order of Start
	Statement string // id of the statement it stands in
	Span
	Form         string // a name from domain.md section 5
	Tense        Tense
	Subject      []string // ISO codes and groups
	Measure      string
	Period       Period
	Made         Window   // of a promise: when the words say that it was made; zero when they do not
	Quantity     string   // id of the quantity tested; "" when the test has none
	Uses         []string // ids of further quantities that the claim accounts for
	ComparedWith []string
	Test         Test
	Meanings     []Meaning
	Speaker      *Speaker
	Rules        []string // names of the rules that built it, in order
	Because      Absence  // set when no meaning can be computed whatever the books hold
	Ask          string
	Says         string // "GBR pledged 2.5 % of GDP": used in why
}
