package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/atlas"
)

// StoriesKept writes the stories of a store as text, JSON or CSV. As text those of
// one report are counted, not listed.
func StoriesKept(w io.Writer, list []muster.KeptStory, format string) error {
	switch format {
	case "json":
		return storiesJSON(w, list)
	case "csv":
		return storiesCSV(w, list)
	}
	several, reports := 0, 0
	for _, s := range list {
		reports += len(s.Reports)
		if len(s.Reports) > 1 {
			several++
		}
	}
	fmt.Fprintf(w, "%d reports · %d stories told by several, %d reports that stand alone (--format json lists them)\n", reports, several, len(list)-several)
	for _, s := range list {
		if len(s.Reports) < 2 {
			continue
		}
		fmt.Fprintf(w, "\n%s  %s\n", s.ID, plain(s.Why))
		for _, r := range s.Reports {
			fmt.Fprintf(w, "  %s  %s\n", onDay(r.Published.Window), described(r.Outlet, r.Title, r.Path))
		}
	}
	return nil
}

// plain keeps a page's words from moving the terminal's cursor.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// onDay is the day of a window, as wide as a day, or what is known of it.
func onDay(w muster.Window) string {
	switch {
	case w.Exact():
		return w.From.String()
	case w.Known():
		return w.From.String() + " to " + w.To.String()
	case w.From.Known():
		return "after " + w.From.String()
	}
	return "no day    "
}

// described names a report for people.
func described(outlet, title, path string) string {
	var parts []string
	for _, p := range []string{outlet, title, path} {
		if p != "" {
			parts = append(parts, plain(p))
		}
	}
	return strings.Join(parts, " · ")
}

func storiesCSV(w io.Writer, list []muster.KeptStory) error {
	out := csv.NewWriter(w)
	out.Write([]string{"story", "report", "published_from", "published_to", "outlet", "title", "address", "path", "why"})
	for _, s := range list {
		for _, r := range s.Reports {
			out.Write(neutral(s.ID, r.ID, r.Published.From.String(), r.Published.To.String(), r.Outlet, r.Title, r.Address, r.Path, s.Why))
		}
	}
	out.Flush()
	return out.Error()
}

// neutral makes every cell harmless to a spreadsheet.
func neutral(cells ...string) []string {
	for i := range cells {
		cells[i] = Neutral(cells[i])
	}
	return cells
}

// Said writes what a store holds on a question.
func Said(w io.Writer, a *muster.Recalled, format string) error {
	switch format {
	case "json":
		return saidJSON(w, a)
	case "csv":
		return saidCSV(w, a)
	}
	reports := map[string]bool{}
	for _, c := range a.Claims {
		reports[c.Report] = true
	}
	fmt.Fprintf(w, "%s: %d claims in %d reports held\n", plain(a.Asked), len(a.Claims), len(reports))
	for i, c := range a.Claims {
		same := ""
		if a.Same[i] {
			same = "  (the same number)"
		}
		fmt.Fprintf(w, "\n  %s  %s%s\n", onDay(c.Said), recounted(&c), same)
		fmt.Fprintf(w, "    “%s”\n", plain(c.Words))
		fmt.Fprintf(w, "    %s · then: %s, now: %s\n", described(c.Outlet, c.Title, c.Report), c.Then, c.Now)
	}
	if len(a.Moves) > 0 {
		fmt.Fprintln(w, "\nHow it moved")
	}
	for _, m := range a.Moves {
		fmt.Fprintf(w, "  %s: %s\n", m.Kind, plain(m.Why))
	}
	return nil
}

// recounted says who gives which number of what.
func recounted(c *muster.KeptClaim) string {
	who := "the report"
	if p, ok := atlas.PersonOf(c.Speaker); ok {
		who = p.Name
	} else if c.Speaker != "" {
		who = c.Speaker
	}
	what := strings.ReplaceAll(c.Measure, "_", " ")
	if c.Measure == "" {
		what = strings.ReplaceAll(c.Form, "_", " ")
	}
	s := who + ": " + strings.Join(c.Subject, ", ") + " " + what
	if c.Value.Known() {
		s += ", " + string(c.Hedge) + " " + kept(c.Value, c.Unit)
	} else if c.Low.Known() || c.High.Known() {
		s += ", " + kept(c.Low, c.Unit) + " to " + kept(c.High, c.Unit)
	}
	if c.Period.To != "" {
		s += ", for " + c.Period.To
	}
	return s
}

// kept prints a number of a claim with its unit, "2.1 %", "850 billion USD".
func kept(n muster.Number, unit string) string {
	if !n.Known() {
		return "…"
	}
	hundred := muster.MustNumber("100")
	switch unit {
	case "ratio":
		return n.Mul(hundred).String() + " %"
	case "points":
		return n.Mul(hundred).String() + " points"
	case "count", "rank", "":
		return n.String()
	}
	return n.Grouped(0) + " " + unit
}

func saidCSV(w io.Writer, a *muster.Recalled) error {
	out := csv.NewWriter(w)
	out.Write([]string{"said", "speaker", "subject", "measure", "form", "period", "relation", "value", "low", "high", "unit", "same_number", "then", "now", "outlet", "title", "report", "claim", "words"})
	for i, c := range a.Claims {
		out.Write(neutral(c.Said.From.String(), c.Speaker, strings.Join(c.Subject, " "), c.Measure, c.Form, c.Period.To, c.Relation, c.Value.String(), c.Low.String(), c.High.String(), c.Unit,
			fmt.Sprint(a.Same[i]), string(c.Then), string(c.Now), c.Outlet, c.Title, c.Report, c.ID, c.Words))
	}
	out.Flush()
	return out.Error()
}
