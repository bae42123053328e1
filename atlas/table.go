package atlas

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster"
)

// fields cuts a line at its bars into exactly n trimmed fields, the missing
// ones empty.
func fields(line string, n int) []string {
	out := make([]string, 0, n)
	for f := range strings.SplitSeq(line, "|") {
		out = append(out, strings.TrimSpace(f))
	}
	for len(out) < n {
		out = append(out, "")
	}
	return out
}

// span reads "2025-03-04", "2025-03" or "2025" as the days that it covers; ""
// is no day.
func span(s string) (muster.Window, error) {
	if s == "" {
		return muster.Window{}, nil
	}
	year, rest, ok := digits(s, 4)
	month, day := 1, 1
	if ok && rest != "" {
		month, rest, ok = digits(strings.TrimPrefix(rest, "-"), 2)
	}
	if ok && rest != "" {
		day, rest, ok = digits(strings.TrimPrefix(rest, "-"), 2)
	}
	if !ok || rest != "" || (len(s) != 4 && len(s) != 7 && len(s) != 10) || month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return muster.Window{}, fmt.Errorf("not a day like 2025-03-13: %q", s)
	}
	w := muster.Window{From: civil(year, month, day)}
	switch len(s) {
	case 4:
		w.To = civil(year, 12, 31)
	case 7:
		w.To = civil(year, month, monthDays(year, month))
	default:
		w.To = w.From
	}
	return w, nil
}

// digits reads exactly n digits at the start of s.
func digits(s string, n int) (v int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return 0, s, false
		}
		v = 10*v + int(s[i]-'0')
	}
	return v, s[n:], true
}

func monthDays(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// civil is muster.DayOf for a day that exists, in a tenth of the time: two
// thousand of them are read at every start. March is the first month of its
// year here, so that the leap day is the last of one.
func civil(year, month, day int) muster.Day {
	m := (month + 9) % 12
	y := year
	if month < 3 {
		y--
	}
	return muster.Day(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + day - 719468)
}

// slug makes an id of a name: "Élisabeth Borne" is "elisabeth-borne".
func slug(name string) string { return slugOf(Fold(name)) }

// slugOf is slug of a name that is folded already.
func slugOf(folded string) string {
	out := make([]byte, 0, len(folded))
	for _, r := range folded {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			out = append(out, byte(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			out = utf8.AppendRune(out, r)
		case len(out) > 0 && out[len(out)-1] != '-' && r != '\'' && r != '.':
			out = append(out, '-')
		}
	}
	return strings.TrimSuffix(string(out), "-")
}

// Fold lowers a name and takes its accents off, so that "Erdoğan" and "Erdogan"
// are one: the letters of European names that news agencies replace.
func Fold(name string) string {
	plain := true
	for i := 0; i < len(name) && plain; i++ {
		plain = name[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(name)
	}
	plainOf := folds()
	var b strings.Builder
	b.Grow(len(name) + 2)
	for _, r := range name {
		switch {
		case r >= utf8.RuneSelf && int(r) < len(plainOf) && plainOf[r] != 0:
			b.WriteByte(plainOf[r])
		case r == 'Þ' || r == 'þ':
			b.WriteString("th")
		case r == 'Æ' || r == 'æ':
			b.WriteString("ae")
		case r == 'Œ' || r == 'œ':
			b.WriteString("oe")
		case r == 'ß':
			b.WriteString("ss")
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// folds is the plain letter of each accented one, by code point.
var folds = sync.OnceValue(func() *[0x220]byte {
	var out [0x220]byte
	i := 0
	for _, r := range accented {
		out[r] = unaccented[i]
		i++
	}
	return &out
})

// accented and unaccented run in step, a letter each.
const (
	accented   = "ÁÀÂÄÃÅĀĂĄáàâäãåāăąÇĆČçćčĎďÐđÉÈÊËĒĖĘĚéèêëēėęěĞĢğģÍÌÎÏĪĮİıíìîïīįĶķĽĻŁľļłÑŃŅŇñńņňÓÒÔÖÕØŐóòôöõøőŘřŚŞŠȘśşšșŤȚťțÚÙÛÜŪŮŰŲúùûüūůűųÝýŹŻŽźżžðĐ"
	unaccented = "aaaaaaaaaaaaaaaaaaccccccddddeeeeeeeeeeeeeeeeggggiiiiiiiiiiiiiikkllllllnnnnnnnnoooooooooooooorrssssssssttttuuuuuuuuuuuuuuuuyyzzzzzzdd"
)
