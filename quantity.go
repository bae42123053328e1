package muster

// Hedge is how firmly a number is said.
type Hedge string

// The hedges of contract.md.
const (
	Exactly Hedge = "exactly"
	About   Hedge = "about"
	Nearly  Hedge = "nearly"
	Over    Hedge = "over"
	AtLeast Hedge = "at least"
	Under   Hedge = "under"
	UpTo    Hedge = "up to"
	Between Hedge = "between"
)

// Quantity is a number as said, in base units: "nearly $17 billion" is
// 17000000000 USD. Low and High are the room that contract.md gives the words
// ("Room in words"); an open side is unknown. Unit is "ratio" (2 % is 0.02),
// "points" (0.2 percentage points is 0.002), an ISO 4217 code in whole units,
// "count", "persons", "times" (a multiple), "years", "months", "weeks",
// "days", "rank" (an ordinal), "year" (a calendar year), "date", or another unit
// of measure by its plural name ("square kilometers", "miles per hour"; the
// names are those of lang/en/measuring.txt), never converted. Per is what a
// price, rate or share is for: "GDP", "capita", "year", or one of anything else
// by its name ("barrel", "day", "megawatt hour").
type Quantity struct {
	ID string // "q1", in order of Start
	Span
	Low   Number
	High  Number
	Value Number // for a range unknown
	Unit  string
	Per   string // "GDP", "capita", "year", "barrel"; "" when unsaid
	Of    string // what is counted or measured: its head noun, "" when unsaid
	Hedge Hedge
	Rule  string // name of the rule that read it
	From  string // for unit "date": first day or month, "2025-03-04"
	To    string // for unit "date": last
	When  *When  // a date's place on the calendar, and that of "two years ago"; else nil
	Bare  bool   // a date without a numeral or a number word ("yesterday"): no number
	Left  string // why it is no claim; "" when a claim uses it or none was sought yet
}

// When is how a date is said and where it falls.
type When struct {
	// Reference is "absolute" where the words alone place it ("4 March 2025",
	// "early 2024"), "partial" where they leave the year open ("4 March", "the
	// summer"), "relative" where they count from a day: the report's ("yesterday",
	// "on Tuesday", "two years ago") or another ("a week later").
	Reference string
	// Grain is the length of time it is said in: "day", "weekend", "week", "month",
	// "season", "quarter", "half", "year", "fiscal year", "decade", "century".
	Grain    string
	From, To Day    // first and last day meant; 0 where that is open or unknown
	Edge     string // "early", "mid", "late", "earlier" or "later"; "" for the whole
	Bound    string // "since", "by", "until", "before", "after", "from"; "" for inside it
	Why      string // why its place is unknown; "" when it is known
}

// Strict says whether the bound of an open quantity is excluded: "more than
// half" is strict, "at least half" is not.
func (q Quantity) Strict() bool { return q.Hedge == Over || q.Hedge == Under }

// Money says whether the unit is a currency code.
func (q Quantity) Money() bool { return IsCurrency(q.Unit) }

// IsCurrency says whether a unit has the shape of an ISO 4217 code.
func IsCurrency(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := range 3 {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}
