package dates

import (
	"fmt"
	"strings"
	"testing"

	"muster"
	"muster/words"
)

func find(s string) []Expr {
	return Find(s, words.Tokens(s, muster.Span{End: len(s)}))
}

func told(s string) string {
	var out []string
	for _, e := range find(s) {
		t := fmt.Sprintf("%s[%s", s[e.Start:e.End], e.Kind)
		if e.Prep != "" {
			t += " " + e.Prep
		}
		if e.Year != 0 {
			t += fmt.Sprintf(" y%d", e.Year)
		}
		if e.YearTo != 0 {
			t += fmt.Sprintf("-%d", e.YearTo)
		}
		if e.Month != 0 {
			t += fmt.Sprintf(" m%d", e.Month)
		}
		if e.Day != 0 {
			t += fmt.Sprintf(" d%d", e.Day)
		}
		if e.DayTo != 0 {
			t += fmt.Sprintf("-%d", e.DayTo)
		}
		if e.Kind == Relative || e.Which {
			t += fmt.Sprintf(" %+d×%d", e.Offset, e.Grain)
		}
		out = append(out, t+"]")
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"They met on March 4, 2025 in Oslo.", "March 4, 2025[day on y2025 m3 d4]"},
		{"They met on 4 March 2025.", "4 March 2025[day on y2025 m3 d4]"},
		{"on the 4th of March", "4th of March[day on m3 d4]"},
		{"On Thursday, March 13, the plan passed.", "Thursday, March 13[day on m3 d13]"},
		{"The leaders met on 24-25 June in a tent.", "24-25 June[day on m6 d24-25]"},
		{"June 24 and 25, 2025", "June 24 and 25, 2025[day y2025 m6 d24-25]"},
		{"dated 2025-03-13 or 13.03.2025 or 13/3/2025", "2025-03-13[day y2025 m3 d13] 13.03.2025[day y2025 m3 d13] 13/3/2025[day y2025 m3 d13]"},
		{"In February, nobody paid.", "February[month In m2]"},
		{"by April 2027 and since Sept. 2024", "April 2027[month by y2027 m4] Sept. 2024[month since y2024 m9]"},
		{"He may march on Monday", "Monday[weekday on]"},
		{"in May and in March", "May[month in m5] March[month in m3]"},
		{"by 2035", "2035[year by y2035]"},
		{"fiscal 2025, FY 2025/26, FY25 and 2025-26", "fiscal 2025[fiscal_year y2025] FY 2025/26[fiscal_year y2025-2026] FY25[fiscal_year y2025] 2025-26[fiscal_year y2025-2026]"},
		{"between 2014 and 2024", "2014 and 2024[range between y2014-2024]"},
		{"from 2014 to 2024; 2014–2024; 2014-24", "2014 to 2024[range from y2014-2024] 2014–2024[range y2014-2024] 2014-24[range y2014-2024]"},
		{"over the ten years to 2024", "ten years to 2024[range over y2014-2024]"},
		{"in the decade to 2024", "decade to 2024[range in y2014-2024]"},
		{"in the 1990s and the '90s", "1990s[decade in y1990-1999] 90s[decade y1990-1999]"},
		{"last week, this year and next year", "last week[relative -1×2] this year[relative +0×5] next year[relative +1×5]"},
		{"four weeks ago and yesterday", "four weeks ago[relative -4×2] yesterday[relative -1×1]"},
		{"in the past two weeks", "past two weeks[relative in -2×2]"},
		{"a decade ago", "a decade ago[relative -10×5]"},
		{"two years later, in mid-2025", "two years later[relative +2×5] 2025[year in y2025]"},
		{"in the third quarter of 2024 and Q1 2025", "third quarter of 2024[quarter in y2024] Q1 2025[quarter y2025]"},
		{"the 9th century", "9th century[century y801-900]"},
		{"this decade", "this decade[relative +0×6]"},
		{"2000 soldiers and 2,024 tanks for $2024 or 1950 euros", ""},
		{"Article 2025a, SCP-2024 and F-2000", ""},
		{"last June and next Thursday", "last June[month m6 -1×5] next Thursday[weekday +1×2]"},
		{"five percent of the 32 allies", ""},
		{"Since 2014, 23 allies have", "2014[year Since y2014]"},
	} {
		if got := told(c.in); !strings.EqualFold(got, c.want) {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	thursday := muster.MustDay("2025-03-13")
	for _, c := range []struct{ in, want string }{
		{"on March 4", "2025-03-04..2025-03-04"},
		{"in February", "2025-02-01..2025-02-28"},
		{"in November", "2024-11-01..2024-11-30"},
		{"It will end in November", "2025-11-01..2025-11-30"},
		{"by January", "2026-01-01..2026-01-31"},
		{"decisions in June", "2025-06-01..2025-06-30"},
		{"on Thursday", "2025-03-13..2025-03-13"},
		{"on Monday", "2025-03-10..2025-03-10"},
		{"She will speak on Monday", "2025-03-17..2025-03-17"},
		{"last Thursday", "2025-03-06..2025-03-06"},
		{"yesterday", "2025-03-12..2025-03-12"},
		{"last week", "2025-03-03..2025-03-09"},
		{"four weeks ago", "2025-02-10..2025-02-16"},
		{"over the past two weeks", "2025-02-27..2025-03-13"},
		{"last year", "2024-01-01..2024-12-31"},
		{"this decade", "2020-01-01..2029-12-31"},
		{"a decade ago", "2015-01-01..2015-12-31"},
		{"FY 2025/26", "2025-01-01..2026-12-31"},
		{"two years later", ""},
		{"in Q1 2024", "2024-01-01..2024-03-31"},
		{"last month", "2025-02-01..2025-02-28"},
		{"29 February 2024", "2024-02-29..2024-02-29"},
		{"29 February 2025", "2025-02-01..2025-02-28"}, // no leap year
		{"February 29, 1900", ""},
		{"30 February 2025", "2025-02-01..2025-02-28"}, // no such day; the month stands
	} {
		got := ""
		for _, e := range find(c.in) {
			if from, to, _, ok := e.Resolve(muster.Window{From: thursday, To: thursday}); ok {
				got = from.String() + ".." + to.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.in, got, c.want)
		}
	}
}

// A window that does not decide leaves the day open.
func TestResolveOpen(t *testing.T) {
	year := muster.Window{From: muster.MustDay("2024-02-01"), To: muster.MustDay("2025-02-01")}
	e := find("on March 4")[0]
	if _, _, _, ok := e.Resolve(year); ok {
		t.Error("a window of a year cannot decide the year of March 4")
	}
	if _, _, _, ok := e.Resolve(muster.Window{}); ok {
		t.Error("no window, no year")
	}
	if _, _, _, ok := find("in 2024")[0].Resolve(muster.Window{}); !ok {
		t.Error("a year needs no window")
	}
}

// "the year before" counts from the year told last; "before the year" does not.
func TestYearBefore(t *testing.T) {
	s := "Spending was 1.4 per cent the year before, and before the year ended it rose."
	toks := words.Tokens(s, muster.Span{Start: 0, End: len(s)})
	var got []string
	for _, e := range Find(s, toks) {
		got = append(got, s[e.Start:e.End])
		if !e.Anchored || e.Offset != -1 || e.Grain != Years {
			t.Errorf("%q: %+v", s[e.Start:e.End], e)
		}
	}
	if len(got) != 1 || got[0] != "year before" {
		t.Errorf("found %q", got)
	}
}
