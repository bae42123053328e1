package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"muster"
	"muster/check"
	"muster/pathway"
	"muster/render"
)

// pathCommand is `muster path`.
type pathCommand struct {
	Target   string   `help:"The share of GDP to reach: 3.5%." default:"3.5%"`
	By       int      `help:"The year to reach it." default:"2035"`
	Who      []string `help:"Allies and groups by code (DEU, NATO_EUROPE); none: all allies and the groups." placeholder:"CODE,..."`
	From     int      `help:"The first year (default: the newest that NATO prints)." placeholder:"YEAR"`
	Shape    string   `help:"straight, compound, front, back or plan (the allies' own pledges)." default:"straight" enum:"straight,compound,front,back,plan"`
	Prices   string   `help:"current, or constant-YEAR (default: of the first year)." placeholder:"PRICES"`
	Currency string   `help:"Of the sums (default: the ally's own where one is asked for, else USD)." placeholder:"CODE"`
	Withdraw string   `help:"The part by which the United States spends less: 30%." placeholder:"PART"`
	Paths    int      `help:"Simulated paths; 0 for none." default:"10000"`
	Seed     uint64   `help:"Of the simulation: the same seed gives the same bytes." default:"1"`
	AsOf     string   `help:"Only editions published by then." placeholder:"DATE"`
	Books    string   `help:"A folder of more editions." placeholder:"DIR"`
	Explain  bool     `help:"Year by year for every line."`
	Format   string   `help:"text, json, csv or html." default:"text" enum:"text,json,csv,html"`
}

// Run computes the pathway and prints it.
func (c *pathCommand) Run() error {
	r := pathway.Request{Who: c.Who, By: c.By, From: c.From, Shape: muster.Shape(c.Shape), Prices: c.Prices, Currency: c.Currency, Paths: c.Paths, Seed: c.Seed}
	var err error
	if r.Target, err = part("--target", c.Target); err != nil {
		return usage(err)
	}
	if c.Withdraw != "" {
		if r.Withdraw, err = part("--withdraw", c.Withdraw); err != nil {
			return usage(err)
		}
	}
	if r.AsOf, err = day("--as-of", c.AsOf); err != nil {
		return usage(err)
	}
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	p, err := pathway.Walk(o.Books(), r)
	if err != nil {
		return usage(err)
	}
	out := bufio.NewWriter(os.Stdout)
	opts := render.Options{Explain: c.Explain, Edition: editions(o)}
	switch c.Format {
	case "json":
		err = render.PathJSON(out, &p, opts)
	case "csv":
		err = render.PathCSV(out, &p)
	case "html":
		err = render.PathHTML(out, &p, opts)
	default:
		err = render.PathText(out, &p, opts)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// part reads "3.5%", "3.5 %" or "0.035".
func part(flag, s string) (muster.Number, error) {
	plain, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	n, err := muster.ParseNumber(strings.TrimSpace(plain))
	if err != nil {
		return n, fmt.Errorf("%s: %q is no share; give one such as 3.5%%", flag, s)
	}
	if percent {
		n = n.Mul(muster.Ratio(1, 100))
	}
	return n, nil
}
