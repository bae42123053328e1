package pathway

import (
	"hash/fnv"
	"math"
	"math/rand/v2"

	"muster"
)

// simulate follows the path through Paths futures. In each, an ally's real
// growth, inflation and exchange rate stray from the forecast every year by a
// normal draw as wide as in its past, part of it shared with the others, and
// the first year's share turns out as far from NATO's estimate as outturns did.
//
// One stream of random numbers a country, so that adding an ally changes no
// other's draws, and the same seed gives the same bytes.
func (w *walk) simulate(p *muster.Pathway) {
	u := w.calibrate()
	u.Paths, u.Seed = w.r.Paths, w.r.Seed
	p.Uncertainty = &u
	s := &simulation{
		walk: w, paths: w.r.Paths, years: w.r.By - w.r.From, spread: u.Revision.Spread,
		spreads: map[string]muster.PathSpread{}, currency: map[string][]float64{}, sums: map[string]*totals{},
	}
	for _, x := range u.Spreads {
		s.spreads[x.Code] = x
	}
	s.common(u.Common)
	lines := map[string]*muster.PathLine{}
	for i := range p.Lines {
		lines[p.Lines[i].Code] = &p.Lines[i]
		if _, group := w.members[p.Lines[i].Code]; group {
			s.sums[p.Lines[i].Code] = s.totals()
		}
	}
	own := s.totals()
	s.future = newFuture(s.paths)
	for _, a := range w.allies {
		if !a.forces {
			continue
		}
		own.clear()
		s.ally(a, own)
		for code, sum := range s.sums {
			if contains(w.members[code], a.code) {
				sum.add(own)
			}
		}
		if line := lines[a.code]; line != nil {
			s.fans(line, own)
		}
	}
	for code, sum := range s.sums {
		s.fans(lines[code], sum)
	}
}

func contains(list []string, code string) bool {
	for _, m := range list {
		if m == code {
			return true
		}
	}
	return false
}

// simulation is what all allies of a run share.
type simulation struct {
	*walk
	paths, years         int
	spread               float64 // of ln(outturn/estimate)
	spreads              map[string]muster.PathSpread
	shared               muster.PathCommon
	growth, prices, rate []float64            // common draws: year by year, path by path
	currency             map[string][]float64 // draws of a currency, likewise
	sums                 map[string]*totals
	future               future // of the ally at hand
	quantiler            quantiler
}

// totals are simulated sums: money year by year, and what all years come to
// over each baseline.
type totals struct {
	first                []float64 // paths: the first year's money, which is an estimate
	money                []float64 // years × paths
	cash, real, constant []float64 // paths
}

func (s *simulation) totals() *totals {
	n := s.paths
	return &totals{make([]float64, n), make([]float64, n*s.years), make([]float64, n), make([]float64, n), make([]float64, n)}
}

func (t *totals) clear() {
	clear(t.first)
	clear(t.money)
	clear(t.cash)
	clear(t.real)
	clear(t.constant)
}

func (t *totals) add(o *totals) {
	for _, pair := range [][2][]float64{{t.first, o.first}, {t.money, o.money}, {t.cash, o.cash}, {t.real, o.real}, {t.constant, o.constant}} {
		to, from := pair[0], pair[1]
		for i := range to {
			to[i] += from[i]
		}
	}
}

// stream is the random numbers of one country or common cause.
func (s *simulation) stream(name string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name))
	return rand.New(rand.NewPCG(s.r.Seed, h.Sum64()))
}

// normals are draws for every year and path. The second half of the paths has
// the first half's draws with the sign turned (antithetic pairs): the mean of
// all draws is then 0 to the digit, and quantiles settle sooner.
func (s *simulation) normals(name string) []float64 {
	r, list := s.stream(name), make([]float64, s.paths*s.years)
	for y := range s.years {
		draw(r, list[y*s.paths:(y+1)*s.paths])
	}
	return list
}

func draw(r *rand.Rand, list []float64) {
	half := len(list) / 2
	for i := range half {
		x := r.NormFloat64()
		list[i], list[half+i] = x, -x
	}
}

func (s *simulation) common(c muster.PathCommon) {
	s.shared = c
	s.growth = s.normals("growth of all")
	if s.base == 0 {
		s.rate = s.normals("rate of all")
	}
	s.prices = s.normals("prices of all")
}

// rates are a currency's cumulative deviations from its forecast, path by path
// and year by year; nil for the US dollar. Allies with one currency share them.
func (s *simulation) rates(currency string, spread float64) []float64 {
	if currency == "USD" || s.base != 0 {
		return nil
	}
	if list, ok := s.currency[currency]; ok {
		return list
	}
	list := s.normals("rate of " + currency)
	all, own := math.Sqrt(s.shared.Rate)*spread, math.Sqrt(1-s.shared.Rate)*spread
	half := s.paths / 2
	for y := range s.years {
		for i := y * s.paths; i < y*s.paths+half; i++ {
			step := max(leastStep, 1+all*s.rate[i]+own*list[i])
			list[i], list[i+half] = step, 1/step // the pair's draws have the other sign
			if y > 0 {
				list[i] *= list[i-s.paths]
				list[i+half] *= list[i+half-s.paths]
			}
		}
	}
	s.currency[currency] = list
	return list
}

