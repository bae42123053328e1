package compare

import (
	"strings"

	"muster"
)

// explain adds to notes on sums that do not add up what the books say of each number:
// most often that one is at constant prices and another at current ones.
func (f *figures) explain(stories []muster.Story, ids []string) {
	var claimed map[string][]telling // by report
	for i := range stories {
		for k := range stories[i].Notes {
			n := &stories[i].Notes[k]
			if n.Kind != "parts_do_not_add_up" {
				continue
			}
			if claimed == nil {
				claimed = make(map[string][]telling)
				for _, t := range f.told {
					claimed[ids[t.order]] = append(claimed[ids[t.order]], t)
				}
			}
			for _, at := range n.Where {
				n.Why += booksOn(claimed[at.Document], at.Span)
			}
		}
	}
}

// booksOn is what the books say of the number at a place, " By the books “$559 billion”:
// ..."; "" where they say nothing.
func booksOn(all []telling, at muster.Span) string {
	for _, t := range all {
		claim := muster.Span{Start: int(t.start), End: int(t.end)}
		if t.finding != muster.Unknown && t.books != "" && claim.Contains(at) {
			return " By the books “" + t.words + "”: " + lowerFirst(strings.TrimSuffix(t.books, ".")) + "."
		}
	}
	return ""
}

// lowerFirst puts a sentence behind a colon.
func lowerFirst(s string) string {
	if len(s) < 2 || s[1] < 'a' || s[1] > 'z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
