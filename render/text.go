package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
)

// Sizes of the text output, in columns (one a rune). Width is what a terminal
// and a mail both show; margin leaves room for the longest finding word.
const (
	width     = 100
	margin    = 10
	maxQuoted = 400 // runes of a claim's words
)

// Text writes a check for people: a line of counts, then each report's claims
// as blocks that can be copied whole, then stories. Reports that could not be
// read are not repeated here; they belong on standard error.
func Text(w io.Writer, c *muster.Check, o Options) error {
	b := bufio.NewWriter(w)
	t := count(c, o)
	b.WriteString(t.String())
	if t.left > 0 && !o.Explain {
		b.WriteString(" (why: --explain)")
	}
	b.WriteByte('\n')
	for i := range c.Reports {
		textReport(b, c, newSheet(&c.Reports[i]), o)
	}
	textStories(b, c)
	for _, m := range c.Remarks {
		b.WriteByte('\n')
		indented(b, "note", m.Why)
	}
	return b.Flush()
}

func textReport(b *bufio.Writer, c *muster.Check, r *sheet, o Options) {
	fmt.Fprintf(b, "\n%s\n", reportHead(r.Report))
	if ask := askForDay(c, r.Report); ask != "" {
		indented(b, "", ask)
	}
	findings := o.findings(r.Report)
	for i := range findings {
		b.WriteByte('\n')
		textFinding(b, r, &findings[i], o)
	}
	for _, n := range r.Notes {
		b.WriteByte('\n')
		indented(b, "note", n.Why)
		for _, s := range n.Where {
			indented(b, "", "“"+line(r.Text.Of(s), maxQuoted)+"” ("+r.position(s)+")")
		}
	}
	if o.Explain {
		textLeft(b, r)
	}
}

// reportHead names a report: its title, outlet, day and path.
func reportHead(r *muster.Report) string {
	var parts []string
	title := r.Document.Title
	if title == "" {
		title = r.Text.Of(r.Text.Title)
	}
	for _, s := range []string{title, r.Document.Outlet, published(r.Document.Published), place(&r.Document)} {
		if s = line(s, 120); s != "" {
			parts = append(parts, s)
		}
	}
	return "== " + strings.Join(parts, " · ")
}

// published is the day of a report in words: a day, a window, or nothing.
func published(d muster.Dating) string {
	switch {
	case d.Exact():
		return d.From.String()
	case d.Known():
		return "between " + d.From.String() + " and " + d.To.String()
	case d.From.Known():
		return "after " + d.From.String()
	case d.To.Known():
		return "before " + d.To.String()
	default:
		return ""
	}
}

// askForDay is the question that a report without a day leaves open.
func askForDay(c *muster.Check, r *muster.Report) string {
	d := r.Document.Published
	switch {
	case d.Exact():
		return ""
	case d.From.Known() || d.To.Known():
		return "When did this appear? The text only tells that it was " + published(d) + ". Say --published DATE to be exact."
	default:
		return "When did this appear? Nothing tells its day, so it is judged as of " + c.Today.String() + ". Say --published DATE to be exact."
	}
}

// textFinding writes one claim as a block.
func textFinding(b *bufio.Writer, r *sheet, f *muster.Finding, o Options) {
	c := f.Claim
	indented(b, string(f.Then), "“"+line(r.Text.Of(c.Span), maxQuoted)+"”")
	indented(b, "", spokenBy(r, f))
	indented(b, "", line(f.Why, 1000))
	if f.Now != f.Then && f.Now != "" {
		indented(b, "now", string(f.Now)+", by the newest editions")
	}
	if f.Ask != "" {
		indented(b, "ask", line(f.Ask, 1000))
	}
	plain, others, hidden := choose(f)
	if o.Explain {
		plain, others, hidden = nil, nil, 0
		for i := range f.Reads {
			others = append(others, &f.Reads[i])
		}
	}
	names := titles(f)
	for _, reading := range plain {
		textReading(b, "plain", names[reading], reading, o)
	}
	for _, reading := range others {
		label := "also"
		if reading.Plain {
			label = "plain"
		}
		textReading(b, label, names[reading], reading, o)
	}
	if hidden > 0 {
		indented(b, "", fmt.Sprintf("(%d more %s: --explain)", hidden, plural(hidden, "reading")))
	}
	for _, cite := range citations(append(plain, others...), o) {
		indented(b, "source", cite.Where())
		indented(b, "", cite.Listed())
		if cite.Edition.Address != "" {
			indented(b, "", line(cite.Edition.Address, 500))
		}
	}
}

