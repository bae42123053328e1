package formula

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// Hint says what the books do have near a cell that is missing: the years of
// the series, the prices and currencies in which it is printed, or the editions
// that print it. It is "" where there is nothing near.
func Hint(b muster.Books, no *Absent) string {
	if no == nil || len(no.Missing) == 0 {
		return ""
	}
	c := no.Missing[0]
	if c.Edition != "" {
		if years := spans(b.Periods(c.Edition, c.Key)); years != "" {
			return fmt.Sprintf("%s has %s for %s", c.Edition, c.Key.Entity+"."+c.Measure, years)
		}
		if kinds := printedAs(b, c); kinds != "" {
			return fmt.Sprintf("%s prints %s in %s", c.Edition, c.Key.Entity+"."+c.Measure, kinds)
		}
	}
	source := c.Edition.Source()
	if m, ok := measureOf(c.Measure); ok && source == "" {
		source = m.Source
	}
	var found []string
	for _, e := range b.Editions("") {
		if source != "" && e.Source != source && !strings.HasPrefix(e.Source, source+"_") {
			continue
		}
		for _, k := range b.Series(e.ID, c.Measure, c.Entity) {
			if slices.Contains(b.Periods(e.ID, k), c.Period) {
				found = append(found, string(e.ID))
				break
			}
		}
	}
	if len(found) > 0 {
		return fmt.Sprintf("%s of %s is in %s", c.Key.Entity+"."+c.Measure, c.Period, strings.Join(found, ", "))
	}
	return nearMeasure(b, c)
}

// printedAs lists the currencies and prices that an edition has for a cell's
// measure in its period.
func printedAs(b muster.Books, c Cell) string {
	var out []string
	for _, k := range b.Series(c.Edition, c.Measure, c.Entity) {
		if slices.Contains(b.Periods(c.Edition, k), c.Period) {
			out = append(out, strings.TrimSuffix(k.Unit+" at "+k.Prices+" prices", " at  prices"))
		}
	}
	return strings.Join(out, ", ")
}

// nearMeasure names the measure by which an edition continues the one asked
// for, where it has that.
func nearMeasure(b muster.Books, c Cell) string {
	m, _ := measureOf(c.Measure)
	if m.Core == "" || c.Edition == "" {
		return ""
	}
	for _, k := range b.Series(c.Edition, m.Core, c.Entity) {
		if years := spans(b.Periods(c.Edition, k)); years != "" {
			return fmt.Sprintf("%s has %s.%s, on the definition of 2026, for %s", c.Edition, c.Entity, m.Core, years)
		}
	}
	return ""
}

// spans writes years as stretches: "2014 to 2022, 2024".
func spans(periods []string) string {
	var out []string
	for i := 0; i < len(periods); {
		j := i
		for j+1 < len(periods) && follows(periods[j], periods[j+1]) {
			j++
		}
		if j > i {
			out = append(out, periods[i]+" to "+periods[j])
		} else {
			out = append(out, periods[i])
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}

func follows(a, b string) bool {
	var x, y int
	if _, err := fmt.Sscanf(a+" "+b, "%d %d", &x, &y); err != nil {
		return false
	}
	return y == x+1
}
