package formula

import "fmt"

// SyntaxError says what is wrong with a formula's text, where, and what would
// work there.
type SyntaxError struct {
	Offset int    // byte offset into the text
	Says   string // one sentence
}

// Error is the mistake as one line, with its place.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("formula, at byte %d: %s", e.Offset, e.Says)
}

// nearest is the candidate with the fewest edits to word, or "" when none is
// near (more than half of the letters differ).
func nearest(word string, candidates []string) string {
	best, bestCost := "", len(word)/2+1
	for _, c := range candidates {
		if cost := edits(word, c, bestCost); cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

// edits is the Levenshtein distance of a and b, cut off at limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
