// Package compare finds, among the reports of one run, those that tell of one
// event, and the figures that reports tell differently. Reports are compared
// by what is rare in them: names, numbers, words and phrases that a report on
// allied defence spending need not have. The order of the reports does not
// matter.
package compare

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"muster"
)

// Stories groups reports by the event that they tell of. Every report is in
// exactly one story; one that stands alone is a story of its own. Stories are
// in the order of their first report, documents in the order of input. Why
// says what the reports share.
func Stories(reports []muster.Report) []muster.Story {
	if len(reports) == 0 {
		return nil
	}
	order := byID(reports)
	sorted := make([]*muster.Report, len(reports))
	for i, at := range order {
		sorted[i] = &reports[at]
	}
	profiles := profile(sorted)
	groups := cluster(profiles)

	out := make([]muster.Story, 0, len(groups))
	first := make([]int, 0, len(groups))
	for _, members := range groups {
		at := make([]int, len(members)) // places in the input
		for i, m := range members {
			at[i] = order[m]
		}
		slices.Sort(at)
		s := muster.Story{Why: why(profiles, members), Event: event(reports, profiles, members, at)}
		for _, i := range at {
			s.Documents = append(s.Documents, reports[i].Document.ID)
		}
		s.ID = storyID(s.Documents)
		out, first = append(out, s), append(first, at[0])
	}
	disagree(reports, out)
	return inOrder(out, first)
}

// byID orders reports by the hash of their text, so that the order in which
// they were given cannot matter.
func byID(reports []muster.Report) []int {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(reports[a].Document.ID, reports[b].Document.ID),
			cmp.Compare(reports[a].Text.Body, reports[b].Text.Body))
	})
	return order
}

// storyID names a story by its documents: the same reports, the same id.
func storyID(documents []string) string {
	ids := slices.Sorted(slices.Values(documents))
	sum := sha256.Sum256([]byte(strings.Join(ids, "\n")))
	return "story-" + hex.EncodeToString(sum[:6])
}

func inOrder(stories []muster.Story, first []int) []muster.Story {
	order := make([]int, len(stories))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(first[a], first[b]) })
	out := make([]muster.Story, len(stories))
	for i, at := range order {
		out[i] = stories[at]
	}
	return out
}
