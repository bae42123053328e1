package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// datelineMost is the longest dateline, in bytes: two places, a date and an
// agency.
const datelineMost = 110

// dateline returns the part of a paragraph that is its dateline: "BRUSSELS,
// June 5 (Agency) -", "OTTAWA —", "Lyon – Agency, 5 June 2025." It is empty when
// there is none.
func dateline(body string, s muster.Span) muster.Span {
	text := body[s.Start:s.End]
	if len(text) > datelineMost {
		cut := datelineMost
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
	}
	if stop := strings.Index(text, ". "); stop > 0 && placeLike(text[:stop]) && (dated(text[:stop]) || onWeekday(text[:stop])) {
		return muster.Span{Start: s.Start, End: s.Start + stop + 1} // "Port Sylvan, 5 May 2025."
	}
	at, size := dash(text)
	if at <= 0 {
		return muster.Span{}
	}
	place := strings.TrimSpace(text[:at])
	if !placeLike(place) {
		return muster.Span{}
	}
	if capitals(place) || strings.HasSuffix(place, ")") || dated(place) {
		return muster.Span{Start: s.Start, End: s.Start + at + size}
	}
	// A place in ordinary letters needs a full date to be a dateline.
	rest := text[at+size:]
	stop := strings.Index(rest, ". ")
	if stop < 0 || !hasYear(rest[:stop]) || strings.Count(rest[:stop], " ") > 8 {
		return muster.Span{}
	}
	return muster.Span{Start: s.Start, End: s.Start + at + size + stop + 1}
}

// dated says whether words end with a full day behind a place: "Port Sylvan, 5 May 2025".
func dated(s string) bool {
	at, day, found := strings.Cut(s, ", ")
	if !found || !hasYear(day) || strings.Count(day, " ") > 3 || strings.Count(at, " ") > 2 {
		return false
	}
	switch first, _, _ := strings.Cut(at, " "); first {
	case "On", "In", "By", "Since", "From", "After", "Until", "Before", "At":
		return false
	default:
		if weekday(first) {
			return false
		}
	}
	for w := range strings.FieldsSeq(day) {
		if w = strings.Trim(w, ",."); len(w) <= 2 && isDigit(w0(w)) && w != "" {
			return true
		}
	}
	return false
}

// onWeekday says whether words are a place in capitals and a weekday: "SYLVAN, Monday".
func onWeekday(s string) bool {
	place, day, found := strings.Cut(s, ", ")
	return found && weekday(day) && capitals(place+" ")
}

func weekday(s string) bool {
	switch s {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// dash finds the first dash between spaces (or a long dash after a closing
// bracket) and its size in bytes.
func dash(text string) (at, size int) {
	for i := 0; i < len(text); i++ {
		for _, d := range [...]string{"—", "–", "--", "-", "―"} {
			if !strings.HasPrefix(text[i:], d) {
				continue
			}
			before := i > 0 && (text[i-1] == ' ' || text[i-1] == ')')
			after := i+len(d) < len(text) && (text[i+len(d)] == ' ' || len(d) == 3)
			if before && after {
				return i, len(d)
			}
			i += len(d) - 1
			break
		}
	}
	return -1, 0
}

// placeLike says whether every word could stand in a dateline: names, numbers,
// an agency in brackets.
func placeLike(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '(' && w != "of" && w != "and" && w != "the" && w != "en" && w != "la" {
			return false
		}
		n++
	}
	return n > 0 && n <= 10
}

// capitals says whether the first word is a place in capitals.
func capitals(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3 || n == 2 && !strings.Contains(w, ".") && strings.Contains(s, " ")
}

// hasYear says whether a text holds a year of four digits.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '1' || s[i] == '2') && isDigit(s[i+1]) && isDigit(s[i+2]) && isDigit(s[i+3]) &&
			(i == 0 || !isDigit(s[i-1])) && (i+4 == len(s) || !isDigit(s[i+4])) {
			return true
		}
	}
	return false
}
