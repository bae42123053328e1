package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"muster"
	"muster/ask"
	"muster/check"
	"muster/formula"
	"muster/render"
)

// askCommand is `muster ask FORMULA`.
type askCommand struct {
	Formula string `arg:"" help:"As in docs/reference/formulas.md: USA.defence_expenditure / NATO.defence_expenditure, or a series: DEU.defence_expenditure_share_of_gdp[2014..2024]"`
	axesFlags
	AllReadings bool   `help:"The value under every source, edition, price base, membership and definition that can answer."`
	Format      string `help:"text, json, csv, sdmx, parquet or svg (the last four: a series)." default:"text" enum:"text,json,csv,sdmx,parquet,svg"`
	Chart       string `help:"Draw a series into this file, as SVG." placeholder:"FILE.svg"`
	Out         string `help:"Write to this file; in a folder, to a file named after query and edition." placeholder:"PATH"`
	Books       string `help:"A folder of more editions." placeholder:"DIR"`
}

// axesFlags are what a question fixes; what is left out is chosen.
type axesFlags struct {
	AsOf       string `help:"Only editions published by then." placeholder:"DATE"`
	Year       string `help:"What y stands for (default: the newest year that every cell has)." placeholder:"YEAR"`
	Source     string `help:"Whose figures (default: nato)." placeholder:"SOURCE"`
	Edition    string `help:"The edition's day, or source/day (default: the newest one with every cell)." placeholder:"DATE"`
	Prices     string `help:"current, constant (the edition's own base) or constant-2015 (default: current; money by head as printed)." placeholder:"PRICES"`
	Currency   string `help:"The currency that money is wanted in, as EUR." placeholder:"CODE"`
	Members    string `help:"same: like for like, only who was a member in all years compared." placeholder:"same" enum:",each year,same" default:""`
	Definition string `help:"core: the definition of 2026." placeholder:"core" enum:",core" default:""`
	Day        string `help:"The day that members, rate and pledge speak of (default: --as-of)." placeholder:"DATE"`
}

// Run computes the formula and prints its value and working, or the series.
func (c *askCommand) Run() error {
	e, err := formula.Parse(muster.Formula(c.Formula))
	if err == nil {
		if unknown := formula.Unknown(e); unknown != nil {
			err = unknown
		}
	}
	if err != nil {
		return usage(pointed(c.Formula, err))
	}
	asOf, err := day("--as-of", c.AsOf)
	if err != nil {
		return usage(err)
	}
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	o.AsOf = asOf
	q := ask.Question{Expr: e, Today: o.Today()}
	if q.Axes, err = c.axes(o); err != nil {
		return usage(err)
	}
	rows := c.Chart != "" || c.Format != "text" && c.Format != "json"
	if formula.OverYears(e) || rows && formula.Tabular(e) {
		return c.series(o, q)
	}
	if rows {
		return usage(fmt.Errorf("a chart and %s need a series, as in %s[2014..2024] or each(NATO: ...)", c.Format, e))
	}
	return c.answer(o, q)
}

func (c *askCommand) answer(o check.Options, q ask.Question) error {
	find := ask.One
	if c.AllReadings {
		find = ask.All
	}
	a := find(o.Books(), q)
	opts := render.Options{Explain: true, Edition: editions(o), Membership: memberships(o)}
	if a.Absent != muster.Present {
		return c.noAnswer(&a, opts)
	}
	write := render.AnswerText
	if c.Format == "json" {
		write = render.AnswerJSON
	}
	var from []muster.EditionID
	if a.Axes.Edition != "" {
		from = append(from, muster.EditionID(a.Axes.Source+"/"+a.Axes.Edition))
	}
	return save(c.Out, string(a.Formula), from, c.Format, func(w io.Writer) error { return write(w, &a, opts) })
}

// noAnswer says why, and what would work; as JSON where JSON was asked for.
func (c *askCommand) noAnswer(a *muster.Answer, opts render.Options) error {
	if c.Format == "json" {
		if err := render.AnswerJSON(os.Stdout, a, opts); err != nil {
			return err
		}
	}
	fmt.Fprintln(os.Stderr, "muster: no answer ("+string(a.Absent)+"): "+sentence(a.Why))
	if a.Hint != "" {
		fmt.Fprintln(os.Stderr, "muster: "+sentence(a.Hint))
	}
	return exitStatus(3)
}

