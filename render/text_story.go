package render

import (
	"bufio"
	"fmt"
	"strings"

	"muster"
)

// textStories writes what several reports have in common, and where they tell
// a figure differently. A story of one report is told only where another
// report of the run disagrees with it.
func textStories(b *bufio.Writer, c *muster.Check) {
	paths := pathsByID(c)
	for _, s := range c.Stories {
		if len(s.Documents) < 2 && len(s.Disagreements) == 0 {
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
			indented(b, "differ", line(d.About, 200)+": "+told(d, paths))
			indented(b, "", line(d.Why, 1000))
		}
		for _, n := range s.Notes {
			indented(b, "note", line(n.Why, 1000))
		}
	}
}

// sayLineage is "rewrite.txt draws on interview.txt: a third of the words".
func sayLineage(l muster.Lineage, paths map[string]string) string {
	return paths[l.To] + " draws on " + paths[l.From] + ": " + line(l.Why, 300)
}

func sayDrift(d muster.Drift) string {
	return strings.ReplaceAll(d.Kind, "_", " ") + ": " + line(d.Why, 300)
}

func told(d muster.Disagreement, paths map[string]string) string {
	values := make([]string, len(d.Values))
	for i, v := range d.Values {
		values[i] = "“" + line(v.Value, 80) + "” (" + paths[v.Document] + ")"
	}
	return strings.Join(values, ", ")
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
