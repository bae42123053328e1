package page

import (
	"strconv"
	"strings"
	"time"

	"muster"
	"muster/dates"
	"muster/words"
)

// stamp is a moment or a day as a page gives it.
type stamp struct {
	day    muster.Day // the calendar day as written, in the publisher's own time
	unix   int64      // seconds, where the clock and the zone are given
	timed  bool       // a time of day is given
	zoned  bool       // with its zone
	offset int        // of the zone, seconds east of Greenwich
}

// layouts are the spellings of a moment that pages use, with a zone first.
var layouts = []struct {
	layout       string
	timed, zoned bool
}{
	{"2006-01-02T15:04:05Z07:00", true, true},
	{"2006-01-02T15:04:05-0700", true, true},
	{"2006-01-02T15:04Z07:00", true, true},
	{"2006-01-02T15:04-0700", true, true},
	{"2006-01-02 15:04:05Z07:00", true, true},
	{"2006-01-02 15:04:05 -0700", true, true},
	{"2006-01-02 15:04:05 -07:00", true, true},
	{"2006-01-02 15:04:05-0700", true, true},
	{"20060102T150405Z0700", true, true},
	{"20060102T150405Z07:00", true, true},
	{time.RFC1123Z, true, true},
	{"Mon, 2 Jan 2006 15:04:05 -0700", true, true},
	{"2006-01-02T15:04:05", true, false},
	{"2006-01-02T15:04", true, false},
	{"2006-01-02 15:04:05", true, false},
	{"2006-01-02 15:04", true, false},
	{"2006/01/02 15:04:05", true, false},
	{"2006/01/02 15:04", true, false},
	{"20060102T150405", true, false},
	{"2006-01-02", false, false},
	{"2006-1-2", false, false},
	{"2006/01/02", false, false},
	{"2006/1/2", false, false},
	{"2006.01.02", false, false},
	{"20060102", false, false},
	{"2.1.2006", false, false},
}

// stampMost is the longest spelling of a moment that is read, in bytes.
const stampMost = 80

// readStamp reads a moment, ok is false when no single day is meant. The day is
// the one that is written, in whatever zone: that is the publisher's own.
func readStamp(s string) (stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > stampMost {
		return stamp{}, false
	}
	for _, zero := range [...]string{" GMT", " UTC", " Z"} {
		if strings.HasSuffix(s, zero) {
			s = strings.TrimSuffix(s, zero) + "Z"
			if strings.Contains(s, ", ") {
				s = strings.TrimSuffix(s, "Z") + " +0000"
			}
		}
	}
	if at := strings.IndexByte(s, '['); at > 0 {
		s = s[:at] // "…+01:00[Europe/Paris]"
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.layout, s); err == nil {
			y, m, d := t.Date()
			st := stamp{day: muster.DayOf(y, int(m), d), timed: l.timed, zoned: l.zoned}
			if l.zoned {
				st.unix = t.Unix()
				_, st.offset = t.Zone()
			}
			return st, true
		}
	}
	if st, ok := epoch(s); ok {
		return st, true
	}
	return slashed(s)
}

// epoch reads seconds or milliseconds since 1970: "1741846320".
func epoch(s string) (stamp, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || len(s) != 10 && len(s) != 13 {
		return stamp{}, false
	}
	if len(s) == 13 {
		n /= 1000
	}
	return stamp{day: muster.Day(n/86400) + 1, unix: n, timed: true, zoned: true}, true
}

