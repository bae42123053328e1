package words

import "strings"

// Stem cuts the commonest endings off a word in lower case, so that "increases"
// and "increasing" count as one. It need not be right, only the same for kin.
func Stem(w string) string {
	if w == "" || strings.IndexByte("gdsyn", w[len(w)-1]) < 0 {
		return w // no ending ends so
	}
	for _, ending := range [...]string{"ing", "ed", "es", "s", "ly", "ion"} {
		if s, ok := strings.CutSuffix(w, ending); ok && len(s) >= 4 {
			return s
		}
	}
	return w
}
