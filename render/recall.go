package render

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/atlas"
	"muster/naming"
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
	told := "stories"
	if several == 1 {
		told = "story"
	}
	fmt.Fprintf(w, "%s · %d %s told by several, %s that stand alone (--format json lists them)\n", some(reports, "report"), several, told, some(len(list)-several, "report"))
	for _, s := range list {
		if len(s.Reports) < 2 {
			continue
		}
		fmt.Fprintf(w, "\n%s  %s\n", s.ID, plain(s.Why))
		texts := map[string]int{}
		for i := range s.Reports {
			texts[s.Reports[i].Address]++
		}
		for _, r := range s.Reports {
			changed := ""
			if n := texts[r.Address]; r.Address != "" && n > 1 {
				changed = fmt.Sprintf(" · one of %d texts of this address: the report was changed (%s)", n, brief(r.ID))
			}
			fmt.Fprintf(w, "  %s  %s%s\n", onDay(r.Published.Window), described(r.Outlet, r.Title, r.Path), changed)
			also(w, r.Also)
		}
	}
	return nil
}

// mostAlso is how many other places of a text are listed for people.
const mostAlso = 20

// also lists the other places where a text appeared.
func also(w io.Writer, places []muster.Sighting) {
	for i, s := range places {
		if i == mostAlso {
			fmt.Fprintf(w, "      and in %d more places (--format json lists them)\n", len(places)-i)
			return
		}
		fmt.Fprintf(w, "      the same text: %s  %s\n", onDay(s.Published.Window), described(s.Outlet, s.Title, cmp.Or(s.Address, s.Path)))
	}
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
			for _, p := range r.Also { // the same text in another place
				out.Write(neutral(s.ID, r.ID, p.Published.From.String(), p.Published.To.String(), p.Outlet, p.Title, p.Address, p.Path, s.Why))
			}
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
	fmt.Fprintf(w, "%s: %s in %s held\n", plain(a.Asked), some(len(a.Claims), "claim"), some(len(reports), "report"))
	if len(a.Claims) == 0 {
		fmt.Fprintln(w, "Nothing held answers this. Ask wider (a subject and a measure without a year, --since and --until left away), or take more reports in with muster ingest; muster stories lists what is held.")
	}
	for i, c := range a.Claims {
		same := ""
		if a.Same[i] {
			same = "  (the same number)"
		}
		fmt.Fprintf(w, "\n  %s  %s%s\n", onDay(c.Said), recounted(&c), same)
		fmt.Fprintf(w, "    “%s”\n", plain(c.Words))
		fmt.Fprintf(w, "    %s · then: %s, now: %s\n", described(c.Outlet, c.Title, cmp.Or(c.Address, c.Path, brief(c.Report))), c.Then, c.Now)
		also(w, c.Also)
	}
	if lines := overTime(a); len(lines) > 0 {
		fmt.Fprintln(w, "\nThe number over time")
		for _, l := range lines {
			fmt.Fprintln(w, "  "+plain(l))
		}
	}
	if len(a.Moves) > 0 {
		fmt.Fprintln(w, "\nOne speaker, another number")
	}
	for _, m := range a.Moves {
		fmt.Fprintf(w, "  %s: %s\n", m.Kind, plain(m.Why))
	}
	return nil
}

// brief is an id as people read it.
func brief(id string) string { return id[:min(len(id), 19)] }

// overTime lists the numbers that claims give of one thing, in the order of days; of
// one number there is nothing to tell.
func overTime(a *muster.Recalled) []string {
	var order []string
	said := map[string][]string{}
	numbers := map[string]map[string]bool{}
	for i := range a.Claims {
		c := &a.Claims[i]
		if !c.Value.Known() {
			continue
		}
		key := naming.Figure(c.Form, c.Measure, c.Subject, nil)
		if i < len(a.Base) && a.Base[i] != "" {
			key += " (against " + a.Base[i] + ")"
		}
		if muster.IsCurrency(c.Unit) {
			key += ", " + c.Unit
		}
		if said[key] == nil {
			order, numbers[key] = append(order, key), map[string]bool{}
		}
		numbers[key][c.Value.String()] = true
		said[key] = append(said[key], onDay(c.Said)+" "+kept(c.Value, c.Unit)+ofYear(c)+" ("+saidBy(c)+")")
	}
	var out []string
	for _, key := range order {
		if len(numbers[key]) > 1 {
			out = append(out, key+": "+strings.Join(said[key], ", "))
		}
	}
	return out
}

// ofYear is " for 2024" where the words name the year.
func ofYear(c *muster.KeptClaim) string {
	if c.Period.To == "" || c.Period.Basis != "said" {
		return ""
	}
	return " for " + c.Period.To
}

// saidBy names who is kept to have said it.
func saidBy(c *muster.KeptClaim) string {
	if p, ok := atlas.PersonOf(c.Speaker); ok {
		return p.Name
	}
	return "the report"
}

// recounted says who gives which number of what.
func recounted(c *muster.KeptClaim) string {
	s := saidBy(c) + ": " + naming.Figure(c.Form, c.Measure, c.Subject, nil)
	if c.Value.Known() {
		s += ", " + string(c.Hedge) + " " + kept(c.Value, c.Unit)
	} else if c.Low.Known() || c.High.Known() {
		s += ", " + kept(c.Low, c.Unit) + " to " + kept(c.High, c.Unit)
	}
	switch {
	case c.Period.To == "":
	case c.Period.Basis != "said":
		s += ", no year named"
	case c.Period.From != "" && c.Period.From != c.Period.To:
		s += ", for " + c.Period.From + " to " + c.Period.To
	default:
		s += ", for " + c.Period.To
	}
	return s
}

// kept prints a number of a claim with its unit: "2.1 %", "USD 850 billion".
func kept(n muster.Number, unit string) string {
	if !n.Known() {
		return "…"
	}
	return sayNumber(n, unit)
}

// alsoIn is other places of a text in one cell.
func alsoIn(places []muster.Sighting) string {
	var out []string
	for _, p := range places {
		out = append(out, cmp.Or(p.Outlet, p.Address, p.Path)+" ("+cmp.Or(p.Published.From.String(), "no day")+")")
	}
	return strings.Join(out, "; ")
}

func saidCSV(w io.Writer, a *muster.Recalled) error {
	out := csv.NewWriter(w)
	out.Write([]string{"said", "speaker", "subject", "measure", "form", "period", "relation", "value", "low", "high", "unit", "same_number", "then", "now", "outlet", "title", "report", "claim", "words", "also_in", "address", "path"})
	for i, c := range a.Claims {
		out.Write(neutral(c.Said.From.String(), c.Speaker, strings.Join(c.Subject, " "), c.Measure, c.Form, c.Period.To, c.Relation, c.Value.String(), c.Low.String(), c.High.String(), c.Unit,
			fmt.Sprint(a.Same[i]), string(c.Then), string(c.Now), c.Outlet, c.Title, c.Report, c.ID, c.Words, alsoIn(c.Also), c.Address, c.Path))
	}
	out.Flush()
	return out.Error()
}