// slashed reads "13/03/2025 10:00" where only one order of day and month is
// possible, and days in words.
func slashed(s string) (stamp, bool) {
	head, _, _ := strings.Cut(s, " ")
	if p := strings.Split(head, "/"); len(p) == 3 && len(p[2]) == 4 {
		a, err1 := strconv.Atoi(p[0])
		b, err2 := strconv.Atoi(p[1])
		y, err3 := strconv.Atoi(p[2])
		switch {
		case err1 != nil || err2 != nil || err3 != nil:
			return stamp{}, false
		case a > 12 && a <= 31 && b >= 1 && b <= 12 || a == b && a >= 1 && a <= 12:
			return stamp{day: muster.DayOf(y, b, a)}, true
		case b > 12 && b <= 31 && a >= 1 && a <= 12:
			return stamp{day: muster.DayOf(y, a, b)}, true
		}
		return stamp{}, false
	}
	if days := printed(s, unsaid); len(days) > 0 {
		return stamp{day: days[0].day}, true
	}
	return stamp{}, false
}

// printedDay is a day in words, and whether a word before it makes it the day
// of a change.
type printedDay struct {
	day     muster.Day
	changed bool
}

// printed finds the full days that a short text names, in words or else in
// digits of an order that is known.
func printed(s string, o order) []printedDay {
	if strings.IndexAny(s, "0123456789") < 0 {
		return nil
	}
	if digits := digitDays(s); len(digits) > 0 {
		var out []printedDay
		from := 0
		for _, d := range digits {
			if day, ok := d.day(o); ok {
				out = append(out, printedDay{day, changes(s[from:d.start])})
			}
			from = d.end
		}
		return out
	}
	s = monthDot(s)
	toks := words.Tokens(s, muster.Span{End: len(s)})
	var out []printedDay
	from := 0
	for _, e := range dates.Find(s, toks) {
		if e.Kind != dates.Day || e.Year == 0 || e.DayTo != 0 || e.Month < 1 || e.Month > 12 || e.Day < 1 || e.Day > 31 {
			continue
		}
		d := printedDay{day: muster.DayOf(e.Year, e.Month, e.Day)}
		for i := from; i < e.TokFrom && i < len(toks); i++ {
			d.changed = d.changed || names().changed[toks[i].Lower]
		}
		from = e.TokTo
		out = append(out, d)
	}
	return out
}

// monthDot takes the full stop off "Jun." in "05 Jun. 2025" and the hyphens of
// "05-Jun-2025", which running text does not have.
func monthDot(s string) string {
	b := []byte(s)
	for i := 1; i+1 < len(b); i++ {
		if b[i] == '.' && isLetter(b[i-1]) && (b[i+1] == ' ' || b[i+1] == '-') || b[i] == '-' && (isLetter(b[i-1]) && isDigit(b[i+1]) || isDigit(b[i-1]) && isLetter(b[i+1]) || b[i-1] == ' ' && isDigit(b[i+1])) {
			b[i] = ' '
		}
	}
	return string(b)
}

// inAddress reads the day in the path of an address: "/2025/03/13/",
// "/2025-03-13-", "/2025/mar/13/".
func inAddress(address string) (muster.Day, bool) {
	_, path, ok := strings.Cut(address, "://")
	if !ok {
		return 0, false
	}
	_, path, _ = strings.Cut(path, "/")
	path, _, _ = strings.Cut(path, "?")
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '-' || r == '_' || r == '.' })
	for i, p := range parts {
		if len(p) == 8 && (strings.HasPrefix(p, "20") || strings.HasPrefix(p, "19")) {
			if t, err := time.Parse("20060102", p); err == nil {
				return muster.DayOf(t.Year(), int(t.Month()), t.Day()), true
			}
		}
		if i+2 >= len(parts) || len(p) != 4 || p[0] != '2' && p[0] != '1' {
			continue
		}
		if t, err := time.Parse("2006 1 2", p+" "+parts[i+1]+" "+parts[i+2]); err == nil {
			return muster.DayOf(t.Year(), int(t.Month()), t.Day()), true
		}
		if t, err := time.Parse("2006 Jan 2", p+" "+parts[i+1]+" "+parts[i+2]); err == nil {
			return muster.DayOf(t.Year(), int(t.Month()), t.Day()), true
		}
	}
	return 0, false
}
