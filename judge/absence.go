package judge

import (
	"strconv"

	"muster"
	"muster/formula"
)

// absence sharpens why a reading has no value: a year that has not ended or is
// in no edition yet is not a missing series.
func absence(b muster.Books, cl *muster.Claim, v variant, o occasion, missing *formula.Absent) muster.Absence {
	if missing.Code != muster.NoSeries {
		return missing.Code
	}
	year := cl.Period.Year()
	if v.axes.Year != "" {
		year, _ = strconv.Atoi(v.axes.Year[max(0, len(v.axes.Year)-4):])
	}
	if year == 0 {
		return missing.Code
	}
	first, last := held(b, v.axes.Source, o.day)
	switch {
	case last == 0 || year < first:
		return muster.NoSeries
	case year >= o.day.Year() && year > last:
		missing.Why = "the newest edition public that day ends with " + strconv.Itoa(last)
		return muster.PeriodOpen
	case year > last:
		missing.Why = "the newest edition public that day ends with " + strconv.Itoa(last)
		return muster.NotPublishedYet
	}
	return missing.Code
}

// held is the span of years for which a source had published anything by a
// day, judged by its most general series.
func held(b muster.Books, source string, day muster.Day) (first, last int) {
	for _, e := range b.Editions(source) {
		if e.Published > day {
			continue
		}
		for _, measure := range []string{"defence_expenditure", "core_defence_expenditure", "military_expenditure"} {
			for _, k := range b.Series(e.ID, measure, "USA") {
				for _, p := range b.Periods(e.ID, k) {
					y, _ := strconv.Atoi(p)
					if first == 0 || y < first {
						first = y
					}
					last = max(last, y)
				}
			}
		}
	}
	return first, last
}

// passedOver names the newest edition that was public but could not be used.
func passedOver(b muster.Books, r muster.Reading, used muster.Edition, o occasion, lacked bool) string {
	if used.SecondHand {
		return ""
	}
	says := ""
	for _, k := range b.Known(used.Source) {
		switch {
		case k.Published <= used.Published || k.Published > o.day:
		case k.Held == "":
			says = "A newer edition, of " + k.Published.String() + ", exists but is not held."
		case lacked:
			says = "A newer edition, of " + k.Published.String() + ", lacks cells that this reading needs."
		}
	}
	return says
}

// whyUnknown picks the reason of the first plain reading without a value.
func whyUnknown(rs []muster.Reading) (muster.Absence, string) {
	for _, r := range rs {
		if r.Plain && r.Value == nil {
			return r.Absent, r.Why
		}
	}
	return muster.NoSeries, ""
}

// askFor is the question whose answer would settle an unknown claim.
func askFor(a muster.Absence, cl *muster.Claim) string {
	switch a {
	case muster.Undated:
		return "On which day did the report appear? Give it with --published."
	case muster.PeriodOpen:
		return "What did the year turn out to be? No edition can say yet."
	case muster.Ambiguous:
		return "Which countries are meant?"
	case muster.NotPublishedYet, muster.EditionNotHeld:
		return "Which edition is the number from? It can be added with --books."
	}
	return ""
}

// absentSentence says a reason for people.
func absentSentence(a muster.Absence, detail string) string {
	s := map[muster.Absence]string{
		muster.NoSeries:        "The books hold no series that could decide it",
		muster.EditionNotHeld:  "The edition that was current that day is not held",
		muster.NotPublishedYet: "No edition public that day has the year",
		muster.PeriodOpen:      "The year had not been published when this was said",
		muster.NotAMember:      "The country was not a member at the time",
		muster.NoDefinition:    "No definition of what is counted has been published",
		muster.Ambiguous:       "It is not clear which countries are meant; there is no agreed list",
		muster.Undated:         "The answer differs over the days on which it may have been said",
		muster.CategoryError:   "There is no such debt: allies owe each other no defence spending, and common funding is paid",
		muster.TypeMismatch:    "It would mix price bases or definitions",
	}[a]
	if s == "" {
		s = "The books cannot say"
	}
	if detail != "" {
		s += ": " + detail
	}
	return s + "."
}
