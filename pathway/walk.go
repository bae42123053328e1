package pathway

import (
	"fmt"
	"slices"
	"strconv"

	"muster"
	"muster/atlas"
)

// Walk computes a pathway on the books. The error is one sentence: what is
// asked cannot be meant, or the books hold no start or no forecast. Allies whose
// cells are missing are left out and named in Missing.
func Walk(b muster.Books, r Request) (muster.Pathway, error) {
	w, err := plan(b, r)
	if err != nil {
		return muster.Pathway{}, err
	}
	p := w.cost()
	p.Meetings = w.meetings()
	if w.r.Withdraw.Known() {
		p.Withdrawal = w.withdrawal()
	}
	p.Sensitivity = w.sensitivity(&p)
	if w.r.Paths > 0 {
		w.simulate(&p)
	}
	p.Assumptions = w.assumptions()
	p.Missing = w.missing
	return p, nil
}

// walk is a request with everything read that it needs.
type walk struct {
	b       muster.Books
	r       Request
	nato    muster.Edition
	imf     muster.Edition
	measure string
	base    int // year of constant prices; 0 for current
	lines   []string
	allies  []*ally // every member whose figures are held, by code
	byCode  map[string]*ally
	members map[string][]string // of the groups shown
	target  *economy            // whose currency sums are given in; nil for USD
	missing []string
}

// plan reads starts and economies of all members: lines of groups and the
// meetings need them all.
func plan(b muster.Books, r Request) (*walk, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	w := &walk{b: b, byCode: map[string]*ally{}, members: map[string][]string{}}
	var err error
	if w.nato, w.measure, err = edition(b, r.AsOf); err != nil {
		return nil, err
	}
	if w.imf, err = outlook(b, r.AsOf); err != nil {
		return nil, err
	}
	day := r.AsOf
	if day == 0 {
		day = max(w.nato.Published, w.imf.Published)
	}
	everyone, no := b.Members("NATO", day)
	if no != muster.Present {
		return nil, fmt.Errorf("the books do not say who belongs to NATO on %s", day)
	}
	if r.From == 0 {
		r.From = newest(b, w.nato.ID, w.measure, "USA")
	}
	if r.By <= r.From || r.By > r.From+farthest {
		return nil, fmt.Errorf("the target's year must lie after %d, the year of the start, and by %d: --by %d does not", r.From, r.From+farthest, r.By)
	}
	if w.base, err = r.base(); err != nil {
		return nil, err
	}
	w.r = r
	if err := w.choose(everyone, day); err != nil {
		return nil, err
	}
	if err := w.read(everyone); err != nil {
		return nil, err
	}
	return w, w.currency()
}

// choose settles the lines and the members of the groups among them.
func (w *walk) choose(everyone []string, day muster.Day) error {
	w.lines = w.r.Who
	if len(w.lines) == 0 {
		for _, code := range everyone {
			if w.b.HasForces(code) {
				w.lines = append(w.lines, code)
			}
		}
		w.lines = append(w.lines, groups...)
	}
	for _, code := range append(slices.Clone(w.lines), groups...) {
		if _, ok := atlas.Group(code); ok {
			members, no := w.b.Members(code, day)
			if no != muster.Present {
				return fmt.Errorf("the books do not say who belongs to %s on %s", code, day)
			}
			for _, m := range members {
				if !slices.Contains(everyone, m) {
					return fmt.Errorf("%s has members that are no allies (%s), and NATO's edition has no share for them: give NATO, NATO_EUROPE, NATO_EUROPE_CANADA or EU_NATO", code, m)
				}
			}
			w.members[code] = members
			continue
		}
		switch {
		case !slices.Contains(everyone, code):
			return fmt.Errorf("%s is no member of NATO on %s, and NATO's edition has no share for it", atlas.Name(code), day)
		case !w.b.HasForces(code):
			return fmt.Errorf("%s has no armed forces, and no spending of it is published", atlas.Name(code))
		}
	}
	return nil
}

