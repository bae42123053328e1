package render

import (
	"io"

	"muster"
	"muster/render/parquet"
)

// SeriesParquet writes series as an Apache Parquet file with the columns of
// the CSV. Numbers are doubles; value_exact has the value as an exact decimal.
func SeriesParquet(w io.Writer, all []muster.Series, o Options) error {
	columns := make([]parquet.Column, len(seriesColumns)+1)
	for i, c := range seriesColumns {
		columns[i].Name = c.name
		if c.numeric {
			columns[i].Numbers = []*float64{}
		}
	}
	exact := &columns[len(seriesColumns)]
	exact.Name = "value_exact"
	err := eachRow(all, o, func(r *seriesRow) error {
		for i, c := range seriesColumns {
			s := c.of(r)
			if !c.numeric {
				columns[i].Texts = append(columns[i].Texts, s)
				continue
			}
			var number *float64
			if n, err := muster.ParseNumber(s); err == nil {
				f := n.Float()
				number = &f
			}
			columns[i].Numbers = append(columns[i].Numbers, number)
		}
		exact.Texts = append(exact.Texts, r.Value.Number.String())
		return nil
	})
	if err != nil {
		return err
	}
	return parquet.Write(w, columns, [][2]string{{"muster", SeriesFormat}, {"figures", "each row names its source, edition and licence"}})
}
