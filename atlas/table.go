package atlas

import (
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
	switch len(s) {
	case 0:
		return muster.Window{}, nil
	case 4:
		d, err := muster.ParseDay(s + "-01-01")
		if err != nil {
			return muster.Window{}, err
		}
		return muster.Window{From: d, To: muster.DayOf(d.Year(), 12, 31)}, nil
	case 7:
		d, err := muster.ParseDay(s + "-01")
		if err != nil {
			return muster.Window{}, err
		}
		return muster.Window{From: d, To: d.AddMonths(1) - 1}, nil
	}
	d, err := muster.ParseDay(s)
	return muster.Window{From: d, To: d}, err
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
