package render

import (
	"fmt"
	"strings"

	"muster"
)

// pathHead says in one line what a pathway is.
func pathHead(p *muster.Pathway) string {
	return fmt.Sprintf("%s of GDP by %d, %s from %d", pathPercent(p.Target), p.By, pathShapes[p.Shape], p.From)
}

var pathShapes = map[muster.Shape]string{
	muster.Straight: "straight", muster.Compound: "by the same growth every year", muster.FrontLoaded: "front-loaded",
	muster.BackLoaded: "back-loaded", muster.Planned: "along national plans",
}

// pathPrices says in which money sums are.
func pathPrices(p *muster.Pathway) string {
	if base, ok := strings.CutPrefix(p.Prices, "constant-"); ok {
		return fmt.Sprintf("%s at prices and exchange rates of %s", p.Currency, base)
	}
	return p.Currency + " at current prices"
}

var (
	pathBillion = muster.Int(1_000_000_000)
	pathTen     = muster.Int(10)
)

// billions prints a sum in billions: two decimals below ten, else one.
func billions(n muster.Number) string {
	if !n.Known() {
		return ""
	}
	b, _ := n.Div(pathBillion)
	if b.Abs().Cmp(pathTen) < 0 {
		return b.Grouped(2)
	}
	return b.Grouped(1)
}

// signed prints a difference with its sign.
func signed(n muster.Number) string {
	if n.Sign() > 0 {
		return "+" + billions(n)
	}
	return billions(n)
}

func pathPercent(n muster.Number) string {
	return n.Mul(muster.Int(100)).Round(muster.MustNumber("0.01")).String() + " %"
}

// meetingSays puts a meeting into a sentence.
func meetingSays(m *muster.PathMeeting, by int) string {
	who := map[string]string{"NATO_EUROPE": "Europe", "NATO_EUROPE_CANADA": "Europe with Canada"}[m.Group]
	if who == "" {
		who = m.Group
	}
	in := map[string]string{"money": "as much money as", "share": "as large a share of GDP as"}[m.In]
	when := fmt.Sprintf("not by %d", by)
	switch {
	case m.Already:
		when = fmt.Sprintf("already in %d", m.Year)
	case m.Year != 0:
		when = fmt.Sprintf("in %d", m.Year)
	}
	return fmt.Sprintf("%s spends %s the United States, which %s: %s (equal in %d at %s of its GDP)", who, in, m.Rival, when, by, pathPercent(m.Needs))
}

// uncertaintySays are the sentences that every output with a simulation prints.
func uncertaintySays(u *muster.PathUncertainty) []string {
	if u == nil {
		return nil
	}
	list := []string{fmt.Sprintf("Simulated on %d paths, seed %d: growth, inflation and exchange rates stray every year by normal draws as wide as in the past.", u.Paths, u.Seed)}
	if n := len(u.Spreads); n > 0 {
		s := u.Spreads[0]
		list = append(list, fmt.Sprintf("Calibrated on the yearly variation of %d to %d in the forecast's own past (about %d years: rare shocks are as rare as they were in them). Shared by all allies: %.0f %% of the variance of growth, %.0f %% of inflation, %.0f %% of exchange rates.",
			s.FirstGrowth, s.LastGrowth, s.Years, 100*u.Common.Growth, 100*u.Common.Prices, 100*u.Common.Rate))
	}
	if r := u.Revision; r.Pairs > 0 {
		list = append(list, fmt.Sprintf("The first year's share strays, where it is an estimate, by %.1f %%, as outturns did from NATO's estimates (%d pairs, mean %+.1f %%, not applied; estimates of %s).", 100*r.Spread, r.Pairs, 100*r.Mean, strings.Join(r.From, ", ")))
	}
	return append(list, "That an ally leaves its path, a change of definition or a war are not in the fan: it shows too little, not too much.")
}