// spokenBy is who said it, when, and where it stands.
func spokenBy(r *sheet, f *muster.Finding) string {
	var parts []string
	if s := f.Claim.Speaker; s != nil {
		parts = append(parts, speaker(s))
	} else {
		parts = append(parts, "the report's own words")
	}
	if day := published(r.said(f.Claim)); day != "" {
		parts = append(parts, day)
	}
	return strings.Join(append(parts, r.position(f.Claim.Span)), " · ")
}

func speaker(s *muster.Speaker) string {
	name := line(s.Name, 120)
	if s.Role == "" {
		return name
	}
	return name + ", " + line(s.Role, 120)
}

func textReading(b *bufio.Writer, label, name string, r *muster.Reading, o Options) {
	name = line(name, 300)
	says := line(sayReading(r), 1000)
	if says == "" {
		indented(b, label, name+": "+sayOutcome(r))
	} else {
		indented(b, label, name+": "+says+" · "+sayOutcome(r))
	}
	if r.Why != "" {
		indented(b, "", line(r.Why, 1000))
	}
	if o.Explain {
		if r.Formula != "" {
			indented(b, "", "formula "+line(string(r.Formula), 1000))
		}
		textWorking(b, r.Working, 0)
	}
}

// Bounds on the steps of a working that the text shows; the JSON has them all.
const (
	maxSteps = 12
	maxLevel = 6
)

// textWorking writes the steps below a working's first line.
func textWorking(b *bufio.Writer, w *muster.Working, level int) {
	if w == nil || level >= maxLevel {
		return
	}
	for i, child := range w.From {
		if i == maxSteps {
			indented(b, "", strings.Repeat("  ", level)+fmt.Sprintf("… and %d more steps", len(w.From)-maxSteps))
			return
		}
		step(b, level+1, line(sayStep(child), 600))
		textWorking(b, child, level+1)
	}
}

// textLeft writes every number that is no claim and why, and what was passed
// over.
func textLeft(b *bufio.Writer, r *sheet) {
	users := claimsByQuantity(r.Report)
	for _, q := range r.Quantities {
		if users[q.ID] != "" || q.Bare {
			continue
		}
		why := q.Left
		if why == "" {
			why = "nothing in the books could decide it"
		}
		indented(b, "left", "“"+line(r.Text.Of(q.Span), 120)+"” ("+r.position(q.Span)+"): "+line(why, 300))
	}
	for _, s := range r.Text.Skipped {
		indented(b, "skipped", "“"+line(r.Text.Of(s.Span), 80)+"” ("+r.position(s.Span)+"): "+line(s.Why, 300))
	}
}

// indented writes words behind a label in the margin, wrapped.
func indented(b *bufio.Writer, label, words string) {
	for i, l := range wrap(words, width-margin) {
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(b, "%-*s%s\n", margin, label, l)
	}
}

// step is indented for a step of a working: the level shows how deep.
func step(b *bufio.Writer, level int, words string) {
	in := strings.Repeat("  ", level)
	for _, l := range wrap(words, width-margin-len(in)) {
		fmt.Fprintf(b, "%*s%s%s\n", margin, "", in, l)
	}
}

// copyBlock is a finding as a block of text that can be pasted elsewhere.
func copyBlock(r *sheet, f *muster.Finding, o Options) string {
	var s strings.Builder
	b := bufio.NewWriter(&s)
	o.Explain = false
	textFinding(b, r, f, o)
	b.Flush() // a strings.Builder does not fail
	return s.String()
}
