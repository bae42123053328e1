package muster

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a calendar day, counted from 1970-01-01 plus one, so that the zero Day
// means "not known". Days compare with < and ==.
type Day int32

// DayOf returns the Day of a year, month (1 to 12) and day of the month.
// Out-of-range parts carry over, as in time.Date.
func DayOf(year, month, day int) Day {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Day(t.Unix()/86400) + 1
}

// ParseDay reads "2025-03-13".
func ParseDay(s string) (Day, error) {
	if d, ok := plainDay(s); ok {
		return d, nil
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return 0, fmt.Errorf("not a day like 2025-03-13: %q", s)
	}
	return Day(t.Unix()/86400) + 1, nil
}

// plainDay is ParseDay for what is a day; ok is false where it may be none.
func plainDay(s string) (d Day, ok bool) {
	if len(s) != len("2025-03-13") || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	var parts [3]int
	part := 0
	for i := range len(s) {
		switch c := s[i]; {
		case i == 4 || i == 7:
			part++
		case c < '0' || c > '9':
			return 0, false
		default:
			parts[part] = 10*parts[part] + int(c-'0')
		}
	}
	d = DayOf(parts[0], parts[1], parts[2])
	_, month, day := d.Date()
	return d, month == parts[1] && day == parts[2] // nothing was carried over
}

// MustDay is ParseDay for literals in code and tests.
func MustDay(s string) Day {
	d, err := ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func (d Day) time() time.Time { return time.Unix(int64(d-1)*86400, 0).UTC() }

// Known says whether the day is known.
func (d Day) Known() bool { return d != 0 }

// Date returns year, month and day of the month.
func (d Day) Date() (year, month, day int) {
	y, m, dd := d.time().Date()
	return y, int(m), dd
}

// Year returns the calendar year.
func (d Day) Year() int { return d.time().Year() }

// Weekday returns the day of the week, Sunday = 0.
func (d Day) Weekday() int { return int(d.time().Weekday()) }

// AddMonths returns the day n months later (or earlier), as time.AddDate.
func (d Day) AddMonths(n int) Day {
	return Day(d.time().AddDate(0, n, 0).Unix()/86400) + 1
}

// String prints "2025-03-13", or "" when not known.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	year, month, day := d.Date()
	if year < 0 || year > 9999 {
		return d.time().Format("2006-01-02")
	}
	return string([]byte{
		'0' + byte(year/1000), '0' + byte(year/100%10), '0' + byte(year/10%10), '0' + byte(year%10),
		'-', '0' + byte(month/10), '0' + byte(month%10), '-', '0' + byte(day/10), '0' + byte(day%10),
	})
}

// MarshalText prints the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := ParseDay(string(b))
	*d = v
	return err
}

// Window is the days between From and To, both included. Either may be
// unknown; a single day has From == To.
type Window struct{ From, To Day }

// Exact says whether the window is one known day.
func (w Window) Exact() bool { return w.From != 0 && w.From == w.To }

// Known says whether both ends are known.
func (w Window) Known() bool { return w.From != 0 && w.To != 0 }

// SomeDay is the Why of a period of what is to come, where the words name no year but a
// far or vague time: "by the end of the decade", "one day".
const SomeDay = "some day to come"

// Period is the stretch of time that a claim speaks of. From and To are years
// ("2024"), months ("2025-03") or days ("2025-03-13"); both empty means that
// the words give none. Basis is "said" or "inferred"; Why says from what.
type Period struct {
	From  string
	To    string
	Basis string
	Why   string
}

// Year returns the year of To, or 0.
func (p Period) Year() int {
	if len(p.To) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(p.To[:4])
	return y
}