func (c *askCommand) series(o check.Options, q ask.Question) error {
	var all []muster.Series
	if c.AllReadings {
		all = ask.Tables(o.Books(), q)
	}
	if len(all) == 0 {
		s, absent := ask.Table(o.Books(), q)
		if absent != nil {
			a := muster.Answer{Formula: s.Formula, Hint: formula.Hint(o.Books(), absent)}
			a.Absent, a.Why = absent.Code, absent.Why
			return c.noAnswer(&a, render.Options{})
		}
		all = []muster.Series{s}
	}
	opts := render.Options{Edition: editions(o), Break: breaks(o)}
	write := seriesFormats[c.Format]
	if c.Chart != "" {
		if !strings.HasSuffix(c.Chart, ".svg") {
			return usage(fmt.Errorf("--chart %s: a chart is SVG; name a file that ends in .svg", c.Chart))
		}
		err := save(c.Chart, "", nil, "svg", func(w io.Writer) error { return render.SVG(w, all, opts) })
		if err != nil {
			return err
		}
	}
	from := render.SeriesEditions(all)
	return save(c.Out, string(all[0].Formula), from, c.Format, func(w io.Writer) error { return write(w, all, opts) })
}

// seriesFormats are the formats that a series can be written in.
var seriesFormats = map[string]func(io.Writer, []muster.Series, render.Options) error{
	"text": render.SeriesText, "json": render.SeriesJSON, "csv": render.SeriesCSV, "sdmx": render.SeriesSDMX,
	"parquet": render.SeriesParquet, "svg": render.SVG,
}

// axes reads the flags, each checked for what the books can answer.
func (f *axesFlags) axes(o check.Options) (muster.Axes, error) {
	ax := muster.Axes{
		Source: f.Source, Edition: f.Edition, Prices: f.Prices, Currency: f.Currency, Year: f.Year,
		Members: f.Members, Definition: f.Definition, Day: f.Day,
	}
	if source, edition, ok := strings.Cut(f.Edition, "/"); ok {
		if ax.Source != "" && ax.Source != source {
			return ax, fmt.Errorf("--edition %s is not of --source %s", f.Edition, ax.Source)
		}
		ax.Source, ax.Edition = source, edition
	}
	if ax.Source != "" && len(o.Shelf.Known(ax.Source)) == 0 {
		return ax, fmt.Errorf("--source: there is no source %q; %s are", ax.Source, strings.Join(sourceNames(o), ", "))
	}
	if ax.Edition != "" {
		if err := knownEdition(o, ax); err != nil {
			return ax, err
		}
	}
	if ax.Currency != "" && ax.Currency != "national" && !muster.IsCurrency(ax.Currency) {
		return ax, fmt.Errorf("--currency: %q is no currency; a code such as EUR, or the word national, would be", ax.Currency)
	}
	if y, err := strconv.Atoi(ax.Year); ax.Year != "" && (err != nil || y < 1900 || y > 2999) {
		return ax, fmt.Errorf("--year: %q is no year; one such as 2024 would be", ax.Year)
	}
	if _, err := day("--day", ax.Day); err != nil {
		return ax, err
	}
	base, constant := strings.CutPrefix(ax.Prices, "constant-")
	if y, err := strconv.Atoi(base); ax.Prices != "" && ax.Prices != "current" && ax.Prices != "constant" && (!constant || err != nil && base != "national" || err == nil && y < 1900) {
		return ax, fmt.Errorf("--prices: there are no %q prices; current, constant and constant-2015 are", ax.Prices)
	}
	return ax, nil
}

func knownEdition(o check.Options, ax muster.Axes) error {
	source := ax.Source
	if source == "" {
		source = "nato"
	}
	var days []string
	for _, e := range o.Shelf.Editions(source) {
		if string(e.ID) == source+"/"+ax.Edition {
			return nil
		}
		days = append(days, e.Published.String())
	}
	for _, e := range o.Shelf.Known(source) {
		if string(e.ID) == source+"/"+ax.Edition {
			return fmt.Errorf("--edition: %s/%s was published but is not held; held are %s", source, ax.Edition, strings.Join(days, ", "))
		}
	}
	return fmt.Errorf("--edition: %s has no edition of %q; held are %s", source, ax.Edition, strings.Join(days, ", "))
}

// sourceNames lists the sources that the books hold, in order.
func sourceNames(o check.Options) []string {
	var out []string
	seen := map[string]bool{}
	for _, e := range o.Shelf.Editions("") {
		if !seen[e.Source] {
			seen[e.Source] = true
			out = append(out, e.Source)
		}
	}
	return out
}

// pointed puts the formula under a mistake in it, with a mark at the place.
func pointed(text string, err error) error {
	var syntax *formula.SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	return errors.New(caret(text, syntax.Offset) + "\n" + sentence(syntax.Says))
}

// shownAround is how many bytes of a long formula are shown on either side.
const shownAround = 60

// caret is "the formula cannot be read here:", the formula, and a mark under the
// byte. Characters that are no letters to a terminal are shown as spaces.
func caret(text string, at int) string {
	at = min(at, len(text))
	from, to := max(0, at-shownAround), min(len(text), at+shownAround)
	clean := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0xfffd || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				return ' '
			}
			return r
		}, strings.ToValidUTF8(s, " "))
	}
	before := clean(text[from:at])
	return "the formula cannot be read here:\n  " + before + clean(text[at:to]) + "\n  " + strings.Repeat(" ", len([]rune(before))) + "^"
}

// sentence ends words with a full stop.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