// read reads every member's economy and start.
func (w *walk) read(everyone []string) error {
	first := w.r.From
	if w.base != 0 {
		first = min(first, w.base)
	}
	usa, err := readEconomy(w.b, w.imf.ID, "USA", first, w.r.By, nil)
	if err != nil {
		return err
	}
	for _, code := range everyone {
		e := usa
		if code != "USA" {
			if e, err = readEconomy(w.b, w.imf.ID, code, first, w.r.By, usa); err != nil {
				w.missing = append(w.missing, atlas.Name(code)+" is left out: "+err.Error())
				continue
			}
		}
		a := &ally{code: code, economy: e, forces: w.b.HasForces(code), scale: muster.Int(1)}
		if a.forces {
			f, ok := figure(w.b, w.nato.ID, w.measure, code, "ratio", "", w.r.From)
			if !ok || f.Value.Sign() <= 0 {
				w.missing = append(w.missing, fmt.Sprintf("%s is left out: %s has no share of it for %d", atlas.Name(code), w.nato.ID, w.r.From))
				continue
			}
			a.start = f
			a.denominator(w.b, w.nato.ID, w.r.From)
			a.shares = shares(w.r.Shape, point{w.r.From, f.Value}, a.through(w.b, &w.r))
		}
		w.allies = append(w.allies, a)
		w.byCode[code] = a
	}
	for _, code := range w.lines {
		if _, group := w.members[code]; !group && w.byCode[code] == nil {
			return fmt.Errorf("%s", w.missing[len(w.missing)-1])
		}
	}
	return nil
}

// currency settles in which currency sums are given.
func (w *walk) currency() error {
	if w.r.Currency == "" {
		w.r.Currency = "USD"
		if len(w.r.Who) == 1 && w.byCode[w.r.Who[0]] != nil {
			w.r.Currency = w.byCode[w.r.Who[0]].economy.currency
		}
	}
	if w.r.Currency == "USD" {
		return nil
	}
	for _, code := range append(slices.Clone(w.r.Who), "DEU") {
		if a := w.byCode[code]; a != nil && a.economy.currency == w.r.Currency {
			w.target = a.economy
			return nil
		}
	}
	for _, a := range w.allies {
		if a.economy.currency == w.r.Currency {
			w.target = a.economy
			return nil
		}
	}
	return fmt.Errorf("no ally has the currency %q; USD, EUR, GBP and the like are", w.r.Currency)
}

// worth turns a sum in an ally's currency, at the prices of a year, into the
// pathway's currency and prices.
func (w *walk) worth(e *economy, sum muster.Number, year int) muster.Number {
	at := year
	if w.base != 0 {
		sum = quotient(sum, e.deflator(year, w.base))
		at = w.base
	}
	if e.currency == w.r.Currency {
		return sum
	}
	sum = sum.Mul(e.at(e.dollars, at))
	if w.target != nil {
		sum = quotient(sum, w.target.at(w.target.dollars, at))
	}
	return sum
}

func (w *walk) assumptions() []string {
	prices := "current prices, converted at the IMF's rates of each year"
	if w.base != 0 {
		prices = "prices and exchange rates of " + strconv.Itoa(w.base)
	}
	list := []string{
		fmt.Sprintf("Start: %s, %s of %d (%s).", w.nato.Title, w.nato.ID, w.r.From, w.measure),
		fmt.Sprintf("GDP, prices and exchange rates: %s (%s).", w.imf.Title, w.imf.ID),
		fmt.Sprintf("Sums in %s at %s.", w.r.Currency, prices),
		"Every path is followed to the letter; an ally at or above the target keeps its share.",
		"Baselines: the cash of " + strconv.Itoa(w.r.From) + " in each ally's own currency, its real value, its share of GDP, each kept in every later year.",
	}
	if latest := newest(w.b, w.nato.ID, w.measure, "USA"); latest > w.r.From {
		list = append(list, fmt.Sprintf("The same edition has figures up to %d: a path from %d does not follow them.", latest, w.r.From))
	}
	if carried := w.byCode["USA"].economy.carried; carried <= w.r.By {
		list = append(list, fmt.Sprintf("The forecast ends with %d: its last growth and inflation are carried on to %d, and exchange rates move with inflation.", carried-1, w.r.By))
	}
	if w.r.Target.Cmp(muster.MustNumber("0.035")) > 0 {
		list = append(list, "Of the 5 % of The Hague, 3.5 are core spending and 1.5 related spending, for which no series and no list is published: the start counts core spending alone.")
	}
	return list
}
