package render

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"

	"muster"
)

// EditionsText lists editions by source, oldest first, with what is held.
func EditionsText(w io.Writer, all []muster.Edition) error {
	b := bufio.NewWriter(w)
	last := ""
	for i := range all {
		e := &all[i]
		if e.Source != last {
			fmt.Fprintln(b, e.Source)
			last = e.Source
		}
		fmt.Fprintf(b, "  %s  %-22s %s\n", e.Published, holding(e), e.Title)
	}
	return b.Flush()
}

// holding says how much of an edition is held.
func holding(e *muster.Edition) string {
	held := e.Held
	if held == "" {
		held = "not held"
	}
	if e.SecondHand {
		held += ", second-hand"
	}
	return held
}

type jsonEdition struct {
	jsonTerms
	Source string  `json:"source"`
	Held   *string `json:"held"` // whole, partial, or null for an edition that is only known of
	Note   *string `json:"note"`
}

// EditionsJSON lists editions as one object.
func EditionsJSON(w io.Writer, all []muster.Edition) error {
	out := struct {
		Format   string        `json:"format"`
		Editions []jsonEdition `json:"editions"`
	}{"muster.editions/1", make([]jsonEdition, len(all))}
	for i := range all {
		out.Editions[i] = editionJSON(&all[i])
	}
	j := encoder(w)
	j.SetIndent("", "  ")
	return j.Encode(out)
}

// EditionsCSV lists editions a row each.
func EditionsCSV(w io.Writer, all []muster.Edition) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"id", "source", "published", "held", "second_hand", "price_base", "publisher", "title", "address", "licence", "note"}}
	for i := range all {
		e := &all[i]
		rows = append(rows, []string{string(e.ID), e.Source, e.Published.String(), e.Held, fmt.Sprint(e.SecondHand), e.PriceBase, e.Publisher, e.Title, e.Address, e.Licence, e.Note})
	}
	for _, r := range rows {
		for i := range r {
			r[i] = Neutral(r[i])
		}
		if err := out.Write(r); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// EditionText writes what is known of one edition above its series.
func EditionText(w io.Writer, e *muster.Edition) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s\n", e.ID)
	base := e.PriceBase
	if base != "" {
		base = "of " + base
	}
	for _, f := range []struct{ label, words string }{
		{"title", e.Title}, {"by", e.Publisher}, {"held", holding(e)}, {"constant", base}, {"address", e.Address}, {"licence", e.Licence}, {"notes", e.Note},
	} {
		if f.words != "" {
			indented(b, f.label, f.words)
		}
	}
	return b.Flush()
}
