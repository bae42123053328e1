package naming

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/lang"
)

// bases are the sayings of lang/en/bases.txt.
var bases = sync.OnceValue(func() []lang.Entry { return lang.Table("en", "bases") })

// Basis is on which bases words put their number, "gross plan"; "" for the plain number.
// What is to come is planned anyhow, and parts of the armed forces only divide who serves
// in them.
func Basis(said string, measure string, tense muster.Tense) string {
	low := strings.ToLower(said)
	var out []string
	for _, e := range bases() {
		if e.Value == "cut" || e.Value == "plan" && tense != muster.Was && tense != muster.Is || e.Value == "part" && measure != "armed_forces_personnel" {
			continue
		}
		if slices.ContainsFunc(e.Sayings, func(s string) bool { return hasWords(low, s) }) {
			out = append(out, e.Value)
		}
	}
	return strings.Join(out, " ")
}

// Around cuts what stands before and behind the words of a number to what speaks of it: it
// ends at a semicolon or where another clause is joined.
func Around(before, after string) (string, string) {
	low, behind := strings.ToLower(before), strings.ToLower(after)
	if len(low) != len(before) || len(behind) != len(after) {
		return before, after // letters whose small ones are of another length
	}
	from, to := strings.LastIndexByte(low, ';')+1, len(behind)
	if at := strings.IndexByte(behind, ';'); at >= 0 {
		to = at
	}
	for _, e := range bases() {
		if e.Value != "cut" {
			continue
		}
		for _, s := range e.Sayings {
			if at := strings.LastIndex(low, s+" "); at >= from {
				from = at
			}
			if at := strings.Index(behind[:to], s+" "); at >= 0 {
				to = at
			}
		}
	}
	return before[from:], after[:to]
}

// hasWords says whether a text in lower case has a saying as whole words.
func hasWords(low, saying string) bool {
	for from := 0; ; {
		at := strings.Index(low[from:], saying)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(low[:at])
		after, _ := utf8.DecodeRuneInString(low[at+len(saying):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from = at + len(saying)
	}
}
