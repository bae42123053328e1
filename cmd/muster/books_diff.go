package main

import (
	"fmt"
	"io"
	"os"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/diff"
	"muster/render"
)

// diffCommand is `muster books diff`.
type diffCommand struct {
	Before  string `arg:"" help:"source/day: nato/2024-06-17."`
	After   string `arg:"" help:"source/day of the later edition: nato/2026-07-10."`
	Reports string `help:"A folder of reports: whose findings read differently?" placeholder:"DIR"`
	All     bool   `help:"Every revised cell."`
	Books   string `help:"A folder of more editions." placeholder:"DIR"`
	Format  string `help:"text, json or csv." default:"text" enum:"text,json,csv"`
	Out     string `help:"Write to this file; in a folder, to a file named after the editions." placeholder:"PATH"`
}

// Run compares the editions, and judges the reports as of the day of each.
func (c *diffCommand) Run() error {
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	before, err := edition(o, c.Before)
	if err != nil {
		return usage(err)
	}
	after, err := edition(o, c.After)
	if err != nil {
		return usage(err)
	}
	d, err := diff.Editions(o.Books(), before, after)
	if err != nil {
		return usage(err)
	}
	status := error(nil)
	if c.Reports != "" {
		var errs []muster.FileError
		d.Findings, d.Judged, errs = c.findings(o, before, after)
		for _, e := range errs {
			fmt.Fprintln(os.Stderr, "muster: "+e.Error)
			status = exitStatus(3)
		}
	}
	err = save(c.Out, "diff", []muster.EditionID{before.ID, after.ID}, c.Format, func(w io.Writer) error {
		switch c.Format {
		case "json":
			return render.DiffJSON(w, &d, render.Options{Edition: editions(o)})
		case "csv":
			return render.DiffCSV(w, &d)
		}
		return render.DiffText(w, &d, c.All)
	})
	if err != nil {
		return err
	}
	return status
}

// findings judges the reports twice: as of the earlier edition and of the later.
func (c *diffCommand) findings(o check.Options, before, after muster.Edition) ([]muster.FindingChange, int, []muster.FileError) {
	judged := func(on muster.Day) muster.Check {
		o.AsOf = on
		return check.Run(collect.Files([]string{c.Reports}, collect.Options{Stdin: os.Stdin}), o)
	}
	was, is := judged(before.Published), judged(after.Published)
	changed, n := diff.Findings(before.Source, was.Reports, is.Reports)
	return changed, n, is.Errors
}
