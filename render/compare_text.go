package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
)

// compareText writes a comparison for a terminal: what is gone stands in [-…-],
// what is new in {+…+}.
func compareText(w io.Writer, v *comparison) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, v.headline())
	for i := range v.Stories {
		storyText(b, &v.Stories[i])
	}
	for _, h := range v.Alone {
		fmt.Fprintf(b, "\nAlone: %s\n", h.named())
	}
	differText(b, v.Apart)
	for _, n := range v.ApartNotes {
		fmt.Fprintf(b, "\nNote: %s\n", n)
	}
	for _, r := range v.Remarks {
		fmt.Fprintf(b, "\nPassed over: %s\n", line(r, 600))
	}
	return b.Flush()
}

// headline says what was found, in one line.
func (v *comparison) headline() string {
	reports := len(v.Alone)
	for i := range v.Stories {
		reports += len(v.Stories[i].Reports)
	}
	if len(v.Stories) == 0 {
		if reports < 2 {
			return some(reports, "report") + ": two or more are needed to compare"
		}
		return some(reports, "report") + ": no two of them tell of one event"
	}
	told := "one event told by several"
	if n := len(v.Stories); n > 1 {
		told = fmt.Sprintf("%d events told by several", n)
	}
	if n := len(v.Alone); n > 0 {
		told += fmt.Sprintf(", %d alone", n)
	}
	return some(reports, "report") + ": " + told
}

func storyText(b *bufio.Writer, s *comparedStory) {
	fmt.Fprintf(b, "\n%s\n%s\n", strings.Repeat("=", 72), s.Event.says())
	fmt.Fprintln(b, s.Why)
	fmt.Fprintln(b, "\nREPORTS, in order of lineage")
	for i := range s.Reports {
		r := &s.Reports[i]
		fmt.Fprintf(b, "  %d  %s\n", r.N, r.named())
		for _, d := range r.DrewOn {
			fmt.Fprintf(b, "     probably drew on %d: %s\n", d.Report, d.Why)
		}
	}
	if len(s.Statements) > 0 {
		fmt.Fprintln(b, "\nSTATEMENTS ([-only in the fullest telling-], {+only here+})")
	}
	for i := range s.Statements {
		row := &s.Statements[i]
		fmt.Fprintf(b, "\n  %d  %s%s\n", row.Report, row.Words, by(row.Speaker))
		for _, c := range row.Variants {
			fmt.Fprintf(b, "  %d  %s: %s%s\n", c.Report, c.How, inBrackets(c.Runs), by(c.Speaker))
		}
	}
	if len(s.Changes) > 0 {
		fmt.Fprintln(b, "\nCHANGES")
	}
	for _, c := range s.Changes {
		fmt.Fprintf(b, "  %s (%s): %s\n", strings.ReplaceAll(c.Kind, "_", " "), c.between(), c.Why)
	}
	if len(s.Numbers) > 0 {
		fmt.Fprintln(b, "\nNUMBERS")
	}
	for i := range s.Numbers {
		n := &s.Numbers[i]
		fmt.Fprintf(b, "  %s\n", n.Value)
		for _, u := range n.Given {
			fmt.Fprintf(b, "    %d  “%s”%s\n", u.Report, u.Said, u.rest())
		}
	}
	differText(b, s.Differ)
	for _, n := range s.Notes {
		fmt.Fprintf(b, "\nNote: %s\n", n)
	}
	if len(s.Left) > 0 {
		fmt.Fprintln(b, "\nLEFT OUT, of the fullest report (1)")
	}
	for _, l := range s.Left {
		fmt.Fprintf(b, "  %d  %s\n", l.Report, l.says())
		for _, o := range l.Statements {
			fmt.Fprintf(b, "     - %s%s\n", o.Words, by(o.Speaker))
		}
	}
}

// differText writes figures told differently, with what the books say of each number.
func differText(b *bufio.Writer, list []comparedFigure) {
	for _, f := range list {
		fmt.Fprintf(b, "\nTold differently: %s. %s\n", f.About, f.Why)
		for i := range f.Values {
			v := &f.Values[i]
			fmt.Fprintf(b, "  %s\n", strings.Join(nonEmpty("“"+v.Value+"” in "+v.where(), v.Says, orNone(v.Speaker), v.Judged()), " · "))
		}
	}
}

// says names the event by what its reports share.
func (e *comparedEvent) says() string {
	var parts []string
	if e.Date != nil {
		parts = append(parts, *e.Date)
	}
	if e.Place != nil {
		parts = append(parts, *e.Place)
	}
	parts = append(parts, e.People...)
	if len(parts) == 0 {
		return "One event"
	}
	return "One event: " + strings.Join(parts, " · ")
}

// named names a report in a line.
func (h *comparedHead) named() string {
	return strings.Join(nonEmpty(h.Title, h.About()), " · ")
}

func by(speaker *string) string {
	if speaker == nil {
		return ""
	}
	return " (" + *speaker + ")"
}

func inBrackets(list []run) string {
	parts := make([]string, len(list))
	for i, r := range list {
		parts[i] = map[string]string{"gone": "[-" + r.Words + "-]", "new": "{+" + r.Words + "+}", "same": r.Words}[r.Kind]
	}
	return strings.Join(parts, " ")
}

// between is "report 1 to report 3".
func (c *comparedChange) between() string {
	if c.From == 0 {
		return fmt.Sprintf("report %d", c.To)
	}
	return fmt.Sprintf("report %d to report %d", c.From, c.To)
}

// rest is who gives a number and what of.
func (u *comparedUse) rest() string {
	var parts []string
	for _, s := range []*string{u.Of, u.Prices} {
		if s != nil {
			parts = append(parts, *s)
		}
	}
	giver := "the report's own words"
	if u.Speaker != nil {
		giver = *u.Speaker
	}
	return " · " + strings.Join(append(parts, giver), " · ")
}

// where is the report of a number: its number on the page, or its name.
func (t *comparedTold) where() string {
	if t.Elsewhere != nil {
		return *t.Elsewhere
	}
	return fmt.Sprintf("report %d", t.Report)
}

// Judged is what the books say of a number, in a sentence; "" where nothing is known.
func (t comparedTold) Judged() string {
	if t.Finding == nil {
		return ""
	}
	s := "by the books it " + findingWord(muster.Verdict(*t.Finding))
	if t.Books != nil {
		s += ": " + *t.Books
	}
	return s
}

func orNone(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// says counts what a report leaves out.
func (l *comparedLeft) says() string {
	n := len(l.IDs)
	if n == 0 {
		return fmt.Sprintf("tells of each of its %s", some(l.Of, "statement"))
	}
	says := fmt.Sprintf("%d of its %s %s told in no line of this report", n, some(l.Of, "statement"), map[bool]string{true: "is", false: "are"}[n == 1])
	if n > len(l.Statements) {
		says += fmt.Sprintf("; the first %d", len(l.Statements))
	}
	return says
}
