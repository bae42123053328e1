package add

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/atlas"
	"muster/books/draft"
)

// How much of a list is printed; the JSON has all of it.
const (
	maxCrossed = 20
	maxMissing = 12
	maxYears   = 4
)

// Text prints a report for people; shelf is the folder to name to --books.
func Text(w io.Writer, r Report, shelf string) error {
	out := bufio.NewWriter(w)
	switch r.Outcome {
	case AlreadyThere:
		fmt.Fprintf(out, "%s is on the shelf already, the same in every cell (%s): nothing was changed.\n", r.Edition, r.Folder)
		return out.Flush()
	case AlreadyInside:
		fmt.Fprintf(out, "%s is inside the program already, the same in all %s cells: nothing was added.\n", r.Edition, grouped(r.Cells))
		return out.Flush()
	}
	fmt.Fprintf(out, "Added %s, %s.\n  %s cells, %s; layout %s; %s\n", r.Edition, draft.Line(r.Title), grouped(r.Cells), r.Held, r.Layout, r.Folder)
	if r.StandsIn {
		fmt.Fprintf(out, "  It stands in for the part of this edition that is inside the program.\n")
	}
	for _, c := range r.Changes {
		printChanges(out, c, r.Edition)
	}
	if len(r.Changes) == 0 {
		fmt.Fprintf(out, "\nNo earlier edition of %s is held to compare it with.\n", r.Edition.Source())
	}
	if len(r.Missing) > 0 {
		fmt.Fprintf(out, "\nMissing\n")
		for i, g := range r.Missing {
			if i == maxMissing {
				fmt.Fprintf(out, "  and %d more; --format json lists them\n", len(r.Missing)-i)
				break
			}
			fmt.Fprintf(out, "  %s\n", gapLine(g))
		}
	}
	if len(r.Notes) > 0 {
		fmt.Fprintf(out, "\nNotes\n")
		for _, n := range r.Notes {
			fmt.Fprintf(out, "  %s\n", cut(draft.Line(n), 300))
		}
	}
	fmt.Fprintf(out, "\nTo use it: muster check --books %s REPORT\n", quoted(shelf))
	return out.Flush()
}

func printChanges(out io.Writer, c Changes, id muster.EditionID) {
	what := fmt.Sprintf("Compared with %s", c.Against)
	if c.Against == id {
		what = "Compared with the part that is inside"
	}
	fmt.Fprintf(out, "\n%s: %s new cells, %s revised, %s the same, %s no longer there\n", what, grouped(c.New), grouped(c.Revised), grouped(c.Same), grouped(c.Gone))
	if c.Rounded > 0 {
		fmt.Fprintf(out, "  %s more agree in the digits that were held\n", grouped(c.Rounded))
	}
	for _, b := range c.Basis {
		fmt.Fprintf(out, "  %s\n", b)
	}
	if len(c.Largest) > 0 {
		fmt.Fprintf(out, "  Largest revisions\n")
		for _, r := range c.Largest {
			fmt.Fprintf(out, "    %s, %s, %s: %s, was %s (%s)\n", capital(atlas.Name(r.Entity)), label(r.Key), r.Year, amount(r.New, r.Unit), amount(r.Old, r.Unit), signed(r.Change))
		}
	}
	if len(c.Crossed) > 0 {
		fmt.Fprintf(out, "  On the other side of 2 %% of GDP\n")
		for i, x := range c.Crossed {
			if i == maxCrossed {
				fmt.Fprintf(out, "    and %d more; --format json lists them\n", len(c.Crossed)-i)
				break
			}
			way := "now at it"
			if x.New.Cmp(muster.Ratio(2, 100)) < 0 {
				way = "now under it"
			}
			fmt.Fprintf(out, "    %s %s: %s, was %s (%s)\n", x.Year, capital(atlas.Name(x.Entity)), amount(x.New, "ratio"), amount(x.Old, "ratio"), way)
		}
	}
	for i, m := range c.Met {
		if i == maxYears {
			break
		}
		fmt.Fprintf(out, "  At 2 %% of GDP in %s: %d of %d now, %d of %d then", m.Year, m.New, m.NewOf, m.Old, m.OldOf)
		if m.Measures != "" {
			fmt.Fprintf(out, " (on two definitions: %s)", m.Measures)
		}
		fmt.Fprintln(out)
	}
}

func gapLine(g draft.Gap) string {
	var parts []string
	if g.Measure != "" {
		parts = append(parts, g.Measure)
	}
	if g.Entity != "" {
		parts = append(parts, g.Entity)
	}
	if years := strings.TrimSuffix(g.From+" to "+g.To, " to "+g.From); g.From != "" {
		parts = append(parts, years)
	}
	return strings.Join(parts, ", ") + ": " + draft.Line(g.Why)
}

func label(k muster.Key) string {
	m, ok := atlas.Measure(k.Measure)
	words := k.Measure
	if ok {
		words = m.Label
	}
	if strings.HasPrefix(k.Prices, "constant-") {
		words += " at constant prices"
	}
	return words
}

// amount shows a value in its unit, shortly.
func amount(n muster.Number, unit string) string {
	switch {
	case unit == "ratio":
		return n.Mul(muster.Int(100)).Fixed(2) + " %"
	case n.Abs().Cmp(muster.Int(1_000_000)) >= 0:
		return n.Mul(muster.Ratio(1, 1_000_000)).Grouped(0) + " million " + unit
	}
	return n.Grouped(2) + " " + unit
}

func signed(change muster.Number) string {
	s := change.Mul(muster.Int(100)).Fixed(1) + " %"
	if change.Cmp(muster.Int(0)) > 0 {
		return "+" + s
	}
	return s
}

func grouped(n int) string { return muster.Int(int64(n)).Grouped(0) }

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "") + " ..."
}

// quoted is a path as a shell takes it.
func quoted(path string) string {
	if strings.ContainsAny(path, " '\"$&()*;<>?[]`|\\") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}
