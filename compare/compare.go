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
	ids := make([]string, len(g.profiles)) // in the order of input
	for i := range g.profiles {
		g.profiles[i].order = int32(i)
		ids[i] = g.profiles[i].id
	}
	// By the hash of their text: the order in which they were given cannot matter.
	slices.SortStableFunc(g.profiles, func(a, b profiled) int { return cmp.Compare(a.id, b.id) })
	p := weigh(g.profiles, cmp.Or(g.part, wholePart))
	groups := p.cluster()

	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(p.first(a), p.first(b)) })
	out := make([]muster.Story, 0, len(groups))
	for _, members := range groups {
		s := muster.Story{Why: p.why(members)}
		slices.SortFunc(members, func(a, b int) int { return cmp.Compare(p.of[a].order, p.of[b].order) })
		s.Event = p.event(members, g.speakers.names)
		for _, m := range members {
			s.Documents = append(s.Documents, p.of[m].id)
		}
		s.ID = storyID(s.Documents)
		g.layOut(&s, p, members)
		out = append(out, s)
	}
	g.profiles, p, groups = nil, nil, nil // most of what was gathered; nobody needs it now
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
func (p *profiles) first(members []int) int32 {
	first := p.of[members[0]].order
	for _, m := range members {
		first = min(first, p.of[m].order)
	}
	return first
}

// layOut lays the reports of a story side by side: who drew on whom, what is the
// same and what changed. The documents are then in the order of lineage. What is
// held of the reports is let go.
func (g *Gathering) layOut(s *muster.Story, p *profiles, members []int) {
	var tellings []retell.Telling
	for _, m := range members {
		place := int(p.of[m].order)
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
	s.Notes = append(s.Notes, r.Notes...)
	s.Documents = r.Order
}

// storyID names a story by its documents: the same reports, the same id.
func storyID(documents []string) string {
	ids := slices.Sorted(slices.Values(documents))
	sum := sha256.Sum256([]byte(strings.Join(ids, "\n")))
	return "story-" + hex.EncodeToString(sum[:6])
}
