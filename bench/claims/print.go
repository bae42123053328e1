package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"muster"
)

// printScore prints the table by form, what was found for what, and the
// strays.
func printScore(w io.Writer, s *score) {
	fmt.Fprintf(w, "%d reports, %d claims\n\n", s.reports, s.total.then.all)
	fmt.Fprintf(w, "%-24s %14s %14s %14s %14s\n", "form", "then", "now", "numbers", "numbers now")
	for _, form := range slices.Sorted(maps.Keys(s.forms)) {
		row(w, form, s.forms[form])
	}
	row(w, "all", &s.total)
	fmt.Fprintf(w, "\nwhy unknown: %s\n\n", cell(s.total.because))
	printTable(w, s)
	for _, v := range []muster.Verdict{muster.Holds, muster.Fails} {
		if t := s.decided[v]; t != nil {
			low, high := t.wilson()
			fmt.Fprintf(w, "where we say %s: right %s (95 %% Wilson interval %.1f to %.1f)\n", v, cell(*t), low, high)
		}
	}
	fmt.Fprintf(w, "decidable and found unknown or not at all: %s\n", cell(s.undecided()))
	fmt.Fprintf(w, "\nwrong way round: %d\n", len(s.wrongWay))
	for _, o := range s.wrongWay {
		fmt.Fprintf(w, "  %s  %s for %s: %s\n", o.report.ID, o.finding.Then, o.gold.Finding[0], o.gold.Anchor)
	}
	fmt.Fprintf(w, "\nfalse alarms: %d over %d no-claims\n", len(s.alarms), s.noClaims)
	strays(w, s.alarms)
	fmt.Fprintf(w, "\nextra claims: %d\n", len(s.extras))
	strays(w, s.extras)
	fmt.Fprintf(w, "\nsecond claims in the same words: %d\n", len(s.seconds))
	strays(w, s.seconds)
	for _, f := range s.failures {
		fmt.Fprintln(w, "could not be read:", f)
	}
	for _, f := range s.misplaced {
		fmt.Fprintln(w, "gold words not in the text:", f)
	}
}

func row(w io.Writer, name string, c *counts) {
	fmt.Fprintf(w, "%-24s %14s %14s %14s %14s\n", name, cell(c.then), cell(c.now), cell(c.numbers), cell(c.numbersNow))
}

func cell(t tally) string {
	if t.all == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d %5.1f", t.right, t.all, t.percent())
}

// printTable prints gold in rows, found in columns.
func printTable(w io.Writer, s *score) {
	verdicts := []muster.Verdict{muster.Holds, muster.Depends, muster.Outdated, muster.Fails, muster.Unknown}
	fmt.Fprintf(w, "%-16s", "gold \\ found")
	for _, v := range append(verdicts, "missing") {
		fmt.Fprintf(w, "%9s", v)
	}
	fmt.Fprintln(w)
	for _, gold := range verdicts {
		fmt.Fprintf(w, "%-16s", gold)
		for _, found := range append(verdicts, "") {
			fmt.Fprintf(w, "%9d", s.table[[2]muster.Verdict{gold, found}])
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
}

func strays(w io.Writer, list []stray) {
	for _, x := range list {
		f := x.finding
		fmt.Fprintf(w, "  %s  %s %s: %q\n", x.report.ID, f.Then, f.Claim.Form, x.text.Of(f.Claim.Span))
	}
}

// listWrong lists the claims with a wrong finding then, a line each.
func listWrong(w io.Writer, s *score) {
	for _, o := range s.outcomes {
		if o.then {
			continue
		}
		found := "nothing"
		if f := o.finding; f != nil {
			found = strings.TrimSpace(fmt.Sprintf("%s %v %s %s", f.Then, f.Claim.Subject, f.Claim.Form, f.Because))
		}
		fmt.Fprintf(w, "%s  %-8s %-20s %q -> %s\n", o.report.ID, o.gold.Finding[0], o.gold.Form, o.gold.Anchor, found)
	}
	fmt.Fprintln(w)
}

// printWrong prints every gold claim whose finding, then or now, or whose
// numbers are wrong.
func printWrong(w io.Writer, s *score) {
	for _, o := range s.outcomes {
		if o.then && (o.now || len(o.gold.FindingNow) == 0) && len(o.lacks) == 0 && len(o.lackNow) == 0 {
			continue
		}
		printOutcome(w, o)
	}
}

func printOutcome(w io.Writer, o outcome) {
	g := o.gold
	fmt.Fprintf(w, "%s  %s  (%s)\n", o.report.ID, strings.TrimSpace(o.report.Text), o.report.Published)
	fmt.Fprintf(w, "  claim  %s\n", g.Anchor)
	fmt.Fprintf(w, "  gold   %s %v %s: %v, now %v %s\n", g.Form, g.Subject, g.Measure, g.Finding, g.FindingNow, g.Because)
	fmt.Fprintf(w, "         %s\n         now: %s\n", g.Note, g.NoteNow)
	if o.finding == nil {
		fmt.Fprintf(w, "  found  nothing\n\n")
		return
	}
	f := o.finding
	c := f.Claim
	fmt.Fprintf(w, "  found  %s %v %s %s %s: %s, now %s %s%s\n", c.Form, c.Subject, c.Measure, c.Tense, period(c), f.Then, f.Now, f.Because, mark(o))
	fmt.Fprintf(w, "         %s\n", f.Why)
	fmt.Fprintf(w, "         %q test %s\n", o.text.Of(c.Span), test(c.Test))
	for _, r := range f.Reads {
		fmt.Fprintf(w, "         %s%-7s holds=%-5t %s [%s] %s = %s\n", star(r.Plain), r.Known, r.Holds, r.Name, r.Axes.Edition, r.Formula, value(r))
	}
	for _, n := range o.lacks {
		fmt.Fprintf(w, "  lacks  then %s = %s %s\n", n.Formula, n.Number, n.Unit)
	}
	for _, n := range o.lackNow {
		fmt.Fprintf(w, "  lacks  now %s = %s %s\n", n.Formula, n.Number, n.Unit)
	}
	fmt.Fprintln(w)
}

func mark(o outcome) string {
	switch {
	case !o.then && !o.now:
		return "   WRONG, WRONG NOW"
	case !o.then:
		return "   WRONG"
	case !o.now && len(o.gold.FindingNow) > 0:
		return "   WRONG NOW"
	}
	return ""
}

func period(c *muster.Claim) string {
	if c.Period.From == c.Period.To {
		return c.Period.From
	}
	return c.Period.From + " to " + c.Period.To
}

func test(t muster.Test) string {
	not := ""
	if t.Negated {
		not = "not "
	}
	return fmt.Sprintf("%s%s %s .. %s %s", not, t.Relation, t.Low, t.High, t.Unit)
}

func star(plain bool) string {
	if plain {
		return "* "
	}
	return "  "
}

func value(r muster.Reading) string {
	switch {
	case r.Value == nil:
		return string(r.Absent)
	case r.Value.Number.Known():
		return r.Value.Number.String() + " " + r.Value.Unit
	case r.Value.Low.Known() || r.Value.High.Known():
		return r.Value.Low.String() + " to " + r.Value.High.String() + " " + r.Value.Unit
	}
	var parts []string
	for _, p := range append(slices.Clone(r.Value.Each), r.Value.Any...) {
		parts = append(parts, p.Name+" "+p.Number.String())
	}
	return strings.Join(parts, ", ") + " " + r.Value.Unit
}
