package feed

import (
	"strings"
	"time"

	"muster"
)

// layouts are the forms of a day in feeds, the common ones first. Day and month
// in figures, in an order that must be guessed, are not among them.
var layouts = [...]string{
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700", "Mon, 2 Jan 2006 15:04 MST",
	time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04-07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05", "2 Jan 2006", "Mon, 2 Jan 2006 15:04:05", "Mon, 2 Jan 2006",
	"Mon, 2 January 2006 15:04:05 -0700", "Monday, 2 January 2006", "2 January 2006", "January 2, 2006", "Mon, 2 Jan 06 15:04:05 -0700", "Mon, 2 Jan 06 15:04:05 MST",
	"Mon, Jan 2 2006 15:04:05 -0700", "Mon Jan 2 15:04:05 2006", "Mon Jan 2 15:04:05 MST 2006",
}

// dayOf is the day as the feed writes it, in the feed's own time zone: a report
// of 23:30 in Washington is of that day, not of the next. 0 where it tells none.
func dayOf(s string) muster.Day {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" || len(s) > 60 {
		return 0
	}
	// A wrong weekday does not hide a right day.
	forms := []string{s}
	if _, after, ok := strings.Cut(s, ", "); ok {
		forms = append(forms, after)
	}
	for _, form := range forms {
		for _, l := range layouts {
			if t, err := time.Parse(l, form); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
				return muster.DayOf(t.Year(), int(t.Month()), t.Day())
			}
		}
	}
	return 0
}
