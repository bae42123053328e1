package ledger

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// eachYear judges a promise for every year from one on. Before that year it is
// a promise by then. After it the newest figure decides, and what is kept so far
// is met only once the last year is over or where none was named: until then it
// is on path. Years in which it was missed are said.
func eachYear(b muster.Books, day muster.Day, s *muster.Standing) {
	asked := s.Pledge
	last := newestHeld(b, day, s)
	if s.By != "" && s.By[:4] < last {
		last = s.By[:4]
	}
	s.From = ""
	if last < asked.From {
		s.By, s.Year = asked.From, ""
		one(b, day, s)
		s.Pledge = asked
		return
	}
	s.Year = last
	one(b, day, s)
	s.Pledge = asked
	if s.Status == muster.PledgeMet && asked.By != "" && !passed(asked.By, day) {
		s.Status = muster.PledgeOnPath
		s.Why += ": promised for every year to " + asked.By
	}
	if missed := missedYears(b, s, last); missed != "" {
		s.Why += "; missed in " + missed
	}
}

// newestHeld is the newest year with a figure in the editions published by a
// day, first-hand ones before others; "" where there is none.
func newestHeld(b muster.Books, day muster.Day, s *muster.Standing) string {
	second := ""
	for _, e := range slices.Backward(editionsOf(b, s.Measure)) {
		if e.Published > day {
			continue
		}
		for _, m := range measuresOf(s.Measure) {
			switch year := newestYear(b, e.ID, m, s.Who); {
			case year == "":
			case !e.SecondHand:
				return year
			default:
				second = max(second, year)
			}
		}
	}
	return second
}

// missedYears lists the years before the one judged whose figures in the same
// edition do not reach the promise: "2022 (1.51 %), 2023 (1.64 %)".
func missedYears(b muster.Books, s *muster.Standing, last string) string {
	var list []string
	for _, e := range editionsOf(b, s.Measure) {
		if e.ID != s.Edition {
			continue
		}
		for y := year(s.From); y < year(last); y++ {
			got, _, ok := figureOf(b, e, s.Judged, s, fmt.Sprint(y))
			if ok && !meets(&s.Pledge, got) {
				list = append(list, fmt.Sprintf("%d (%s)", y, percentOrSum(got, s.Unit)))
			}
		}
	}
	return strings.Join(list, ", ")
}
