package ledger

import "strings"

// The functions below say what would work instead, or "" for a good value.

// codeLike wants an ISO 3166-1 alpha-3 code or the name of a group.
func codeLike(v string) string {
	if len(v) < 2 || !only(v, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") || v[0] < 'A' || v[0] > 'Z' {
		return "write a country code or a group in capitals: GBR, NATO, EU"
	}
	return ""
}

// slugLike wants the id of an entry or of a person.
func slugLike(v string) string {
	if !only(v, "abcdefghijklmnopqrstuvwxyz0123456789.-") {
		return "write lower-case letters, digits, dots and hyphens: keir-starmer, gbr-2.5-percent-by-2027"
	}
	return ""
}

// measureLike wants the name of a measure.
func measureLike(v string) string {
	if !only(v, "abcdefghijklmnopqrstuvwxyz0123456789_") || v[0] < 'a' || v[0] > 'z' {
		return "write a measure's name: defence_expenditure_share_of_gdp"
	}
	return ""
}

// addressLike wants a web address that a reader can open.
func addressLike(v string) string {
	rest, ok := strings.CutPrefix(v, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(v, "http://")
	}
	if !ok || !strings.Contains(rest, ".") || strings.ContainsAny(rest, " \t<>\"") {
		return "write the whole address of the source, from https:// on"
	}
	return ""
}

// oneOf wants one of a field's words.
func oneOf(v string, words ...string) string {
	for _, w := range words {
		if v == w {
			return ""
		}
	}
	return "write " + strings.Join(words, " or ") + ", or leave the line out"
}

// yearLike wants a calendar year.
func yearLike(v string) string {
	if len(v) != 4 || !only(v, "0123456789") || v < "1949" || v > "2100" {
		return "write a year like 2027"
	}
	return ""
}

// mostQuoted is how many words of a declaration an entry may hold: enough to
// show the promise, and far from a copy of the document.
const mostQuoted = 25

// quoteLike wants at most 25 words.
func quoteLike(v string) string {
	if n := len(strings.Fields(v)); n > mostQuoted {
		return "quote at most 25 words of an official declaration, and paraphrase the rest under conditions"
	}
	return ""
}

func only(v, letters string) bool {
	for i := range len(v) {
		if strings.IndexByte(letters, v[i]) < 0 {
			return false
		}
	}
	return v != ""
}
