package remember

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/marks"
)

// Stories lists the stories that have reports of the days asked for, whole, by
// their first day; those of one report included.
func Stories(ctx context.Context, s muster.Store, from, to muster.Day) ([]muster.KeptStory, error) {
	if err := Settle(ctx, s); err != nil {
		return nil, err
	}
	all, err := s.Reports(ctx, muster.ReportQuery{Since: from, Until: to})
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	seen, err := sightings(ctx, s, ids)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var out []muster.KeptStory
	for _, r := range all {
		r.Also = others(seen[r.ID])
		i, ok := at[r.Story]
		if !ok {
			i = len(out)
			at[r.Story] = i
			out = append(out, muster.KeptStory{ID: r.Story})
		}
		out[i].Reports = append(out[i].Reports, r)
	}
	for i := range out {
		if err := explain(ctx, s, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// fewSeen is how many reports are asked for one by one where they appeared.
const fewSeen = 1000

// sightings are where reports appeared; of many those alone that appeared in several
// places.
func sightings(ctx context.Context, s muster.Store, ids []string) (map[string][]muster.Sighting, error) {
	switch {
	case len(ids) == 0:
		return nil, nil
	case len(ids) > fewSeen:
		ids = nil
	}
	return s.Sightings(ctx, ids...)
}

// others are the places but for the first, which is the report's own.
func others(seen []muster.Sighting) []muster.Sighting {
	return seen[min(1, len(seen)):]
}

// explain fills People and Why.
func explain(ctx context.Context, s muster.Store, st *muster.KeptStory) error {
	n := map[string]int{}
	for _, r := range st.Reports {
		for _, p := range r.Speakers {
			if n[p]++; 2*n[p] >= len(st.Reports) && !slices.Contains(st.People, p) {
				st.People = append(st.People, p)
			}
		}
	}
	if len(st.Reports) == 1 {
		st.Why = "No other report held tells of the same event."
		return nil
	}
	ids := make([]string, 0, len(st.Reports))
	for _, r := range st.Reports[:min(len(st.Reports), mostExplained)] {
		ids = append(ids, r.ID)
	}
	known, err := s.Known(ctx, ids...)
	if err == nil {
		st.Why = why(known, len(st.Reports))
	}
	return err
}

// mostExplained is how many reports of a story, the first, its reason looks at;
// mostNamed how many words and names it gives.
const (
	mostExplained = 20
	mostNamed     = 4
)

// why says in a sentence what the reports have in common: "2 reports of the same
// day, with the same speaker (Mark Rutte) and 6 shared statements; both name …".
func why(of []muster.Kept, n int) string {
	var best marks.Together
	sides := make([]marks.Side, len(of))
	for i := range of {
		sides[i] = side(&of[i])
		for j := range i {
			if t := marks.Compare(&sides[i], &sides[j]); t.Like > best.Like {
				best = t
			}
		}
	}
	var parts []string
	if who := speaksInAll(of); len(who) > 0 {
		parts = append(parts, "the same "+plural(len(who), "speaker")[2:]+" ("+strings.Join(who, ", ")+")")
	}
	parts = append(parts, days(of))
	switch {
	case best.Copies():
		parts = append(parts, fmt.Sprintf("in two of them %.0f %% of the same text", 100*best.Same))
	case best.Speech > 0:
		parts = append(parts, fmt.Sprintf("up to %s word for word", plural(best.Speech, "shared statement")))
	}
	if best.Numbers > 0 {
		parts = append(parts, "up to "+plural(best.Numbers, "shared number"))
	}
	s := fmt.Sprintf("These %d reports have %s", n, joined(parts))
	if named := inCommon(of); len(named) > 0 {
		s += "; at least half have " + joined(named)
	}
	return s + "."
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n, " ", noun, "s")
}

func joined(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// days says how near the reports lie.
func days(of []muster.Kept) string {
	var from, to muster.Day
	for _, r := range of {
		if !r.Published.Exact() {
			return "days that are not all known"
		}
		if from == 0 || r.Published.From < from {
			from = r.Published.From
		}
		to = max(to, r.Published.From)
	}
	if from == to {
		return "the same day (" + from.String() + ")"
	}
	return fmt.Sprintf("days within %s (%s to %s)", plural(int(to-from)+1, "day"), from, to)
}

// speaksInAll names the office holders who speak in every report.
func speaksInAll(of []muster.Kept) []string {
	var out []string
	for _, id := range of[0].Speakers {
		all := !slices.ContainsFunc(of, func(r muster.Kept) bool { return !slices.Contains(r.Speakers, id) })
		if p, ok := atlas.PersonOf(id); ok && all && len(out) < 2 {
			out = append(out, p.Name)
		}
	}
	return out
}

// inCommon are words of marks that at least half of the reports have, the
// heaviest first, as the report of the least id has them.
func inCommon(of []muster.Kept) []string {
	type shared struct {
		said string
		n    int
		mark uint64
	}
	counts := map[uint64]*shared{}
	for i := range of {
		for k, m := range of[i].Marks {
			if m = marks.Shared(m); marks.Weight(m) == 0 {
				continue
			}
			s := counts[m]
			if s == nil {
				s = &shared{mark: m}
				counts[m] = s
			}
			s.n++
			if s.said == "" && k < len(of[i].Said) {
				s.said = of[i].Said[k]
			}
		}
	}
	var all []*shared
	for _, s := range counts {
		if s.said != "" && 2*s.n >= len(of) && s.n > 1 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b *shared) int {
		return cmp.Or(cmp.Compare(b.n*marks.Weight(b.mark), a.n*marks.Weight(a.mark)), cmp.Compare(a.mark, b.mark))
	})
	var out []string
	for _, s := range all {
		if len(out) < mostNamed && !slices.ContainsFunc(out, func(o string) bool { return strings.Contains(strings.ToLower(o), strings.ToLower(s.said)) }) {
			out = append(out, "“"+s.said+"”")
		}
	}
	return out
}
