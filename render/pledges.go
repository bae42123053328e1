package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/atlas"
)

// StandingFormat is the name and version of the JSON of `muster pledges`.
const StandingFormat = "muster.pledges/1"

// Standings writes where promises stand, as "text", "json" or "csv".
func Standings(w io.Writer, list []muster.Standing, format string, o Options) error {
	switch format {
	case "json":
		out := struct {
			Format  string         `json:"format"`
			Pledges []jsonStanding `json:"pledges"`
		}{StandingFormat, []jsonStanding{}}
		for i := range list {
			out.Pledges = append(out.Pledges, jsonStandingOf(&list[i], o))
		}
		return spaced(w, out)
	case "csv":
		return standingsCSV(w, list)
	}
	for i := range list {
		if err := textStanding(w, &list[i], o); err != nil {
			return err
		}
	}
	return nil
}

// StandingChanges writes promises whose status changed between two days.
func StandingChanges(w io.Writer, list []muster.StandingChange, format string, o Options) error {
	switch format {
	case "json":
		type change struct {
			Before *string      `json:"before"`
			After  jsonStanding `json:"after"`
		}
		out := struct {
			Format  string   `json:"format"`
			Changes []change `json:"changes"`
		}{StandingFormat, []change{}}
		for i := range list {
			out.Changes = append(out.Changes, change{known(string(list[i].Before.Status)), jsonStandingOf(&list[i].After, o)})
		}
		return spaced(w, out)
	case "csv":
		after := make([]muster.Standing, len(list))
		for i := range list {
			after[i] = list[i].After
		}
		return standingsCSV(w, after)
	}
	if len(list) == 0 {
		_, err := fmt.Fprintln(w, "no status changed")
		return err
	}
	for i := range list {
		was := string(list[i].Before.Status)
		if was == "" {
			was = "not made"
		}
		a := &list[i].After
		if _, err := fmt.Fprintf(w, "%s  %s: %s -> %s\n", a.ID, a.Who, was, a.Status); err != nil {
			return err
		}
		for _, part := range wrap(a.Why, 92) {
			fmt.Fprintf(w, "    %s\n", part)
		}
	}
	return nil
}

func spaced(w io.Writer, v any) error {
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// textStanding is one promise for a terminal.
func textStanding(w io.Writer, s *muster.Standing, o Options) error {
	by := s.Due()
	second := ""
	if !s.Verified {
		second = " (second-hand)"
	}
	if _, err := fmt.Fprintf(w, "%-14s %s: %s %s%s, %s%s\n", s.Status, s.Who, amount(&s.Pledge), label(s.Measure), by, s.MadeOn(), second); err != nil {
		return err
	}
	for _, part := range wrap(s.Why, 84) {
		fmt.Fprintf(w, "               %s\n", part)
	}
	if !o.Explain {
		return nil
	}
	fmt.Fprintf(w, "               %s · %s\n               %s\n", s.ID, s.Title, s.Address)
	for _, line := range []struct{ name, words string }{{"conditions", s.Conditions}, {"quote", s.Quote}, {"note", s.Note}, {"supersedes", s.Supersedes}} {
		if line.words != "" {
			for i, part := range wrap(line.name+": "+line.words, 84) {
				fmt.Fprintf(w, "               %s%s\n", []string{"", "  "}[min(i, 1)], part)
			}
		}
	}
	for _, m := range s.Each {
		fmt.Fprintf(w, "    %-12s %s\n", m.Status, m.Why)
	}
	for _, x := range s.Stages {
		rate := ""
		if x.Rate.Known() {
			rate = fmt.Sprintf(", %s of what was %s", pathPercent(x.Rate), x.Of)
		}
		fmt.Fprintf(w, "    %-12s %s%s (%s, %s)\n", x.Name, sayNumber(x.Amount, x.Unit), rate, stageDay(x), x.Source)
	}
	for _, step := range s.Working {
		standingWorking(w, step, 4)
	}
	return nil
}

func standingWorking(w io.Writer, step *muster.Working, level int) {
	line := step.Says
	if f := step.Figure; f != nil {
		line += fmt.Sprintf("  [%s, %s, %s, %s]", f.Edition, f.Table, f.Row, f.Column)
	}
	fmt.Fprintf(w, "%*s%s\n", level, "", line)
	for _, from := range step.From {
		standingWorking(w, from, level+2)
	}
}

// stageDay is when a step was known, as far as that is known.
func stageDay(x muster.Stage) string {
	if x.DayIn != "" {
		return x.DayIn
	}
	return x.Day.String()
}

func label(measure string) string {
	if m, ok := atlas.Measure(measure); ok {
		return m.Label
	}
	return strings.ReplaceAll(measure, "_", " ")
}

func amount(p *muster.Pledge) string {
	if p.Low.Cmp(p.High) != 0 {
		return sayNumber(p.Low, p.Unit) + " to " + sayNumber(p.High, p.Unit)
	}
	relation := map[string]string{"at most": "at most ", "about": "about "}[p.Relation]
	return relation + sayNumber(p.Low, p.Unit)
}

func standingsCSV(w io.Writer, list []muster.Standing) error {
	out := csv.NewWriter(w)
	out.Write([]string{"id", "kind", "who", "made", "from", "by", "measure", "low", "high", "unit", "status", "day", "edition", "judged", "year", "got", "needed", "verified", "title", "address", "why"})
	row := func(s *muster.Standing) {
		verified := "no"
		if s.Verified {
			verified = "yes"
		}
		out.Write([]string{
			s.ID, string(s.Kind), s.Who, s.MadeOn(), s.From, s.By, s.Measure, s.Low.String(), s.High.String(), s.Unit, string(s.Status), s.Day.String(),
			string(s.Edition), s.Judged, s.In, s.Got.String(), s.Needed.String(), verified, s.Title, s.Address, s.Why,
		})
	}
	for i := range list {
		row(&list[i])
		for k := range list[i].Each {
			row(&list[i].Each[k])
		}
	}
	out.Flush()
	return out.Error()
}
