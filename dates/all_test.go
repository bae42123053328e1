package dates

import (
	"strings"
	"testing"

	"muster"
	"muster/words"
)

// placed tells every expression of a text with its place for a report of
// Thursday, 13 March 2025.
func placed(s string) string {
	day := muster.MustDay("2025-03-13")
	var out []string
	for _, e := range All(s, words.Tokens(s, muster.Span{End: len(s)})) {
		t := s[e.Start:e.End] + " = " + e.Reference() + " " + e.Granularity()
		from, to, why := e.Place(muster.Window{From: day, To: day})
		switch {
		case why != "":
			t += " (" + why + ")"
		case from == to:
			t += " " + from.String()
		default:
			t += " " + from.String() + ".." + to.String()
		}
		for _, w := range []string{e.Edge, e.Bound()} {
			if w != "" {
				t += " " + w
			}
		}
		out = append(out, t)
	}
	return strings.Join(out, " | ")
}

func TestAll(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Brill left yesterday and comes back the day after tomorrow.", "yesterday = relative day 2025-03-12 | day after tomorrow = relative day 2025-03-15"},
		{"They met on Tuesday and talk again on Monday night.", "Tuesday = relative day 2025-03-11 | Monday night = relative day 2025-03-10"},
		{"It closed last week; next year it opens, the year before last it burned.", "last week = relative week 2025-03-03..2025-03-09 | next year = relative year 2026-01-01..2026-12-31 | year before last = relative year 2023-01-01..2023-12-31"},
		{"Earlier this year she lost; later this month she runs.", "Earlier this year = relative year 2025-01-01..2025-03-13 earlier | later this month = relative month 2025-03-13..2025-03-31 later"},
		{"He fell ill earlier in the week. It rains for the rest of the year.", "earlier in the week = relative week 2025-03-10..2025-03-13 earlier | rest of the year = relative year 2025-03-13..2025-12-31 later"},
		{"Prices doubled in the past decade and fell last decade.", "past decade = relative decade 2015-03-13..2025-03-13 | last decade = relative decade 2010-01-01..2019-12-31"},
		{"Over the last year it grew.", "last year = relative year 2024-03-13..2025-03-13"},
		{"two years ago, a century ago", "two years ago = relative year 2023-01-01..2023-12-31 | a century ago = relative year 1925-01-01..1925-12-31"},
		{"in early 2024, by mid-2026, in the late 1990s", "2024 = absolute year 2024-01-01..2024-04-30 early | 2026 = absolute year 2026-05-01..2026-08-31 mid by | 1990s = absolute decade 1996-01-01..1999-12-31 late"},
		{"by the end of the decade, at the start of next week", "end of the decade = relative decade 2026-01-01..2029-12-31 late by | start of next week = relative week 2025-03-17..2025-03-18 early"},
		{"late next month, in the middle of the quarter", "late next month = relative month 2025-04-21..2025-04-30 late | middle of the quarter = relative quarter 2025-02-01..2025-02-28 mid"},
		{"It was mid-March, or late in May.", "mid-March = partial month 2025-03-11..2025-03-20 mid | May = partial month 2025-05-01..2025-05-31"},
		{"since Monday, until June, before 4 April 2026", "Monday = relative day 2025-03-10 since | June = partial month 2025-06-01..2025-06-30 until | 4 April 2026 = absolute day 2026-04-04 before"},
		{"by the summer, last winter, in the fall of 1989, the winter of 2021-22", "summer = partial season 2025-06-01..2025-08-31 by | last winter = relative season 2024-12-01..2025-02-28 | fall of 1989 = absolute season 1989-09-01..1989-11-30 | winter of 2021-22 = absolute season 2021-12-01..2022-02-28"},
		{"At the weekend it froze; it will thaw over the weekend.", "weekend = relative weekend 2025-03-08..2025-03-09 | weekend = relative weekend 2025-03-15..2025-03-16"},
		{"in the fourth quarter of last year", "fourth quarter of last year = relative quarter 2024-10-01..2024-12-31"},
		{"a few weeks ago, in recent months, in the coming days", "a few weeks ago = relative week (the words do not say how many) | recent months = relative month (the words do not say how many) | coming days = relative day (the words do not say how many)"},
		{"a week later, the following day, the previous year", "a week later = relative week (counted from a day that the words name elsewhere) | following day = relative day (counted from a day that the words name elsewhere) | previous year = relative year (counted from a day that the words name elsewhere)"},
		{"the winter of 2024, FY25", "winter of 2024 = absolute season (a winter belongs to two years) | FY25 = absolute fiscal year (fiscal years do not all begin on the same day)"},
		// what only looks like a date
		{"Mr May may march on. The March on Velna went to May, and The Sun said so.", ""},
		{"Asked by Tilda May in May, the won by May was hers.", "May = partial month 2025-05-01..2025-05-31"},
		{"monday.com, Black Friday, the Sunday Times, every Monday, a Tuesday person", ""},
		{"In a second he was second; prices fall, leaves fall, spring rolls.", ""},
		{"The fall in prices put a spring in his step in the summer holidays of the Winter Olympics.", ""},
		{"USA Today, the Today programme, Tomorrow's World", ""},
		{"One day they will; these days, to this day, day by day, the last day of talks.", ""},
		{"April Lund said so to Jan Lund.", ""},
		{"She will start next year.", "next year = relative year 2026-01-01..2026-12-31"},
		{"years after the war, in the first year of the war", ""},
	} {
		if got := placed(c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// A report of unknown day places what its words alone place.
func TestPlaceUndated(t *testing.T) {
	for in, want := range map[string]string{
		"early 2024":     "",
		"on 4 March":     whyUndated,
		"yesterday":      whyUndated,
		"in recent days": whyVague,
	} {
		for _, e := range All(in, words.Tokens(in, muster.Span{End: len(in)})) {
			if _, _, why := e.Place(muster.Window{}); why != want {
				t.Errorf("%q: %q, want %q", in, why, want)
			}
		}
	}
	// a week that lies in two months
	for _, e := range All("early this week", words.Tokens("early this week", muster.Span{End: 15})) {
		day := muster.MustDay("2024-10-31")
		if from, to, _ := e.Place(muster.Window{From: day, To: day}); from != day-3 || to != day-2 {
			t.Errorf("%v..%v", from, to)
		}
	}
	e := All("yesterday", words.Tokens("yesterday", muster.Span{End: 9}))[0]
	if _, _, why := e.Place(muster.Window{From: muster.MustDay("2025-03-01"), To: muster.MustDay("2025-03-31")}); why != whyWindow {
		t.Error(why)
	}
}
