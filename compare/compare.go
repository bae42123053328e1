// Package compare finds, among the reports of one run, those that tell of one
// event, and the figures that reports tell differently. Reports are compared
// by their marks (package marks): names, numbers, rare words, sentences. What two have
// in common depends on the two alone, and the stories on the set of reports, as in a
// store.
package compare

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"muster"
	"muster/marks"
	"muster/retell"
)

// Stories groups the reports of a run that are all there; see
// [Gathering.Stories].
func Stories(reports []muster.Report) []muster.Story {
	var g Gathering
	for i := range reports {
		g.Add(&reports[i])
	}
	return g.Stories()
}

// Stories groups the gathered reports by the event that they tell of. Every
// report is in exactly one story; one that stands alone is a story of its own.
// Stories are in the order of their first report, documents in the order of
// input. Why says what the reports share. It can be asked once.
func (g *Gathering) Stories() []muster.Story {
	if len(g.profiles) == 0 {
		return nil
	}
	g.first = nil                          // where it is alone it needs no marks
	ids := make([]string, len(g.profiles)) // in the order of input
	for i := range g.profiles {
		g.profiles[i].order = int32(i)
		ids[i] = g.profiles[i].id
	}
	of := g.profiles
	slices.SortStableFunc(of, func(a, b profiled) int { return marks.Before(text(a.id), text(b.id)) })
	groups := linked(of)
	slices.SortFunc(groups, func(a, b []int32) int { return cmp.Compare(first(of, a), first(of, b)) })
	out := make([]muster.Story, 0, len(groups))
	for _, members := range groups {
		s := muster.Story{}
		slices.SortFunc(members, func(a, b int32) int { return cmp.Compare(of[a].order, of[b].order) })
		s.Event = event(of, members, g.speakers.names)
		for _, m := range members {
			s.Documents = append(s.Documents, of[m].id)
		}
		s.ID = storyID(s.Documents)
		g.layOut(&s, of, members)
		s.Why = why(of, members, len(s.Said), g.speakers.names)
		out = append(out, s)
	}
	g.profiles, of, groups = nil, nil, nil // most of what was gathered; nobody needs it now
	g.figures.sums(out, ids)
	g.figures.explain(out, ids)
	g.figures.disagree(out, ids)
	for _, n := range retell.Ago(g.visits) {
		for i := range out {
			if slices.Contains(out[i].Documents, n.Where[0].Document) {
				out[i].Notes = append(out[i].Notes, n)
				break
			}
		}
	}
	return out
}

// first is the place of the first of members among the reports.
func first(of []profiled, members []int32) int32 {
	first := of[members[0]].order
	for _, m := range members {
		first = min(first, of[m].order)
	}
	return first
}

// layOut lays the reports of a story side by side: who drew on whom, what is the
// same and what changed. The documents are then in the order of lineage. What is
// held of the reports is let go.
func (g *Gathering) layOut(s *muster.Story, of []profiled, members []int32) {
	var tellings []retell.Telling
	for _, m := range members {
		place := int(of[m].order)
		if t, ok := g.tellings[place]; ok && len(members) > 1 {
			tellings = append(tellings, t)
		}
		delete(g.tellings, place)
	}
	if len(tellings) < 2 || len(tellings) < len(members) {
		return
	}
	r := retell.Story(tellings)
	s.Lineage, s.Said, s.Drift = r.Lineage, r.Said, r.Drift
	for i := range s.Lineage {
		if l := &s.Lineage[i]; text(l.From) == text(l.To) {
			l.Why = "the same text, word for word"
		}
	}
	s.Notes = append(s.Notes, r.Notes...)
	s.Documents = r.Order
}

// storyID names a story by its documents: the same reports, the same id.
func storyID(documents []string) string {
	ids := slices.Sorted(slices.Values(documents))
	sum := sha256.Sum256([]byte(strings.Join(ids, "\n")))
	return "story-" + hex.EncodeToString(sum[:6])
}
