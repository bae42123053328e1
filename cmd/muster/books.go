package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/ask"
	"muster/check"
	"muster/formula"
	"muster/render"
)

// booksCommand is `muster books`.
type booksCommand struct {
	Add    booksAddCommand    `cmd:"" help:"Put an edition that you downloaded on your shelf, and say what it changes."`
	List   booksListCommand   `cmd:"" default:"withargs" help:"Every edition inside, and those known to exist but not held."`
	Show   booksShowCommand   `cmd:"" help:"One edition: where it is from, its notes, and its tables."`
	Export booksExportCommand `cmd:"" help:"The figures of editions as rows: CSV, JSON, SDMX-CSV or Parquet."`
	Audit  auditCommand       `cmd:"" help:"Recompute every figure that can be, and list what differs and why."`
	Diff   diffCommand        `cmd:"" help:"How one edition differs from another of its source."`
	Bridge bridgeCommand      `cmd:"" help:"One country-year across sources, with what lies between them."`
}

// booksListCommand is `muster books list`.
type booksListCommand struct {
	Source string `help:"Only editions of this source." placeholder:"SOURCE"`
	Held   bool   `help:"Only editions that are held."`
	Books  string `help:"A folder of more editions." placeholder:"DIR"`
	Format string `help:"text, json or csv." default:"text" enum:"text,json,csv"`
}

// Run lists the editions by source, with what is held of each.
func (c *booksListCommand) Run() error {
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	sources := sourceNames(o)
	if c.Source != "" {
		if len(o.Shelf.Known(c.Source)) == 0 {
			return usage(fmt.Errorf("--source: there is no source %q; %s are", c.Source, strings.Join(sources, ", ")))
		}
		sources = []string{c.Source}
	}
	var all []muster.Edition
	for _, s := range sources {
		for _, e := range o.Shelf.Known(s) {
			if e.Held != "" || !c.Held {
				all = append(all, e)
			}
		}
	}
	write := map[string]func(io.Writer, []muster.Edition) error{
		"text": render.EditionsText, "json": render.EditionsJSON, "csv": render.EditionsCSV,
	}[c.Format]
	return save("", "", nil, c.Format, func(w io.Writer) error { return write(w, all) })
}

// figuresFlags say which figures of an edition are wanted.
type figuresFlags struct {
	Measure string `help:"Only this measure, as defence_expenditure." placeholder:"MEASURE"`
	Entity  string `help:"Only this country or group, as DEU." placeholder:"CODE"`
	From    string `help:"The first year." placeholder:"YEAR"`
	To      string `help:"The last year." placeholder:"YEAR"`
	Books   string `help:"A folder of more editions." placeholder:"DIR"`
}

func (f *figuresFlags) filter() (ask.Filter, error) {
	if f.Measure != "" {
		if err := formula.KnownMeasure(f.Measure); err != nil {
			return ask.Filter{}, fmt.Errorf("--measure: %w", err)
		}
	}
	if f.Entity != "" {
		if err := formula.KnownEntity(f.Entity); err != nil {
			return ask.Filter{}, fmt.Errorf("--entity: %w", err)
		}
	}
	for flag, y := range map[string]string{"--from": f.From, "--to": f.To} {
		if y != "" && (len(y) != 4 || strings.Trim(y, "0123456789") != "") {
			return ask.Filter{}, fmt.Errorf("%s: %q is no year; one such as 2024 would be", flag, y)
		}
	}
	return ask.Filter{Measure: f.Measure, Entity: f.Entity, From: f.From, To: f.To}, nil
}

// booksShowCommand is `muster books show`.
type booksShowCommand struct {
	Edition string `arg:"" help:"source/day: nato/2024-06-17."`
	figuresFlags
	Format string `help:"text or json." default:"text" enum:"text,json"`
}

// Run prints where an edition is from and its tables.
func (c *booksShowCommand) Run() error {
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	e, err := edition(o, c.Edition)
	if err != nil {
		return usage(err)
	}
	filter, err := c.filter()
	if err != nil {
		return usage(err)
	}
	all := ask.Figures(o.Books(), e, filter)
	opts := render.Options{Edition: editions(o), Break: breaks(o)}
	return save("", "", nil, c.Format, func(w io.Writer) error {
		if c.Format == "json" {
			return render.EditionJSON(w, &e, all, opts)
		}
		if err := render.EditionText(w, &e); err != nil {
			return err
		}
		if len(all) == 0 {
			_, err := io.WriteString(w, "\nno figures of that kind\n")
			return err
		}
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
		return render.SeriesText(w, all, render.Options{Edition: editions(o), Break: breaks(o)})
	})
}

// booksExportCommand is `muster books export`.
type booksExportCommand struct {
	Editions []string `arg:"" help:"source/day, or a source for all its editions: nato/2024-06-17, sipri."`
	figuresFlags
	Format string `help:"csv, json, sdmx or parquet." default:"csv" enum:"csv,json,sdmx,parquet"`
	Out    string `help:"Write to this file; in a folder, to a file named after query and edition." placeholder:"PATH"`
}

// Run writes the figures of editions as rows.
func (c *booksExportCommand) Run() error {
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	filter, err := c.filter()
	if err != nil {
		return usage(err)
	}
	var all []muster.Series
	for _, name := range c.Editions {
		of := o.Shelf.Editions(name)
		if len(of) == 0 {
			e, err := edition(o, name)
			if err != nil {
				return usage(err)
			}
			of = []muster.Edition{e}
		}
		for _, e := range of {
			all = append(all, ask.Figures(o.Books(), e, filter)...)
		}
	}
	if len(all) == 0 {
		return errors.New("no figures of that kind are in " + strings.Join(c.Editions, ", ") + "; muster books show lists what an edition has")
	}
	opts := render.Options{Edition: editions(o), Break: breaks(o)}
	query := strings.Join(nonEmpty(c.Measure, c.Entity, c.From, c.To), "-")
	if query == "" {
		query = "figures"
	}
	return save(c.Out, query, render.SeriesEditions(all), c.Format, func(w io.Writer) error { return seriesFormats[c.Format](w, all, opts) })
}

// edition finds a held edition by "source/day".
func edition(o check.Options, id string) (muster.Edition, error) {
	source, _, ok := strings.Cut(id, "/")
	known := o.Shelf.Known(source)
	switch {
	case len(known) == 0:
		return muster.Edition{}, fmt.Errorf("there is no source %q; %s are", source, strings.Join(sourceNames(o), ", "))
	case !ok:
		return muster.Edition{}, fmt.Errorf("%q names no edition; %s would", id, known[len(known)-1].ID)
	}
	var held []string
	for _, e := range known {
		switch {
		case string(e.ID) == id && e.Held != "":
			return e, nil
		case string(e.ID) == id:
			return e, fmt.Errorf("%s was published but is not held; muster books add puts it on a shelf of yours", id)
		case e.Held != "":
			held = append(held, string(e.ID))
		}
	}
	return muster.Edition{}, fmt.Errorf("there is no edition %s; held are %s", id, strings.Join(held, ", "))
}

func nonEmpty(words ...string) []string {
	var out []string
	for _, s := range words {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// breaks looks the books' breaks up, for the outputs.
func breaks(o check.Options) func(muster.EditionID, muster.Key, string) string {
	return func(id muster.EditionID, k muster.Key, period string) string {
		for _, b := range o.Shelf.Breaks(id, k) {
			if b.From == period {
				return b.Note
			}
		}
		return ""
	}
}
