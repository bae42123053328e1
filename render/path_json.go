package render

import (
	"io"

	"muster"
)

// PathFormat is the name and version of a pathway's JSON.
const PathFormat = "muster.path/1"

type jsonPath struct {
	Format      string           `json:"format"`
	Target      string           `json:"target"`
	From        int              `json:"from"`
	By          int              `json:"by"`
	Shape       string           `json:"shape"`
	Prices      string           `json:"prices"`
	Currency    string           `json:"currency"`
	Measure     string           `json:"measure"`
	Shares      string           `json:"start_edition"`
	Economy     string           `json:"gdp_edition"`
	Lines       []jsonPathLine   `json:"lines"`
	Meetings    []jsonMeeting    `json:"meetings"`
	Withdrawal  *jsonWithdrawal  `json:"withdrawal"`
	Sensitivity []jsonChange     `json:"sensitivity"`
	Uncertainty *jsonUncertainty `json:"uncertainty"`
	Assumptions []string         `json:"assumptions"`
	Missing     []string         `json:"missing"`
}

type jsonPathLine struct {
	Code   string          `json:"code"`
	Name   string          `json:"name"`
	Start  *jsonFigure     `json:"start"`
	Steps  []jsonPathStep  `json:"steps"`
	Total  jsonExtra       `json:"total"`
	Spread *jsonTotals     `json:"total_fan"`
	Levels []jsonPathLevel `json:"levels"`
	Notes  []string        `json:"notes"`
}

type jsonPathStep struct {
	Year    int       `json:"year"`
	GDP     string    `json:"gdp"`
	Share   string    `json:"share"`
	Money   string    `json:"money"`
	Extra   jsonExtra `json:"over"`
	Carried bool      `json:"beyond_forecast"`
	Fan     *jsonFan  `json:"fan"`
}

type jsonExtra struct {
	FlatCash  string `json:"flat_cash"`
	FlatReal  string `json:"flat_real"`
	FlatShare string `json:"flat_share"`
}

type jsonTotals struct {
	FlatCash  *jsonFan `json:"flat_cash"`
	FlatReal  *jsonFan `json:"flat_real"`
	FlatShare *jsonFan `json:"flat_share"`
}

type jsonFan struct {
	P10 string `json:"p10"`
	P25 string `json:"p25"`
	P50 string `json:"p50"`
	P75 string `json:"p75"`
	P90 string `json:"p90"`
}

type jsonPathLevel struct {
	Share string `json:"share"`
	Money string `json:"money"`
	Extra string `json:"over_first_share"`
}

type jsonMeeting struct {
	Group   string `json:"group"`
	In      string `json:"in"`
	Rival   string `json:"united_states"`
	Year    *int   `json:"year"`
	Already bool   `json:"already"`
	Needs   string `json:"needs"`
	Says    string `json:"says"`
}

type jsonWithdrawal struct {
	Part  string    `json:"part"`
	Steps []jsonGap `json:"steps"`
}

type jsonGap struct {
	Year            int    `json:"year"`
	Gap             string `json:"gap"`
	EuropeShare     string `json:"europe_share"`
	EuropeNeeds     string `json:"europe_needs"`
	WithCanadaShare string `json:"europe_canada_share"`
	WithCanadaNeeds string `json:"europe_canada_needs"`
	Without         string `json:"alliance_gap_open"`
	With            string `json:"alliance_gap_filled"`
}

type jsonChange struct {
	Change  string `json:"change"`
	Money   string `json:"money"`
	Extra   string `json:"over_flat_share"`
	MoneyBy string `json:"money_difference"`
	ExtraBy string `json:"over_flat_share_difference"`
}

type jsonUncertainty struct {
	Paths    int          `json:"paths"`
	Seed     uint64       `json:"seed"`
	Spreads  []jsonSpread `json:"spreads"`
	Common   jsonCommon   `json:"common"`
	Revision jsonStraying `json:"revision"`
	Says     []string     `json:"says"`
}

type jsonSpread struct {
	Code        string  `json:"code"`
	Growth      float64 `json:"growth"`
	Prices      float64 `json:"inflation"`
	Rate        float64 `json:"exchange_rate"`
	Years       int     `json:"years"`
	FirstGrowth int     `json:"from"`
	LastGrowth  int     `json:"to"`
}

