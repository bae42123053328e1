package main

import (
	"fmt"
	"io"
	"strings"

	"muster"
	"muster/bridge"
	"muster/check"
	"muster/formula"
	"muster/render"
)

// bridgeCommand is `muster books bridge`.
type bridgeCommand struct {
	Entity string `arg:"" help:"A country: DEU."`
	Year   string `arg:"" help:"A year: 2024."`
	From   string `help:"The edition to start from, source/day (default: NATO's newest with the year)." placeholder:"EDITION"`
	AsOf   string `help:"Only editions published by then." placeholder:"DATE"`
	Books  string `help:"A folder of more editions." placeholder:"DIR"`
	Format string `help:"text, json or csv." default:"text" enum:"text,json,csv"`
	Out    string `help:"Write to this file; in a folder, to a file named after country and year." placeholder:"PATH"`
}

// Run sets the sources side by side and names what lies between them.
func (c *bridgeCommand) Run() error {
	if err := formula.KnownEntity(c.Entity); err != nil {
		return usage(err)
	}
	if len(c.Year) != 4 || strings.Trim(c.Year, "0123456789") != "" {
		return usage(fmt.Errorf("%q is no year; one such as 2024 would be", c.Year))
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
	if c.From != "" {
		if _, err := edition(o, c.From); err != nil {
			return usage(err)
		}
	}
	b, err := bridge.Of(o.Books(), c.Entity, c.Year, bridge.Options{From: muster.EditionID(c.From), Today: o.Today()})
	if err != nil {
		return err
	}
	var from []muster.EditionID
	return save(c.Out, "bridge-"+c.Entity+"-"+c.Year, from, c.Format, func(w io.Writer) error {
		opts := render.Options{Edition: editions(o)}
		switch c.Format {
		case "json":
			return render.BridgeJSON(w, &b, opts)
		case "csv":
			return render.BridgeCSV(w, &b)
		}
		return render.BridgeText(w, &b, opts)
	})
}