// leastStep keeps a rate above zero: a currency that loses nine tenths of its
// worth in a year lies beyond four deviations of the lira.
const leastStep = 0.1

// ally simulates one ally into t.
func (s *simulation) ally(a *ally, t *totals) {
	n, e, x := s.paths, a.economy, s.spreads[a.code]
	r := s.stream(a.code)
	gAll, gOwn := math.Sqrt(s.shared.Growth)*x.Growth, math.Sqrt(1-s.shared.Growth)*x.Growth
	pAll, pOwn := math.Sqrt(s.shared.Prices)*x.Prices, math.Sqrt(1-s.shared.Prices)*x.Prices
	mine := s.rates(e.currency, x.Rate)
	var target []float64
	if s.target != nil {
		target = s.rates(s.target.currency, s.spreads[s.target.code].Rate)
	}
	if s.r.Currency == e.currency {
		mine, target = nil, nil
	}
	share0 := a.start.Value.Float()
	goal := a.shares[len(a.shares)-1].Float()
	gdp0 := s.worth(e, e.nominal(s.r.From).Mul(a.scale), s.r.From).Float()
	f := &s.future
	draw(r, f.start)
	spread := s.spread
	if a.start.Status == muster.Final {
		spread = 0 // an outturn does not stray as estimates do
	}
	for i := range n / 2 {
		revised := math.Exp(spread * f.start[i])
		f.start[i], f.start[i+n/2] = share0*revised, share0/revised
		t.first[i], t.first[i+n/2] = gdp0*f.start[i], gdp0*f.start[i+n/2]
	}
	for i := range n {
		f.output[i], f.price[i] = 1, 1
	}
	for y := range s.years {
		year := s.r.From + 1 + y
		dearer := e.deflator(year, year-1).Float()
		grown := quotient(e.nominal(year), e.nominal(year-1)).Float() / dearer
		at := y * n
		draw(r, f.own)
		for i, common := range s.growth[at : at+n] {
			f.output[i] *= grown + gAll*common + gOwn*f.own[i]
		}
		draw(r, f.own)
		for i, common := range s.prices[at : at+n] {
			f.price[i] *= dearer + pAll*common + pOwn*f.own[i]
		}
		f.share, f.left = a.shares[y+1].Float(), 1
		if goal != share0 {
			f.left = (goal - f.share) / (goal - share0)
		}
		f.share -= f.left * share0
		if s.base != 0 {
			f.constant(gdp0, t, t.money[at:at+n])
			continue
		}
		moved := s.worth(e, muster.Int(1), year).Float() / s.worth(e, muster.Int(1), s.r.From).Float()
		if mine == nil {
			for i := range f.value {
				f.value[i] = gdp0 * moved
			}
		} else {
			for i, d := range mine[at : at+n] {
				f.value[i] = gdp0 * moved * d
			}
		}
		if target != nil {
			for i, d := range target[at : at+n] {
				f.value[i] /= d
			}
		}
		f.current(t, t.money[at:at+n])
	}
}

// future is an ally's state on every path, in one year.
type future struct {
	start, output, price []float64 // the first share; real output and prices since then
	value                []float64 // what the first year's GDP is worth at this year's rate
	own                  []float64 // draws
	share, left          float64   // this year's share is share + left × start
}

func newFuture(n int) future {
	all := make([]float64, 5*n)
	return future{start: all[:n], output: all[n : 2*n], price: all[2*n : 3*n], value: all[3*n : 4*n], own: all[4*n:]}
}

// constant adds a year at constant prices.
func (f *future) constant(gdp0 float64, t *totals, money []float64) {
	for i, start := range f.start {
		gdp := gdp0 * f.output[i]
		m := (f.share + f.left*start) * gdp
		money[i] = m
		t.cash[i] += m - gdp0*start/f.price[i]
		t.real[i] += m - gdp0*start
		t.constant[i] += m - start*gdp
	}
}

// current adds a year at current prices and rates.
func (f *future) current(t *totals, money []float64) {
	for i, start := range f.start {
		cash := f.value[i] * start
		real := cash * f.price[i]
		gdp := f.value[i] * f.price[i] * f.output[i]
		m := (f.share + f.left*start) * gdp
		money[i] = m
		t.cash[i] += m - cash
		t.real[i] += m - real
		t.constant[i] += m - start*gdp
	}
}