type jsonCommon struct {
	Growth float64 `json:"growth"`
	Prices float64 `json:"inflation"`
	Rate   float64 `json:"exchange_rate"`
}

type jsonStraying struct {
	Mean     float64  `json:"mean"`
	Spread   float64  `json:"spread"`
	Pairs    int      `json:"pairs"`
	Editions []string `json:"editions"`
}

func pathUncertainty(u *muster.PathUncertainty) *jsonUncertainty {
	j := &jsonUncertainty{
		Paths: u.Paths, Seed: u.Seed, Spreads: []jsonSpread{}, Common: jsonCommon(u.Common),
		Revision: jsonStraying{u.Revision.Mean, u.Revision.Spread, u.Revision.Pairs, list(u.Revision.From)}, Says: uncertaintySays(u),
	}
	for _, s := range u.Spreads {
		j.Spreads = append(j.Spreads, jsonSpread(s))
	}
	return j
}

// PathJSON writes a pathway as one object of muster.path/1. Sums are strings in
// whole units of the currency, shares are ratios, deviations are floats.
func PathJSON(w io.Writer, p *muster.Pathway, o Options) error {
	j := jsonPath{
		Format: PathFormat, Target: p.Target.String(), From: p.From, By: p.By, Shape: string(p.Shape), Prices: p.Prices, Currency: p.Currency,
		Measure: p.Measure, Shares: string(p.Shares), Economy: string(p.Economy), Lines: []jsonPathLine{}, Meetings: []jsonMeeting{},
		Sensitivity: []jsonChange{}, Assumptions: list(p.Assumptions), Missing: list(p.Missing),
	}
	for i := range p.Lines {
		j.Lines = append(j.Lines, pathLine(&p.Lines[i], o))
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		out := jsonMeeting{Group: m.Group, In: m.In, Rival: m.Rival, Already: m.Already, Needs: m.Needs.String(), Says: meetingSays(m, p.By)}
		if m.Year != 0 {
			out.Year = &m.Year
		}
		j.Meetings = append(j.Meetings, out)
	}
	if p.Withdrawal != nil {
		j.Withdrawal = &jsonWithdrawal{Part: p.Withdrawal.Part.String()}
		for _, g := range p.Withdrawal.Steps {
			j.Withdrawal.Steps = append(j.Withdrawal.Steps, jsonGap{
				g.Year, g.Gap.String(), g.EuropeShare.String(), g.EuropeNeeds.String(), g.WithCanadaShare.String(), g.WithCanadaNeeds.String(),
				g.AllianceWithout.String(), g.AllianceWithThem.String(),
			})
		}
	}
	for _, s := range p.Sensitivity {
		j.Sensitivity = append(j.Sensitivity, jsonChange{s.Change, s.Money.String(), s.Extra.String(), s.MoneyBy.String(), s.ExtraBy.String()})
	}
	if u := p.Uncertainty; u != nil {
		j.Uncertainty = pathUncertainty(u)
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(j)
}

func pathLine(l *muster.PathLine, o Options) jsonPathLine {
	out := jsonPathLine{Code: l.Code, Name: l.Name, Steps: []jsonPathStep{}, Total: pathExtra(l.Total), Levels: []jsonPathLevel{}, Notes: list(l.Notes)}
	if l.Start != nil {
		out.Start = figureOf(l.Start, o)
	}
	for _, s := range l.Steps {
		out.Steps = append(out.Steps, jsonPathStep{s.Year, s.GDP.String(), s.Share.String(), s.Money.String(), pathExtra(s.Extra), s.Carried, pathFan(s.Fan)})
	}
	if l.Spread.FlatShare.P50.Known() {
		out.Spread = &jsonTotals{pathFan(l.Spread.FlatCash), pathFan(l.Spread.FlatReal), pathFan(l.Spread.FlatShare)}
	}
	for _, v := range l.Levels {
		out.Levels = append(out.Levels, jsonPathLevel{v.Share.String(), v.Money.String(), v.Extra.String()})
	}
	return out
}

func pathExtra(e muster.PathExtra) jsonExtra {
	return jsonExtra{e.FlatCash.String(), e.FlatReal.String(), e.FlatShare.String()}
}

func pathFan(f muster.PathFan) *jsonFan {
	if !f.P50.Known() {
		return nil
	}
	return &jsonFan{f.P10.String(), f.P25.String(), f.P50.String(), f.P75.String(), f.P90.String()}
}
