package render

import (
	"encoding/csv"
	"io"
	"strconv"

	"muster"
)

// PathCSV writes a pathway as a row a line and year. Sums are in whole units of
// the currency, shares are ratios; every row carries what it rests on.
func PathCSV(w io.Writer, p *muster.Pathway) error {
	out := csv.NewWriter(w)
	out.Write([]string{
		"code", "name", "year", "gdp", "share", "money", "over_flat_cash", "over_flat_real", "over_flat_share",
		"p10", "p25", "p50", "p75", "p90", "beyond_forecast", "currency", "prices", "target", "by", "shape",
		"start_edition", "start_status", "gdp_edition", "paths", "seed",
	})
	paths, seed := "0", ""
	if u := p.Uncertainty; u != nil {
		paths, seed = strconv.Itoa(u.Paths), strconv.FormatUint(u.Seed, 10)
	}
	for _, l := range p.Lines {
		status := ""
		if l.Start != nil {
			status = string(l.Start.Status)
		}
		for _, s := range l.Steps {
			out.Write([]string{
				l.Code, l.Name, strconv.Itoa(s.Year), s.GDP.String(), s.Share.String(), s.Money.String(),
				s.Extra.FlatCash.String(), s.Extra.FlatReal.String(), s.Extra.FlatShare.String(),
				s.Fan.P10.String(), s.Fan.P25.String(), s.Fan.P50.String(), s.Fan.P75.String(), s.Fan.P90.String(),
				strconv.FormatBool(s.Carried), p.Currency, p.Prices, p.Target.String(), strconv.Itoa(p.By), string(p.Shape),
				string(p.Shares), status, string(p.Economy), paths, seed,
			})
		}
	}
	out.Flush()
	return out.Error()
}
