package render

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// textStories writes what several reports have in common, and where they tell
// a figure differently. A story of one report is told only where another
// report of the run disagrees with it, or together with another says something of it.
func textStories(b *bufio.Writer, c *muster.Check) {
	paths, shown := pathsByID(c), map[string]bool{}
	for _, s := range c.Stories {
		if silent(&s) {
			continue
		}
		names := make([]string, len(s.Documents))
		for i, id := range s.Documents {
			names[i] = paths[id]
		}
		b.WriteByte('\n')
		indented(b, "story", fmt.Sprintf("%s: %s", some(len(names), "report"), strings.Join(names, ", ")))
		if len(names) > 1 {
			indented(b, "", line(s.Why, 1000))
		}
		for _, l := range s.Lineage {
			indented(b, "lineage", sayLineage(l, paths))
		}
		for _, d := range s.Drift {
			indented(b, "drift", sayDrift(d))
		}
		for _, d := range s.Disagreements {
			textDisagreement(b, &d, paths, shown)
		}
		for _, n := range s.Notes {
			indented(b, "note", line(n.Why, 1000))
		}
	}
}

// silent says whether a story is one report with which no other has anything to do.
func silent(s *muster.Story) bool {
	return len(s.Documents) < 2 && len(s.Disagreements) == 0 && len(s.Notes) == 0
}

// sayLineage is "rewrite.txt draws on interview.txt: a third of the words".
func sayLineage(l muster.Lineage, paths map[string]string) string {
	return paths[l.To] + " draws on " + paths[l.From] + ": " + line(l.Why, 300)
}

func sayDrift(d muster.Drift) string {
	return strings.ReplaceAll(d.Kind, "_", " ") + ": " + line(d.Why, 300)
}

// textDisagreement writes a figure told differently, with what the books say of each
// number. A figure that a story before had in the same way is only named.
func textDisagreement(b *bufio.Writer, d *muster.Disagreement, paths map[string]string, shown map[string]bool) {
	values := told(d, paths)
	key := d.About + values
	if indented(b, "differ", line(d.About, 200)+": "+values); shown[key] {
		indented(b, "", "as told above")
		return
	}
	shown[key] = true
	indented(b, "", line(d.Why, 1000))
	for _, says := range booksSay(d.Values) {
		indented(b, "books", line(says, 500))
	}
}

func told(d *muster.Disagreement, paths map[string]string) string {
	values := make([]string, len(d.Values))
	for i, v := range d.Values {
		values[i] = "“" + line(v.Value, 80) + "” (" + paths[v.Document] + ")"
	}
	return strings.Join(values, ", ")
}

// booksSay is what the books say of each number of a figure told differently, once for
// each answer: "“2.3 percent” fails: ...".
func booksSay(values []muster.Told) []string {
	var out []string
	for _, v := range values {
		if v.Finding == "" {
			continue
		}
		says := "“" + line(v.Value, 80) + "” " + findingWord(v.Finding)
		if v.Books != "" {
			says += ": " + v.Books
		}
		if !slices.Contains(out, says) {
			out = append(out, says)
		}
	}
	return out
}

// findingWord is a finding as a verb, for a number.
func findingWord(v muster.Verdict) string {
	switch v {
	case muster.Unknown:
		return "cannot be decided"
	case muster.Outdated:
		return "is outdated"
	}
	return string(v)
}

// pathsByID names documents for people.
func pathsByID(c *muster.Check) map[string]string {
	paths := make(map[string]string, len(c.Reports))
	for i := range c.Reports {
		d := &c.Reports[i].Document
		paths[d.ID] = line(place(d), 300)
	}
	return paths
}
