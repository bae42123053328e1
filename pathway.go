package muster

// Shape is how a path goes from its first share of GDP to its target.
type Shape string

// The shapes of paths.
const (
	Straight    Shape = "straight" // the same number of points every year
	Compound    Shape = "compound" // the same growth of the share every year
	FrontLoaded Shape = "front"    // most of the rise early: 1 - (1 - t)²
	BackLoaded  Shape = "back"     // most of the rise late: t²
	Planned     Shape = "plan"     // through what the ledger holds of the ally's own pledges, straight between them
)

// Pathway is what it costs to reach a share of GDP by a year: one line an ally
// and a group, year by year. It is arithmetic on stated assumptions, no forecast.
type Pathway struct {
	Target      Number // share of GDP: 0.035
	From, By    int    // the year of the start and the year of the target
	Shape       Shape
	Prices      string    // "current" or "constant-2026": prices and exchange rates of that year
	Currency    string    // ISO 4217 code of every sum
	Shares      EditionID // where the start comes from
	Economy     EditionID // where GDP and prices come from
	Measure     string    // of the start: core_defence_expenditure_share_of_gdp ...
	Lines       []PathLine
	Meetings    []PathMeeting
	Withdrawal  *PathWithdrawal // nil when none was asked for
	Uncertainty *PathUncertainty
	Sensitivity []PathSensitivity
	Assumptions []string // one plain sentence each, printed with every output
	Missing     []string // who is left out and why, one plain sentence each
}

// PathLine is the path of one ally or group.
type PathLine struct {
	Code, Name string
	Start      *Figure  // the published share; nil for a group, whose share is computed
	Past       []Figure // the shares that the same edition prints up to the start
	Steps      []PathStep
	Total      PathExtra  // of all years after the first
	Spread     PathTotals // of Total in the simulated paths
	Levels     []PathLevel
	Notes      []string
}

// PathStep is one year of a path. Money is in the pathway's currency and prices.
type PathStep struct {
	Year    int
	GDP     Number
	Share   Number
	Money   Number
	Extra   PathExtra
	Carried bool    // beyond the forecast's last year: its last growth is carried on
	Fan     PathFan // of Money; unknown numbers where no simulation ran
}

// PathExtra is money over three baselines: the first year's cash, the first
// year's real spending, the first year's share of GDP.
type PathExtra struct{ FlatCash, FlatReal, FlatShare Number }

// PathFan is what 10, 25, 50, 75 and 90 of 100 simulated paths stay below.
type PathFan struct{ P10, P25, P50, P75, P90 Number }

// PathTotals are the fans of a line's totals; unknown numbers where no simulation ran.
type PathTotals struct{ FlatCash, FlatReal, FlatShare PathFan }

// PathLevel is what a share of GDP costs in the target year, whatever the path,
// and how much that is over the first year's share.
type PathLevel struct{ Share, Money, Extra Number }

// PathMeeting says when a group's spending reaches that of the United States.
type PathMeeting struct {
	Group   string // code
	In      string // "money" or "share"
	Rival   string // what the United States does: "keeps its share of GDP", "goes the same way"
	Year    int    // the first year; 0 when not by the target year
	Needs   Number // share of GDP with which the group equals it in the target year
	Already bool   // in the first year
}

// PathWithdrawal is the United States spending a part less, from the year after
// the first, and what the others would have to spend to fill the gap.
type PathWithdrawal struct {
	Part  Number
	Steps []PathGap
}

// PathGap is one year of a withdrawal. The needed shares are of the group's
// GDP: its path and the gap together.
type PathGap struct {
	Year             int
	Gap              Number
	EuropeNeeds      Number
	WithCanadaNeeds  Number
	EuropeShare      Number
	WithCanadaShare  Number
	AllianceWithout  Number // the alliance's spending with the gap left open
	AllianceWithThem Number // and with the gap filled
}

// PathUncertainty is the simulation and what it was calibrated on.
type PathUncertainty struct {
	Paths    int
	Seed     uint64
	Spreads  []PathSpread
	Common   PathCommon
	Revision PathRevision
}

// PathSpread is a country's year-to-year variation, as standard deviations of
// yearly rates: 0.02 is two percentage points.
type PathSpread struct {
	Code                    string
	Growth, Prices, Rate    float64
	Years                   int
	FirstGrowth, LastGrowth int
}

// PathCommon is how much of each variation countries share: the mean pairwise
// correlation, never below 0.
type PathCommon struct{ Growth, Prices, Rate float64 }

// PathRevision is how far outturns lay from NATO's own estimates: the mean and
// standard deviation of ln(outturn/estimate) over pairs of editions.
type PathRevision struct {
	Mean, Spread float64
	Pairs        int
	From         []string // the pairs of editions
}

// PathSensitivity is one assumption changed and what that does to the last
// line of a pathway: its money in the target year and the sum over flat share.
type PathSensitivity struct {
	Change       string
	Money, Extra Number // the new values
	MoneyBy      Number // the difference to the path as asked for
	ExtraBy      Number
}
