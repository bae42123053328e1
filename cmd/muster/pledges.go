package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"muster"
	"muster/check"
	"muster/ledger"
	"muster/render"
)

// pledgesCommand is `muster pledges`.
type pledgesCommand struct {
	ID      string `arg:"" optional:"" help:"One entry: its status, members, steps to cash and working."`
	Who     string `help:"Only of this country or group: DEU, NATO." placeholder:"CODE"`
	AsOf    string `help:"The day to look from (default: the newest edition inside)." placeholder:"DATE"`
	Since   string `help:"Only what has another status than on this day: what editions, deadlines and promises changed." placeholder:"DATE"`
	Books   string `help:"A folder of more editions." placeholder:"DIR"`
	Explain bool   `help:"Every member, step and working."`
	Format  string `help:"text, json or csv." default:"text" enum:"text,json,csv"`
}

// Run prints where every promise stands.
func (c *pledgesCommand) Run() error {
	asOf, err := day("--as-of", c.AsOf)
	if err != nil {
		return usage(err)
	}
	since, err := day("--since", c.Since)
	if err != nil {
		return usage(err)
	}
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	o.AsOf = asOf
	who := strings.ToUpper(c.Who)
	out := bufio.NewWriter(os.Stdout)
	opts := render.Options{Explain: c.Explain || c.ID != "", Edition: editions(o)}
	if since != 0 {
		err = render.StandingChanges(out, ledger.Changed(o.Books(), since, o.Today(), who), c.Format, opts)
	} else {
		list := ledger.Standings(o.Books(), o.Today(), who)
		if c.ID != "" {
			list = slices.DeleteFunc(list, func(s muster.Standing) bool { return s.ID != c.ID })
			if len(list) == 0 {
				return usage(noEntry(c.ID, o.Today()))
			}
		}
		if len(list) == 0 {
			return usage(noEntry("of "+who, o.Today()))
		}
		err = render.Standings(out, list, c.Format, opts)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

func noEntry(what string, day muster.Day) error {
	return fmt.Errorf("the ledger has no entry %s made by %s; muster pledges lists all", what, day)
}
