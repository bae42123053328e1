package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/atlas"
)

// maxRevisions is how many revised cells of a measure the text shows unasked;
// JSON and CSV have them all.
const maxRevisions = 8

// DiffText writes how two editions differ: definitions, price bases and
// coverage before any number.
func DiffText(w io.Writer, d *muster.EditionDiff, all bool) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s (%s)\n  to %s (%s)\n\n", d.Before.ID, d.Before.Title, d.After.ID, d.After.Title)
	for _, c := range d.Definitions {
		says := c.Before + " becomes " + c.After + ": "
		if c.Before == c.After {
			says = c.Before + ": "
		}
		indented(b, "defined", says+c.Why)
	}
	if len(d.Definitions) > 0 {
		indented(b, "", "Differences across a change of definition hold it and the revision in one; they are marked and never spliced.")
	}
	if d.PriceBase != "" {
		indented(b, "prices", d.PriceBase+".")
	}
	for _, n := range d.Notes {
		indented(b, "note", n+".")
	}
	for _, c := range d.Coverage {
		label := "missing"
		if c.Added {
			label = "added"
		}
		indented(b, label, line(c.Why, 600))
	}
	for i := range d.Crossings {
		crossing(b, &d.Crossings[i])
	}
	b.WriteByte('\n')
	for i := range d.Measures {
		measureDiff(b, &d.Measures[i], all)
	}
	fmt.Fprintf(b, "(%s)\n", strings.TrimSuffix(statusLegend, "; a gap is –"))
	if d.Judged > 0 {
		fmt.Fprintf(b, "\n%d of %d findings read differently\n", len(d.Findings), d.Judged)
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		b.WriteByte('\n')
		indented(b, string(f.After), "“"+line(f.Text, maxQuoted)+"” ("+line(f.Path, 200)+"), was "+string(f.Before))
		indented(b, "before", line(f.WhyBefore, 600))
		indented(b, "after", line(f.WhyAfter, 600))
	}
	return b.Flush()
}

func crossing(b *bufio.Writer, c *muster.Crossing) {
	says := fmt.Sprintf("%s in %s: %d of %d before, %d after", trim(c.Target.Mul(hundred).Fixed(2))+" %", c.Period, c.Before, c.Of, c.After)
	if len(c.Gained) > 0 {
		says += "; now reach it: " + countries(c.Gained)
	}
	if len(c.Lost) > 0 {
		says += "; no longer: " + countries(c.Lost)
	}
	if c.Other {
		says += " (on another definition)"
	}
	indented(b, "crosses", says)
}

func countries(codes []string) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = atlas.Name(c)
	}
	return strings.Join(out, ", ")
}

func measureDiff(b *bufio.Writer, m *muster.MeasureDiff, all bool) {
	name := m.Measure
	if m.After != "" {
		name += " → " + m.After
	}
	fmt.Fprintf(b, "%s: %d cells compared, %d the same, %d revised, %d estimates now final", name, m.Compared, m.Same, len(m.Revised), m.Firmer)
	if m.Refused > 0 {
		fmt.Fprintf(b, "; %d not compared (%s)", m.Refused, m.WhyRefused)
	}
	b.WriteByte('\n')
	for i := range m.Revised {
		if i == maxRevisions && !all {
			indented(b, "", fmt.Sprintf("and %d more: --all, or --format csv", len(m.Revised)-i))
			return
		}
		r := &m.Revised[i]
		says := fmt.Sprintf("%s %s: %s → %s, %s", atlas.Name(r.Entity), r.Period, cellValue(&r.Before), cellValue(&r.After), byHowMuch(&r.Apart))
		if r.Part.Known() {
			says += " (" + plus(r.Part) + trim(r.Part.Mul(hundred).Fixed(1)) + " %)"
		}
		if r.Prices != "" {
			says += ", " + r.Prices + " prices"
		}
		if r.Other {
			says += ", on another definition"
		}
		indented(b, "", says)
	}
}

// cellValue is a figure as text, with the mark of its status.
func cellValue(f *muster.Figure) string {
	v := muster.Value{Number: f.Value, Unit: f.Unit}
	if mark := statusMarks[f.Status]; mark != "" {
		return sayValue(&v) + " (" + mark + ")"
	}
	return sayValue(&v)
}

func byHowMuch(v *muster.Value) string { return plus(v.Number) + sayValue(v) }

func plus(n muster.Number) string {
	if n.Sign() > 0 {
		return "+"
	}
	return ""
}
