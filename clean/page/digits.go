package page

import (
	"net/url"
	"strings"

	"muster"
)

// order says whether the day or the month comes first in days of digits.
type order uint8

const (
	unsaid order = iota
	dayFirst
	monthFirst
)

// digitDay is a day in digits inside a text: where it stands, and its three
// numbers. Sure is false where day and month cannot be told apart.
type digitDay struct {
	start, end int
	a, b, year int
}

// digitDays finds the days of the shape 13/03/2025, 13-03-2025 in a short text.
func digitDays(s string) []digitDay {
	var out []digitDay
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || s[i-1] == '/' || s[i-1] == '-' || s[i-1] == '.') {
			continue
		}
		a, at := number(s, i, 2)
		if at == i || at >= len(s) || s[at] != '/' && s[at] != '-' {
			continue
		}
		mark := s[at]
		b, end := number(s, at+1, 2)
		if end == at+1 || end >= len(s) || s[end] != mark {
			continue
		}
		year, last := number(s, end+1, 4)
		if last != end+5 || last < len(s) && isDigit(s[last]) || a == 0 || b == 0 || a > 31 || b > 31 || a > 12 && b > 12 || year < 1990 {
			continue
		}
		out = append(out, digitDay{i, last, a, b, year})
		i = last - 1
	}
	return out
}

// number reads up to most digits.
func number(s string, at, most int) (n, end int) {
	for end = at; end < len(s) && end < at+most && isDigit(s[end]); end++ {
		n = n*10 + int(s[end]-'0')
	}
	return n, end
}

// day is the day that is meant, ok is false where that cannot be told.
func (d *digitDay) day(o order) (muster.Day, bool) {
	switch o := d.order(o); {
	case d.a == d.b || o == dayFirst:
		return muster.DayOf(d.year, d.b, d.a), true
	case o == monthFirst:
		return muster.DayOf(d.year, d.a, d.b), true
	}
	return 0, false
}

// order is the one that the digits themselves give, else what is known.
func (d *digitDay) order(known order) order {
	switch {
	case d.a > 12:
		return dayFirst
	case d.b > 12:
		return monthFirst
	}
	return known
}

// order is how the page writes its days of digits: as others of its days do that
// can be told, else as the country of its language or of its address does.
// "en-US" says nothing: it is what programs are delivered with.
func (h *head) order(t *tree, address string) order {
	if t == nil {
		return unsaid
	}
	seen, doubt := [3]int{}, []digitDay(nil)
	for i := range t.blocks {
		if b := &t.blocks[i]; len(b.text) <= bylineMost && strings.ContainsAny(b.text, "/-") {
			for _, d := range digitDays(b.text) {
				o := d.order(unsaid)
				seen[o]++
				if o == unsaid && d.a != d.b {
					doubt = append(doubt, d)
				}
			}
		}
	}
	switch {
	case len(doubt) == 0:
		return unsaid
	case seen[dayFirst] > 0 && seen[monthFirst] == 0:
		return dayFirst
	case seen[monthFirst] > 0 && seen[dayFirst] == 0:
		return monthFirst
	case seen[monthFirst] > 0:
		return unsaid
	}
	place := ""
	if at := strings.IndexAny(h.language, "-_"); at > 0 {
		place = strings.ToLower(h.language[at+1:])
	}
	if !names().dayFirst[place] {
		if u, err := url.Parse(address); err == nil {
			host := u.Hostname()
			place = strings.ToLower(host[strings.LastIndexByte(host, '.')+1:])
		}
	}
	if names().dayFirst[place] {
		return dayFirst
	}
	return t.told(doubt)
}

// toldMost is how many paragraphs of a report are searched for a day in words.
const toldMost = 12

// told is the order by which a day in digits is one that the beginning of the
// report names in words.
func (t *tree) told(doubt []digitDay) order {
	found, looked := unsaid, 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.value < proseLeast {
			continue
		}
		if looked++; looked > toldMost {
			break
		}
		for _, said := range printed(short(b.text, 500), unsaid) {
			for _, d := range doubt[:min(len(doubt), 3)] {
				for _, o := range [...]order{dayFirst, monthFirst} {
					if day, _ := d.day(o); day == said.day {
						if found != unsaid && found != o {
							return unsaid
						}
						found = o
					}
				}
			}
		}
	}
	return found
}
