package atlas

import (
	"strconv"
	"strings"
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
func span(s string) muster.Window {
	switch len(s) {
	case 0:
		return muster.Window{}
	case 4:
		y, err := strconv.Atoi(s)
		if err != nil {
			panic("atlas: not a year: " + s)
		}
		return muster.Window{From: muster.DayOf(y, 1, 1), To: muster.DayOf(y, 12, 31)}
	case 7:
		d := muster.MustDay(s + "-01")
		return muster.Window{From: d, To: d.AddMonths(1) - 1}
	}
	d := muster.MustDay(s)
	return muster.Window{From: d, To: d}
}

// slug makes an id of a name: "Élisabeth Borne" is "elisabeth-borne".
func slug(name string) string {
	var b strings.Builder
	for _, r := range Fold(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && r != '\'' && r != '.':
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
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
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range name {
		if r >= utf8.RuneSelf {
			if i := strings.IndexRune(accented, r); i >= 0 {
				b.WriteByte(unaccented[utf8.RuneCountInString(accented[:i])])
				continue
			}
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// accented and unaccented run in step, a letter each.
const (
	accented   = "ÁÀÂÄÃÅĀĂĄáàâäãåāăąÇĆČçćčĎďÐđÉÈÊËĒĖĘĚéèêëēėęěĞĢğģÍÌÎÏĪĮİıíìîïīįĶķĽĻŁľļłÑŃŅŇñńņňÓÒÔÖÕØŐóòôöõøőŘřŚŞŠȘśşšșŤȚťțÚÙÛÜŪŮŰŲúùûüūůűųÝýŹŻŽźżž’"
	unaccented = "aaaaaaaaaaaaaaaaaaccccccddddeeeeeeeeeeeeeeeeggggiiiiiiiiiiiiiikkllllllnnnnnnnnoooooooooooooorrssssssssttttuuuuuuuuuuuuuuuuyyzzzzzz'"
)
