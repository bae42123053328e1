package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"muster"
	"muster/check"
	"muster/formula"
	"muster/judge"
)

// askCommand is `muster ask FORMULA`.
type askCommand struct {
	Formula string `arg:"" help:"As in docs/reference/formulas.md: USA.defence_expenditure / NATO.defence_expenditure"`
	Year    string `help:"What y stands for (default: the newest year that every cell has)." placeholder:"YEAR"`
	Source  string `help:"Whose figures." default:"nato"`
	Edition string `help:"The edition's day (default: the newest one with every cell)." placeholder:"DATE"`
	Prices  string `help:"current, constant or constant-2015." default:"current"`
	AsOf    string `help:"Only editions published by then." placeholder:"DATE"`
	Books   string `help:"A folder of more editions." placeholder:"DIR"`
	Format  string `help:"text or json." default:"text" enum:"text,json"`
}

// Run computes the formula and prints its value and working.
func (c *askCommand) Run() error {
	e, err := formula.Parse(muster.Formula(c.Formula))
	if err != nil {
		return usage(err)
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
	v, w, axes, absent := c.eval(o, e)
	if absent != nil {
		fmt.Fprintln(os.Stderr, "muster: no answer ("+string(absent.Code)+"): "+absent.Why+".")
		return exitStatus(3)
	}
	if c.Format == "json" {
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(map[string]any{"formula": e.String(), "axes": axes, "value": v, "working": w})
	}
	fmt.Printf("%s = %s\n", e.String(), judge.Show(v))
	fmt.Printf("  %s/%s, year %s\n", axes.Source, axes.Edition, axes.Year)
	printWorking(w, 1)
	return nil
}

// eval tries the years from today's back where none is given, and in each the
// editions from the newest back.
func (c *askCommand) eval(o check.Options, e *formula.Expr) (muster.Value, *muster.Working, muster.Axes, *formula.Absent) {
	years := []string{c.Year}
	if c.Year == "" {
		years = nil
		for y := o.Today().Year(); y > o.Today().Year()-4; y-- {
			years = append(years, strconv.Itoa(y))
		}
	}
	days := []string{c.Edition}
	if c.Edition == "" {
		days = nil
		held := o.Shelf.Editions(c.Source)
		for i := len(held) - 1; i >= 0; i-- {
			if held[i].Published <= o.Today() {
				days = append(days, held[i].Published.String())
			}
		}
	}
	var first *formula.Absent
	for _, y := range years {
		for _, d := range days {
			for _, definition := range []string{"", "core"} {
				ax := muster.Axes{Source: c.Source, Edition: d, Prices: c.Prices, Year: y, Definition: definition, Day: o.Today().String()}
				v, w, absent := formula.Eval(o.Books(), e, ax)
				if absent == nil {
					return v, w, ax, nil
				}
				if first == nil {
					first = absent
				}
			}
		}
	}
	return muster.Value{}, nil, muster.Axes{}, first
}

func printWorking(w *muster.Working, depth int) {
	line := strings.Repeat("  ", depth) + w.Says
	if f := w.Figure; f != nil {
		line += "  [" + strings.TrimSpace(string(f.Edition)+" "+f.Table+", "+f.Row+", "+f.Column) + "]"
	}
	fmt.Println(line)
	for _, from := range w.From {
		printWorking(from, depth+1)
	}
}
