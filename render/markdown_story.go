package render

import (
	"bufio"
	"fmt"

	"muster"
)

// markdownStory writes what a story shows: its reports, who drew on whom, what changed
// on the way, and where they tell a figure differently.
func markdownStory(b *bufio.Writer, s *muster.Story, paths map[string]string, shown map[string]bool) {
	if silent(s) {
		return
	}
	fmt.Fprintf(b, "\n## Story of %s\n", some(len(s.Documents), "report"))
	if s.Why != "" && len(s.Documents) > 1 {
		fmt.Fprintf(b, "\n%s\n", mark(s.Why, 1000))
	}
	b.WriteByte('\n')
	for _, id := range s.Documents {
		fmt.Fprintf(b, "- %s\n", mark(paths[id], 300))
	}
	for _, l := range s.Lineage {
		fmt.Fprintf(b, "\n**lineage** %s\n", mark(sayLineage(l, paths), 1000))
	}
	for i := range s.Drift {
		d := &s.Drift[i]
		fmt.Fprintf(b, "\n**drift** %s\n", mark(sayDrift(*d), 1000))
		for _, says := range []string{d.FromSays, d.ToSays} {
			if says != "" {
				fmt.Fprintf(b, "\n> %s\n", mark(says, maxQuoted))
			}
		}
	}
	for i := range s.Disagreements {
		markdownDisagreement(b, &s.Disagreements[i], paths, shown)
	}
	for _, n := range s.Notes {
		fmt.Fprintf(b, "\n**note** %s\n", mark(n.Why, 1000))
	}
}

// markdownDisagreement is as that of the text: a figure that a story before had in the
// same way is only named.
func markdownDisagreement(b *bufio.Writer, d *muster.Disagreement, paths map[string]string, shown map[string]bool) {
	values := told(d, paths)
	fmt.Fprintf(b, "\n**differ** %s: %s\n", mark(d.About, 200), mark(values, 1000))
	if shown[d.About+values] {
		fmt.Fprintf(b, "\nAs told above.\n")
		return
	}
	shown[d.About+values] = true
	fmt.Fprintf(b, "\n%s\n\n", mark(d.Why, 1000))
	for _, says := range booksSay(d.Values) {
		fmt.Fprintf(b, "- %s\n", mark(says, 1000))
	}
}
