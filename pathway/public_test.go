package pathway

import (
	"testing"

	"muster"
)

// britain is the United Kingdom with GDP growing evenly from one published year
// to another, as the sums of the public arithmetic below imply it.
func britain(from, by int, start, end string, share, target string) (*walk, *ally) {
	first, last := number(start), number(end)
	n := by - from
	e := &economy{code: "GBR", currency: "GBP", first: from, carried: by + 1}
	step := root(quotient(last, first), n)
	output := first
	for range n {
		e.output = append(e.output, output)
		output = output.Mul(step)
	}
	e.output = append(e.output, last)
	for range e.output {
		e.prices, e.dollars = append(e.prices, muster.Int(1)), append(e.dollars, muster.Int(1))
	}
	a := &ally{code: "GBR", economy: e, forces: true, scale: muster.Int(1)}
	a.start.Value = number(share)
	a.shares = shares(muster.Straight, point{from, a.start.Value}, []point{{by, number(target)}})
	return &walk{r: Request{From: from, By: by, Currency: "GBP", Prices: "current"}}, a
}

// The "extra £75 billion" of April 2024. The Office for Statistics Regulation
// gives its parts: from £64.1 billion or 2.30 % of GDP in 2024-25, steadily to
// £87.1 billion or 2.50 % in 2030-31; £76.5 billion over flat cash of six years,
// £25 billion (to the nearest five) at the share of 2024-25.
// https://osr.statisticsauthority.gov.uk/election-2024/recent-statements-on-defence-spending/
func TestExtra75(t *testing.T) {
	w, a := britain(2024, 2030, "2786956521739", "3484000000000", "0.023", "0.025")
	line := w.line(a)
	billion, five := number("1000000000"), number("5")
	cash, share := quotient(line.Total.FlatCash, billion), quotient(line.Total.FlatShare, billion)
	if cash.Round(five).Cmp(number("75")) != 0 || cash.Sub(number("76.5")).Abs().Cmp(number("1")) > 0 {
		t.Errorf("over flat cash: %s billion", cash.Fixed(1))
	}
	if share.Round(five).Cmp(number("25")) != 0 {
		t.Errorf("over flat share: %s billion", share.Fixed(1))
	}
	last := line.Steps[6]
	flat := quotient(last.Money.Sub(last.Extra.FlatCash), last.GDP)
	if flat.Round(number("0.0001")).Cmp(number("0.0184")) != 0 { // the regulator has 1.85 % on unrounded sums
		t.Errorf("flat cash is %s of GDP in 2030-31", flat)
	}
}

// The "£13.4 billion" of February 2025: £66.3 billion (2.3 %) in 2024-25 against
// £79.7 billion (2.5 %) in 2027-28 (written answer HL5336); two tenths of a
// percent of GDP are about six billion, as the Institute for Fiscal Studies said.
// https://ifs.org.uk/articles/ifs-response-defence-spending-announcement
func TestExtra13(t *testing.T) {
	w, a := britain(2024, 2027, "2882608695652", "3188000000000", "0.023", "0.025")
	last := w.line(a).Steps[3]
	if got := last.Extra.FlatCash.Round(number("100000000")); got.Cmp(number("13400000000")) != 0 {
		t.Errorf("over flat cash: %s", got)
	}
	if got := last.Extra.FlatShare.Round(number("1000000000")); got.Cmp(number("6000000000")) != 0 {
		t.Errorf("over flat share: %s", got)
	}
}
