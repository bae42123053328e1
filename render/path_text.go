package render

import (
	"bufio"
	"fmt"
	"io"

	"muster"
)

// PathText writes a pathway for a terminal: all lines in short, the last one
// year by year (all of them with Explain), and what it rests on.
func PathText(w io.Writer, p *muster.Pathway, o Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s\nbillions of %s\n", pathHead(p), pathPrices(p))
	if len(p.Lines) > 1 {
		pathShort(b, p)
	}
	for i := range p.Lines {
		if o.Explain || i == len(p.Lines)-1 {
			pathYears(b, p, &p.Lines[i])
		}
	}
	fmt.Fprintln(b)
	for i := range p.Meetings {
		fmt.Fprintln(b, meetingSays(&p.Meetings[i], p.By))
	}
	if p.Withdrawal != nil {
		pathGaps(b, p)
	}
	pathChanges(b, p)
	fmt.Fprintln(b, "\nassumptions")
	for _, s := range append(append(append([]string{}, p.Assumptions...), uncertaintySays(p.Uncertainty)...), p.Missing...) {
		for i, part := range wrap(s, 96) {
			fmt.Fprintf(b, "%s%s\n", []string{"- ", "  "}[min(i, 1)], part)
		}
	}
	return b.Flush()
}

// pathShort is one row a line: start, target year, what it costs.
func pathShort(b *bufio.Writer, p *muster.Pathway) {
	fmt.Fprintf(b, "\n%-26s %8s %9s %9s %10s %10s %10s %12s\n", "", fmt.Sprint(p.From), "", fmt.Sprint(p.By), "", "over flat", "over flat", "sum over")
	fmt.Fprintf(b, "%-26s %8s %9s %9s %10s %10s %10s %12s\n", "", "share", "money", "share", "money", "cash", "share", "flat share")
	for i := range p.Lines {
		l := &p.Lines[i]
		first, last := l.Steps[0], l.Steps[len(l.Steps)-1]
		fmt.Fprintf(b, "%-26s %8s %9s %9s %10s %10s %10s %12s\n", l.Name, pathPercent(first.Share), billions(first.Money), pathPercent(last.Share), billions(last.Money),
			billions(last.Extra.FlatCash), billions(last.Extra.FlatShare), billions(l.Total.FlatShare))
	}
}

// pathYears is one line year by year.
func pathYears(b *bufio.Writer, p *muster.Pathway, l *muster.PathLine) {
	fmt.Fprintf(b, "\n%s\n", l.Name)
	fan := p.Uncertainty != nil
	fmt.Fprintf(b, "%6s %8s %10s %10s %10s %10s %10s", "year", "share", "GDP", "money", "over cash", "over real", "over share")
	if fan {
		fmt.Fprintf(b, "  %s", "10 to 90 of 100 paths")
	}
	fmt.Fprintln(b)
	for _, s := range l.Steps {
		year := fmt.Sprint(s.Year)
		if s.Carried {
			year += "*"
		}
		fmt.Fprintf(b, "%6s %8s %10s %10s %10s %10s %10s", year, pathPercent(s.Share), billions(s.GDP), billions(s.Money), billions(s.Extra.FlatCash), billions(s.Extra.FlatReal), billions(s.Extra.FlatShare))
		if fan && s.Fan.P10.Known() {
			fmt.Fprintf(b, "  %s to %s", billions(s.Fan.P10), billions(s.Fan.P90))
		}
		fmt.Fprintln(b)
	}
	fmt.Fprintf(b, "%-37s %10s %10s %10s\n", fmt.Sprintf("  sum of %d to %d", p.From+1, p.By), billions(l.Total.FlatCash), billions(l.Total.FlatReal), billions(l.Total.FlatShare))
	if s := l.Spread.FlatShare; fan && s.P10.Known() {
		fmt.Fprintf(b, "  of 100 paths, 80 sum over flat share to %s to %s, over flat real to %s to %s\n", billions(s.P10), billions(s.P90), billions(l.Spread.FlatReal.P10), billions(l.Spread.FlatReal.P90))
	}
	for _, level := range l.Levels {
		fmt.Fprintf(b, "  %s in %d: %s, %s over the share of %d\n", pathPercent(level.Share), p.By, billions(level.Money), signed(level.Extra), p.From)
	}
	for _, note := range l.Notes {
		fmt.Fprintf(b, "  note: %s\n", note)
	}
	if l.Steps[len(l.Steps)-1].Carried {
		fmt.Fprintln(b, "  * beyond the forecast")
	}
}

func pathGaps(b *bufio.Writer, p *muster.Pathway) {
	fmt.Fprintf(b, "\nif the United States spends %s less than its share of %d from %d\n", pathPercent(p.Withdrawal.Part), p.From, p.From+1)
	fmt.Fprintf(b, "%6s %10s %34s %34s\n", "year", "gap", "Europe: on its path / to fill it", "with Canada: on its path / to fill")
	for _, g := range p.Withdrawal.Steps[1:] {
		fmt.Fprintf(b, "%6d %10s %34s %34s\n", g.Year, billions(g.Gap), pathPercent(g.EuropeShare)+" / "+pathPercent(g.EuropeNeeds), pathPercent(g.WithCanadaShare)+" / "+pathPercent(g.WithCanadaNeeds))
	}
}

func pathChanges(b *bufio.Writer, p *muster.Pathway) {
	fmt.Fprintf(b, "\n%-50s %14s %22s\n", "what if ("+p.Lines[len(p.Lines)-1].Name+")", fmt.Sprintf("money in %d", p.By), "sum over flat share")
	for _, s := range p.Sensitivity {
		fmt.Fprintf(b, "%-50s %14s %22s\n", s.Change, signed(s.MoneyBy), signed(s.ExtraBy))
	}
}
