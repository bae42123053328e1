package pack

import (
	"strings"

	"muster"
)

// scales are the powers of ten that a printed unit may begin with.
var scales = []struct {
	word  string
	power string
}{{"thousand ", "e3"}, {"million ", "e6"}, {"billion ", "e9"}}

// international is the unit of figures at purchasing power parity: no currency,
// so that no formula mixes it with one.
const international = "international dollar"

// Base returns the base unit of a unit as printed, and the power of ten that
// takes a printed number to it, as an exponent to append: "million USD" is
// "USD", "e6"; "percent" is "ratio", "e-2". It is false for units unknown.
func Base(printed string) (unit, power string, ok bool) {
	for _, s := range scales {
		if rest, found := strings.CutPrefix(printed, s.word); found {
			return rest, s.power, rest == "persons" || rest == international || muster.IsCurrency(rest)
		}
	}
	switch {
	case printed == "percent":
		return "ratio", "e-2", true
	case printed == "persons", printed == "index", printed == "count", printed == "ratio", printed == international:
		return printed, "", true
	case muster.IsCurrency(printed):
		return printed, "", true
	}
	quote, base, pair := strings.Cut(printed, "/")
	return printed, "", pair && muster.IsCurrency(quote) && muster.IsCurrency(base)
}

// KeyPrices returns the prices that a series is looked up by. Only money keeps
// its price base: a share, a rate of change or a head count is asked for
// without one, even where the publisher computed it at constant prices.
func KeyPrices(unit, printed string) string {
	if muster.IsCurrency(unit) {
		return printed
	}
	return ""
}

// pricesOK says whether prices are of a kind that the books know.
func pricesOK(s string) bool {
	switch s {
	case "", "current", "constant-national":
		return true
	}
	year, ok := strings.CutPrefix(s, "constant-")
	return ok && isYear(year)
}

func isYear(s string) bool {
	if len(s) != 4 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// Column reads a column's head: "2024e" is the year 2024, an estimate.
func Column(head string) (period string, estimate bool) {
	if p, ok := strings.CutSuffix(head, "e"); ok {
		return p, true
	}
	return head, false
}

// Mark splits a cell into the number as printed and the mark behind it:
// "980000 r" is reported by the press.
func Mark(cell string) (number, mark string) {
	number, mark, _ = strings.Cut(cell, " ")
	return number, mark
}
