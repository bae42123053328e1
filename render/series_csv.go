package render

import (
	"encoding/csv"
	"io"
	"strings"

	"muster"
)

// SeriesCSV writes series as tidy CSV: a row an observation, with its source,
// edition, status, licence and cell.
//
// A spreadsheet runs a cell that begins with = + - @, a tab or a line break as
// a formula, so such words get an apostrophe in front. Numbers are written by
// Muster itself and stay as they are: -0.12 is a number to every program.
func SeriesCSV(w io.Writer, all []muster.Series, o Options) error {
	out := csv.NewWriter(w)
	record := make([]string, len(seriesColumns))
	for i, c := range seriesColumns {
		record[i] = c.name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	err := eachRow(all, o, func(r *seriesRow) error {
		for i, c := range seriesColumns {
			record[i] = Neutral(c.of(r))
		}
		return out.Write(record)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// Neutral is a cell that no spreadsheet runs: words that begin as a formula
// does get an apostrophe in front. A plain decimal number, a negative one
// included, stays itself.
func Neutral(cell string) string {
	if cell == "" || !strings.ContainsAny(cell[:1], "=+-@\t\r\n") && !strings.HasPrefix(cell, "＝") && !strings.HasPrefix(cell, "＋") && !strings.HasPrefix(cell, "－") && !strings.HasPrefix(cell, "＠") {
		return cell
	}
	if _, err := muster.ParseNumber(cell); err == nil && cell[0] == '-' {
		return cell
	}
	return "'" + cell
}
