package ledger

import (
	"fmt"
	"slices"
	"strconv"

	"muster"
)

// onTheWay judges a promise whose year has no figure yet: the newest figure
// against a straight line from the year in which it was made to its deadline,
// both from one edition. A promise without a newer figure stays pending.
func onTheWay(b muster.Books, day muster.Day, s *muster.Standing) {
	for _, e := range slices.Backward(editionsOf(b, s.Measure)) {
		if e.Published > day || e.SecondHand {
			continue
		}
		for _, measure := range measuresOf(s.Measure) {
			if course(b, e, measure, s) {
				return
			}
		}
	}
}

// course is one edition's view; false when it has no figure since the promise.
func course(b muster.Books, e muster.Edition, measure string, s *muster.Standing) bool {
	latest := newestYear(b, e.ID, measure, s.Who)
	made := strconv.Itoa(s.Made.Year())
	if latest == "" || latest < made {
		return false
	}
	got, w, ok := figureOf(b, e, measure, s, latest)
	if !ok {
		return false
	}
	s.Edition, s.Judged, s.In, s.Got = e.ID, measure, latest, got
	s.Working = append(s.Working, w)
	figure := told(s, got, latest, e.ID)
	if meets(&s.Pledge, got) {
		s.Status, s.Needed, s.Why = muster.PledgeMet, s.Low, figure+": reached before the deadline"
		return true
	}
	from, last, due := s.Made.Year(), year(latest), year(deadlineYear(s.Pledge))
	if latest == made || due == 0 || s.Relation != "" || s.Unit != "ratio" {
		s.Why = figure + ": no figure since it was made shows a course"
		return true
	}
	line := fmt.Sprintf("%s.%s[%d] + (%s%% - %s.%s[%d]) * %d / %d", s.Who, measure, from, s.Low.Mul(hundred), s.Who, measure, from, last-from, due-from)
	needed, w, ok := computed(b, e, line)
	if !ok {
		s.Why = figure + fmt.Sprintf(": %s has no figure for %d to draw a line from", e.ID, from)
		return true
	}
	s.Needed, s.Working = needed, append(s.Working, w)
	s.Status = muster.PledgeOnPath
	if got.Cmp(needed) < 0 {
		s.Status = muster.PledgeBehind
	}
	s.Why = fmt.Sprintf("%s; a straight line from %d to %s by %d stands at %s", figure, from, percentOrSum(s.Low, s.Unit), due, percentOrSum(needed, s.Unit))
	return true
}

func year(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// percentOrSum prints a number of a promise's unit.
func percentOrSum(n muster.Number, unit string) string {
	switch {
	case unit == "ratio":
		return n.Mul(hundred).Round(muster.Ratio(1, 100)).String() + " %"
	case muster.IsCurrency(unit):
		q, _ := n.Div(muster.Int(1_000_000_000))
		return unit + " " + q.Grouped(1) + " billion"
	}
	return n.Grouped(0) + " " + unit
}
