package main

import (
	"fmt"

	"muster/check"
)

// booksCommand is `muster books`.
type booksCommand struct {
	List struct{} `cmd:"" default:"1" help:"Every edition inside, and those known to exist but not held."`
}

// Run lists the editions by source, with what is held of each.
func (c *booksCommand) Run() error {
	o, err := check.Open("")
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, e := range o.Shelf.Editions("") {
		if seen[e.Source] {
			continue
		}
		seen[e.Source] = true
		fmt.Println(e.Source)
		for _, k := range o.Shelf.Known(e.Source) {
			held := k.Held
			if held == "" {
				held = "not held"
			}
			if k.SecondHand {
				held += ", second-hand"
			}
			fmt.Printf("  %s  %-22s %s\n", k.Published, held, k.Title)
		}
	}
	return nil
}
